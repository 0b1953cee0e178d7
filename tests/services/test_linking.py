"""One target said in several documents: one is listed, the others are its mentions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import NOW, entries, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import UsageError
from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import mentions, merge, part
from tracker.services.targets.undo_and_redo import undo

PLAN = "栗山区2025年工作计划\n今年新建3所幼儿园。\n今年改造5所小学。\n"
REPORT = "栗山区2025年政府工作报告\n今年新建3所幼儿园。\n今年改造6所小学。\n"
OTHER = "石桥区2025年工作计划\n今年新建3所幼儿园。\n"


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Iterator[Ledger]:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path, PLAN))
        yield ledger


def test_what_another_document_of_the_place_says_in_the_same_terms_is_linked(
    ledger: Ledger, tmp_path: Path
) -> None:
    before = entries(ledger)
    read_in(ledger, write_plan(tmp_path, REPORT, "report.txt"))
    after = entries(ledger)
    assert after["新建幼儿园"] == before["新建幼儿园"]
    said = mentions(ledger, after["新建幼儿园"].id)
    assert [(m.target.doc, m.first, m.differs) for m in said] == [
        ("plan.txt", True, ()),
        ("report.txt", False, ()),
    ]
    assert [m.first for m in mentions(ledger, said[1].id)] == [True, False], "asked from the other side"
    undo(ledger, now=NOW)
    assert entries(ledger) == before and len(mentions(ledger, said[0].id)) == 1


def test_another_number_or_another_place_is_not_linked_by_itself(ledger: Ledger, tmp_path: Path) -> None:
    read_in(ledger, write_plan(tmp_path, REPORT, "report.txt"), write_plan(tmp_path, OTHER, "other.txt"))
    with ledger.read() as reading:
        from tracker.records import Query

        listed = [(e.target.doc, e.target.indicator) for e in reading.entries(Query(sort="indicator"))]
    assert sorted(listed) == [
        ("other.txt", "新建幼儿园"),
        ("plan.txt", "改造小学"),
        ("plan.txt", "新建幼儿园"),
        ("report.txt", "改造小学"),
    ]


def merged(ledger: Ledger, folder: Path) -> tuple[str, str]:
    """The target on schools of the plan with the one of the report merged into it: their ids."""
    read_in(ledger, write_plan(folder, REPORT, "report.txt"))
    with ledger.read() as reading:
        from tracker.records import Query

        found = {(e.target.doc, e.target.indicator): e.id for e in reading.entries(Query())}
    first, second = found["plan.txt", "改造小学"], found["report.txt", "改造小学"]
    mark(ledger, [first], Mark(value=Decimal(1)), now=NOW)
    mark(ledger, [second], Mark(value=Decimal(2)), now=NOW)
    merge(ledger, [second], first, now=NOW, reason="one project")
    return first, second


def test_merging_keeps_the_progress_of_both_and_flags_what_differs(ledger: Ledger, tmp_path: Path) -> None:
    first, second = merged(ledger, tmp_path)
    kept = entry(ledger, first)
    assert [e.value for e in kept.events] == [1, 2] and kept.target.value == 5
    assert second not in {e.id for e in entries(ledger).values()}
    assert [(m.id, m.differs) for m in mentions(ledger, first)] == [(first, ()), (second, ("value",))]
    assert log(ledger, second)[0].words == "merged 改造小学 into 改造小学, reason: one project"


def test_undo_and_part_list_a_mention_on_its_own_again(ledger: Ledger, tmp_path: Path) -> None:
    first, second = merged(ledger, tmp_path)
    undo(ledger, now=NOW)
    assert [e.value for e in entry(ledger, first).events] == [1]
    merge(ledger, [second], first, now=NOW)
    part(ledger, [second], now=NOW)
    assert [len(entry(ledger, one).events) for one in (first, second)] == [1, 1]
    with pytest.raises(UsageError, match="is not a mention"):
        part(ledger, [second], now=NOW)


def test_a_link_outlives_a_second_reading_and_shows_what_now_differs(ledger: Ledger, tmp_path: Path) -> None:
    first, second = merged(ledger, tmp_path)
    read_in(ledger, write_plan(tmp_path, REPORT.replace("6所", "9所"), "report.txt"))
    assert [(m.id, m.target.value, m.differs) for m in mentions(ledger, first)] == [
        (first, Decimal(5), ()),
        (second, Decimal(9), ("value",)),
    ]


def test_mentions_of_a_mention_follow_it(ledger: Ledger, tmp_path: Path) -> None:
    first, second = merged(ledger, tmp_path)
    garden = entries(ledger)["新建幼儿园"].id
    merge(ledger, [first], garden, now=NOW)
    assert {m.id for m in mentions(ledger, second)} >= {garden, first, second}
    assert [m.id for m in mentions(ledger, second) if m.first] == [garden]
    with pytest.raises(UsageError, match="cannot be merged with itself"):
        merge(ledger, [garden], second, now=NOW)
