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
from tracker.services.targets.undo_figure import figures, take_back_figure
from tracker.services.targets.undoing import redo, undo, undo_of


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
