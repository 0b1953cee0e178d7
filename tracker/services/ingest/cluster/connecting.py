"""A Dask scheduler, reached, checked and watched over."""

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
from importlib.util import find_spec
from typing import Any

from tracker.errors import ClusterError, MissingExtra, UsageError
from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster.program import difference, program, stamp
from tracker.services.ingest.cluster.window import Window
from tracker.services.ingest.cluster.worker import Answer, Order, carry_out, hold, packed
from tracker.services.ingest.file_reading import Extract, Job, Outcome

_ADDRESS = re.compile(r"(tcp|tls)://[^\s/]+:\d+")
_LOST = (asyncio.CancelledError, concurrent.futures.CancelledError)
_LOOK_AGAIN = 2.0  # seconds between two looks at who is there


@contextmanager
def connect(address: str, *, timeout: float = 10.0, patience: float = 60.0) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address`, with the same program on every machine.

    `timeout` is for the scheduler to answer, `patience` for a worker to come, both in seconds. Raises
    UsageError for what is no address, MissingExtra, and ClusterError.
    """
    if find_spec("distributed") is None:
        raise MissingExtra(
            _("reading on a cluster needs a library that is not installed"),
            _("run: {command}").format(command="pip install 'tracker[cluster]'"),
        )
    if not _ADDRESS.fullmatch(address):
        raise UsageError(
            _("{address} is not the address of a scheduler").format(address=address),
            _("write it as dask scheduler prints it: tcp://HOST:8786"),
        )
    with _quiet():
        cluster = Cluster(address, _client(address, timeout), patience)
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
def _quiet() -> Iterator[None]:
    """Dask tells much on stderr; what matters of it is said by the errors here."""
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
    """`--cluster`: a pool of the workers of one scheduler. They may come and go while it is in use."""

    def __init__(self, address: str, client: Any, patience: float) -> None:
        self.address = address
        self._client = client
        self._patience = patience
        self._mine = program()
        self.program = stamp(self._mine)
        self._rules: Any = None
        self._threads: Mapping[str, int] = {}
        self._looked = self._manned = time.monotonic()

    def read(self, work: Iterable[Job], book: Rulebook, extract: Extract | None = None) -> Iterator[Outcome]:
        with self._told():
            self._rules = self._client.submit(hold, packed(book, extract), pure=False)
            yield from Window(self, book, extract).read(work)

    def reader(self, book: Rulebook) -> str:
        """A name for what reads documents here: the program and the rules."""
        return stamp(self._mine, book.version)

    def check(self) -> None:
        """Raise ClusterError unless there are workers, all with this program, and the scheduler has it."""
        with self._told():
            while not self._look():
                time.sleep(0.2)
            there = dict(self._ask(lambda: self._client.run(program, on_error="return")))
            try:
                there[self.address] = self._ask(lambda: self._client.run_on_scheduler(program))
            except OSError:
                raise
            except Exception as error:
                there[self.address] = error
        for place, told in sorted(there.items()):
            self._compare(place, told)

    def close(self) -> None:
        """Let go of the scheduler; what is still on its way there is dropped."""
        with suppress(Exception):
            self._client.close(timeout=2)

    def send(self, order: Order) -> Any:
        return self._client.submit(carry_out, order, self._rules, pure=False)

    def done(self, future: Any) -> bool:
        return bool(future.done())

    def wait(self, future: Any) -> None:
        """Come back when the future is done. Raises ClusterError if that is no longer to be hoped for."""
        from distributed import wait

        while not future.done():
            with suppress(TimeoutError), self._client.as_current():
                wait([future], timeout=_LOOK_AGAIN)
            self._look()

    def gather(self, futures: list[Any]) -> list[Answer | None]:
        """The answers; None for an order that ended every worker that began it."""
        good = [future for future in futures if future.status == "finished"]
        answers = dict(zip([f.key for f in good], self._ask(lambda: self._client.gather(good)), strict=True))
        return [answers[f.key] if f.key in answers else self._failed(f) for f in futures]

    def hands(self) -> int:
        """How many documents the workers read at a time, by a look that is not too old."""
        if time.monotonic() - self._looked > _LOOK_AGAIN:
            self._look()
        return sum(self._threads.values())

    def refuse(self, answer: Answer) -> Exception:
        return self._other(_("a worker"), pickle.loads(answer.content))

    def _failed(self, future: Any) -> Answer | None:
        from distributed import KilledWorker

        try:
            answer: Answer = future.result(timeout=self._patience)
            return answer
        except KilledWorker:
            return None
        except (*_LOST, TimeoutError):
            raise
        except Exception as error:
            raise self._unable(_("a worker"), error) from error

    def _ask(self, question: Callable[[], Any]) -> Any:
        """What the cluster answers; TimeoutError where it is silent for too long."""
        return self._client.sync(question, callback_timeout=self._patience)

    def _look(self) -> bool:
        """Whether there are workers. Raises ClusterError when there have been none for too long."""
        self._threads = self._ask(lambda: self._client.nthreads())
        self._looked = time.monotonic()
        if self._threads:
            self._manned = self._looked
        elif self._looked - self._manned > self._patience:
            raise ClusterError(
                _("the cluster at {address} has no worker").format(address=self.address),
                _("start some with: dask worker {address} --nthreads 1; then run this again").format(
                    address=self.address
                ),
            )
        return bool(self._threads)

    def _compare(self, place: str, told: object) -> None:
        if not isinstance(told, Mapping):
            raise self._unable(place, told)
        if difference(self._mine, told) is not None:
            raise self._other(place, told)

    def _unable(self, place: str, why: object) -> ClusterError:
        return ClusterError(
            _("{place} cannot run this program ({why})").format(place=place, why=why),
            _("install the same tracker[all] on all machines of the cluster, and restart them"),
        )

    def _other(self, place: str, told: Mapping[str, str]) -> ClusterError:
        name, theirs, mine = difference(self._mine, told) or ("tracker", "–", "–")
        return ClusterError(
            _("{place} has {name} {theirs}, this machine {mine}: they would not read alike").format(
                place=place, name=name, theirs=theirs, mine=mine
            ),
            _("install the same tracker[all] on all machines of the cluster, and restart them"),
        )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what Dask raises inside the block into a ClusterError."""
        from distributed.client import ClosedClientError

        try:
            yield
        except (OSError, RuntimeError, *_LOST, ClosedClientError) as error:
            raise ClusterError(
                _("the scheduler at {address} was lost").format(address=self.address),
                _("start it again and repeat the command: what is stored already is skipped"),
            ) from error
