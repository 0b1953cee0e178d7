"""How a target would stand after a mark that is still being typed; nothing is written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.progress.profile import Profile, load_profile
from tracker.progress.verdict import judge
from tracker.records import Entry, Mark, Pace
from tracker.services.rules.directions import direction
from tracker.services.targets.marking import progress_of
from tracker.services.typed_input import far_beyond


def pace_after(
    entry: Entry, mark: Mark, *, as_of: dt.date, now: dt.datetime, profile: Profile | None = None
) -> Pace:
    """The pace on the day `as_of` with the event of `mark` added. Units are not checked."""
    event = progress_of(mark, entry, now)
    if event is not None:
        changed = {"status": event.status or entry.status, "events": (*entry.events, event)}
        entry = entry.model_copy(update=changed)
    return judge(entry, as_of, profile or load_profile(), direction())


def far_beyond_target(entry: Entry, mark: Mark, *, now: dt.datetime) -> Decimal | None:
    """The figure that a mark comes to where it is many times the target; None for every other mark."""
    event, goal = progress_of(mark, entry, now), entry.target.value_high or entry.target.value
    if event is None or event.value is None or goal is None:
        return None
    return event.value if far_beyond(event.value, goal) else None
