"""How a target would stand after a mark that is still being typed; nothing is written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.progress.completion import assess_figure, case_of
from tracker.progress.light_thresholds import Profile, load_profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Entry, Mark, Pace
from tracker.services.rules.directions import direction
from tracker.services.targets.marking import progress_of
from tracker.services.typed_input import far_beyond

FLOORS = (">=", ">", "=")  # bounds of a number to be reached


def pace_after(
    entry: Entry, mark: Mark, *, as_of: dt.date, now: dt.datetime, profile: Profile | None = None
) -> Pace:
    """The pace on the day `as_of` with the event of `mark` added. Units are not checked."""
    return judge(_after(entry, mark, now), as_of, profile or load_profile(), direction())


def _after(entry: Entry, mark: Mark, now: dt.datetime) -> Entry:
    event = progress_of(mark, entry, now)
    if event is None:
        return entry
    changed = {"status": event.status or entry.status, "events": (*entry.events, event)}
    return entry.model_copy(update=changed)


def far_beyond_target(entry: Entry, mark: Mark, *, now: dt.datetime) -> Decimal | None:
    """The figure that a mark comes to where it is many times the target; None for every other mark."""
    event, goal = progress_of(mark, entry, now), entry.target.value_high or entry.target.value
    if event is None or event.value is None or goal is None:
        return None
    return event.value if far_beyond(event.value, goal) else None


def done_short(entry: Entry, mark: Mark, *, now: dt.datetime) -> Decimal | None:
    """The last figure of a target that a mark calls done though it has not reached the number; else None."""
    return short_of_target(_after(entry, mark, now)) if mark.status == "done" else None


def short_of_target(entry: Entry) -> Decimal | None:
    """The last figure where it falls short of a number to be reached; None for every other target."""
    target, latest = entry.target, entry.latest
    if latest is None or latest.value is None or target.comparator not in FLOORS:
        return None
    less = direction().less_is_better(target)
    if case_of(target, less=less) in ("milestone", "limit", "total"):
        return None
    met = assess_figure(target, latest.value, Decimal(0), less=less).met
    return None if met else latest.value
