"""Whatever people do, undoing it step by step walks back through every state it went through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_samples import NOW, PLAN, entries, read_in, write_plan
from server_harness import NewLedger

from tracker.errors import NothingFound, StaleEdit
from tracker.records import Entry, Mark
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import redo, undo, undo_of
from tracker.store.maintenance.soundness import faults

days = st.dates(dt.date(2025, 1, 1), dt.date(2028, 1, 1))
figures = st.decimals(-100, 100, places=2)
marks = st.one_of(
    st.builds(Mark, value=figures),
    st.builds(Mark, add=figures, note=st.just("记")),
    st.builds(Mark, status=st.sampled_from(["done", "revised", "dropped", "not_started"])),
    st.builds(Mark, due=days, reason=st.just("批复")),
)
Act = Callable[[Ledger, list[str]], object]


def _mark(said: Mark, count: int) -> Act:
    return lambda ledger, ids: mark(ledger, ids[:count], said, now=NOW)


def _review(decision: str, place: int) -> Act:
    return lambda ledger, ids: review(ledger, [ids[place]], decision, now=NOW)  # type: ignore[arg-type]


def _edit(value: Decimal, due: dt.date | None, place: int) -> Act:
    return lambda ledger, ids: edit(ledger, ids[place], {"value": value, "due": due}, now=NOW)


def _read(numbers: list[int]) -> Act:
    """Reads revisions of one plan, all by one command."""

    def act(ledger: Ledger, _ids: list[str]) -> object:
        with TemporaryDirectory() as folder:
            texts = [PLAN.replace("3所", f"{n}所") + ("新建4座泵站。\n" if n % 2 else "") for n in numbers]
            return read_in(ledger, *(write_plan(Path(folder, str(i)), t) for i, t in enumerate(texts)))

    return act


places = st.integers(0, 2)
acts = st.one_of(
    st.builds(_mark, marks, st.integers(1, 3)),
    st.builds(_review, st.sampled_from(["accepted", "rejected", "candidate"]), places),
    st.builds(_edit, figures, st.none() | days, places),
    st.builds(_read, st.lists(st.integers(3, 8), min_size=1, max_size=3)),
)


def state(ledger: Ledger) -> dict[str, Entry]:
    """Everything but the version, which counts on."""
    found = entries(ledger, with_rejected=True)
    return {e.id: e.model_copy(update={"version": 0}) for e in found.values()}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(acts, max_size=6))
def test_undo_walks_back_through_every_state_and_redo_forth(new_ledger: NewLedger, steps: list[Act]) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        _read([3])(ledger, [])
        ids = list(state(ledger))
        states, changes = [state(ledger)], len(log(ledger))
        for act in steps:
            act(ledger, ids)
            if len(log(ledger)) > changes:  # what changes nothing is no change
                states.append(state(ledger))
                changes = len(log(ledger))
            assert state(ledger) == states[-1]
        for before in reversed(states[:-1]):
            undo(ledger, now=NOW)
            assert state(ledger) == before
        undo(ledger, now=NOW)
        assert state(ledger) == {}
        for after in states:
            redo(ledger, now=NOW)
            assert state(ledger) == after
        with pytest.raises(NothingFound):
            redo(ledger, now=NOW)
        with ledger.read() as reading:
            assert faults(reading) == []
        undo(ledger, now=NOW)
        assert state(ledger) == ({} if len(states) == 1 else states[-2])
        redo(ledger, now=NOW)
        assert state(ledger) == states[-1]


def test_redo_of_revisions_read_by_one_command_restores_the_last_of_them(new_ledger: NewLedger) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        _read([3, 4, 5])(ledger, [])
        after, document = state(ledger), _text(ledger)
        for _again in range(2):
            undo(ledger, now=NOW)
            assert state(ledger) == {}
            redo(ledger, now=NOW)
            assert (state(ledger), _text(ledger)) == (after, document)


def _text(ledger: Ledger) -> str:
    with ledger.read() as reading:
        (one,) = reading.documents()
        document = reading.document(one.id)
        assert document is not None
        return document.text


def test_ones_own_last_step_is_taken_back_and_no_one_elses(new_ledger: NewLedger, tmp_path: Path) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path, PLAN))
        first = next(iter(entries(ledger).values())).id
        mark(ledger, [first], Mark(note="記", by="mine"), now=NOW)
        before = log(ledger)
        with pytest.raises(StaleEdit, match="not yours") as refused:
            undo(ledger, now=NOW, by="theirs", own=True)
        assert "ask mine" in refused.value.cure
        assert log(ledger) == before
        assert undo(ledger, now=NOW, by="mine", own=True).by == "mine"
        with pytest.raises(StaleEdit, match="not yours"):  # the reading was nobody's
            undo(ledger, now=NOW, by="mine", own=True)


def test_the_last_change_of_one_target_is_taken_back_whatever_was_done_to_others_since(
    new_ledger: NewLedger, tmp_path: Path
) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path, PLAN))
        first, other = [entry.id for entry in entries(ledger).values()][:2]
        states = [state(ledger)[first]]
        for value in (1, 2):
            mark(ledger, [first], Mark(value=Decimal(value)), now=NOW)
            states.append(state(ledger)[first])
        mark(ledger, [other], Mark(value=Decimal(9)), now=NOW)
        theirs = state(ledger)[other]
        for before in reversed(states[:-1]):
            assert undo_of(ledger, first, now=NOW).kind == "undo"
            assert (state(ledger)[first], state(ledger)[other]) == (before, theirs)
        with pytest.raises(NothingFound):  # what is left is the reading
            undo_of(ledger, first, now=NOW)
        redo(ledger, now=NOW)
        assert state(ledger)[first] == states[1]
        undo(ledger, now=NOW)
        assert state(ledger)[first] == states[1] and state(ledger)[other] != theirs
        with ledger.read() as reading:
            assert faults(reading) == []


def test_a_change_of_several_is_none_of_one_target_alone(new_ledger: NewLedger, tmp_path: Path) -> None:
    with open_ledger(new_ledger(), now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path, PLAN))
        ids = [entry.id for entry in entries(ledger).values()][:2]
        mark(ledger, ids, Mark(value=Decimal(9)), now=NOW)
        with pytest.raises(NothingFound):
            undo_of(ledger, ids[0], now=NOW)
