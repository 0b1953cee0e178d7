"""Second readings side by side, corrections that a reading disputes, and targets that are several."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import NOW, counts, entries, id_of, promises, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import UsageError
from tracker.records import Document, Mark, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.revisions import differences, disputes, edits
from tracker.services.targets.splitting import split
from tracker.services.targets.undo_and_redo import undo

REVISED = "2025年园区工作计划\n今年新建4所幼儿园。\n2026年前改造5所小学。\n今年新建7座公园。\n"


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Iterator[Ledger]:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        yield ledger


def test_a_second_reading_says_what_is_new_changed_and_gone(ledger: Ledger, tmp_path: Path) -> None:
    assert differences(ledger) == [], "a first reading changes nothing"
    tower = id_of(ledger, "看护水塔")
    read_in(ledger, write_plan(tmp_path, REVISED))
    mark(ledger, [id_of(ledger, "新建幼儿园")], Mark(value=Decimal(1)), now=NOW)
    found = {one.change: one for one in differences(ledger)}
    changed = found["changed"]
    assert changed.old and changed.new and changed.fields == ("value",)
    assert (changed.old.quote, changed.new.quote) == ("3所", "4所"), "old and new wording side by side"
    assert found["new"].new and found["new"].new.indicator == "新建公园"
    assert found["gone"].id == tower and found["gone"].old and found["gone"].old.quote == "2座"
    assert differences(ledger, "nowhere") == [] and len(differences(ledger, "园区工作")) == 3


def test_only_the_last_second_reading_counts_and_an_undo_takes_it_back(
    ledger: Ledger, tmp_path: Path
) -> None:
    read_in(ledger, write_plan(tmp_path, REVISED))
    read_in(ledger, write_plan(tmp_path, REVISED.replace("4所", "6所")))
    (last,) = differences(ledger)
    assert last.old and last.new
    assert (last.old.value, last.new.value) == (Decimal(4), Decimal(6))
    undo(ledger, now=NOW)
    assert sorted(one.change for one in differences(ledger)) == ["changed", "gone", "new"]


def at_least(document: Document, book: Rulebook) -> list[Target]:
    """What other rules might find in the same words: each number as a lower bound."""
    return [one.model_copy(update={"comparator": ">="}) for one in promises(document, book)]


def test_a_second_reading_by_other_rules_is_told_though_the_document_is_the_same(
    ledger: Ledger, tmp_path: Path
) -> None:
    read_in(ledger, tmp_path / "plan.txt", extract=at_least)
    found = differences(ledger)
    assert len(found) == 3 and {one.change for one in found} == {"changed"}
    assert all(one.fields == ("comparator",) for one in found)
    undo(ledger, now=NOW)
    assert differences(ledger) == []


def test_a_correction_stays_and_a_reading_that_now_disagrees_shows_both(
    ledger: Ledger, tmp_path: Path
) -> None:
    garden = id_of(ledger, "新建幼儿园")
    edit(ledger, garden, {"value": Decimal(9)}, now=NOW)
    (kept,) = edits(ledger, garden)
    assert (kept.field, kept.yours, kept.read, kept.disputed) == ("value", 9, 3, False)
    assert disputes(ledger) == []
    read_in(ledger, write_plan(tmp_path, REVISED))
    assert entry(ledger, garden).target.value == 9
    (one,) = disputes(ledger)
    assert (one.id, one.edit.yours, one.edit.read) == (garden, 9, 4)
    read_in(ledger, write_plan(tmp_path, REVISED + "完。\n"))
    assert len(disputes(ledger)) == 1, "it waits until somebody looks"


@pytest.mark.parametrize("settle", ["accept", "edit", "agree"])
def test_a_dispute_is_settled_by_people_or_by_the_document(
    ledger: Ledger, tmp_path: Path, settle: str
) -> None:
    garden = id_of(ledger, "新建幼儿园")
    review(ledger, [garden], "accepted", now=NOW)
    edit(ledger, garden, {"value": Decimal(9)}, now=NOW)
    read_in(ledger, write_plan(tmp_path, REVISED))
    if settle == "accept":
        review(ledger, [garden], "accepted", now=NOW)
    elif settle == "edit":
        edit(ledger, garden, {"value": Decimal(9)}, now=NOW, reason="checked")
    else:
        read_in(ledger, write_plan(tmp_path, REVISED.replace("4所", "9所")))
    assert disputes(ledger) == [] and entry(ledger, garden).target.value == 9


def test_a_target_that_is_two_is_split_and_both_follow_the_document(ledger: Ledger, tmp_path: Path) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], Mark(value=Decimal(1)), now=NOW)
    first, second = split(ledger, garden, ["新建公办园", "新建民办园"], now=NOW, reason="two kinds")
    assert (first.id, len(first.events), len(second.events)) == (garden, 1, 0)
    assert second.target.quote == first.target.quote and second.due == first.due
    assert (first.status, second.status) == ("in_progress", "not_started"), "progress stays with the first"
    assert log(ledger)[0].words == "split 新建幼儿园 into 新建公办园, 新建民办园, reason: two kinds"
    mark(ledger, [second.id], Mark(due=dt.date(2026, 3, 31), reason="later"), now=NOW)
    assert counts(read_in(ledger, write_plan(tmp_path, REVISED))) == [(1, 1, 1, 1)], "parts count as one"
    found = entries(ledger)
    assert found["新建公办园"].target.value == found["新建民办园"].target.value == 4
    assert found["新建民办园"].due == dt.date(2026, 3, 31)
    gone = REVISED.replace("今年新建4所幼儿园。\n", "")
    read_in(ledger, write_plan(tmp_path, gone))
    assert {e.id for e in entries(ledger).values() if e.missing} >= {garden, second.id}


def test_splitting_is_one_undo_and_needs_two_names(ledger: Ledger) -> None:
    before = entries(ledger)
    garden = before["新建幼儿园"].id
    with pytest.raises(UsageError, match="two or more different indicators"):
        split(ledger, garden, ["新建公办园", " 新建公办园 "], now=NOW)
    split(ledger, garden, ["甲类园", "乙类园", "丙类园"], now=NOW)
    assert len(entries(ledger)) == 5
    undo(ledger, now=NOW)
    after = entries(ledger)
    assert [e.target for e in after.values()] == [e.target for e in before.values()]
