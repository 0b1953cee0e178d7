"""Documents read by several worker processes, given back in their order; a bounded number is under way."""

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
from tracker.services.ingest.file_reading import Extract, Outcome, ReadingJob, failed, read_one

AHEAD = 3  # batches under way for each worker: it never waits for one, and memory stays bounded
BATCH = 16  # documents in a batch at most,
BATCH_BYTES = 64_000  # and bytes of them, so that a long document goes alone
SHORT_BATCHES = 4  # batches of several documents that count as one: a transaction takes many at once

Batch = Sequence[ReadingJob]
_Setup = tuple[Rulebook, Extract | None]
_setup: _Setup | None = None  # of a worker process
_SPAWN = get_context("spawn")


def read_many(
    work: Sequence[ReadingJob], book: Rulebook, extract: Extract | None, jobs: int
) -> Iterator[Outcome]:
    """The outcome of each job in the order of `work`, on `jobs` worker processes.

    A worker that is killed costs the document that it was reading: the others of its batch are read again.
    """
    workers = _Workers(min(jobs, len(work)), book, extract)
    coming = batches(work)
    waiting: deque[tuple[Batch, Future[list[Outcome]] | None]] = deque()
    done = False
    try:
        while True:
            while sum(_weight(one) for one, _future in waiting) < AHEAD * jobs and (
                batch := next(coming, None)
            ):
                waiting.append((batch, workers.submit(batch)))
            if not waiting:
                done = True
                return
            batch, future = waiting.popleft()
            try:
                yield from future.result() if future else [read_one(job, book, extract) for job in batch]
            except BrokenProcessPool:
                workers.restart()
                yield from chain.from_iterable(workers.one_by_one(batch))
                waiting = deque((one, workers.submit(one) if _lost(f) else f) for one, f in waiting)
    finally:
        workers.shut_down(at_once=not done)


def batches(work: Sequence[ReadingJob], size: Callable[[ReadingJob], int] | None = None) -> Iterator[Batch]:
    """The jobs in order, in batches that are worth the way to a worker; `size` gives the bytes of one.

    Standard input belongs to this process and is a batch of its own.
    """
    size = size or _size
    some: list[ReadingJob] = []
    held = 0
    for job in work:
        if some and (len(some) == BATCH or held + size(job) > BATCH_BYTES or not job.source.path):
            yield some
            some, held = [], 0
        some.append(job)
        held += size(job)
        if not job.source.path:
            yield some
            some, held = [], 0
    if some:
        yield some


def _weight(batch: Batch) -> float:
    return 1 / SHORT_BATCHES if len(batch) > 1 else 1


def _lost(future: Future[list[Outcome]] | None) -> bool:
    return future is not None and not (future.done() and future.exception() is None)


def _size(job: ReadingJob) -> int:
    try:
        return job.source.path.stat().st_size if job.source.path else 0
    except OSError:
        return 0


class _Workers:
    """A pool of processes that have the rules before their first document.

    The rules go by a file: down a pipe, each process would have to be up before the next one is started. A
    pipe that nothing is ever written to tells the workers when this process ends, even killed.
    """

    def __init__(self, count: int, book: Rulebook, extract: Extract | None) -> None:
        self._count = count
        self._pipe_of_workers, self._pipe = _SPAWN.Pipe(duplex=False)
        self._folder = TemporaryDirectory(prefix="tracker-", ignore_cleanup_errors=True)
        self._setup = Path(self._folder.name, "setup")
        with self._setup.open("wb") as file:
            pickle.dump((book, extract), file)
        self._pool = self._start(count)

    def submit(self, batch: Batch) -> Future[list[Outcome]] | None:
        """Have a batch read; None for one that has to be read by this process."""
        if not batch[0].source.path:
            return None
        try:
            with _interrupts_blocked():
                return self._pool.submit(_read_batch, batch)
        except BrokenProcessPool as error:
            future: Future[list[Outcome]] = Future()
            future.set_exception(error)
            return future

    def one_by_one(self, batch: Batch) -> Iterator[list[Outcome]]:
        """The outcome of each job of a batch, read alone, so that one that kills its worker is known."""
        alone = self._start(1)
        for job in batch:
            try:
                with _interrupts_blocked():
                    coming = alone.submit(_read_batch, [job])
                yield coming.result()
            except BrokenProcessPool:
                yield [failed(job, _("the process that read it was ended"))]
                alone = self._start(1)
        alone.shutdown()

    def restart(self) -> None:
        """Put new processes in the place of a pool that lost one."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._start(self._count)

    def shut_down(self, *, at_once: bool) -> None:
        """End the workers: when they are done, or at once whatever they are reading."""
        if at_once:
            self._pipe.close()
        self._pool.shutdown(cancel_futures=True)
        self._pipe.close()
        self._pipe_of_workers.close()
        self._folder.cleanup()

    def _start(self, count: int) -> ProcessPoolExecutor:
        given = self._setup, self._pipe_of_workers
        return ProcessPoolExecutor(count, mp_context=_SPAWN, initializer=_set_up_worker, initargs=given)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """A process that is started in the block ignores the interrupt key: it ends with the one it serves."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _set_up_worker(path: Path, pipe: Connection) -> None:
    global _setup
    Thread(target=_exit_with_parent, args=[pipe], daemon=True).start()
    try:
        data = path.read_bytes()
    except FileNotFoundError:  # shut down before this worker was up
        os._exit(0)
    _setup = pickle.loads(data)


def _exit_with_parent(pipe: Connection) -> None:
    """End this process when the one that started it closes the pipe or is gone, even killed."""
    with suppress(OSError):
        pipe.poll(None)  # nothing is ever written: it returns when the other end is closed
    os._exit(1)


def _read_batch(batch: Batch) -> list[Outcome]:
    assert _setup is not None
    return [read_one(job, *_setup) for job in batch]
