"""Files to documents with their targets, one after the other or on several processors."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tracker.errors import DocumentError, TrackerError
from tracker.i18n import _
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.files import STDIN, find_files

Extract = Callable[[Document, Rulebook], Sequence[Target]]
Outcome = tuple[Document, tuple[Target, ...]] | TrackerError


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read, or the reason why there is nothing."""

    name: str
    path: Path | None = None  # None: standard input
    error: DocumentError | None = None

    @property
    def key(self) -> str:
        """The absolute path, by which the ledger knows a file again."""
        return str(self.path.absolute()) if self.path is not None else ""


@dataclass(frozen=True, slots=True)
class Job:
    """One source with what the caller knows of it. `data` holds what came from standard input."""

    source: Source
    issued_on: dt.date | None = None
    issuer: str = ""


def sources(paths: Sequence[str]) -> list[Source]:
    """What `paths` name, in their order and each once, with what could not be found in its place."""
    found: dict[Source, None] = {}
    for name in paths:
        files, problems = find_files([name])
        found.update({Source(name, error=problem): None for problem in problems})
        found.update({Source("stdin") if f == STDIN else Source(f.name, f): None for f in files})
    return list(found)


def read_all(
    work: Sequence[Job], book: Rulebook, extract: Extract | None = None, jobs: int = 1
) -> Iterator[Outcome]:
    """The outcome of each job, in the order of `work`, on `jobs` processes."""
    if jobs <= 1 or len(work) < 2:
        yield from (_read(job, book, extract) for job in work)
        return
    # Standard input belongs to this process: such a job is done here.
    pool = ProcessPoolExecutor(
        min(jobs, len(work)), mp_context=get_context("spawn"), initializer=_equip, initargs=(book, extract)
    )
    try:
        waiting = [pool.submit(_read_there, job) if job.source.path else None for job in work]
        for job, future in zip(work, waiting, strict=True):
            try:
                yield future.result() if future is not None else _read(job, book, extract)
            except BrokenProcessPool:
                yield _failed(job, _("the process that read it was ended"))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_equipment: tuple[Rulebook, Extract | None] | None = None


def _equip(book: Rulebook, extract: Extract | None) -> None:
    global _equipment
    _equipment = book, extract


def _read_there(job: Job) -> Outcome:
    assert _equipment is not None
    return _read(job, *_equipment)


def _read(job: Job, book: Rulebook, extract: Extract | None) -> Outcome:
    from tracker.text.reading import MAX_BYTES, read

    source = job.source
    if source.error is not None:
        return source.error
    try:
        given: Path | bytes = source.path if source.path is not None else sys.stdin.buffer.read(MAX_BYTES + 1)
        document = read(given, name=source.name, issued_on=job.issued_on, issuer=job.issuer)
        if source.path is not None:
            document = document.model_copy(update={"path": source.key})
        return document, tuple((extract or _by_rules())(document, book))
    except TrackerError as error:
        return error
    except Exception as error:  # a fault of ours in one document must not cost the others
        return _failed(job, f"{type(error).__name__}: {error}")


def _by_rules() -> Extract:
    from functools import partial

    from tracker.services.extraction import extract_document

    return partial(extract_document, everything=True)


def _failed(job: Job, words: str) -> DocumentError:
    return DocumentError(
        _("{file}: it could not be worked through ({words})").format(file=job.source.name, words=words),
        _("please report this, with the document if you may; the others were read"),
    )
