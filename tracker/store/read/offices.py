"""The register of units (责任单位): read from a table of its own, to which rows are only ever added.

What stands of a unit is the newest row of its name whose change was not undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from tracker.records import Record
from tracker.store.read.snapshot import Reading
from tracker.store.schema.tables import changes, targets, units


class Unit(Record):
    """One unit of the register."""

    name: str  # in full
    short_names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # a promise that has one of them is the unit's
    topics: tuple[str, ...] = ()  # so is one of such a topic


def standing_units(reading: Reading) -> list[Unit]:
    """The units that stand, by name."""
    c = units.c
    statement = (
        select(units)
        .join(changes, c.change_number == changes.c.number)
        .where(changes.c.undone_by.is_(None))
        .order_by(c.id)
    )
    newest = {row["name"]: row for row in reading.connection.execute(statement).mappings()}
    return sorted((read_unit(row) for row in newest.values() if not row["removed"]), key=lambda u: u.name)  # type: ignore[arg-type]


def read_unit(row: Mapping[str, Any]) -> Unit:
    """The unit in a row. Raises pydantic's ValueError for what is none."""
    return Unit(**{name: row[name] for name in Unit.model_fields})


def lead_unit_counts(reading: Reading) -> dict[str, int]:
    """The lead units of the listed targets, each with how many it leads; "" counts those without one."""
    c = targets.c
    name = func.coalesce(c.lead_unit, "")
    statement = (
        select(name, func.count())
        .where(c.removed.is_(False), c.same_as.is_(None), c.review != "rejected")
        .group_by(name)
    )
    return {str(unit): int(count) for unit, count in reading.connection.execute(statement)}
