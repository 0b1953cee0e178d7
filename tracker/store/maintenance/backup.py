"""Copies of the ledger: taken while others use it, and put back in its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import LedgerError, LedgerLocked, UsageError
from tracker.i18n import _
from tracker.store.database_errors import database_errors
from tracker.store.engine import Engines, connect, is_busy, is_damage, parse_url, shown, sqlite_path
from tracker.store.maintenance.migrate import check, revision
from tracker.store.maintenance.sqlite_files import draft_of, exchange, in_use, move, unused
from tracker.store.maintenance.status import faults_of, nothing_at


def backup(url: str, target: Path, *, force: bool = False) -> Path:
    """Copy the ledger to `target`, if it is sound."""
    engines = connect(parse_url(url))
    path = _file(engines)
    if not path.exists():
        raise nothing_at(path)
    if target.exists():
        _refuse_itself(target, path)
        if not force:
            raise UsageError(_("{name} exists").format(name=target), _("choose another name, or use --force"))
        if in_use(target):
            raise _held(target)
    try:
        with (
            database_errors(engines.url, files=True),
            _copying(path, target),
            draft_of(path, target) as draft,
        ):
            _check_copy(draft, path, _("bring an earlier copy back with: tracker db restore"))
            move(draft, target)
    finally:
        engines.dispose()
    return target


def restore(url: str, source: Path, *, force: bool = False) -> Path | None:
    """Put the ledger in `source` in the place of the one at `url`, of which a copy is kept.

    Nothing is touched until the backup has been looked at and found to be a sound ledger that this program
    can use.
    """
    engines = connect(parse_url(url))
    path = _file(engines).resolve()  # a link is followed, not replaced
    if not source.is_file():
        raise _no_backup(source)
    if path.exists():
        _refuse_itself(source, path)
        if not force:
            raise UsageError(
                _("there is a ledger at {name}").format(name=path),
                _("use --force to replace it; a copy of it is kept beside it"),
            )
    kept = unused(path.with_name(f"{path.name}.before-restore")) if path.exists() else None
    origin = connect(parse_url(str(source)))
    try:
        with database_errors(origin.url, files=True), _copying(source, path), draft_of(source, path) as draft:
            _check_copy(draft, source, _("choose another backup; the ledger is as it was"))
            _put(draft, path, kept)
    finally:
        origin.dispose()
    return kept


def _put(draft: Path, path: Path, kept: Path | None) -> None:
    if kept is None:
        move(draft, path)
        return
    try:
        exchange(draft, path, kept)
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        raise _held(path) from error


def _check_copy(draft: Path, origin: Path, cure: str) -> None:
    """Raise unless `draft`, a copy of `origin`, is a sound ledger of this program."""
    engines = connect(parse_url(str(draft)))
    found = revision(engines.reader)
    if found is None:
        raise _no_backup(origin)
    check(connect(parse_url(str(origin))), found)
    wrong = faults_of(engines)
    if wrong:
        raise LedgerError(_("the ledger {name} is damaged: {what}").format(name=origin, what=wrong[0]), cure)


def _no_backup(source: Path) -> LedgerError:
    return LedgerError(
        _("there is no ledger in {name}").format(name=source), _("give a file made by: tracker db backup")
    )


def _held(path: Path) -> LedgerLocked:
    return LedgerLocked(
        _("the ledger {name} is held by another program").format(name=path), _("close it, then try again")
    )


def _refuse_itself(file: Path, path: Path) -> None:
    if file.samefile(path):
        raise UsageError(_("{name} is the ledger itself").format(name=file), _("give another file"))


def _file(engines: Engines) -> Path:
    path = sqlite_path(engines.url)
    if path is None:
        raise UsageError(
            _("{name} is on a database server").format(name=shown(engines.url)),
            _("use the server's own pg_dump and pg_restore"),
        )
    return path


@contextmanager
def _copying(source: Path, target: Path) -> Iterator[None]:
    """Say of what the database or the disk refuses which copy failed."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, sqlite3.Error) and (is_busy(error) or is_damage(error)):
            raise  # that says more than that it could not be copied
        raise LedgerError(
            _("copying {name} to {target} failed: {words}").format(name=source, target=target, words=error),
            _("check that both can be read and written, and that the disk has room"),
        ) from error
