"""Loaded rulebooks in the user's cache folder, found by a hash of the files that they were loaded from.

A file here saves reading YAML. It holds JSON that becomes the plain values of a rulebook, checked by
pydantic; nothing in it is ever run, as a pickle could be. One that is damaged, half written, for other rules
or another version, or that another user could have written, is passed over; what cannot be written is not.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from tracker import __version__, rulebook
from tracker.rulebook.model import Rulebook

FORM = 3
LARGEST = 64_000_000  # bytes
KEPT = 4  # files; the others are deleted
_NAME = "rules-*.json"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


class CachedRulebook(BaseModel):
    """A sound rulebook, and what it was made from."""

    model_config = ConfigDict(frozen=True)

    key: str
    book: Rulebook


def default_folder() -> Path:
    """The folder of this program in the user's folder for caches."""
    from platformdirs import user_cache_path

    return user_cache_path("tracker", appauthor=False)


def key_of(files: Sequence[tuple[str, Path]]) -> str | None:
    """What a book of these files, by their names in the book, is made from; None when one cannot be read."""
    parts = hashlib.sha256(repr((FORM, __version__, _program())).encode())
    try:
        for name, path in files:
            parts.update(f"{name}\0{path}\0".encode(errors="surrogateescape"))
            parts.update(hashlib.sha256(path.read_bytes()).digest())
    except OSError:
        return None
    return parts.hexdigest()


def _program() -> list[tuple[str, int, int]]:
    """The parts of the program that make a book; in a checkout they change without a new version."""
    found = sorted(Path(rulebook.__file__).parent.rglob("*.py"))
    return [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in found]


def read(folder: Path, key: str) -> CachedRulebook | None:
    """What is kept for `key`, or None."""
    try:
        raw = _own(_path(folder, key))
        digest, body = raw[:64], raw[64:]
        if hashlib.sha256(body).hexdigest().encode() != digest:
            return None
        kept = CachedRulebook.model_validate_json(body)
    except (OSError, ValueError):
        return None
    return kept if kept.key == key else None


def write(folder: Path, kept: CachedRulebook) -> None:
    """Keep it if that can be done: whole or not at all, and readable by its owner alone."""
    body = kept.model_dump_json().encode()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix="rules-", suffix=".part", dir=folder)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + body)
            Path(name).replace(_path(folder, kept.key))
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _tidy(folder)


def _path(folder: Path, key: str) -> Path:
    return folder / _NAME.replace("*", key[:32])


def _own(path: Path) -> bytes:
    """The bytes of a file that nobody but its owner, who runs this, could have written. Raises OSError."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode) or about.st_size > LARGEST:
            raise PermissionError(path)
        if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & _OTHERS_WRITE):
            raise PermissionError(path)
        return file.read(LARGEST)


def _tidy(folder: Path) -> None:
    """Delete all but the newest files, and what broken-off writers left behind."""
    for pattern in (_NAME, "rules-*.part"):
        old = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)[KEPT:]
        for path in old:
            path.unlink(missing_ok=True)
