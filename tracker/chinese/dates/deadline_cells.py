"""Deadlines as they stand in the cells of a table: 6.30, 9/30, 2026.12, 20261130, 26年8月, 9月底前."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.dates.mentions import scan
from tracker.chinese.dates.typed_short_forms import month_end
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
_SEVERAL = 2  # numbered parts, at least
_NUMBERED = lazy_pattern(
    r"(?:^|(?<=[\s；;，,、。月日底末前]))(?:\d{1,2}[.．、）)](?!\d\b)|（\d{1,2}）|[①-⑨])\s*"
)
_PARTS = lazy_pattern(r"[^；;]+")


def deadlines(text: str, anchor: Anchor) -> list[tuple[dt.date, DuePrecision]]:
    """The last days that the numbered parts of a cell name, in order: 1.2026年8月 2.2026年12月; else none."""
    marks = _numbers_of_parts(text)
    if len(marks) < _SEVERAL:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = [text[mark.end() : end].strip("；;，,、。 \n") for mark, end in zip(marks, ends, strict=True)]
    found = [deadline(part, anchor) for part in parts]
    named = [one for one in found if one]
    return named if len(named) == len(found) else []


def parts_of_cell(text: str, count: int) -> list[tuple[int, int]]:
    """Where the `count` parts of a cell begin and end, numbered or parted by semicolons; else none.

    The parts of a cell of tasks have the deadlines that `deadlines` finds in the cell beside it.
    """
    marks = _numbers_of_parts(text)
    if len(marks) == count:
        return list(pairwise([*(mark.start() for mark in marks), len(text)]))
    parts = [part.span() for part in _PARTS.finditer(text)]
    return parts if len(parts) == count else []


def _numbers_of_parts(text: str) -> list[re.Match[str]]:
    """The numbers before the parts of a cell; none where the cell does not begin with one."""
    marks = list(_NUMBERED.finditer(text))
    return marks if marks and not marks[0].start() else []


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
