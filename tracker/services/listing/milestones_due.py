"""The dated steps (节点) of all targets, by deadline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple

from tracker.progress.light_thresholds import Profile
from tracker.records import Row
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import rows
from tracker.store.read.milestones import Milestone, standing_milestones


class DatedStep(NamedTuple):
    """A milestone with the target it belongs to."""

    milestone: Milestone
    row: Row


def milestones_due(
    ledger: Ledger, only: Collection[str] | None = None, *, as_of: dt.date, profile: Profile | None = None
) -> list[DatedStep]:
    """The open milestones by due date, then those that are over, the latest first; none of rejected targets.

    With `only` those of the targets with these ids.
    """
    with ledger.read() as reading:
        found = standing_milestones(reading)
    if only is not None:
        wanted = frozenset(only)
        found = [pair for pair in found if pair[0] in wanted]
    ids = list(dict.fromkeys(target_id for target_id, _one in found))
    kept = {row.entry.id: row for row in rows(ledger, ids, as_of=as_of, profile=profile)}
    steps = [
        DatedStep(one, kept[target_id])
        for target_id, one in found
        if target_id in kept and kept[target_id].entry.review != "rejected"
    ]
    over = [step for step in steps if step.milestone.state != "open"]
    return [*(step for step in steps if step.milestone.state == "open"), *reversed(over)]
