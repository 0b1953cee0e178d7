"""One program at a time: a lock that the system lets go when its holder ends, however it ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from tracker.errors import UsageError
from tracker.i18n import _

PATIENCE = 5.0  # seconds
_PAUSE = 0.02


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock of `path`, a file beside it. Raises UsageError when another program keeps it long."""
    lock = path.with_name(f".{path.name}.lock")
    try:
        file = lock.open("a+b")
    except OSError as error:
        raise UsageError(
            _("cannot write in the folder {folder}: {why}").format(
                folder=path.parent, why=error.strerror or error
            ),
            _("choose another file with TRACKER_CONFIG"),
        ) from error
    with file:
        _wait(file, path)
        try:
            yield
        finally:
            with suppress(OSError):
                _let_go(file)


def _wait(file: BinaryIO, path: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not _take(file):
        if time.monotonic() > until:
            raise UsageError(
                _("another program is changing {path}").format(path=path), _("try again in a moment")
            )
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: better to write than to refuse
            return True
        return True

    def _let_go(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
