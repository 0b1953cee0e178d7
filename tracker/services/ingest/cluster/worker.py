"""What a worker does: read one document and give back its outcome. Nothing here depends on Dask."""

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
from tracker.services.ingest.cluster.program_versions import fingerprint, program
from tracker.services.ingest.file_reading import Extract, ReadingJob, read_one

FileState = tuple[int, int]  # size and time of change, by which a shared file is known to be the same

# Reading is one processor's work, and not every library of a format may be used by two threads.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """One document to read. Its path is absolute; `data` is its content where workers do not see it."""

    job: ReadingJob
    state: FileState
    program: str
    language: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class ReadReply:
    """The reply to a request.

    `read`: the outcome, pickled. `unseen`: the worker does not find the file, send its content. `other`: the
    worker runs another program, whose versions are given, pickled.
    """

    kind: Literal["read", "unseen", "other"]
    content: bytes = b""


def keep(setup: bytes) -> bytes:
    """Keep the rules in the cluster, where the requests are answered; Dask passes them between workers."""
    return setup


def answer_request(request: ReadRequest, setup: bytes) -> ReadReply:
    """Read the document of `request` by the rules in `setup`."""
    mine = program()
    if fingerprint(mine) != request.program:
        return ReadReply("other", pickle.dumps(mine))
    path = request.job.source.path
    if request.data is None and (path is None or not is_same_file(path, request.state)):
        return ReadReply("unseen")
    with _one_at_a_time:
        i18n.use(request.language)
        return ReadReply("read", pickle.dumps(read_one(request.job, *_unpacked(setup), data=request.data)))


def file_state(path: Path) -> FileState:
    """The state of a file. Raises OSError."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def is_same_file(path: Path, state: FileState) -> bool:
    """Whether the same file lies under `path` on this machine and can be read."""
    try:
        return file_state(path) == state and os.access(path, os.R_OK)
    except OSError:
        return False


def packed(book: Rulebook, extract: Extract | None) -> bytes:
    """The rules and the extraction, pickled: what every worker needs beside its requests."""
    return pickle.dumps((book, extract))


@lru_cache(maxsize=2)
def _unpacked(setup: bytes) -> tuple[Rulebook, Extract | None]:
    book, extract = pickle.loads(setup)
    return book, extract
