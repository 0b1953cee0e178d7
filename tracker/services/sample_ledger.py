"""The sample documents as a ledger in use: reviewed but for a few, with marks and reported results."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.records import IngestResult, Mark, Query, Status
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import KnownMetadata, ingest
from tracker.services.ingest.samples import sample_day, sample_progress, samples
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.results import suggestions
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review

UNREVIEWED = 3  # the last ones stay candidates, to be reviewed by whoever looks around


def read_samples(ledger: Ledger, *, book: Rulebook, now: dt.datetime) -> Sequence[IngestResult]:
    """Read every sample, each with its own date; one undo takes all of them back."""
    listed = samples()
    known = {str(sample.path): KnownMetadata(sample.date, sample.issuer) for sample in listed}
    return ingest(ledger, list(known), book=book, now=now, known=known)


def mark_samples(ledger: Ledger, *, now: dt.datetime) -> None:
    """Mark what the list of samples says of their targets, as of its day."""
    day = sample_day() or now.date()
    ids = {row.entry.target.indicator: row.entry.id for row in agenda(ledger, Query(), as_of=day).rows}
    for step in sample_progress():
        if step.indicator in ids:
            status: Status | None = None if step.value is not None else "done"
            said = Mark(value=step.value, on=step.on or day, note=step.note, status=status)
            mark(ledger, [ids[step.indicator]], said, now=now)


def review_samples(ledger: Ledger, *, now: dt.datetime) -> None:
    """Accept all targets but a few."""
    rows = agenda(ledger, Query(), as_of=now.date()).rows
    waiting = [row.entry.id for row in rows if row.entry.review == "candidate"]
    review(ledger, waiting[:-UNREVIEWED], "accepted", now=now)


def take_results(ledger: Ledger, *, book: Rulebook, now: dt.datetime) -> None:
    """Take what a later sample reports about targets of an earlier one, with its words as evidence."""
    reported = [one.id for one in suggestions.suggestions(ledger, book) if one.kind == "result"]
    if reported:
        suggestions.accept(ledger, reported, now=now, book=book)
