"""How many SQL statements a mark takes: what does not hang on the number of targets is asked once.

Two are read (the members; the target with its document and its events) and four written (the change, the
target, what it was before, the event), each of a table of its own. The members are asked for first, inside
the transaction, so that nobody is shut out or let in between the question and the change; whoever may not
mark learns nothing of the target.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW, entries, id_of, read_in, write_plan
from server_harness import OpenIn
from sqlalchemy import Engine, event

from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry
from tracker.services.targets.marking import mark, mark_many
from tracker.services.targets.mentions import merge

_OF_THE_TRANSACTION = ("BEGIN", "COMMIT", "SELECT pg_advisory_xact_lock")  # a server's way of BEGIN IMMEDIATE
MOST = 6


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that are sent to any database inside the block, without begin and commit."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(_OF_THE_TRANSACTION):
            sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    made = open_in(tmp_path)
    read_in(made, write_plan(tmp_path))
    mark(made, [id_of(made, "新建幼儿园")], Mark(value=Decimal(1)), now=NOW)  # a transaction before
    return made


SAID = Mark(value=Decimal("1.50"), status="in_progress", note="roof\x00 on", unit="", by="me")


@pytest.mark.parametrize("length", [6, 5])
@pytest.mark.parametrize("seen", [True, False])
def test_one_mark_takes_six_statements_at_most(ledger: Ledger, length: int, seen: bool) -> None:
    target_id = id_of(ledger, "新建幼儿园")
    expect = {target_id: entry(ledger, target_id).version} if seen else None
    with statements() as sent:
        (marked,) = mark(ledger, [target_id[:length]], SAID, now=NOW, expect=expect)
    assert len(sent) <= MOST, sent
    again = entry(ledger, target_id)
    assert marked == again
    assert repr(marked.events) == repr(again.events), "given back as it will be read"


def test_marks_of_many_take_no_more_for_each(ledger: Ledger) -> None:
    ids = [one.id for one in entries(ledger).values()]
    with statements() as of_two:
        mark_many(ledger, ids[:2], SAID, now=NOW)
    with statements() as of_all:
        assert mark_many(ledger, ids, SAID, now=NOW) == len(ids) > 2
    assert len(of_all) == len(of_two)


def test_a_mark_of_a_target_and_its_mention_gives_the_target_with_both_events(ledger: Ledger) -> None:
    first, second, *_others = [one.id for one in entries(ledger).values()]
    merge(ledger, [second], first, now=NOW)
    _mention, marked = mark(ledger, [second, first], SAID, now=NOW)
    assert marked == entry(ledger, first)
    assert sum(event.value == SAID.value for event in marked.events) == 2
