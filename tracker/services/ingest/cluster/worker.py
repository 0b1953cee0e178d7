"""What a worker does: read one document and give back its outcome. Nothing here knows of Dask."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Literal

from tracker import i18n
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster.program import program, stamp
from tracker.services.ingest.file_reading import Extract, Job, read_one

FileState = tuple[int, int]  # size and time of change, by which a shared file is known to be the same

# Reading is one processor's work, and not every library of a format may be used by two threads.
_turn = Lock()


@dataclass(frozen=True, slots=True)
class Order:
    """One document to read. Its path is absolute; `data` is its content where workers do not see it."""

    job: Job
    state: FileState
    program: str
    language: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`read`: the outcome, pickled. `unseen`: send the content. `other`: which program is here, pickled."""

    kind: Literal["read", "unseen", "other"]
    content: bytes = b""


def hold(equipment: bytes) -> bytes:
    """Keep the rules where the orders are carried out; Dask passes them from worker to worker."""
    return equipment


def carry_out(order: Order, equipment: bytes) -> Answer:
    """Read the document of `order` by the rules in `equipment`."""
    mine = program()
    if stamp(mine) != order.program:
        return Answer("other", pickle.dumps(mine))
    path = order.job.source.path
    if order.data is None and (path is None or not sees(path, order.state)):
        return Answer("unseen")
    with _turn:
        i18n.use(order.language)
        return Answer("read", pickle.dumps(read_one(order.job, *_unpacked(equipment), data=order.data)))


def state_of(path: Path) -> FileState:
    """The state of a file. Raises OSError."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def sees(path: Path, state: FileState) -> bool:
    """Whether the same file lies under `path` here."""
    try:
        return state_of(path) == state and os.access(path, os.R_OK)
    except OSError:
        return False


def packed(book: Rulebook, extract: Extract | None) -> bytes:
    """What every worker needs beside its orders."""
    return pickle.dumps((book, extract))


@lru_cache(maxsize=2)
def _unpacked(equipment: bytes) -> tuple[Rulebook, Extract | None]:
    book, extract = pickle.loads(equipment)
    return book, extract
