"""How often a due date was put off, why, and who agreed to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tracker.records import Change, Extension
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve


def extensions(ledger: Ledger, id_prefix: str) -> list[Extension]:
    """The extensions of a target that still stand, oldest first. Raises NothingFound, UsageError."""
    with ledger.read() as reading:
        (target_id,) = resolve(reading, [id_prefix])
        marks = [c for c in reversed(reading.changes(target_id)) if c.kind == "mark" and not c.undone]
        told = reading.told([change.number for change in marks])
    return [
        _extension(change, said) for change in marks if (said := told[change.number][1]) and said.get("due")
    ]


def _extension(change: Change, told: Mapping[str, str]) -> Extension:
    return Extension(
        due=dt.date.fromisoformat(told["due"]),
        reason=told.get("reason", ""),
        approver=told.get("approver", ""),
        at=change.at,
        by=change.by,
    )
