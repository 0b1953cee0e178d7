"""The queue, least sure first, and disputed fields settled either way as one step."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import AS_OF, NOW, id_of, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import NothingFound, StaleEdit, UsageError
from tracker.records import Document, Target
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry, rows
from tracker.services.listing.review_queue import candidates
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit, edit_all
from tracker.services.targets.reviewing import review, settle
from tracker.services.targets.revisions import disputes, edits
from tracker.services.targets.undo_and_redo import undo

REVISED = "2025年园区工作计划\n今年新建4所幼儿园。\n2026年前改造6所小学。\n长期看护2座水塔。\n"


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Iterator[Ledger]:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        yield ledger


@pytest.fixture
def disputed(ledger: Ledger, tmp_path: Path) -> Ledger:
    """Two corrected values that the revised plan contradicts."""
    for name in ("新建幼儿园", "改造小学"):
        edit(ledger, id_of(ledger, name), {"value": Decimal(9)}, now=NOW)
    read_in(ledger, write_plan(tmp_path, REVISED))
    return ledger


def test_the_least_sure_come_first_and_the_rest_is_counted(open_in: OpenIn, tmp_path: Path) -> None:
    from ledger_samples import promises

    def unsure(document: Document, book: object) -> list[Target]:
        found = promises(document, book)  # type: ignore[arg-type]
        sure = (0.9, 0.2, 0.6)
        return [t.model_copy(update={"confidence": c}) for t, c in zip(found, sure, strict=True)]

    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path), extract=unsure)
        found, total = candidates(ledger, as_of=AS_OF, limit=2)
        assert [row.entry.target.indicator for row in found.rows] == ["改造小学", "看护水塔"]
        assert total == 3
        review(ledger, [found.rows[0].entry.id], "rejected", now=NOW)
        assert candidates(ledger, as_of=AS_OF, limit=2)[1] == 2
        assert candidates(ledger, as_of=AS_OF, document="nowhere")[1] == 0


@pytest.mark.parametrize(("keep", "value"), [(True, 9), (False, 4)])
def test_a_dispute_is_settled_either_way_and_the_review_stays(
    disputed: Ledger, keep: bool, value: int
) -> None:
    garden = id_of(disputed, "新建幼儿园")
    (after,) = settle(disputed, {garden: ["value"]}, keep=keep, now=NOW, reason="looked", by="clerk")
    assert after.target.value == value and after.review == "candidate"
    assert [one.id for one in disputes(disputed)] == [id_of(disputed, "改造小学")]
    assert bool(edits(disputed, garden)) is keep, "what is taken from the document follows it again"
    newest = log(disputed, garden)[0]
    assert newest.by == "clerk" and "looked" in newest.words and "value" in newest.words


def test_many_are_settled_as_one_step_and_come_back_by_one_undo(disputed: Ledger) -> None:
    before = {one.id: one.edit for one in disputes(disputed)}
    settle(disputed, {name: ["value"] for name in before}, keep=False, now=NOW)
    assert disputes(disputed) == []
    undo(disputed, now=NOW)
    assert {one.id: one.edit for one in disputes(disputed)} == before


def test_a_second_writer_is_told_and_what_is_settled_is_not_settled_twice(disputed: Ledger) -> None:
    garden = id_of(disputed, "新建幼儿园")
    seen = entry(disputed, garden).version
    settle(disputed, {garden: ["value"]}, keep=True, now=NOW)
    with pytest.raises(StaleEdit, match="kept what people say"):
        settle(disputed, {garden: ["value"]}, keep=False, now=NOW, expect={garden: seen})
    with pytest.raises(NothingFound, match="nothing is disputed about value"):
        settle(disputed, {garden: ["value"]}, keep=False, now=NOW)
    assert entry(disputed, garden).target.value == 9


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": None}, "a quantity needs a value"),
        ({"indicator": "  "}, "needs an indicator"),
        ({"kind": "milestone"}, "a milestone has no value"),
        ({"comparator": "between"}, "a range needs its upper end"),
        ({"value_high": Decimal(1)}, "the upper end lies below"),
    ],
)
def test_a_correction_that_contradicts_itself_is_refused(
    ledger: Ledger, fields: dict[str, object], words: str
) -> None:
    garden = id_of(ledger, "新建幼儿园")
    before = entry(ledger, garden)
    with pytest.raises(UsageError, match=words):
        edit(ledger, garden, fields, now=NOW)
    assert entry(ledger, garden) == before


def test_a_milestone_that_is_given_a_number_is_a_quantity_with_the_unit_typed(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    nothing = {"kind": "milestone", "measure": "milestone", "value": None, "unit": None, "comparator": None}
    edit(ledger, garden, nothing, now=NOW)
    with pytest.raises(UsageError, match="a milestone has no value"):
        edit(ledger, garden, {"kind": "milestone", "value": Decimal(9)}, now=NOW)
    (after,) = edit_all(ledger, [garden], {"value": Decimal(9)}, typed_unit="所", now=NOW)
    found = after.target
    assert (found.kind, found.measure, found.comparator) == ("quantity", "output", "=")
    assert (found.value, found.unit) == (Decimal(9), "所")
    assert edit(ledger, garden, {"value": Decimal(8), "comparator": ">="}, now=NOW).target.comparator == ">="


def test_rows_come_in_the_order_asked_for_without_unknown_ids(ledger: Ledger) -> None:
    wanted = [id_of(ledger, "改造小学"), "zzzzzz", id_of(ledger, "新建幼儿园")]
    assert [row.entry.id for row in rows(ledger, wanted, as_of=AS_OF)] == [wanted[0], wanted[2]]
