"""The figures that stand of one target, each with the change that recorded it."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import RowMapping, func, select

from tracker.records import Progress
from tracker.store.read.snapshot import Reading
from tracker.store.schema.record_mapping import read_event
from tracker.store.schema.tables import change_targets, changes, events

_SET_GOING = {"status", "status_rank"}  # what a figure may change of its target besides


class KeptFigure(NamedTuple):
    """A figure; `alone` when its change did nothing else to its target, such as move the due date."""

    change: int
    event: Progress
    alone: bool
    others: int = 0  # targets that the same change marked


def kept_figures(reading: Reading, target_id: str) -> list[KeptFigure]:
    """Newest first. Those of its mentions are not among them."""
    e, c, t = events.c, changes.c, change_targets.c
    others = events.alias()
    own = (others.c.change_number == c.number, others.c.target_id == e.target_id)
    told = select(func.count()).select_from(others).where(*own)
    touched = select(func.count()).select_from(change_targets).where(t.change_number == c.number)
    before = select(t.before).where(t.change_number == c.number, t.target_id == e.target_id).limit(1)
    statement = (
        select(
            events,
            c.kind,
            told.scalar_subquery().label("told"),
            touched.scalar_subquery().label("touched"),
            before.scalar_subquery().label("before"),
        )
        .join(changes, e.change_number == c.number)
        .where(e.target_id == target_id, e.value.is_not(None), c.undone_by.is_(None))
        .order_by(e.id.desc())
    )
    rows = reading.connection.execute(statement).mappings().all()
    return [
        KeptFigure(row["change_number"], read_event(dict(row)), _alone(row), row["touched"] - 1)
        for row in rows
    ]


def _alone(row: RowMapping) -> bool:
    return row["kind"] == "mark" and row["told"] == 1 and set(row["before"] or {}) <= _SET_GOING
