"""One small ledger with every awkward value, judged on one day by the default profile."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal as D
from typing import Any

from tracker.progress.light_thresholds import Profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Agenda, Entry, Passage, Place, Progress, Row, Target
from tracker.reports.content.changes import kind_word
from tracker.reports.content.due_report import SourceFacts, build
from tracker.reports.model import DueReport, ReportChange

AS_OF = dt.date(2024, 7, 2)
SINCE = dt.date(2024, 6, 1)
YEAR_END = dt.date(2024, 12, 31)


def target(value: str | None, quote: str, indicator: str, **fields: Any) -> Target:
    known: dict[str, Any] = {
        "doc": "plan.txt",
        "start": 40,
        "end": 40 + len(quote),
        "quote": quote,
        "kind": "milestone" if value is None else "quantity",
        "indicator": indicator,
        "value": None if value is None else D(value),
        "comparator": None if value is None else "=",
        "unit": None if value is None else "所",
        "measure": "milestone" if value is None else "output",
        "due_precision": "year",
    }
    return Target.model_validate({**known, **fields})


def event(value: str | None, day: dt.date | None = AS_OF, **fields: Any) -> Progress:
    recorded = dt.datetime.combine(day or AS_OF, dt.time(9), tzinfo=dt.UTC)
    return Progress.model_validate(
        {"value": None if value is None else D(value), "data_as_of": day, "recorded_at": recorded, **fields}
    )


def row(ident: str, goal: Target, *events: Progress, **fields: Any) -> Row:
    known: dict[str, Any] = {
        "id": ident,
        "target": goal,
        "document": "Plan of a made-up county",
        "review": "accepted",
        "start": dt.date(2024, 1, 1),
        "due": YEAR_END,
        "events": events,
    }
    entry = Entry.model_validate({**known, **fields})
    return Row(entry=entry, pace=judge(entry, AS_OF, Profile()))


def agenda(*rows: Row) -> Agenda:
    return Agenda(as_of=AS_OF, rows=rows, total=len(rows))


def awkward() -> Agenda:
    """Rows for every section, each with something that a careless writer breaks on."""
    by = {day: AS_OF + dt.timedelta(days=day) for day in (-1, 30, 31, 60, 61, 90, 91)}
    return agenda(
        row("brackets", target("8", "[/红]8所|`x`<b>", "*新建*_校舍_", comparator=">="), event("4.2")),
        row(
            "formula",
            target("5", "=cmd|' /C calc'!A0", "+1 -2 @sum", lead_unit="@HYPERLINK(“x”)"),
            event("1", note="\t=1+1", problem="-3 apples", next_step="\r\n=now()", evidence="=file.pdf"),
            status="in_progress",
        ),
        row("wide", target("12000", "1.2万亩𠮷田", "𠮷田😀面积", unit="亩", comparator="~"), due=by[91]),
        row(
            "range",
            target(
                "4000000", "400万元至500万元", "收益", value_high=D(5000000), comparator="between", unit="元"
            ),
            event("0"),
            due=by[90],
        ),
        row("without", target("3", "3所", "校舍", due_precision="none"), event("1"), due=None),
        row(
            "falling",
            target("-2", "-2%", "增速", measure="level", unit="%", baseline="-5.5%"),
            event("-3.5"),
            due=by[61],
        ),
        row("over", target("100", "100张", "床位", unit="张", comparator=">="), event("131"), status="done"),
        row("long", target("7", "建" * 600 + "7所", "长" * 200), event("7", by[-1]), due=by[-1]),
        row("twice", target("9", "不少\n于9个", "站点", unit="个", spans=((40, 46), (90, 96))), due=by[60]),
        row(
            "moved",
            target("6", "6所", "讲堂", topic="教育", lead_unit="教育局"),
            event("2", note="first"),
            event(None, note="second\nline", by="x"),
            due=by[31],
            original_due=by[30],
        ),
        row("late", target("10", "10座", "泵站", unit="座"), event("9.5", by[-1]), due=by[-1]),
        row("soon", target(None, "竣工", "新桥竣工", due_precision="month"), due=by[30]),
        row("dropped", target("1", "1个", "试点", unit="个"), status="dropped"),
        row("control", target("2", "2\x00\x1b[31m个\ud800", "试\u2028点", unit="个"), event("1.9")),
        row("growth", target("6", "6%", "产值增长", measure="increase", unit="%"), event("-0.4")),
    )


def unreviewed(ident: str = "waiting", review: str = "candidate") -> Row:
    """A row that no formal report may count: overdue, and accepted by nobody."""
    goal = target("4", "4|座", "=未审[桥]", unit="座")
    return row(ident, goal, due=AS_OF - dt.timedelta(1), review=review)


def _passage(before: str, quote: str, after: str, *headings: str, **place: Any) -> Passage:
    text = before + quote + after
    start = len(before)
    places = (Place.model_validate(place),) if place else ()
    return Passage(text=text, start=start, end=start + len(quote), headings=headings, places=places)


PASSAGES = {
    "brackets": _passage(
        "=今年*扩建*", "[/红]8所|`x`<b>", "，惠及<全区>。", "二、|民生|", "（一）<学校>", page=3
    ),
    "late": _passage("…改造泵站", "10座", "，", "三、排水", table=2, row=5, column=4),
    "twice": Passage(
        text="@站点不少\n于9个",
        start=3,
        end=9,
        places=(Place(paragraph=4), Place(cell="Sheet1!B4"), Place(page=8), Place(page=9)),
    ),
}


def change(number: int, kind: str, words: str, *ids: str, **fields: Any) -> ReportChange:
    at = dt.datetime(2024, 7, 1, 9, number)
    known = {"number": number, "at": at, "kind": kind, "kind_words": kind_word(kind), "words": words}
    return ReportChange.model_validate({**known, "targets": ids, **fields})


def sample_report(**fields: Any) -> DueReport:
    """The awkward rows with all that a report has around them, and steps that break a careless file.

    The agenda has a row that nobody has reviewed, too.
    """
    known: dict[str, Any] = {
        "title": "Report [of] <all>",
        "method": ("One = 1 | two", "-3 %"),
        "filter_words": "with the words “|x|”",
        "rules": "rules 1",
        "profile": "default 1",
        "passages": PASSAGES,
        "documents": {"plan.txt": SourceFacts("〔2024〕3号", "=County", dt.date(2024, 1, 5))},
        "changes": (
            change(3, "mark", "=due <later>", "moved", by="@x", due=dt.date(2024, 8, 2), reason="-rain"),
            change(2, "undo", "took back", "moved", "late"),
            change(1, "mark", "value 1\x00", "late", undone=True),
        ),
    }
    return build(agenda(*awkward().rows, unreviewed()), **{**known, **fields})
