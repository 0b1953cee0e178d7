"""Looking after the database as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tracker.base.unfinished_files import old_drafts
from tracker.errors import LedgerError, LedgerLocked
from tracker.services.ledger.credentials import Credentials, from_environment
from tracker.services.ledger.opening import Ledger
from tracker.store.maintenance import backup as copies
from tracker.store.maintenance import migrate, status

Asked = Callable[[], Credentials]  # who asks, where a ledger has members


def info(url: str) -> dict[str, Any]:
    """Where the ledger lies and what is in it; never changes it, and reads one of an older version too.

    Keys: url, path, exists, size (bytes), revision, head, documents, targets, candidates, events, changes.
    """
    return status.info(url)


def check(url: str) -> list[str]:
    """What is wrong with the ledger, in words, the first few of it; nothing when it is sound."""
    return status.check_up(url)


def left_drafts(file: Path) -> list[Path]:
    """What broken-off copies and reports left beside the file of a ledger; nothing of the last hour."""
    sides = ("", "-wal", "-shm", "-journal")
    return old_drafts(file.parent, *(f"{file.name}.part{side}" for side in sides))


def is_older(revision: str) -> bool:
    """Whether a database of this revision can be brought up to date; not one of a newer version."""
    return revision in migrate.known_revisions()


def upgrade(url: str, now: dt.datetime, credentials: Asked = from_environment) -> Path | None:
    """Bring an older ledger up to date; gives the copy made of it, or None when there was nothing to do.

    Raises NotPermitted where it has members and no administrator asks.
    """
    with Ledger.open(url, create=False, now=now, upgrade_server=True, credentials=credentials) as ledger:
        return ledger.copy


def backup(url: str, target: Path, *, force: bool = False) -> Path:
    """Copy the ledger to a file while others may be using it.

    The copy is checked before it appears. Refuses to replace a file unless forced, and one in use always.
    """
    return copies.backup(url, Path(target), force=force)


def restore(
    url: str,
    source: Path,
    force: bool = False,
    *,
    now: dt.datetime,
    credentials: Asked = from_environment,
) -> Path | None:
    """Put a backup in the place of the ledger; gives the copy kept of what was there.

    Raises UsageError when a ledger is there and `force` is not given, LedgerLocked when another program
    has it open, LedgerError when `source` is no ledger or a damaged one, NotPermitted where the ledger has
    members and no administrator asks; then nothing is changed.
    """
    if force:
        _ask_to_restore(url, now, credentials)
    return copies.restore(url, Path(source), force=force)


def _ask_to_restore(url: str, now: dt.datetime, credentials: Asked) -> None:
    """Raise NotPermitted unless whoever asks may replace the ledger; a damaged one has no roles left."""
    try:
        if (info(url).get("revision") or "") >= migrate.MEMBERS_SINCE:
            with Ledger.open(url, create=False, now=now, credentials=credentials) as ledger:
                ledger.ask("restore")
    except LedgerLocked:  # it has them, and cannot be asked just now
        raise
    except LedgerError:
        return
