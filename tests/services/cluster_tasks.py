"""What tests have the workers of a cluster do. The workers import this module, so it imports little."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import tracker
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.cluster import worker
from tracker.services.ingest.extraction import extract_document

DIED = ".died"  # hidden: no document
DEADLY = "plan12.txt"


def die_once(document: Document, book: Rulebook) -> tuple[Target, ...]:
    """The extraction, whose process is ended the first time that it reads `DEADLY`."""
    died = Path(str(document.path)).with_name(DIED)
    if document.name == DEADLY and not died.exists():
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_document(document, book, everything=True)


def die_at_second_reading(document: Document, book: Rulebook) -> tuple[Target, ...]:
    """The extraction, whose process is ended the second time that it reads `deadly.txt`, and only then."""
    path = Path(str(document.path))
    read, died = path.with_name(".read"), path.with_name(DIED)
    if document.name == "deadly.txt":
        if read.exists() and not died.exists():
            died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        read.touch()
    return extract_document(document, book)


def die_of_deadly(document: Document, book: Rulebook) -> tuple[Target, ...]:
    if document.name == "deadly.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_document(document, book)


_sees = worker.is_same_file


def _nothing(_path: Path, _state: worker.FileState) -> bool:
    return False


def blind(yes: bool) -> None:
    setattr(worker, "is_same_file", _nothing if yes else _sees)  # noqa: B010


def pretend(version: str) -> None:
    tracker.__version__ = version
