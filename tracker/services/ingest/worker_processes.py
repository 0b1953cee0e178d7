"""Documents read by several processes, given back in their order, a bounded number on the way."""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_reading import Extract, Job, Outcome, failed, read_one

AHEAD = 3  # errands on their way for each process: it never waits, and memory stays bounded
ERRAND = 16  # documents that a process is given at once, if they are short:
ERRAND_BYTES = 64_000
SHORT = 4  # errands of several documents that count as one on the way: a transaction takes many at once

Errand = Sequence[Job]
_Equipment = tuple[Rulebook, Extract | None]
_equipment: _Equipment | None = None
_SPAWN = get_context("spawn")


def read_many(work: Sequence[Job], book: Rulebook, extract: Extract | None, jobs: int) -> Iterator[Outcome]:
    """The outcome of each job in the order of `work`, on `jobs` processes.

    A process that is ended costs the document that it was at: what else was on its way is read again.
    """
    crew = _Crew(min(jobs, len(work)), book, extract)
    coming = errands(work)
    waiting: deque[tuple[Errand, Future[list[Outcome]] | None]] = deque()
    done = False
    try:
        while True:
            while sum(_weight(one) for one, _future in waiting) < AHEAD * jobs and (
                errand := next(coming, None)
            ):
                waiting.append((errand, crew.send(errand)))
            if not waiting:
                done = True
                return
            errand, future = waiting.popleft()
            try:
                yield from future.result() if future else [read_one(job, book, extract) for job in errand]
            except BrokenProcessPool:
                crew.renew()
                yield from chain.from_iterable(crew.one_by_one(errand))
                waiting = deque((one, crew.send(one) if _lost(f) else f) for one, f in waiting)
    finally:
        crew.dismiss(at_once=not done)


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


def _weight(errand: Errand) -> float:
    return 1 / SHORT if len(errand) > 1 else 1


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
        self._leash, self._hand = _SPAWN.Pipe(duplex=False)
        self._chest = TemporaryDirectory(prefix="tracker-", ignore_cleanup_errors=True)
        self._equipment = Path(self._chest.name, "equipment")
        with self._equipment.open("wb") as file:
            pickle.dump((book, extract), file)
        self._pool = self._hire(count)

    def send(self, errand: Errand) -> Future[list[Outcome]] | None:
        """Have it read; None for what has to be done here."""
        if not errand[0].source.path:
            return None
        try:
            with _unheard():
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
                with _unheard():
                    coming = alone.submit(_read_there, [job])
                yield coming.result()
            except BrokenProcessPool:
                yield [failed(job, _("the process that read it was ended"))]
                alone = self._hire(1)
        alone.shutdown()

    def renew(self) -> None:
        """New processes in the place of those that were ended."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._hire(self._count)

    def dismiss(self, *, at_once: bool) -> None:
        """Let them go: when they are done, or whatever they are at."""
        if at_once:
            self._hand.close()
        self._pool.shutdown(cancel_futures=True)
        self._hand.close()
        self._leash.close()
        self._chest.cleanup()

    def _hire(self, count: int) -> ProcessPoolExecutor:
        # The rules go by a file: down a pipe, each process would have to be up before the next one is begun.
        given = self._equipment, self._leash
        return ProcessPoolExecutor(count, mp_context=_SPAWN, initializer=_equip, initargs=given)


@contextmanager
def _unheard() -> Iterator[None]:
    """A process that is started meanwhile does not hear the interrupt key: it ends with the one it serves."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _equip(path: Path, leash: Connection) -> None:
    global _equipment
    Thread(target=_leave_when_let_go, args=[leash], daemon=True).start()
    try:
        data = path.read_bytes()
    except FileNotFoundError:  # dismissed before it was there
        os._exit(0)
    _equipment = pickle.loads(data)


def _leave_when_let_go(leash: Connection) -> None:
    """End this process when the one that started it lets go or is gone, even killed: nobody else would."""
    with suppress(OSError):
        leash.poll(None)  # nothing is ever said: it ends when the other end is closed
    os._exit(1)


def _read_there(errand: Errand) -> list[Outcome]:
    assert _equipment is not None
    return [read_one(job, *_equipment) for job in errand]
