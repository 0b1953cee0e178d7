"""Workdays of China: weekends that are worked (调休) and holidays, from the package chinesecalendar.

The State Council names the holidays one year at a time. Beyond the last year that the installed package
knows, and where it is not installed, Monday to Friday are counted, and the count says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from tracker.base.installation import command_for
from tracker.i18n import _

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Workdays:
    """A number of workdays, or the day on which they are over. `plain`: weekdays were counted in part."""

    days: int
    last: dt.date
    plain: bool


def after(day: dt.date, number: int) -> Workdays:
    """The `number`-th workday after `day` (which is not counted itself); for 0 the day itself.

    At the end of the calendar the last day of all is given.
    """
    plain = False
    left, last = number, day
    while left > 0 and last < dt.date.max:
        last += _DAY
        worked, sure = is_workday(last)
        plain = plain or not sure
        left -= worked
    return Workdays(number - left, last, plain)


def on_or_before(day: dt.date) -> dt.date:
    """The day itself if it is worked, else the last workday before it."""
    while not is_workday(day)[0] and day > dt.date.min:
        day -= _DAY
    return day


def between(day: dt.date, last: dt.date) -> Workdays:
    """The workdays after `day` up to and with `last`; 0 when `last` is not after `day`."""
    days, plain = 0, False
    now = day
    while now < last:
        now += _DAY
        worked, sure = is_workday(now)
        plain = plain or not sure
        days += worked
    return Workdays(days, max(day, last), plain)


def is_workday(day: dt.date) -> tuple[bool, bool]:
    """Whether it is a workday, and whether a calendar of holidays says so (else Monday to Friday)."""
    calendar = _calendar()
    if calendar is None or not calendar.first <= day.year <= calendar.last:
        return day.weekday() < 5, False
    worked = day in calendar.worked or (day.weekday() < 5 and day not in calendar.holidays)
    return worked, True


def known_years() -> tuple[int, int] | None:
    """The first and the last year with a calendar of holidays; None when the package is not installed."""
    calendar = _calendar()
    return (calendar.first, calendar.last) if calendar else None


def plain_words(counted: Workdays | None) -> str:
    """What to say when weekdays were counted for want of a calendar of holidays; else empty."""
    if counted is None or not counted.plain:
        return ""
    years = known_years()
    if years is None:
        return _("plain weekdays: no calendar of holidays is installed, {command}").format(
            command=command_for("workdays")
        )
    return _("plain weekdays outside {first}–{last}, for which holidays are known").format(
        first=years[0], last=years[1]
    )


@dataclass(frozen=True, slots=True)
class _Calendar:
    holidays: frozenset[dt.date]
    worked: frozenset[dt.date]  # weekends that are worked
    first: int
    last: int


@lru_cache(maxsize=1)
def _calendar() -> _Calendar | None:
    try:
        from chinese_calendar import constants
    except ImportError:
        return None
    holidays, worked = frozenset(constants.holidays), frozenset(constants.workdays)
    years = {day.year for day in holidays}
    return _Calendar(holidays, worked, min(years), max(years))
