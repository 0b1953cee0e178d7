"""Extrapolations. They are labelled as such wherever they are shown, and no verdict rests on them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.progress.completion import PRORATED
from tracker.progress.facts import Facts


def straight_line_finish(on: Facts) -> dt.date | None:
    """When the target would be met if it went on as so far: an extrapolation (直线推算), not a verdict.

    None without a start, a figure, or headway, for what is met or not prorated, and beyond the calendar.
    """
    start, reading = on.entry.start, on.reading
    if on.case not in PRORATED or on.recurs or reading is None or reading.met or not on.day or not start:
        return None
    done = reading.completion
    if not done or done <= 0:
        return None
    days = Decimal((on.day - start).days) / done
    if days <= 0 or days > (dt.date.max - start).days:
        return None
    return start + dt.timedelta(days=int(days.to_integral_value(rounding="ROUND_CEILING")))
