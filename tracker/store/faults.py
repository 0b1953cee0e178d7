"""What a database driver reports, as errors of the program: one line, with its cure."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tracker.errors import LedgerError, LedgerLocked
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
        LedgerError,
        N_("the disk of the ledger {name} is full or failing; nothing of this change was kept"),
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
    (
        (
            "connection refused",
            "could not connect",
            "failed to resolve",
            "connection failed",
            "authentication",
            "timeout expired",
        ),
        LedgerError,
        N_("the database server of {name} cannot be reached"),
        N_("check the address, the user and that the server runs"),
    ),
)


@contextmanager
def database_errors(url: URL, *, files: bool = False) -> Iterator[None]:
    """Turn what the database says inside the block into the LedgerError family.

    With `files` also what the file system says: for blocks that touch no file but the database's.
    """
    try:
        yield
    except DBAPIError as error:
        raise _explain(url, str(error.orig)) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _explain(url, str(error)) from error
    except OSError as error:
        if not files:
            raise
        raise _explain(url, str(error)) from error


def _explain(url: URL, words: str) -> LedgerError:
    lowered = words.lower()
    for cues, kind, message, cure in _KINDS:
        if any(cue in lowered for cue in cues):
            return kind(_(message).format(name=shown(url)), _(cure))
    return LedgerError(
        _("the ledger {name} failed: {words}").format(name=shown(url), words=words),
        _("try again; if it stays, restore the last copy with: tracker db restore"),
    )
