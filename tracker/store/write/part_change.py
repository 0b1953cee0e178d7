"""Parting one target from a step that marked several, so that its figure can be taken back alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from tracker.store.schema.tables import change_targets, changes, events
from tracker.store.write.transaction import Writing


def part_off(writing: Writing, number: int, target_id: str, params: Mapping[str, Any], *, last: bool) -> int:
    """Give the events of a target in change `number` a change of their own, and its number.

    It is by the same person, of the same moment and says the same with these fillings. The step itself stays
    as it was for all its targets. Where it is the `last` change of the target, taking the new one back
    restores what the target was before; else it hides the events only.
    """
    connection, c, t = writing.connection, changes.c, change_targets.c
    step = connection.execute(select(changes).where(c.number == number)).mappings().one()
    kept = ("at", "kind", "message", "by")
    made = {**{name: step[name] for name in kept}, "params": dict(params)}
    parted = writing.insert(changes, made)
    image = None
    if last:
        before = select(t.before).where(t.change_number == number, t.target_id == target_id)
        image = connection.execute(before).scalars().first()
    (stored,) = writing.stored_targets(ids=[target_id])
    writing.touch(stored, parted)
    own = (t.change_number == parted, t.target_id == target_id)
    connection.execute(change_targets.update().where(*own).values(before=image or {}))
    moved = (events.c.change_number == number, events.c.target_id == target_id)
    connection.execute(events.update().where(*moved).values(change_number=parted))
    return parted
