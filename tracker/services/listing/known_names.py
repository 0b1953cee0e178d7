"""The names that a ledger knows, to be offered while a filter is typed."""

from __future__ import annotations

from typing import NamedTuple

from tracker.services.ledger.opening import Ledger
from tracker.store.read.overview import distinct_names


class KnownNames(NamedTuple):
    """Each name once, in order."""

    documents: tuple[str, ...]
    topics: tuple[str, ...]
    units: tuple[str, ...]
    places: tuple[str, ...]


def known_names(ledger: Ledger) -> KnownNames:
    """The documents, topics, lead units and places of a ledger."""
    with ledger.read() as reading:
        documents = dict.fromkeys(each.title or each.name for each in reading.documents())
        rest = (tuple(distinct_names(reading, of)) for of in ("topic", "lead_unit", "place"))
        return KnownNames(tuple(documents), *rest)
