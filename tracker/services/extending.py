"""How often a due date was put off, why, and who agreed to it."""

from __future__ import annotations

import datetime as dt

from tracker.records import Change, Extension
from tracker.services.finding import resolve
from tracker.services.ledger import Ledger
from tracker.store.reading import Reading


def extensions(ledger: Ledger, id_prefix: str) -> list[Extension]:
    """The extensions of a target that still stand, oldest first. Raises NothingFound, UsageError."""
    with ledger.read() as reading:
        (target_id,) = resolve(reading, [id_prefix])
        marks = [c for c in reversed(reading.changes(target_id)) if c.kind == "mark" and not c.undone]
        found = [_extension(reading, change) for change in marks]
    return [one for one in found if one is not None]


def _extension(reading: Reading, change: Change) -> Extension | None:
    """What a mark says of the due date; None when it leaves it."""
    told = reading.told(change.number)[1]
    if not told.get("due"):
        return None
    return Extension(
        due=dt.date.fromisoformat(told["due"]),
        reason=told.get("reason", ""),
        approver=told.get("approver", ""),
        at=change.at,
        by=change.by,
    )
