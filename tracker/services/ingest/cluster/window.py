"""The documents that are on their way through a cluster: at most so many, given back in their order."""

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
from tracker.services.ingest.cluster.worker import Answer, Order, state_of
from tracker.services.ingest.file_reading import Extract, Job, Outcome, failed, read_one

TOGETHER = 64  # answers that are fetched at once
DEPTH = 32  # documents on their way for each one that is being read: workers go on while others are stored
BUDGET = 64 * 2**20  # bytes of documents on their way, where workers do not see the files


class Crew(Protocol):
    """Those who carry out orders. What becomes of one is a future, or an exception in its place."""

    program: str

    def send(self, order: Order) -> Any: ...

    def wait(self, future: Any) -> None: ...

    def done(self, future: Any) -> bool: ...

    def gather(self, futures: list[Any]) -> list[Answer | None]: ...

    def hands(self) -> int: ...

    def refuse(self, answer: Answer) -> Exception: ...


@dataclass(slots=True)
class _Slot:
    job: Job
    outcome: Outcome | None = None
    future: Any = None
    shipped: int = 0
    lost: bool = False  # every worker that began it was ended, perhaps by a neighbour's fault

    @property
    def unsent(self) -> bool:
        return self.outcome is None and self.future is None and not self.lost


class Window:
    """One run over a list of documents. `ships` turns true once a worker has not seen a file."""

    def __init__(self, crew: Crew, book: Rulebook, extract: Extract | None) -> None:
        self._crew = crew
        self._equipment = book, extract
        self._slots: deque[_Slot] = deque()
        self._shipped = 0
        self.ships = False

    def read(self, work: Iterable[Job]) -> Iterator[Outcome]:
        """The outcomes in the order of `work`."""
        coming = iter(work)
        self._fill(coming)
        while self._slots:
            first = self._slots[0]
            if first.lost and first.outcome is None:
                self._try_alone(first)
            elif first.outcome is None:
                self._crew.wait(first.future)
            ready = self._take()
            self._fill(coming)  # before these are stored, so that nobody waits meanwhile
            yield from ready

    def _fill(self, coming: Iterator[Job]) -> None:
        """Send what workers did not see, then new documents, while there is room."""
        for slot in self._slots:
            if slot.unsent and self._may_ship(slot):
                self._begin(slot)
        room = DEPTH * max(1, self._crew.hands())
        while len(self._slots) < room and self._shipped < BUDGET:
            job = next(coming, None)
            if job is None:
                return
            self._slots.append(self._begin(_Slot(job)))

    def _may_ship(self, slot: _Slot) -> bool:
        return self._shipped < BUDGET or slot is self._slots[0]

    def _begin(self, slot: _Slot) -> _Slot:
        """Send a document on its way; what only this process can read is read here."""
        path = slot.job.source.path
        try:
            state = state_of(path) if path is not None else None
            ours = state is None or state[0] > MAX_BYTES or slot.job.source.error is not None
            content = path.read_bytes() if path is not None and self.ships and not ours else None
        except OSError:
            ours = True  # reading it finds the words for what is wrong
        if ours or path is None or state is None:
            slot.outcome = read_one(slot.job, *self._equipment)
            return slot
        slot.shipped = len(content or b"")
        self._shipped += slot.shipped
        slot.future = self._crew.send(
            Order(_absolute(slot.job, path), state, self._crew.program, i18n.language(), content)
        )
        return slot

    def _try_alone(self, slot: _Slot) -> None:
        """Send a lost document once more, when nothing else is on its way that could end its worker."""
        for other in self._slots:
            if other.future is not None:
                self._crew.wait(other.future)
        if self._begin(slot).future is not None:
            self._crew.wait(slot.future)

    def _take(self) -> list[Outcome]:
        """What is ready at the front, and off the window."""
        front: list[_Slot] = []
        for slot in self._slots:
            if len(front) == TOGETHER or not (slot.outcome or self._is_back(slot)):
                break
            front.append(slot)
        waiting = [slot for slot in front if slot.outcome is None]
        for slot, answer in zip(waiting, self._crew.gather([s.future for s in waiting]), strict=True):
            self._settle(slot, answer)
        ready: list[Outcome] = []
        while self._slots and (outcome := self._slots[0].outcome) is not None:
            self._slots.popleft()
            ready.append(outcome)
        return ready

    def _is_back(self, slot: _Slot) -> bool:
        return slot.future is not None and self._crew.done(slot.future)

    def _settle(self, slot: _Slot, answer: Answer | None) -> None:
        self._shipped -= slot.shipped
        slot.future, slot.shipped = None, 0
        if answer is None and not slot.lost:
            slot.lost = True
        elif answer is None:
            slot.outcome = failed(slot.job, _("every worker that began it was ended"))
        elif answer.kind == "other":
            raise self._crew.refuse(answer)
        elif answer.kind == "unseen":
            self.ships = True  # and it is sent along with the next
        else:
            slot.outcome = pickle.loads(answer.content)


def _absolute(job: Job, path: Path) -> Job:
    return replace(job, source=replace(job.source, path=path.absolute()))
