"""The figures that stand of one target, each with the change that recorded it."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import func, select

from tracker.records import Progress
from tracker.store.read.snapshot import Reading
from tracker.store.schema.record_mapping import read_event
from tracker.store.schema.tables import change_targets, changes, events

_SET_GOING = {"status", "status_rank"}  # what a figure may change of its target besides


class KeptFigure(NamedTuple):
    """A figure; `alone` when its change did nothing else: to no other target, and not to the due date."""

    change: int
    event: Progress
    alone: bool


def kept_figures(reading: Reading, target_id: str) -> list[KeptFigure]:
    """Newest first. Those of its mentions are not among them."""
    e, c, t = events.c, changes.c, change_targets.c
    statement = (
        select(events, c.kind)
        .join(changes, e.change_number == c.number)
        .where(e.target_id == target_id, e.value.is_not(None), c.undone_by.is_(None))
        .order_by(e.id.desc())
    )
    found = []
    for row in reading.connection.execute(statement).mappings().all():
        number = row["change_number"]
        images = reading.connection.execute(select(t.before).where(t.change_number == number)).scalars().all()
        told = reading.connection.scalar(
            select(func.count()).select_from(events).where(e.change_number == number)
        )
        alone = row["kind"] == "mark" and len(images) == 1 and told == 1
        alone = alone and set(images[0] or {}) <= _SET_GOING
        found.append(KeptFigure(number, read_event(dict(row)), alone))
    return found
