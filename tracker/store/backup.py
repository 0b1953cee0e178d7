"""Whole copies of a SQLite ledger, taken while others may be using it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


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
        os.replace(unfinished, target)
    finally:
        origin.close()
        unfinished.unlink(missing_ok=True)
    return target
