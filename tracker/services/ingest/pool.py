"""Who reads documents: this process, several of this machine, or a cluster. One contract for all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_reading import Extract, Job, Outcome, read_one

MOST = 8  # processes that are started unasked; the one that writes keeps up with no more
_WORTH = 2.0  # seconds of reading for each process: it takes a half to be ready
_EACH = 0.0005  # seconds that a document takes however short it is
_BYTE = 0.3e-6  # seconds that a byte of text takes
# times that, by the file's ending: they are unpacked
_PACKED = {".pdf": 3.0, ".docx": 10.0, ".docm": 10.0, ".xlsx": 10.0, ".xlsm": 10.0}


class Pool(Protocol):
    """Something that reads documents, whatever the order in which it comes to them."""

    def read(self, work: Iterable[Job], book: Rulebook, extract: Extract | None = None) -> Iterator[Outcome]:
        """The outcome of each job in the order of `work`."""
        ...


@dataclass(frozen=True, slots=True)
class Processes:
    """`--jobs`: processes of this machine; with None as many as it has, if the work is worth them."""

    jobs: int | None = 1

    def read(self, work: Iterable[Job], book: Rulebook, extract: Extract | None = None) -> Iterator[Outcome]:
        todo = list(work)
        jobs = worth(todo) if self.jobs is None else self.jobs
        if jobs <= 1 or len(todo) < 2:
            yield from (read_one(job, book, extract) for job in todo)
            return
        from tracker.services.ingest.worker_processes import read_many

        yield from read_many(todo, book, extract, jobs)


def worth(work: Sequence[Job], processors: int | None = None) -> int:
    """How many processes make a piece of work quicker, by a rough guess of how long it takes."""
    most = min(processors or _processors(), MOST)
    return most if most > 1 and sum(map(_seconds, work)) >= _WORTH * most else 1


def _processors() -> int:
    """Those that this process may run on."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _seconds(job: Job) -> float:
    path = job.source.path
    try:
        size = path.stat().st_size if path else 0
    except OSError:
        return 0.0
    return _EACH + size * _BYTE * (_PACKED.get(path.suffix.lower(), 1.0) if path else 1.0)
