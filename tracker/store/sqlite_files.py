"""SQLite databases as files: whole copies of them, taken and put back while others may be using them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_PATIENCE = 1.0  # seconds


def copy_file(source: Path, target: Path) -> Path:
    """Copy the database `source` to `target`, pending writes included; the copy appears whole or not at all.

    Raises sqlite3.Error and OSError.
    """
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    origin = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    try:
        copy = sqlite3.connect(unfinished)
        try:
            origin.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
        _drop_log(target)
        unfinished.replace(target)
    finally:
        origin.close()
        unfinished.unlink(missing_ok=True)
    return target


def in_use(path: Path) -> bool:
    """Whether another program has the database open. A damaged one is in nobody's use."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        # Leaving WAL needs the file alone; it also moves what is pending into the file.
        connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return False


def _drop_log(path: Path) -> None:
    """Take away the log of the database that is about to be replaced: it must not be applied to another."""
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
