"""The review queue: what was read and waits for somebody to accept or reject it."""

from __future__ import annotations

import datetime as dt

from tracker.records import Agenda, Query, Review
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, count

_WAITING: tuple[Review, ...] = ("candidate",)


def candidates(
    ledger: Ledger, *, as_of: dt.date, document: str | None = None, limit: int | None = None
) -> tuple[Agenda, int]:
    """What waits for review, those that the rules are least sure of first, and how many there are in all."""
    query = Query(review=_WAITING, document=document, sort="confidence")
    found = agenda(ledger, query, as_of=as_of, limit=limit)
    short = limit is None or len(found.rows) < limit
    return found, len(found.rows) if short else count(ledger, query, as_of=as_of)
