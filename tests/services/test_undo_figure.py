"""A figure that is taken back leaves all that came after it as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW, entries, opened, read_in, write_plan
from sqlalchemy import Engine, event

from tracker.errors import NothingFound
from tracker.records import Entry, Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.undo_and_redo import redo, undo, undo_of
from tracker.services.targets.undo_figure import figures, take_back_figure
from tracker.store.maintenance.soundness import faults


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as made:
        read_in(made, write_plan(tmp_path, "2025年园区工作计划\n2026年前改造7所小学。"))
        yield made


def _only(ledger: Ledger) -> Entry:
    (entry,) = entries(ledger).values()
    return entry


def _mark(ledger: Ledger, value: int, **more: object) -> None:
    said = Mark.model_validate({"value": Decimal(value), "on": dt.date(2025, 1, value), **more})
    mark(ledger, [_only(ledger).id], said, now=NOW)


def _faults(ledger: Ledger) -> list[str]:
    with ledger.read() as reading:
        return faults(reading)


def _values(ledger: Ledger) -> list[Decimal | None]:
    return [event.value for event in _only(ledger).events]


def test_the_first_of_three_goes_and_steps_of_undo_go_on_from_there(ledger: Ledger) -> None:
    for value in (1, 2, 3):
        _mark(ledger, value)
    oldest = figures(ledger, _only(ledger).id)[-1]
    change = take_back_figure(ledger, _only(ledger).id, oldest.change, now=NOW, by="Lin")
    assert (change.kind, change.by) == ("undo", "Lin") and change.targets == (_only(ledger).id,)
    assert _values(ledger) == [2, 3] and _only(ledger).status == "in_progress"
    redo(ledger, now=NOW)
    assert _values(ledger) == [1, 2, 3]
    take_back_figure(ledger, _only(ledger).id, oldest.change, now=NOW)
    undo(ledger, now=NOW)
    assert _values(ledger) == [2]
    undo_of(ledger, _only(ledger).id, now=NOW)
    assert _values(ledger) == []
    assert [one.kind for one in log(ledger)][:2] == ["undo", "undo"]
    with pytest.raises(NothingFound):
        take_back_figure(ledger, _only(ledger).id, oldest.change, now=NOW)


def test_the_only_figure_takes_the_status_back_that_it_gave(ledger: Ledger) -> None:
    _mark(ledger, 4)
    assert _only(ledger).status == "in_progress"
    (one,) = figures(ledger, _only(ledger).id)
    take_back_figure(ledger, _only(ledger).id, one.change, now=NOW)
    assert _only(ledger).status == "not_started" and not _only(ledger).events


def test_a_figure_given_with_a_new_due_date_does_not_go_by_itself(ledger: Ledger) -> None:
    _mark(ledger, 1, due=dt.date(2027, 1, 1), reason="high water")
    _mark(ledger, 2)
    assert [one.alone for one in figures(ledger, _only(ledger).id)] == [True, False]


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as made:
        read_in(made, write_plan(tmp_path))
        yield made


def test_of_targets_marked_together_one_gives_its_figure_back_alone(three: Ledger) -> None:
    ids = [entry.id for entry in entries(three).values()]
    assert len(ids) == 3
    mark(three, ids, Mark(value=Decimal(2), on=dt.date(2025, 1, 2), by="Wu"), now=NOW)
    step = log(three)[0].number

    Standing = tuple[list[Decimal | None], str]

    def stand() -> list[Standing]:
        found = {one.id: one for one in entries(three).values()}
        return [([event.value for event in found[i].events], found[i].status) for i in ids]

    (figure,) = figures(three, ids[1])
    assert figure.alone and figure.others == 2
    change = take_back_figure(three, ids[1], figure.change, now=NOW, by="Lin")
    assert change.by == "Lin" and change.targets == (ids[1],) and "2" in change.words
    going: Standing = ([Decimal(2)], "in_progress")
    gone: Standing = ([], "not_started")
    assert stand() == [going, gone, going]
    assert _faults(three) == []
    redo(three, now=NOW)
    assert stand() == [going, going, going]
    undo(three, now=NOW)
    assert stand() == [going, gone, going], "what was parted is a step of its own"
    undo(three, now=NOW)
    assert stand() == [gone, gone, gone] and log(three)[-1].number < step
    assert _faults(three) == []


def test_what_was_done_since_stays_when_a_figure_given_together_goes(three: Ledger) -> None:
    ids = [entry.id for entry in entries(three).values()]
    mark(three, ids, Mark(value=Decimal(2), on=dt.date(2025, 1, 2)), now=NOW)
    mark(three, ids[:1], Mark(value=Decimal(3), on=dt.date(2025, 1, 3), status="done"), now=NOW)
    take_back_figure(three, ids[0], figures(three, ids[0])[-1].change, now=NOW)
    first = next(one for one in entries(three).values() if one.id == ids[0])
    assert [event.value for event in first.events] == [3] and first.status == "done"
    undo(three, now=NOW)
    undo(three, now=NOW)
    assert {one.status for one in entries(three).values()} == {"not_started"}
    assert _faults(three) == []


def test_however_many_figures_there_are_one_question_tells_them(ledger: Ledger) -> None:
    for value in (1, 2, 3):
        _mark(ledger, value)
    number, asked = _only(ledger).id, []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if "change_target" in statement or "event" in statement:
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        found = figures(ledger, number)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert [one.event.value for one in found] == [3, 2, 1] and len(asked) == 1
