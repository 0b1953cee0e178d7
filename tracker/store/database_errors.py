"""What a database driver reports, as errors of the program: one line, with its cure."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from tracker.errors import LedgerAway, LedgerBroken, LedgerError, LedgerLocked
from tracker.i18n import N_, _
from tracker.store.engine import shown

_Kind = tuple[tuple[str, ...], type[LedgerError], str, str]

# Words of the driver's message → what happened, and what to do.
_KINDS: tuple[_Kind, ...] = (
    (
        ("database is locked", "database table is locked", "database is busy", "lock timeout"),
        LedgerLocked,
        N_("the ledger {name} is held by another program"),
        N_("wait until it has finished or close it, then try again"),
    ),
    (
        ("readonly", "read-only", "attempt to write"),
        LedgerError,
        N_("the ledger {name} cannot be written"),
        N_("make the file and its folder writable, or choose another with --db"),
    ),
    (
        ("disk is full", "no space left", "disk i/o error"),
        LedgerBroken,
        N_("the disk of the ledger {name} is full or failing"),
        N_("free some space, then try again"),
    ),
    (
        ("not a database", "malformed", "file is encrypted"),
        LedgerError,
        N_("{name} is not a ledger, or it is damaged"),
        N_("check the path; a copy can be brought back with: tracker db restore"),
    ),
    (
        ("unable to open",),
        LedgerError,
        N_("the ledger {name} cannot be opened"),
        N_("check that its folder exists and may be read and written, or choose another with --db"),
    ),
    (
        ("no such table", "no such column", "does not exist", "undefinedtable"),
        LedgerError,
        N_("{name} is not a ledger of this program"),
        N_("check the address given with --db"),
    ),
)


_GONE = ("08", "28", "57P", "53300")  # SQLSTATEs: connection, user, shutdown, too many connections


@contextmanager
def database_errors(url: URL, *, files: bool = False) -> Iterator[None]:
    """Turn what the database says inside the block into the LedgerError family.

    With `files` also what the file system says: for blocks that touch no file but the database's.
    """
    kinds = (SQLAlchemyError, sqlite3.Error, *((OSError,) if files else ()))
    try:
        yield
    except kinds as error:
        raise _explain(url, error) from error


def broken_off(error: LedgerBroken, *, committing: bool) -> LedgerBroken:
    """What broke a change off, and what became of the change.

    Of a commit a failing disk or server tells too little: SQLite brings back from its log what reached the
    disk although flushing it failed, and a server may have committed before the connection broke.
    """
    if not committing or _did_not_fit(error):
        return type(error)(_("{what}; nothing of this change was kept").format(what=error), error.cure)
    return type(error)(
        _("{what}; whether this change was kept is not certain").format(what=error),
        _("once it works again, look with tracker log before you repeat it"),
    )


def _explain(url: URL, error: BaseException) -> LedgerError:
    cause = _cause(error)
    words = str(cause)
    lowered = words.lower()
    for cues, kind, message, cure in _KINDS:
        if any(cue in lowered for cue in cues):
            return kind(_(message).format(name=shown(url)), _(cure))
    if _server_is_gone(error, cause):
        return LedgerAway(
            _("the database server of {name} cannot be reached").format(name=shown(url)),
            _("check the address, the user and that the server runs"),
        )
    return LedgerError(
        _("the ledger {name} failed: {words}").format(name=shown(url), words=words),
        _("try again; if it stays, restore the last copy with: tracker db restore"),
    )


def _cause(error: BaseException | None) -> BaseException | None:
    """What the driver itself has raised."""
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error


def _did_not_fit(error: LedgerBroken) -> bool:
    """Whether the end of a change did not reach the log of SQLite for want of room: it cannot come back."""
    return getattr(_cause(error.__cause__), "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL


def _server_is_gone(error: BaseException, cause: BaseException | None) -> bool:
    """Whether a server stopped, is starting or cannot be connected to, in whatever language it says so."""
    if not isinstance(error, DBAPIError) or isinstance(cause, sqlite3.Error):
        return False
    state = getattr(cause, "sqlstate", None)
    if state is None:  # no word from the server: the connection itself failed
        return error.connection_invalidated or isinstance(error, OperationalError)
    return str(state).startswith(_GONE)
