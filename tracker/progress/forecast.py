"""Extrapolations. They are labelled as such wherever they are shown; no verdict uses them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker.progress.completion import PRORATED
from tracker.progress.target_on_day import TargetOnDay


def straight_line_finish(on: TargetOnDay) -> dt.date | None:
    """When the target would be met if it went on as so far: an extrapolation (直线推算), not a verdict.

    None without a start, a figure, or headway, for what is met or not prorated, and beyond the calendar.
    """
    start, figure = on.entry.start, on.figure
    if on.case not in PRORATED or on.recurs or figure is None or figure.met or not on.day or not start:
        return None
    done = figure.completion
    if not done or done <= 0:
        return None
    days = Decimal((on.day - start).days) / done
    if days <= 0 or days > (dt.date.max - start).days:
        return None
    return start + dt.timedelta(days=int(days.to_integral_value(rounding="ROUND_CEILING")))
