"""The targets of files, without a ledger: `tracker extract`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from tracker.errors import DocumentError, TrackerError
from tracker.extract import extract
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_reading import ReadingJob, sources
from tracker.services.ingest.pool import LocalProcesses


class PartUnread(NamedTuple):
    """A part of a document that was read without it, or a file that a folder was read without."""

    line: str  # what it is, and the cure


def extract_files(
    paths: Sequence[str],
    *,
    book: Rulebook,
    issued_on: dt.date | None = None,
    issuer: str = "",
    jobs: int | None = 1,
    everything: bool = False,
) -> Iterator[Target | DocumentError | PartUnread]:
    """The targets of the documents that `paths` name, in order of paths and of place, whatever `jobs` is.

    `paths` are files, folders, patterns and `-` (standard input). What cannot be found or read is a
    DocumentError in its place, and the rest goes on; a part of a document that cannot be read is a PartUnread
    before its targets, and so is a report of tracker's own in a folder. `jobs` are processes, None as many as
    the work is worth. With `everything` also forecasts, results, background.
    """
    work = [ReadingJob(source, issued_on, issuer) for source in sources(paths)]
    outcomes = LocalProcesses(jobs).read(work, book, partial(extract_document, everything=everything))
    for job, outcome in zip(work, outcomes, strict=True):
        if isinstance(outcome, TrackerError):
            passed_over = job.source.passes_over(outcome)
            yield PartUnread(str(outcome)) if passed_over else _unreadable(outcome)
        else:
            yield from map(PartUnread, outcome[0].unread)
            yield from outcome[1]


def extract_document(document: Document, book: Rulebook, *, everything: bool = False) -> tuple[Target, ...]:
    """The targets of one document that has been read."""
    return extract(document, book, everything=everything)


def _unreadable(error: TrackerError) -> DocumentError:
    """Any reason why one document of several was not read, such as a library that is not installed."""
    return error if isinstance(error, DocumentError) else DocumentError(str(error), error.cure)
