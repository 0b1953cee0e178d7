"""The dated steps under a target (节点): read from a table of their own, to which rows are only ever added.

Each change of a milestone is a row with all that it then says. What stands is the newest row whose change was
not undone, so an undo needs no more than the void change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from sqlalchemy import func, or_, select

from tracker.records import Record
from tracker.store.read.snapshot import Reading
from tracker.store.schema.tables import changes, milestones, targets

MilestoneState = Literal["open", "done", "dropped"]


class Milestone(Record):
    """One dated step of a target. 节点"""

    target_id: str
    number: int  # counted from 1 under its target, never given twice
    title: str
    due: dt.date
    state: MilestoneState = "open"
    done_on: dt.date | None = None
    note: str = ""  # of the last change: how it went, or why it was dropped
    by: str = ""  # who made the last change

    @property
    def id(self) -> str:
        """The id that people type: that of the target, a hyphen and the number."""
        return f"{self.target_id}-{self.number}"

    def overdue(self, as_of: dt.date) -> bool:
        """Whether its day is past and it is still open."""
        return self.state == "open" and self.due < as_of


def milestones_of(reading: Reading, target_id: str) -> list[Milestone]:
    """The milestones of a target by due date, with those that were given to its mentions."""
    c = milestones.c
    mentions = select(targets.c.id).where(targets.c.same_as == target_id)
    statement = (
        select(milestones)
        .join(changes, c.change_number == changes.c.number)
        .where(or_(c.target_id == target_id, c.target_id.in_(mentions)), changes.c.undone_by.is_(None))
        .order_by(c.id)
    )
    rows = [read_milestone(row) for row in reading.connection.execute(statement).mappings()]  # type: ignore[arg-type]
    newest = {one.id: one for one in rows}
    return sorted(newest.values(), key=lambda one: (one.due, one.target_id, one.number))


def standing_milestones(reading: Reading) -> list[tuple[str, Milestone]]:
    """The milestones of all targets by due date, each with the id of the target that is listed for it."""
    c, t = milestones.c, targets.c
    statement = (
        select(func.coalesce(t.same_as, t.id).label("listed"), milestones)
        .join(changes, c.change_number == changes.c.number)
        .join(targets, c.target_id == t.id)
        .where(changes.c.undone_by.is_(None), t.removed.is_(False))
        .order_by(c.id)
    )
    rows = reading.connection.execute(statement).mappings()
    newest = {one.id: (str(row["listed"]), one) for row in rows for one in (read_milestone(row),)}  # type: ignore[arg-type]
    return sorted(newest.values(), key=lambda pair: (pair[1].due, pair[1].target_id, pair[1].number))


def next_number(reading: Reading, target_id: str) -> int:
    """The number of the next milestone of a target; undone ones have had theirs."""
    last = select(func.max(milestones.c.number)).where(milestones.c.target_id == target_id)
    return int(reading.connection.execute(last).scalar() or 0) + 1


def read_milestone(row: Mapping[str, Any]) -> Milestone:
    """The milestone in a row. Raises pydantic's ValueError for what is none."""
    return Milestone(**{name: row[name] for name in Milestone.model_fields})
