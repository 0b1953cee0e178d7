"""The log of changes: who changed what, and when."""

from __future__ import annotations

from tracker.records import Change
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve


def log(ledger: Ledger, id_prefix: str | None = None, *, limit: int | None = None) -> list[Change]:
    """The changes of the ledger, or of one target, newest first; at most the newest `limit`."""
    with ledger.read() as reading:
        target_id = None if id_prefix is None else resolve(reading, [id_prefix])[0]
        return reading.changes(target_id, limit=limit)
