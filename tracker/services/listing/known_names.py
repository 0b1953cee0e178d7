"""The names that a ledger knows, to be offered while a filter is typed."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from tracker.chinese.administrative_divisions import divisions_called
from tracker.services.ledger.opening import Ledger
from tracker.store.read.overview import distinct_names
from tracker.store.read.place_query import known_places


class KnownNames(NamedTuple):
    """Each name once, in order."""

    documents: tuple[str, ...]  # titles, then the names of the files, which a filter finds as well
    topics: tuple[str, ...]
    units: tuple[str, ...]
    places: dict[str, tuple[str, ...]]  # with their short names, also what only lies around others


def known_names(ledger: Ledger) -> KnownNames:
    """The documents, topics and lead units of a ledger, and the places that find targets in it."""
    with ledger.read() as reading:
        listed = reading.documents()
        documents = dict.fromkeys(
            [each.title or each.name for each in listed] + [each.name for each in listed]
        )
        topics, units = distinct_names(reading, "topic"), distinct_names(reading, "lead_unit")
        places = known_places(reading.connection)
        return KnownNames(tuple(documents), tuple(topics), tuple(units), places)


def places_meant(typed: str, known: Container[str]) -> list[str]:
    """The known places that a name means, also with those around it (广东省江门市)."""
    return [place.name for place in divisions_called(typed) if place.name in known]
