"""Storing what was read in the ledger: many documents in one transaction, each a change of its own."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Iterator, Sequence

from tracker.errors import LedgerAway, LedgerError, LedgerLocked, TrackerError
from tracker.records import Document, Target
from tracker.services.ingest.file_reading import Outcome
from tracker.services.ingest.reread_merge import Plan, carry_out, plan, plan_new, words_of
from tracker.services.ledger.opening import Ledger
from tracker.services.offices.assigning_by_words import UnitGiver
from tracker.services.targets.mentions import link_known
from tracker.store.read.offices import standing_units
from tracker.store.write import new_documents
from tracker.store.write.transaction import Writing

Read = tuple[Document, Sequence[Target]]
DOCUMENTS_AT_ONCE = 200  # documents in one transaction
CHARACTERS_AT_ONCE = 4_000_000  # characters of them
LONGEST_WAIT = 1.0  # seconds for which a document that was read may wait to be kept


def batches(outcomes: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """Outcomes in their order, in batches for one transaction each; none waits for long."""
    held: list[Outcome] = []
    size, since = 0, 0.0
    try:
        for outcome in outcomes:
            since = since if held else time.monotonic()
            held.append(outcome)
            size += 0 if isinstance(outcome, TrackerError) else len(outcome[0].text)
            if (
                len(held) >= DOCUMENTS_AT_ONCE
                or size >= CHARACTERS_AT_ONCE
                or time.monotonic() - since >= LONGEST_WAIT
            ):
                yield held
                held, size = [], 0
    except KeyboardInterrupt:
        yield held
        raise
    if held:
        yield held


def store_documents(
    ledger: Ledger, read: Sequence[Read], *, now: dt.datetime, by: str, batch: int | None, reader: str = ""
) -> tuple[list[Plan], int | None]:
    """Keep documents, all in one transaction; gives what was done, and the first change of the batch.

    `reader` is kept with each change: what has read the document.
    Where that fails, they are tried one by one, so that those before the one at fault stay. Raises the
    LedgerError family.
    """
    if not read:
        return [], batch
    try:
        with ledger.write("ingest") as writing:
            return _kept(writing, read, now=now, by=by, batch=batch, reader=reader)
    except (LedgerAway, LedgerLocked):
        raise
    except LedgerError:
        if len(read) == 1:
            raise
    plans: list[Plan] = []
    for one in read:
        made, batch = store_documents(ledger, [one], now=now, by=by, batch=batch, reader=reader)
        plans += made
    return plans, batch


def _kept(
    writing: Writing, read: Sequence[Read], *, now: dt.datetime, by: str, batch: int | None, reader: str
) -> tuple[list[Plan], int | None]:
    plans: list[Plan] = []
    new: list[Plan] = []  # the last ones of `plans`, not written yet

    def write_new(batch: int | None) -> int | None:
        given = [new_documents.NewDocument(p.document, p.added, p.results, *words_of(p)) for p in new]
        added = new_documents.add(writing.connection, given, at=now, by=writing.signed(by), batch=batch)
        for one, held, linked in zip(new, added, link_known(writing, added), strict=True):
            one.document_id, one.linked = held.document, linked
        new.clear()
        return batch or (added[0].change if added else None)

    giver = UnitGiver(standing_units(writing))
    known = new_documents.known(writing, [document for document, _found in read])
    for document, as_read in read:
        found = giver.given(document, as_read)
        keys = new_documents.keys_of(document)
        if known.isdisjoint(keys):
            new.append(plan_new(document, found))
            plans.append(new[-1])
            plans[-1].reader = reader
        else:  # it may be a reading of one that was read before, here or in another run
            batch = write_new(batch)
            plans.append(plan(writing, document, found))
            plans[-1].reader = reader
            change = carry_out(writing, plans[-1], now=now, by=by, batch=batch)
            batch = batch or change
        known |= keys
    return plans, write_new(batch)
