"""The database as a whole: what it is, and whether it is sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Table, func, select

from tracker.errors import LedgerError
from tracker.i18n import _
from tracker.store.database_errors import database_errors
from tracker.store.engine import Engines, connect, parse_url, shown, sqlite_path
from tracker.store.maintenance.migrate import HEAD, revision
from tracker.store.maintenance.soundness import faults
from tracker.store.read.snapshot import Reading
from tracker.store.schema.tables import changes, documents, events, targets


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
            with database_errors(engines.url, files=True):
                facts["revision"] = revision(engines.reader)
                if facts["revision"]:
                    facts |= _counts(engines, current=facts["revision"] == HEAD)
        finally:
            engines.dispose()
    return facts


def _counts(engines: Engines, *, current: bool) -> dict[str, int]:
    """How much there is; of an older ledger, which lacks columns, not how many targets are mentions."""
    with engines.reader.begin() as connection:

        def number(table: Table, *conditions: Any) -> int:
            return connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()

        mentions = (targets.c.removed.is_(False), targets.c.same_as.is_not(None))
        return {
            "documents": number(documents),
            "targets": number(targets, targets.c.removed.is_(False)),
            **({"mentions": number(targets, *mentions)} if current else {}),
            "candidates": number(targets, targets.c.removed.is_(False), targets.c.review == "candidate"),
            "events": number(events),
            "changes": number(changes),
        }


def check_up(url: str) -> list[str]:
    """What is wrong with the ledger at `url`, in words; nothing when it is sound."""
    engines = connect(parse_url(url))
    path = sqlite_path(engines.url)
    if path is not None and not path.exists():
        raise nothing_at(path)
    try:
        with database_errors(engines.url, files=True):
            return faults_of(engines)
    finally:
        engines.dispose()


def faults_of(engines: Engines) -> list[str]:
    """What is wrong with a ledger, in words."""
    with engines.reader.begin() as connection:
        return faults(Reading(connection))


def nothing_at(path: Path) -> LedgerError:
    """The error that there is no ledger."""
    return LedgerError(
        _("there is no ledger at {name}").format(name=path), _("check the address given with --db")
    )
