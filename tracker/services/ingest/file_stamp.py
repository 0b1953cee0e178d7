"""By what a file is known to be the one that was looked at before."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class FileStamp(NamedTuple):
    """Size, time and place of a file: as long as they stay, its content does."""

    size: int
    changed: int  # nanoseconds
    file: int  # the inode: another file that took the name is a change


def stamp_of(path: Path) -> FileStamp | None:
    """The stamp of a file now; None where it is gone or cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileStamp(found.st_size, found.st_mtime_ns, found.st_ino)
