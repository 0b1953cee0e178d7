"""Keeping what a milestone says: each change of one is a row of its own (see `store.read.milestones`)."""

from __future__ import annotations

from tracker.store.read.milestones import Milestone
from tracker.store.schema.tables import milestones
from tracker.store.write.transaction import Writing


def put_milestone(writing: Writing, milestone: Milestone, change: int) -> None:
    """Keep what a milestone says from this change on."""
    row = milestone.model_dump() | {"change_number": change, "by": writing.signed(milestone.by)}
    writing.connection.execute(milestones.insert().values(row))
