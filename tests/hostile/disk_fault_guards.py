"""The guards against faults of the disk, each to be taken out: the checks must then find something."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from tracker.base import atomic_files
from tracker.store import database_errors, engine, ledger
from tracker.store.maintenance import backup, migrate, sqlite_files


class Guard(NamedTuple):
    """What takes it out, and a command that then leaves something half."""

    take_out: Callable[[], None]
    command: str


def _no_transaction() -> None:
    """Each statement is kept by itself."""
    _put(engine, "_begin_immediate", lambda _connection: None)


def _no_draft() -> None:
    """Copies are written under their final name."""

    @contextmanager
    def straight(source: Path, target: Path, _draft: Path | None = None) -> Iterator[Path]:
        with closing(engine.open_to_read(source)) as origin, sqlite_files._poured(origin, target):
            yield Path(shutil.copyfile(target, f"{target}.whole"))

    _put(backup, "draft_of", straight)
    _put(backup, "move", lambda draft, target: shutil.move(draft, target))


def _no_exchange() -> None:
    """A restored database is written over the old one, page by page."""

    def over(draft: Path, path: Path, kept: Path) -> None:
        shutil.copyfile(path, kept)
        path.write_bytes(draft.read_bytes())

    _put(backup, "exchange", over)


def _no_copy_before() -> None:
    """An old ledger is brought up to date with no copy kept of it."""
    _put(migrate, "_keep", lambda *_given: None)


def _no_atomic_file() -> None:
    """Reports and exports are written under their final name."""

    def straight(path: Path, data: bytes) -> None:
        path.write_bytes(data)

    _put(atomic_files, "_replace", straight)


def _no_words() -> None:
    """What the database driver says is no error of the program."""

    @contextmanager
    def passing(*_given: Any, **_more: Any) -> Iterator[None]:
        yield

    _put(ledger, "database_errors", passing)


def _certain() -> None:
    """A commit that failed is told as one that was not begun."""
    _put(
        ledger, "broken_off", lambda error, *, committing: database_errors.broken_off(error, committing=False)
    )


def _no_flush() -> None:
    """What was written is left to the system's memory."""

    def prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")

    _put(engine, "_prepare_migrator", prepare)


GUARDS: dict[str, Guard] = {
    "transaction": Guard(_no_transaction, "mark"),
    "transaction of an upgrade": Guard(_no_transaction, "upgrade"),
    "draft of a backup": Guard(_no_draft, "backup --force"),
    "exchange": Guard(_no_exchange, "restore --force"),
    "copy before an upgrade": Guard(_no_copy_before, "upgrade"),
    "draft of a file": Guard(_no_atomic_file, "export"),
    "one line": Guard(_no_words, "mark"),
    "said to be uncertain": Guard(_certain, "undo"),
    "flushed": Guard(_no_flush, "mark"),
}


def _put(module: ModuleType, name: str, value: object) -> None:
    """Until the process ends."""
    patch.object(module, name, value).start()


def take_out(name: str) -> None:
    GUARDS[name].take_out()
