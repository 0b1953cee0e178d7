"""Deadlines as they stand in the cells of a table: 6.30, 9/30, 2026.12, 20261130, 26年8月, 9月底前."""

from __future__ import annotations

import datetime as dt
import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.dates.mentions import scan
from tracker.chinese.dates.typed_forms import month_end
from tracker.language.dates import Anchor
from tracker.records import DuePrecision

_DIGITS = (
    lazy_pattern(r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?"),
    lazy_pattern(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"),
    lazy_pattern(r"(?P<year>\d\d)年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"),
    lazy_pattern(r"(?P<year>)(?P<month>\d{1,2})[-./](?P<day>\d{1,2})"),
)
_SERIAL = lazy_pattern(r"4[3-9]\d{3}|5[0-4]\d{3}")  # a day of 2017 to 2050 in a cell without a date format
_DAY_ZERO = dt.date(1899, 12, 30)  # of Excel's count, behind the 29 February 1900 that it invents
_BEHIND = lazy_pattern(r"[日号]?(?:之?前|底前?|止)?(?:完成)?")


def deadline(text: str, anchor: Anchor) -> tuple[dt.date, DuePrecision] | None:
    """The last day that a cell names, and how exactly; None for 长期坚持 and the like.

    A month and a day alone are of the anchor's year; a bare month means its last day.
    """
    if _SERIAL.fullmatch(text):
        return _DAY_ZERO + dt.timedelta(days=int(text)), "day"
    for form in _DIGITS:
        match = form.match(text)
        if match and _BEHIND.fullmatch(text, match.end()):
            return _day(match, anchor)
    dates = [date for date in scan(text, anchor) if date.last and date.role != "since"]
    last = dates[-1].last if dates else None
    return (last, dates[-1].precision) if last else None


def _day(match: re.Match[str], anchor: Anchor) -> tuple[dt.date, DuePrecision] | None:
    year = int(match["year"]) if match["year"] else anchor.work_year
    if year is None:
        return None
    year += 2000 if year < 100 else 0
    try:
        if match["day"]:
            return dt.date(year, int(match["month"]), int(match["day"])), "day"
        return month_end(year, int(match["month"])), "month"
    except ValueError:  # no such day
        return None
