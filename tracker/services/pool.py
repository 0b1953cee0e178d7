"""Who reads documents: this process, several of this machine, or a cluster. One contract for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tracker.rulebook.model import Rulebook
from tracker.services.reading import Extract, Job, Outcome, read_all


class Pool(Protocol):
    """Something that reads documents, whatever the order in which it comes to them."""

    def read(self, work: Iterable[Job], book: Rulebook, extract: Extract | None = None) -> Iterator[Outcome]:
        """The outcome of each job in the order of `work`."""
        ...


@dataclass(frozen=True, slots=True)
class Processes:
    """`--jobs`: processes of this machine."""

    jobs: int = 1

    def read(self, work: Iterable[Job], book: Rulebook, extract: Extract | None = None) -> Iterator[Outcome]:
        yield from read_all(list(work), book, extract, self.jobs)
