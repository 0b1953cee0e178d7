"""Periods kept as a rule, such as this month, and the days that they are seen from a day."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from tracker.records import DuePeriod, Query

NEXT_DAYS: Final = 30


def days_of(code: DuePeriod, as_of: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the period that `as_of` stands in, or that begins with it."""
    match code:
        case "this_week":
            monday = as_of - dt.timedelta(days=as_of.weekday())
            return monday, monday + dt.timedelta(days=6)
        case "this_month":
            return _months(as_of.year, as_of.month, 1)
        case "next_month":
            return _months(as_of.year + as_of.month // 12, as_of.month % 12 + 1, 1)
        case "next_30_days":
            return as_of, as_of + dt.timedelta(days=NEXT_DAYS)
        case "this_quarter":
            return _months(as_of.year, (as_of.month - 1) // 3 * 3 + 1, 3)
        case "this_year":
            return _months(as_of.year, 1, 12)


def on_day(query: Query, as_of: dt.date) -> Query:
    """`query` with the days of its period in place of the rule; days that it names narrow them further."""
    if query.due_in is None:
        return query
    first, last = days_of(query.due_in, as_of)
    after = max(first, query.due_after) if query.due_after else first
    before = min(last, query.due_before) if query.due_before else last
    return query.model_copy(update={"due_in": None, "due_after": after, "due_before": before})


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """First and last day of `count` months of one year, from `month` on."""
    last = month + count - 1
    return dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
