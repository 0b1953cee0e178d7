"""Going on where an ingest was broken off: what the ledger holds already is not read again.

A file is skipped only if reading it again could change nothing: the same path and bytes, by the same program
and rules (`reader`), with the same date, issuer and place given. Everything else is read.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from tracker.records import IngestResult
from tracker.services.ingest.file_reading import ReadingJob
from tracker.services.ledger.opening import Ledger
from tracker.store.read import known_files
from tracker.store.rows import KnownFile

_AT_ONCE = 500  # files looked up together


class ResultsInOrder:
    """The jobs of one ingest in their order, and the results as they come to stand in the same order."""

    def __init__(
        self, jobs: Sequence[ReadingJob], skip: KnownReadings | None, done: Callable[[IngestResult], None]
    ) -> None:
        self._jobs = jobs
        self._skip = skip
        self._done = done
        self._waiting: deque[IngestResult | ReadingJob] = deque()  # a job: it is being read

    def coming(self) -> Iterator[ReadingJob]:
        """The jobs that have to be read; asked for while earlier ones are still on their way."""
        jobs = iter(self._jobs)
        while some := list(islice(jobs, _AT_ONCE)):
            known = self._skip.known(some) if self._skip else {}
            for job in some:
                result = known.get(job.source.key)
                self._waiting.append(result or job)
                if result is None:
                    yield job
                else:
                    self._advance()

    @property
    def first(self) -> ReadingJob:
        """The first job that is being read."""
        first = self._waiting[0]
        assert isinstance(first, ReadingJob)
        return first

    def put(self, result: IngestResult) -> None:
        """The result of `first`."""
        self._waiting[0] = result
        self._advance()

    def _advance(self) -> None:
        while self._waiting and isinstance(first := self._waiting[0], IngestResult):
            self._waiting.popleft()
            self._done(first)


def reading_as(reader: str, issuer: str, place: str = "") -> str:
    """The name under which readings by `reader` are kept when issuer and place are given for all."""
    place = " ".join(place.split())
    given = f"{issuer}|{place}" if place else issuer
    return hashlib.sha256(f"{reader}|{given}".encode()).hexdigest()[:16]


class KnownReadings:
    """What the same program and rules (`reader`) read before this run: it is not read again."""

    def __init__(self, ledger: Ledger, reader: str, *, dry_run: bool) -> None:
        self._ledger = ledger
        self._dry_run = dry_run
        with ledger.read() as reading:
            self._read = known_files.read_by(reading, reader)

    def known(self, jobs: Sequence[ReadingJob]) -> dict[str, IngestResult]:
        """The results of those that need no reading, by their paths."""
        if not self._read:
            return {}
        names = list({job.source.name for job in jobs if job.source.path is not None})
        with self._ledger.read() as reading:
            files = {one.path: one for one in known_files.files(reading, names) if one.id in self._read}
            same = {job.source.key: job for job in jobs if self._same(job, files.get(job.source.key))}
            held = known_files.standing(reading, [files[key].id for key in same])
        made = {}
        for key, job in same.items():
            targets, results = held[files[key].id]
            made[key] = IngestResult(
                doc=job.source.name,
                number=files[key].id,
                unchanged=targets,
                results=results,
                dry_run=self._dry_run,
            )
        return made

    def _same(self, job: ReadingJob, known: KnownFile | None) -> bool:
        if known is None or job.source.path is None:
            return False
        given = known.issued_on if known.issued_basis == "given" else None
        return given == job.issued_on and digest_of(job.source.path) == known.digest


def digest_of(path: Path) -> str:
    """The hash by which the ledger knows the content of a file; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
