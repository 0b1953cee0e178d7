"""Keeping what the register says of units: a row for each change of one (see `store.read.offices`)."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.store.read.offices import Unit
from tracker.store.schema.tables import units
from tracker.store.write.transaction import Writing


def put_units(writing: Writing, said: Iterable[Unit], change: int, *, removed: bool = False) -> None:
    """Keep what the register says of these units from this change on, or that it no longer has them."""
    rows = [
        {
            "change_number": change,
            "name": unit.name,
            "short_names": list(unit.short_names),
            "words": list(unit.words),
            "topics": list(unit.topics),
            "removed": removed,
        }
        for unit in said
    ]
    if rows:
        writing.connection.execute(units.insert(), rows)
