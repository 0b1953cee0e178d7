"""Extrapolations. They are labelled as such wherever they are shown, and no verdict rests on them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.progress.facts import facts
from tracker.progress.gauge import PRORATED
from tracker.progress.profile import Profile
from tracker.records import Entry


def straight_line_finish(entry: Entry, as_of: dt.date, profile: Profile) -> dt.date | None:
    """When the target would be met if it went on as so far: an extrapolation (直线推算), not a verdict.

    None without a start, a figure, or headway, for what is not prorated, and beyond the calendar.
    """
    found = facts(entry, as_of, profile)
    done = found.reading.completion if found.reading else None
    if (
        found.case not in PRORATED
        or found.recurs
        or not done
        or done <= 0
        or not found.day
        or not entry.start
    ):
        return None
    days = Decimal((found.day - entry.start).days) / done
    if days <= 0 or days > (dt.date.max - entry.start).days:
        return None
    return entry.start + dt.timedelta(days=int(days.to_integral_value(rounding="ROUND_CEILING")))
