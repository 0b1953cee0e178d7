"""Documents read by several processes, given back in their order, a bounded number on the way."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import get_context, parent_process
from threading import Thread

from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.reading import Extract, Job, Outcome, failed, read_one
from tracker.text import patterns

AHEAD = (
    3  # errands on their way for each process: it never waits, and memory does not grow with the documents
)
ERRAND = 16  # documents that a process is given at once, if they are short:
ERRAND_BYTES = 64_000

Errand = Sequence[Job]
_Equipment = tuple[Rulebook, Extract | None]
_equipment: _Equipment | None = None


def read_many(work: Sequence[Job], book: Rulebook, extract: Extract | None, jobs: int) -> Iterator[Outcome]:
    """The outcome of each job in the order of `work`, on `jobs` processes.

    A process that is ended costs the document that it was at: what else was on its way is read again.
    """
    crew = _Crew(min(jobs, len(work)), book, extract)
    coming = errands(work)
    waiting: deque[tuple[Errand, Future[list[Outcome]] | None]] = deque()
    try:
        while True:
            while len(waiting) < AHEAD * jobs and (errand := next(coming, None)):
                waiting.append((errand, crew.send(errand)))
            if not waiting:
                return
            errand, future = waiting.popleft()
            try:
                yield from future.result() if future else [read_one(job, book, extract) for job in errand]
            except BrokenProcessPool:
                crew.renew()
                yield from chain.from_iterable(crew.one_by_one(errand))
                waiting = deque((one, crew.send(one) if _lost(f) else f) for one, f in waiting)
    finally:
        crew.dismiss()


def errands(work: Sequence[Job], size: Callable[[Job], int] | None = None) -> Iterator[Errand]:
    """Jobs in stretches that are worth the way. Standard input belongs to this process and goes alone."""
    size = size or _size
    some: list[Job] = []
    held = 0
    for job in work:
        if some and (len(some) == ERRAND or held + size(job) > ERRAND_BYTES or not job.source.path):
            yield some
            some, held = [], 0
        some.append(job)
        held += size(job)
        if not job.source.path:
            yield some
            some, held = [], 0
    if some:
        yield some


def _lost(future: Future[list[Outcome]] | None) -> bool:
    return future is not None and not (future.done() and future.exception() is None)


def _size(job: Job) -> int:
    try:
        return job.source.path.stat().st_size if job.source.path else 0
    except OSError:
        return 0


class _Crew:
    """Processes that have the rules, compiled, before their first document."""

    def __init__(self, count: int, book: Rulebook, extract: Extract | None) -> None:
        self._count = count
        self._equipment: _Equipment = book, extract
        self._pool = self._hire(count)

    def send(self, errand: Errand) -> Future[list[Outcome]] | None:
        """Have it read; None for what has to be done here."""
        if not errand[0].source.path:
            return None
        try:
            return self._pool.submit(_read_there, errand)
        except BrokenProcessPool as error:
            future: Future[list[Outcome]] = Future()
            future.set_exception(error)
            return future

    def one_by_one(self, errand: Errand) -> Iterator[list[Outcome]]:
        """Each job for itself, so that one that ends its process is known."""
        alone = self._hire(1)
        for job in errand:
            try:
                yield alone.submit(_read_there, [job]).result()
            except BrokenProcessPool:
                yield [failed(job, _("the process that read it was ended"))]
                alone = self._hire(1)
        alone.shutdown()

    def renew(self) -> None:
        """New processes in the place of those that were ended."""
        self.dismiss()
        self._pool = self._hire(self._count)

    def dismiss(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _hire(self, count: int) -> ProcessPoolExecutor:
        given = (*self._equipment, patterns.known())
        return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_equip, initargs=given)


def _equip(book: Rulebook, extract: Extract | None, known: Sequence[patterns.Expression]) -> None:
    global _equipment
    patterns.learn(known)
    _equipment = book, extract
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when the one that started it is gone, even killed: nobody else would."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read_there(errand: Errand) -> list[Outcome]:
    assert _equipment is not None
    return [read_one(job, *_equipment) for job in errand]
