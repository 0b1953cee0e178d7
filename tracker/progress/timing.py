"""Which events are known on a day, when a target was finished, and how much of its time has gone."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import Decimal
from functools import lru_cache

from tracker.chinese.workdays import after
from tracker.progress.amounts import share
from tracker.progress.light_thresholds import Profile
from tracker.records import Entry, Every, Progress, Status

_DAY = dt.timedelta(days=1)


def known(entry: Entry, as_of: dt.date) -> Entry:
    """The entry as it stood on a day: later events are left out, and the status is the one then in force.

    An event counts from the day its data stand for, else from the day it was recorded; as that is kept in UTC
    and `as_of` is somebody's local day, one day of grace is given.
    """
    if all(_counts(event, as_of) for event in entry.events):
        return entry
    events = tuple(e for e in entry.events if _counts(e, as_of))
    said = [e.status for e in events if e.status]
    late = any(e.status for e in entry.events if not _counts(e, as_of))
    status: Status = entry.status
    if late:
        status = said[-1] if said else "not_started"
    return entry.model_copy(update={"events": events, "status": status})


def day_of(event: Progress) -> dt.date:
    """The day that an event speaks of."""
    return event.data_as_of or event.recorded_at.date()


def closed_on(entry: Entry) -> dt.date | None:
    """The day from which people have called the target done without a break; None when no event says so."""
    day = None
    for event in entry.events:
        if event.status == "done":
            day = day or day_of(event)
        elif event.status:
            day = None
    return day


def elapsed(start: dt.date | None, due: dt.date | None, day: dt.date) -> Decimal | None:
    """The share of the time from `start` to `due` that has gone, 0..1; None without both or out of order."""
    if start is None or due is None or start >= due:
        return None
    gone = Decimal((min(max(day, start), due) - start).days)
    return share(gone, Decimal((due - start).days))


def due_soon(due: dt.date, as_of: dt.date, profile: Profile) -> bool:
    """Whether `due` is near enough for a warning: by the profile's workdays, else by its calendar days."""
    if profile.due_soon_workdays is not None:
        return due <= _last_of(as_of, profile.due_soon_workdays)
    return (due - as_of).days <= profile.due_soon_days


@lru_cache(maxsize=64)  # a whole ledger asks for one and the same day
def _last_of(as_of: dt.date, workdays: int) -> dt.date:
    return after(as_of, workdays).last


def period(every: Every | None, day: dt.date) -> tuple[dt.date, dt.date] | None:
    """The year, quarter or month around `day`: the day before its first day, and its last day; or None.

    The day before, so that the first day of a period counts as one day gone.
    """
    if every not in ("year", "quarter", "month"):
        return None
    first = {"year": 1, "quarter": (day.month - 1) // 3 * 3 + 1, "month": day.month}[every]
    last = {"year": 12, "quarter": first + 2, "month": day.month}[every]
    start = dt.date(day.year, first, 1)
    end = dt.date(day.year, last, calendar.monthrange(day.year, last)[1])
    return (start - _DAY if start > dt.date.min else start), end


def _counts(event: Progress, as_of: dt.date) -> bool:
    if event.data_as_of is not None:
        return event.data_as_of <= as_of
    return (event.recorded_at.date() - as_of).days <= 1
