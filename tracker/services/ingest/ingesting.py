"""Reading documents into the ledger: `tracker ingest`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tracker.errors import TrackerError
from tracker.records import Document, IngestResult, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.corrected_readings import CorrectedReadings
from tracker.services.ingest.file_reading import DocumentSource, Extract, ReadingJob, sources
from tracker.services.ingest.file_search import find_files
from tracker.services.ingest.pool import LocalProcesses, ReaderPool
from tracker.services.ingest.reread_merge import Plan, plan
from tracker.services.ingest.resume import KnownReadings, ResultsInOrder, reading_as
from tracker.services.ingest.storing import batches, store_documents
from tracker.services.ledger.opening import Ledger
from tracker.services.offices.assigning_by_words import UnitGiver
from tracker.store.read import known_files
from tracker.store.read.offices import standing_units

__all__ = ["KnownMetadata", "dateless", "find_files", "ingest"]


class KnownMetadata(NamedTuple):
    """The date, the issuer and the place of one file, as far as the caller knows them."""

    issued_on: dt.date | None = None
    issuer: str = ""
    place: str = ""


OnProgress = Callable[[int, int, str], None]


def ingest(
    ledger: Ledger,
    paths: Sequence[str],
    *,
    book: Rulebook,
    now: dt.datetime,
    issued_on: dt.date | None = None,
    issuer: str = "",
    place: str = "",
    known: Mapping[str, KnownMetadata] | None = None,
    dry_run: bool = False,
    jobs: int | None = 1,
    by: str = "",
    on_progress: OnProgress | None = None,
    extract: Extract | None = None,
    pool: ReaderPool | None = None,
    reader: str = "",
) -> list[IngestResult]:
    """Read documents into the ledger: one result a document, in the order of `paths`, whoever reads them.

    What cannot be read is a result with its `error`, and the rest goes on. No document is kept in part: a run
    that is broken off keeps the first ones of `paths`, all that `on_progress` told of. What is read again
    keeps its ids, marks, reviews and edits (`tracker.services.ingest.reread_merge`), the date and the place
    that were once given for it, and what people corrected of its head and sections. One undo takes back all
    that one call has read. With `dry_run` the results say what would change. `place` is that of documents
    which name none. `known` says date, issuer and place of single files by their names in `paths`. `extract`
    stands in for the extraction by rules, `pool` for `jobs` processes. With `reader`, a name for whatever
    reads the documents, those that it has read before are skipped, unless `known` is given
    (`tracker.services.ingest.resume`).

    Raises only NotPermitted, the LedgerError family, and what `pool` raises.
    """
    if not dry_run:
        ledger.ask("ingest")
    place = " ".join(place.split())
    todo = sources(paths)
    given = _given_before(ledger)
    own = {str(Path(name).absolute()): one for name, one in (known or {}).items()}
    nothing = KnownMetadata()
    work = [
        ReadingJob(
            one,
            own.get(one.key, nothing).issued_on or issued_on or given.get(one.key, nothing).issued_on,
            own.get(one.key, nothing).issuer or issuer,
            own.get(one.key, nothing).place or place or given.get(one.key, nothing).place,
        )
        for one in todo
    ]
    results: list[IngestResult] = []

    def done(result: IngestResult) -> None:
        results.append(result)
        if on_progress is not None:
            on_progress(len(results), len(todo), result.doc)

    reader = reading_as(reader, issuer, place) if reader and not known else ""
    line = ResultsInOrder(work, KnownReadings(ledger, reader, dry_run=dry_run) if reader else None, done)
    corrected = CorrectedReadings(ledger, book, extract)
    batch: int | None = None
    readings = (pool or LocalProcesses(jobs)).read(line.coming(), book, extract)
    for outcomes in batches(map(corrected.follow, readings)):
        read = [outcome for outcome in outcomes if not isinstance(outcome, TrackerError)]
        if dry_run:
            plans = [_compare(ledger, *outcome) for outcome in read]
        else:
            plans, batch = store_documents(ledger, read, now=now, by=by, batch=batch, reader=reader)
        made = iter(plans)
        for outcome in outcomes:
            if isinstance(outcome, TrackerError):
                line.put(_unread(line.first.source, outcome, dry_run=dry_run))
            else:
                line.put(next(made).result(dry_run=dry_run))
    return results


def _unread(source: DocumentSource, error: TrackerError, *, dry_run: bool) -> IngestResult:
    if source.passes_over(error):
        return IngestResult(doc=source.name, passed_over=str(error), dry_run=dry_run)
    return IngestResult(doc=source.name, error=error.line(), dry_run=dry_run)


def dateless(ledger: Ledger, results: Sequence[IngestResult]) -> list[str]:
    """The documents just read that have no date to count from, and targets without a due date for it."""
    read = {result.doc for result in results if result.was_read}
    with ledger.read() as reading:
        return [name for name in known_files.dateless(reading) if name in read]


def _given_before(ledger: Ledger) -> dict[str, KnownMetadata]:
    """The dates and places that were given for files when they were read before, by their paths."""
    with ledger.read() as reading:
        dates, places = known_files.given_dates(reading), known_files.given_places(reading)
    return {path: KnownMetadata(dates.get(path), place=places.get(path, "")) for path in {*dates, *places}}


def _compare(ledger: Ledger, document: Document, found: Sequence[Target]) -> Plan:
    with ledger.read() as reading:
        giver = UnitGiver(standing_units(reading))
        return plan(reading, document, giver.given(document, found))
