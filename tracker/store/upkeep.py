"""The database as a whole: what it is, copies of it, and bringing a copy back."""

from __future__ import annotations

import shutil
import sqlite3
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Table, func, select

from tracker.errors import LedgerError, LedgerLocked, UsageError
from tracker.i18n import _
from tracker.store.engine import Engines, connect, parse_url, shown, sqlite_path
from tracker.store.faults import told
from tracker.store.migrate import HEAD, check, revision
from tracker.store.sqlite_files import copy_file, in_use
from tracker.store.tables import changes, documents, events, targets


def info(url: str) -> dict[str, Any]:
    """Facts about the ledger at `url`."""
    engines = connect(parse_url(url))
    path = sqlite_path(engines.url)
    facts: dict[str, Any] = {"url": shown(engines.url), "exists": path is None or path.exists(), "head": HEAD}
    if path is not None:
        facts["path"] = str(path.absolute())
        facts["size"] = path.stat().st_size if facts["exists"] else 0
    if facts["exists"]:
        try:
            with told(engines.url, files=True):
                facts["revision"] = revision(engines.reader)
                if facts["revision"]:
                    facts |= _counts(engines)
        finally:
            engines.dispose()
    return facts


def _counts(engines: Engines) -> dict[str, int]:
    with engines.reader.begin() as connection:

        def number(table: Table, *conditions: Any) -> int:
            return connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()

        return {
            "documents": number(documents),
            "targets": number(targets, targets.c.removed.is_(False)),
            "candidates": number(targets, targets.c.removed.is_(False), targets.c.review == "candidate"),
            "events": number(events),
            "changes": number(changes),
        }


def backup(url: str, target: Path, *, force: bool = False) -> Path:
    """Copy the ledger to `target`."""
    engines = connect(parse_url(url))
    path = _file(engines)
    if not path.exists():
        raise LedgerError(
            _("there is no ledger at {name}").format(name=path), _("check the address given with --db")
        )
    if target.exists() and not force:
        raise UsageError(_("{name} exists").format(name=target), _("choose another name, or use --force"))
    with told(engines.url, files=True):
        return _copied(path, target, engines)


def restore(url: str, source: Path, *, force: bool = False) -> Path | None:
    """Put the ledger in `source` in the place of the one at `url`, of which a copy is kept."""
    engines = connect(parse_url(url))
    path = _file(engines)
    origin = connect(parse_url(str(source)))
    with told(origin.url, files=True):
        found = revision(origin.reader) if source.is_file() else None
        origin.dispose()
    if found is None:
        raise LedgerError(
            _("there is no ledger in {name}").format(name=source), _("give a file made by: tracker db backup")
        )
    check(origin, found)
    if path.exists() and not force:
        raise UsageError(
            _("there is a ledger at {name}").format(name=path),
            _("use --force to replace it; a copy of it is kept beside it"),
        )
    with told(engines.url, files=True):
        kept = None
        if path.exists():
            if in_use(path):
                raise LedgerLocked(
                    _("the ledger {name} is held by another program").format(name=path),
                    _("close it, then try again"),
                )
            kept = _unused(path.with_name(f"{path.name}.before-restore"))
            shutil.copyfile(path, kept)  # as it is: it may be damaged
        _copied(source, path, engines)
    return kept


def _unused(path: Path) -> Path:
    """A name like `path` with `.bak` that no file has."""
    names = (path.with_name(f"{path.name}{n or ''}.bak") for n in count())
    return next(name for name in names if not name.exists())


def _file(engines: Engines) -> Path:
    path = sqlite_path(engines.url)
    if path is None:
        raise UsageError(
            _("{name} is on a database server").format(name=shown(engines.url)),
            _("use the server's own pg_dump and pg_restore"),
        )
    return path


def _copied(source: Path, target: Path, engines: Engines) -> Path:
    try:
        return copy_file(source, target)
    except sqlite3.Error as error:
        raise LedgerError(
            _("copying {name} to {target} failed: {words}").format(
                name=shown(engines.url), target=target, words=error
            ),
            _("check that both can be read and written, and that the disk has room"),
        ) from error
