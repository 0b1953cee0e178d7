"""A year of an office's work, ending with exactly the ledger that it should, on SQLite and on PostgreSQL.

Plan read in January, reviewed, marked every month by two people, a revised plan in June, two reports with
results, an extension, a wrong mark taken back, and at the end a move into a fresh database.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ledger_samples import NO_BOOK

from tracker.errors import StaleEdit
from tracker.records import Document, Mark, Query, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.export_import import export_ledger, import_ledger
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.listing.agenda import agenda, entry
from tracker.services.results import suggestions
from tracker.services.targets import milestones
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.extensions import extensions
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import mentions, merge
from tracker.services.targets.reviewing import review
from tracker.services.targets.revisions import differences, disputes
from tracker.services.targets.undo_and_redo import undo

if TYPE_CHECKING:
    from server_harness import NewLedger


PLAN = """栗山区2025年工作计划
今年新建8所幼儿园。
今年改造24所小学。
长期看护2座水塔。
今年新建5座公园。
"""
REVISED = PLAN.replace("8所", "10所").replace("长期看护2座水塔。\n", "今年新建3座图书馆。\n")
HALF_YEAR = """栗山区2025年上半年工作情况
建成4所幼儿园。建成2座公园。今年新建5座公园。
"""
WHOLE_YEAR = """栗山区2025年工作总结
建成9所幼儿园。建成5座公园。
"""
_FOUND = re.compile(r"(新建|改造|看护|建成)(\d+)(所|座)([一-龥]{2,3})")


def read_by_hand(document: Document, _book: Rulebook) -> list[Target]:
    """Every 新建/改造/看护 as a promise for the year, 建成 as a result."""
    return [
        Target(
            doc=document.name,
            start=m.start(2),
            end=m.end(3),
            quote=document.text[m.start(2) : m.end(3)],
            kind="quantity",
            indicator=m[1] + m[4],
            value=Decimal(m[2]),
            comparator="=",
            unit=m[3],
            measure="output",
            due=None if m[1] == "看护" else dt.date(2025, 12, 31),
            due_basis="none" if m[1] == "看护" else "document",
            due_precision="none" if m[1] == "看护" else "year",
            spans=((m.start(2), m.end(3)),),
            stance="result" if m[1] == "建成" else "target",
        )
        for m in _FOUND.finditer(document.text)
    ]


class Office:
    """Two people at one ledger, each with a connection of their own."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self.first = open_ledger(url, now=at(1))
        self.second = open_ledger(url, now=at(1))

    def close(self) -> None:
        self.first.close()
        self.second.close()

    def read(self, name: str, text: str, issued_on: dt.date, now: dt.datetime) -> None:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        (result,) = ingest(
            self.first,
            [str(path)],
            book=NO_BOOK,
            now=now,
            issued_on=issued_on,
            extract=read_by_hand,
            by="甲",
        )
        assert not result.error

    def id(self, indicator: str, doc: str = "plan.txt") -> str:
        with self.first.read() as reading:
            found = reading.entries(Query(with_rejected=True))
        (one,) = [e.id for e in found if e.target.indicator == indicator and e.target.doc == doc]
        return one


def at(month: int, day: int = 28, year: int = 2025) -> dt.datetime:
    return dt.datetime(year, month, day, 9, tzinfo=dt.UTC)


def a_year(office: Office) -> None:
    first, second = office.first, office.second
    office.read("plan.txt", PLAN, dt.date(2025, 1, 10), at(1, 10))
    garden, school, tower, park = map(office.id, ("新建幼儿园", "改造小学", "看护水塔", "新建公园"))
    review(first, [garden, school, park], "accepted", now=at(1, 11), reason="对过原文", by="甲")
    review(first, [tower], "rejected", now=at(1, 11), reason="日常工作", by="甲")
    edit(first, garden, {"lead_unit": "区教育局"}, now=at(1, 12), by="甲")
    milestones.add(first, garden, "全部开工", day("2025-04-30"), now=at(1, 13), by="甲")
    milestones.add(first, garden, "全部验收", day("2025-11-30"), now=at(1, 13), by="甲")
    for month in range(1, 13):
        mark(second, [school], Mark(add=Decimal(2), on=at(month).date(), by="乙"), now=at(month))
        if month == 3:
            seen = entry(second, garden)
            mark(first, [garden], Mark(value=Decimal(1), on=at(3).date(), by="甲"), now=at(3))
            late = Mark(status="in_progress", note="一所开园", by="乙")
            with pytest.raises(StaleEdit):
                mark(second, [garden], late, now=at(3, 29), expect={garden: seen.version})
            seen = entry(second, garden)
            mark(second, [garden], late, now=at(3, 30), expect={garden: seen.version})
        if month == 5:
            milestones.done(second, f"{garden}-1", on=day("2025-04-25"), now=at(5, 2), by="乙")
        if month == 6:
            edit(first, garden, {"value": Decimal(9)}, now=at(6, 1), by="甲", reason="会议纪要")
            office.read("plan.txt", REVISED, dt.date(2025, 6, 20), at(6, 20))
            assert sorted(d.change for d in differences(first)) == ["changed", "gone", "new"]
            assert [(d.edit.yours, d.edit.read) for d in disputes(first)] == [(9, 10)]
        if month == 7:
            office.read("half.txt", HALF_YEAR, dt.date(2025, 7, 5), at(7, 5))
            offered = {s.indicator: s for s in suggestions.suggestions(second)}
            assert {k: s.value for k, s in offered.items()} == {"新建幼儿园": 4, "新建公园": 2}
            suggestions.accept(second, [s.id for s in offered.values()], now=at(7, 6), by="乙")
        if month == 10:
            due = Mark(due=dt.date(2026, 6, 30), reason="批复第7号", approver="区政府办", by="甲")
            mark(first, [school], due, now=at(10, 30))
        if month == 11:
            mark(second, [park], Mark(value=Decimal(50), by="乙"), now=at(11, 29))
            undo(second, now=at(11, 30), by="乙")
    office.read("whole.txt", WHOLE_YEAR, dt.date(2025, 12, 30), at(12, 30))
    offered = {s.indicator: s for s in suggestions.suggestions(first)}
    suggestions.accept(first, [offered["新建公园"].id], now=at(12, 31), by="甲")
    suggestions.reject(first, [offered["新建幼儿园"].id], now=at(12, 31), by="甲", reason="含一所筹备")
    mark(first, [garden], Mark(value=Decimal(8), on=dt.date(2025, 12, 31), by="甲"), now=at(1, 4, 2026))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def state(ledger: Ledger) -> dict[str, tuple[object, ...]]:
    rows = agenda(ledger, Query(with_rejected=True), as_of=dt.date(2026, 1, 5)).rows
    return {
        row.entry.target.indicator: (
            row.entry.target.value,
            row.entry.target.lead_unit,
            row.entry.review,
            row.entry.status,
            row.entry.due,
            row.entry.original_due,
            row.entry.missing,
            [(e.value, e.data_as_of, e.by) for e in row.entry.events if e.value is not None],
            row.pace.verdict,
        )
        for row in rows
    }


def steps(ledger: Ledger, target_id: str) -> list[tuple[str, str, bool]]:
    found = milestones.of(ledger, target_id)
    return [(one.title, one.state, one.overdue(dt.date(2026, 1, 5))) for one in found]


STEPS = [("全部开工", "done", False), ("全部验收", "open", True)]
END = day("2025-12-31")
EXPECTED: dict[str, tuple[object, ...]] = {
    "新建幼儿园": (
        Decimal(9),
        "区教育局",
        "accepted",
        "in_progress",
        END,
        END,
        False,
        [
            (Decimal(1), day("2025-03-28"), "甲"),
            (Decimal(4), day("2025-07-05"), "乙"),
            (Decimal(8), END, "甲"),
        ],
        "overdue",
    ),
    "新建公园": (
        Decimal(5),
        None,
        "accepted",
        "in_progress",
        END,
        END,
        False,
        [(Decimal(2), day("2025-07-05"), "乙"), (Decimal(5), day("2025-12-30"), "甲")],
        "done_early",
    ),
    "新建图书馆": (Decimal(3), None, "candidate", "not_started", END, END, False, [], "overdue"),
    "改造小学": (
        Decimal(24),
        None,
        "accepted",
        "in_progress",
        day("2026-06-30"),
        END,
        False,
        [(Decimal(2 * n), at(n).date(), "乙") for n in range(1, 13)],
        "done_early",
    ),
    "看护水塔": (Decimal(2), None, "rejected", "not_started", None, None, True, [], "unknown"),
}


def test_a_year_ends_with_exactly_the_expected_ledger(new_ledger: NewLedger, tmp_path: Path) -> None:
    office = Office(new_ledger(), tmp_path)
    try:
        a_year(office)
        ledger = office.first
        assert state(ledger) == EXPECTED
        park = mentions(ledger, office.id("新建公园"))
        assert [(m.target.doc, m.first) for m in park] == [("plan.txt", True), ("half.txt", False)]
        assert suggestions.suggestions(ledger) == []
        assert steps(ledger, office.id("新建幼儿园")) == STEPS
        (put_off,) = extensions(ledger, office.id("改造小学"))
        assert (put_off.due, put_off.approver) == (day("2026-06-30"), "区政府办")
        kinds = [change.kind for change in log(ledger)]
        assert {kind: kinds.count(kind) for kind in set(kinds)} == {
            "ingest": 4,
            "review": 3,
            "edit": 2,
            "mark": 22,
            "undo": 1,
        }
        with open_ledger(new_ledger(), now=at(1, 5, 2026)) as fresh:
            import_ledger(fresh, export_ledger(ledger))
            assert state(fresh) == EXPECTED and steps(fresh, office.id("新建幼儿园")) == STEPS
            assert log(fresh) == log(ledger) and extensions(fresh, office.id("改造小学")) == [put_off]
            assert export_ledger(fresh) == export_ledger(ledger)
            for one in (ledger, fresh):
                merge(one, [office.id("新建图书馆")], office.id("新建公园"), now=at(1, 6, 2026))
                undo(one, now=at(1, 6, 2026))
            assert export_ledger(fresh) == export_ledger(ledger), "work goes on alike in both"
    finally:
        office.close()
