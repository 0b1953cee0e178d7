"""The connection to a Dask scheduler: its workers are checked, given documents and watched for losses."""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import pickle
import re
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from tracker.base.optional_libraries import require
from tracker.errors import ClusterError, UsageError
from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster.program_versions import difference, fingerprint, program
from tracker.services.ingest.cluster.window import SlidingWindow
from tracker.services.ingest.cluster.worker import ReadReply, ReadRequest, answer_request, keep, packed
from tracker.services.ingest.file_reading import Extract, Outcome, ReadingJob

_ADDRESS = re.compile(r"(tcp|tls)://[^\s/]+:\d+")
_LOST = (asyncio.CancelledError, concurrent.futures.CancelledError)
_FAILED = ("error", "cancelled", "lost")  # of a future
_GATHER = 15.0  # seconds until it is asked why replies do not come
_COUNT_AGAIN = 2.0  # seconds between two counts of the workers


@contextmanager
def connect(address: str, *, timeout: float = 10.0, worker_timeout: float = 60.0) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address`, with the same program on every machine.

    `timeout` is for the scheduler to answer, `worker_timeout` for a worker to come, both in seconds. Raises
    UsageError for what is no address, MissingExtra, and ClusterError.
    """
    problem = _("reading on a cluster needs a library that is not installed")
    require("distributed", extra="cluster", problem=problem)
    if not _ADDRESS.fullmatch(address):
        raise UsageError(
            _("{address} is not the address of a scheduler").format(address=address),
            _("write it as dask scheduler prints it: tcp://HOST:8786"),
        )
    with _dask_silenced():
        cluster = Cluster(address, _client(address, timeout), worker_timeout)
        try:
            cluster.check()
            yield cluster
        finally:
            cluster.close()


def _client(address: str, timeout: float) -> Any:
    from distributed import Client

    try:
        return Client(address, timeout=timeout, set_as_default=False)
    except (OSError, ValueError, RuntimeError) as error:  # TimeoutError is an OSError
        raise ClusterError(
            _("no scheduler answers at {address}").format(address=address),
            _("check the address, and that it runs: dask scheduler"),
        ) from error


@contextmanager
def _dask_silenced() -> Iterator[None]:
    """Keep Dask from logging to stderr; the errors raised here say what matters of it."""
    log = logging.getLogger("distributed")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(before)


class Cluster:
    """`--cluster`: the workers of one scheduler as a pool. They may come and go while it is in use."""

    def __init__(self, address: str, client: Any, worker_timeout: float) -> None:
        self.address = address
        self._client = client
        self._worker_timeout = worker_timeout
        self._own_program = program()
        self.program = fingerprint(self._own_program)
        self._packed = b""  # the rules, and as a task whose result the workers keep:
        self._rules: Any = None
        self._threads: Mapping[str, int] = {}
        self._counted = self._workers_seen = time.monotonic()

    def read(
        self, work: Iterable[ReadingJob], book: Rulebook, extract: Extract | None = None
    ) -> Iterator[Outcome]:
        with self._errors_translated():
            self._packed, self._rules = packed(book, extract), None
            yield from SlidingWindow(self, book, extract).read(work)

    def reader(self, book: Rulebook) -> str:
        """A name for what reads documents here: the program and the rules."""
        return fingerprint(self._own_program, book.version)

    def check(self) -> None:
        """Raise ClusterError unless there are workers, all with this program, and the scheduler has it."""
        with self._errors_translated():
            while not self._count_workers():
                time.sleep(0.2)
            there = dict(self._ask(lambda: self._client.run(program, on_error="return")))
            try:
                there[self.address] = self._ask(lambda: self._client.run_on_scheduler(program))
            except OSError:
                raise
            except Exception as error:
                there[self.address] = error
        for place, found in sorted(there.items()):
            self._compare(place, found)

    def close(self) -> None:
        """Close the connection; documents that are still being read are dropped."""
        with suppress(Exception):
            self._client.close(timeout=2)

    def send(self, request: ReadRequest) -> Any:
        if self._rules is None or self._rules.status in _FAILED:  # they may be lost with the workers
            self._rules = self._client.submit(keep, self._packed, pure=False)
        return self._client.submit(answer_request, request, self._rules, pure=False)

    def done(self, future: Any) -> bool:
        return bool(future.done())

    def wait(self, future: Any) -> None:
        """Wait until the future is done. Raises ClusterError if no worker is left to do it."""
        from distributed import wait

        while not future.done():
            with suppress(TimeoutError), self._client.as_current():
                wait([future], timeout=_COUNT_AGAIN)
            self._count_workers()

    def gather(self, futures: list[Any]) -> list[ReadReply | None]:
        """The replies; None for a request that killed every worker that began it.

        Replies that were lost with their workers are read again by others; there is no telling how long that
        takes, as long as there are workers.
        """
        from distributed import KilledWorker

        good = [future for future in futures if future.status == "finished"]
        fetched: Any = None
        silent_at = time.monotonic() + self._worker_timeout
        while fetched is None:
            try:
                fetched = self._ask(partial(self._client.gather, good), timeout=_GATHER)
            except KilledWorker:  # replies were lost with their worker, and reading them again ended another
                fetched, good = (), []
            except TimeoutError:
                lost = [future for future in good if not future.done()]
                if not lost and time.monotonic() > silent_at:
                    raise
                for future in lost:
                    self.wait(future)
                good = [future for future in good if future.status == "finished"]
        answers = dict(zip([f.key for f in good], fetched, strict=True))
        return [answers[f.key] if f.key in answers else self._failed(f) for f in futures]

    def capacity(self) -> int:
        """How many documents the workers read at a time, counted within the last seconds."""
        if time.monotonic() - self._counted > _COUNT_AGAIN:
            self._count_workers()
        return sum(self._threads.values())

    def refuse(self, answer: ReadReply) -> Exception:
        return self._differs(_("a worker"), pickle.loads(answer.content))

    def _failed(self, future: Any) -> ReadReply | None:
        from distributed import KilledWorker

        try:
            answer: ReadReply = future.result(timeout=self._worker_timeout)
            return answer
        except KilledWorker:
            return None
        except (*_LOST, TimeoutError):
            raise
        except Exception as error:
            raise self._cannot_run(_("a worker"), error) from error

    def _ask(self, question: Callable[[], Any], timeout: float = 0.0) -> Any:
        """What the cluster answers. Raises TimeoutError where it is silent for `timeout` seconds, or for
        `worker_timeout`.
        """
        return self._client.sync(question, callback_timeout=timeout or self._worker_timeout)

    def _count_workers(self) -> bool:
        """Whether there are workers. Raises ClusterError when there have been none for too long."""
        self._threads = self._ask(lambda: self._client.nthreads())
        self._counted = time.monotonic()
        if self._threads:
            self._workers_seen = self._counted
        elif self._counted - self._workers_seen > self._worker_timeout:
            raise ClusterError(
                _("the cluster at {address} has no worker").format(address=self.address),
                _("start some with: dask worker {address} --nthreads 1; then run this again").format(
                    address=self.address
                ),
            )
        return bool(self._threads)

    def _compare(self, place: str, found: object) -> None:
        if not isinstance(found, Mapping):
            raise self._cannot_run(place, found)
        if difference(self._own_program, found) is not None:
            raise self._differs(place, found)

    def _cannot_run(self, place: str, why: object) -> ClusterError:
        return ClusterError(
            _("{place} cannot run this program ({why})").format(place=place, why=why),
            _("install the same policy-target-tracker[all] on all machines of the cluster, and restart them"),
        )

    def _differs(self, place: str, found: Mapping[str, str]) -> ClusterError:
        name, theirs, mine = difference(self._own_program, found) or ("tracker", "–", "–")
        return ClusterError(
            _("{place} has {name} {theirs}, this machine {mine}: they would not read alike").format(
                place=place, name=name, theirs=theirs, mine=mine
            ),
            _("install the same policy-target-tracker[all] on all machines of the cluster, and restart them"),
        )

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        """Turn what Dask raises inside the block into a ClusterError."""
        from distributed.client import ClosedClientError

        try:
            yield
        except (OSError, RuntimeError, *_LOST, ClosedClientError) as error:
            raise ClusterError(
                _("the scheduler at {address} was lost").format(address=self.address),
                _("start it again and repeat the command: what is stored already is skipped"),
            ) from error
