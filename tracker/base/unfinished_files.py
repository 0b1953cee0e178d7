"""Drafts that stayed behind where a program was killed or the disk refused to delete them."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # on Windows a file that is open cannot be deleted anyway
    fcntl = None  # type: ignore[assignment]

OLD = 3600.0  # seconds in which nobody has written to it
_FILE = re.compile(r"\.tracker-[0-9a-f]{16}\.tmp")
_DATABASE = re.compile(r".+\.[0-9a-f]{8}\.part(-wal|-shm|-journal)?")

_swept: set[tuple[Path, re.Pattern[str]]] = set()  # in this process


def old_drafts(folder: Path, *more: str) -> list[Path]:
    """Drafts of files and databases in a folder, and files called `more`, that have lain there for long."""
    return sorted([*_old(folder, _FILE), *_old(folder, _DATABASE), *_old(folder, *map(re.escape, more))])


def sweep_files(folder: Path) -> None:
    """Delete old drafts of files, but for those that a program still holds; once in a process."""
    _sweep(folder, _FILE, _is_held)


def sweep_databases(folder: Path, is_held: Callable[[Path], bool]) -> None:
    """The same for drafts of databases; `is_held` may open them, for nobody else made files of such names."""
    _sweep(folder, _DATABASE, lambda path: is_held(path.with_name(re.sub(r"-\w+$", "", path.name))))


def hold(file: IO[bytes]) -> None:
    """Say that a draft is being written, as long as it is open."""
    if fcntl is not None:
        with suppress(OSError):  # some network folders have no locks
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_held(path: Path) -> bool:
    if fcntl is None:
        return False
    with path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises BlockingIOError where it is held
    return False


def _sweep(folder: Path, name: re.Pattern[str], is_held: Callable[[Path], bool]) -> None:
    if (folder, name) in _swept:
        return
    _swept.add((folder, name))
    for path in _old(folder, name):
        with suppress(OSError):
            if not is_held(path):
                path.unlink(missing_ok=True)


def _old(folder: Path, *names: str | re.Pattern[str]) -> list[Path]:
    """Ordinary files of these names that nobody has written to for long; none in a folder out of reach."""
    before = time.time() - OLD
    with suppress(OSError), os.scandir(folder) as entries:
        named = [one for one in entries if any(re.fullmatch(name, one.name) for name in names)]
        return [Path(one.path) for one in named if _is_old(one, before)]
    return []


def _is_old(entry: os.DirEntry[str], before: float) -> bool:
    return entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mtime < before
