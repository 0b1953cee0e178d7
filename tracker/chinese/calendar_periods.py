"""Periods of the calendar: years, months, quarters, days."""

from __future__ import annotations

import calendar
import datetime as dt

from tracker.language.dates import Period
from tracker.records import DuePrecision

_FIRST_QUARTER = 3  # its last month
DECEMBER = 12


def year(number: int) -> Period:
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def years(first: int, last: int) -> Period:
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), "period")


def months(number: int, first: int, last: int, precision: DuePrecision = "month") -> Period:
    """From month `first` to month `last` (1–12) of one year."""
    end = calendar.monthrange(number, last)[1]
    return Period(dt.date(number, first, 1), dt.date(number, last, end), precision)


def month(number: int, which: int) -> Period:
    return months(number, which, which)


def quarter(number: int, which: int) -> Period:
    return months(number, 3 * which - 2, 3 * which, "quarter")


def season(number: int, which: int) -> Period:
    """Spring (1) to winter (4), from March on; winter ends in the next year."""
    first = dt.date(number, 3 * which, 1)
    end = add_months(first, 3) - dt.timedelta(days=1)
    return Period(first, end, "quarter")


def half(number: int, which: int) -> Period:
    return months(number, 6 * which - 5, 6 * which, "half")


def day(when: dt.date) -> Period:
    return Period(when, when, "day")


def days(number: int, which: int, first: int, last: int) -> Period | None:
    """Days of one month; `last` 0 means its end. None when there is no such day."""
    end = calendar.monthrange(number, which)[1]
    last = last or end
    if not 1 <= first <= last <= end:
        return None
    return Period(dt.date(number, which, first), dt.date(number, which, last), "day")


def week(when: dt.date) -> Period:
    monday = when - dt.timedelta(days=when.weekday())
    return Period(monday, monday + dt.timedelta(days=6), "day")


def add_months(when: dt.date, count: int) -> dt.date:
    """The same day `count` months on, or the month's last day where there is none."""
    total = when.year * 12 + when.month - 1 + count
    number, which = divmod(total, 12)
    number = min(max(number, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(number, which + 1, min(when.day, calendar.monthrange(number, which + 1)[1]))


def last_year_ahead(when: dt.date, count: int) -> int | None:
    """The last of 今后N年 in a paper of the first quarter, which counts its own year, or of December.

    A paper of December counts from the next year on. In between None: a day N years on is meant.
    """
    if when.month == DECEMBER:
        return when.year + count
    return when.year + count - 1 if when.month <= _FIRST_QUARTER else None


def join(first: Period, last: Period) -> Period | None:
    """From the start of one period to the end of another; None when they run backwards."""
    if last.last < first.first:
        return None
    return Period(first.first, last.last, "period" if first.precision == "year" else last.precision)
