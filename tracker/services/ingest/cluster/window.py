"""The documents that a cluster is reading: a bounded number at a time, given back in their order."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from tracker import i18n
from tracker.document.reader import MAX_BYTES
from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster.worker import ReadReply, ReadRequest, file_state
from tracker.services.ingest.file_reading import Extract, Outcome, ReadingJob, failed, read_one

FETCHED = 64  # replies that are fetched at once
DEPTH = 32  # documents sent for each one that a worker can read: workers go on while others are stored
BUDGET = 64 * 2**20  # bytes of documents sent along, where workers do not see the files
TRIES_ALONE = 2  # of a lost document: the worker of the first may be ended by something else meanwhile


class WorkerPool(Protocol):
    """What answers requests. `send` gives a future of the reply, or an exception in its place."""

    program: str

    def send(self, request: ReadRequest) -> Any: ...

    def wait(self, future: Any) -> None: ...

    def done(self, future: Any) -> bool: ...

    def gather(self, futures: list[Any]) -> list[ReadReply | None]: ...

    def capacity(self) -> int: ...

    def refuse(self, answer: ReadReply) -> Exception: ...


@dataclass(slots=True)
class _Slot:
    job: ReadingJob
    outcome: Outcome | None = None
    future: Any = None
    shipped: int = 0
    lost: int = 0  # how often every worker that began it was killed, perhaps while it read another document

    @property
    def unsent(self) -> bool:
        return self.outcome is None and self.future is None and self.lost == 0


class SlidingWindow:
    """One run over a list of documents. `ships`: a worker did not find a file, so contents are sent along."""

    def __init__(self, workers: WorkerPool, book: Rulebook, extract: Extract | None) -> None:
        self._workers = workers
        self._setup = book, extract
        self._slots: deque[_Slot] = deque()
        self._shipped = 0
        self.ships = False

    def read(self, work: Iterable[ReadingJob]) -> Iterator[Outcome]:
        """The outcomes in the order of `work`."""
        coming = iter(work)
        self._fill(coming)
        while self._slots:
            first = self._slots[0]
            if first.lost and first.outcome is None:
                self._try_alone(first)
            elif first.outcome is None:
                self._workers.wait(first.future)
            ready = self._take()
            self._fill(coming)  # before these are stored, so that no worker is idle meanwhile
            yield from ready

    def _fill(self, coming: Iterator[ReadingJob]) -> None:
        """Send again what workers did not find, then new documents, while there is room."""
        for slot in self._slots:
            if slot.unsent and self._may_ship(slot):
                self._begin(slot)
        room = DEPTH * max(1, self._workers.capacity())
        while len(self._slots) < room and self._shipped < BUDGET:
            job = next(coming, None)
            if job is None:
                return
            self._slots.append(self._begin(_Slot(job)))

    def _may_ship(self, slot: _Slot) -> bool:
        return self._shipped < BUDGET or slot is self._slots[0]

    def _begin(self, slot: _Slot) -> _Slot:
        """Send a document to the workers; one that only this process can read is read here."""
        path = slot.job.source.path
        try:
            state = file_state(path) if path is not None else None
            ours = state is None or state[0] > MAX_BYTES or slot.job.source.error is not None
            content = path.read_bytes() if path is not None and self.ships and not ours else None
        except OSError:
            ours = True  # reading it here gives the error
        if ours or path is None or state is None:
            slot.outcome = read_one(slot.job, *self._setup)
            return slot
        slot.shipped = len(content or b"")
        self._shipped += slot.shipped
        slot.future = self._workers.send(
            ReadRequest(_absolute(slot.job, path), state, self._workers.program, i18n.language(), content)
        )
        return slot

    def _try_alone(self, slot: _Slot) -> None:
        """Send a lost document again, when no other is being read that could kill its worker."""
        for other in self._slots:
            if other.future is not None:
                self._workers.wait(other.future)
        if self._begin(slot).future is not None:
            self._workers.wait(slot.future)

    def _take(self) -> list[Outcome]:
        """Take the outcomes that are ready at the front off the window."""
        front: list[_Slot] = []
        for slot in self._slots:
            if len(front) == FETCHED or not (slot.outcome or self._is_back(slot)):
                break
            front.append(slot)
        waiting = [slot for slot in front if slot.outcome is None]
        for slot, answer in zip(waiting, self._workers.gather([s.future for s in waiting]), strict=True):
            self._settle(slot, answer)
        ready: list[Outcome] = []
        while self._slots and (outcome := self._slots[0].outcome) is not None:
            self._slots.popleft()
            ready.append(outcome)
        return ready

    def _is_back(self, slot: _Slot) -> bool:
        return slot.future is not None and self._workers.done(slot.future)

    def _settle(self, slot: _Slot, answer: ReadReply | None) -> None:
        self._shipped -= slot.shipped
        slot.future, slot.shipped = None, 0
        if answer is None:
            slot.lost += 1
            if slot.lost > TRIES_ALONE:
                slot.outcome = failed(slot.job, _("every worker that began it was ended"))
        elif answer.kind == "other":
            raise self._workers.refuse(answer)
        elif answer.kind == "unseen":
            self.ships = True  # and it is sent along with the next
        else:
            slot.outcome = pickle.loads(answer.content)


def _absolute(job: ReadingJob, path: Path) -> ReadingJob:
    return replace(job, source=replace(job.source, path=path.absolute()))
