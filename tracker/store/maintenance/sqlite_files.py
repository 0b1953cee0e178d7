"""SQLite databases as files: whole copies of them, taken and put back while others may be using them.

Copies are made by SQLite's own backup: one view of the database, pending writes included, however many others
write meanwhile. Everything here raises sqlite3.Error and OSError.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from tracker.base.unfinished_files import sweep_databases
from tracker.store.engine import is_busy, is_damage, open_to_read

_PATIENCE = 1.0  # seconds
_MAGIC = b"SQLite format 3\0"
_SIDES = ("-wal", "-shm", "-journal")


def copy_file(source: Path, target: Path, *, draft: Path | None = None) -> Path:
    """Copy the database `source` to `target`; the copy appears whole or not at all."""
    with draft_of(source, target, draft) as made:
        move(made, target)
    return target


@contextmanager
def draft_of(source: Path, target: Path, draft: Path | None = None) -> Iterator[Path]:
    """A copy of the database `source` beside `target`, to be looked at and moved; else it is deleted.

    Whoever is alone at it names the `draft`, so that one left by a killed program is written over.
    """
    sweep_databases(target.parent, _is_no_leftover)
    made = draft or _beside(target, f".{secrets.token_hex(4)}.part")
    with closing(open_to_read(source)) as origin, _poured(origin, made):
        yield made


def move(draft: Path, target: Path) -> None:
    """Let a finished database take the place of `target`, which nobody has open."""
    _delete_sides(target)  # its log must not be applied to another database
    draft.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be flushed
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # the new name outlives a power cut
        finally:
            os.close(folder)


def exchange(draft: Path, path: Path, kept: Path) -> None:
    """Keep the database `path` as `kept` and put what `draft` holds in its place.

    From the first step to the last nobody else gets at it, so that what others write is either in `kept` or
    waits and comes after. It is one transaction in the same file: programs that wait to open it find the new
    content, and one that is killed on the way leaves the old.
    """
    if not _begins_well(path):
        _set_aside(path, kept)  # nobody can be using it
        move(draft, path)
        return
    try:
        with _alone(path) as connection:
            connection.execute(
                "PRAGMA journal_mode=WAL"
            )  # readers need write nothing to pass over what is half
            connection.execute("PRAGMA synchronous=FULL")
            with _poured(connection, _beside(path, ".part")) as old:
                move(old, kept)
            with closing(sqlite3.connect(draft)) as new:
                _fit(new, connection)
                _pour(new, connection)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        _set_aside(path, kept)
        move(draft, path)


def in_use(path: Path) -> bool:
    """Whether another program has the database open. A damaged one is in nobody's use."""
    try:
        with _alone(path):
            return False
    except sqlite3.DatabaseError as error:
        return is_busy(error)


def _is_no_leftover(draft: Path) -> bool:
    """Whether a file with the name of a draft is no database, or one that somebody writes just now."""
    return draft.exists() and (not _may_be_a_database(draft) or in_use(draft))


def unused(path: Path) -> Path:
    """A name like `path` with `.bak` that no file has."""
    names = (_beside(path, f"{n or ''}.bak") for n in count())
    return next(name for name in names if not name.exists())


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """The database with everybody else shut out."""
    with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")  # the lock stays until the connection is closed
        yield connection


@contextmanager
def _poured(origin: sqlite3.Connection, draft: Path) -> Iterator[Path]:
    """A copy of an open database; what is left of it at the end is deleted."""
    _delete(draft)
    try:
        with closing(sqlite3.connect(draft)) as copy:
            _pour(origin, copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        yield draft
    finally:
        _delete(draft)


def _pour(origin: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Copy all pages, in one step. A database that stays locked is an error, not an endless wait."""

    def tell(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error

    origin.backup(copy, progress=tell)


def _fit(new: sqlite3.Connection, old: sqlite3.Connection) -> None:
    """Give `new` the page size of `old`, without which it cannot be poured into it."""
    (size,), (wanted,) = (one.execute("PRAGMA page_size").fetchone() for one in (new, old))
    if size != wanted:
        new.execute(f"PRAGMA page_size={wanted}")
        new.execute("VACUUM")


def _may_be_a_database(path: Path) -> bool:
    """Whether a file begins as databases do, or was broken off before."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) in (b"", _MAGIC, bytes(len(_MAGIC)))


def _begins_well(path: Path) -> bool:
    """Whether a file begins as databases do; SQLite would change or delete the log of one that does not."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) in (b"", _MAGIC)


def _set_aside(path: Path, kept: Path) -> None:
    """Keep a damaged database as it is, with the log that may still hold something."""
    for side in ("", "-wal"):
        if _beside(path, side).exists():
            shutil.copyfile(_beside(path, side), _beside(kept, side))


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _delete(path: Path) -> None:
    path.unlink(missing_ok=True)
    _delete_sides(path)


def _delete_sides(path: Path) -> None:
    for side in _SIDES:
        _beside(path, side).unlink(missing_ok=True)
