"""The parts of a year that Chinese words name (6月底, 上半年, 三季度末), as functions of the year."""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.chinese import calendar_periods
from tracker.chinese.numerals import parse_number
from tracker.language.dates import Period

Make = Callable[[int], Period | None]

_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "初": (1, 10)}
_TERMS = {"春": 3, "秋": 9}  # the months in which school begins


def number_of(words: str) -> int:
    """The whole number that words write; 0 where they write none."""
    value = parse_number(words)
    return int(value) if value is not None else 0


def no_period(_: int) -> Period | None:
    """What words mean that name no such part: 十五月."""
    return None


def within_year(match: re.Match[str], mark: str) -> Make | None:
    """The part of a year that the words name, as a function of the year; None when they name all of it."""
    month, day, tens = match["M" + mark], match["D" + mark], match["X" + mark]
    if month:
        return month_of(number_of(month), number_of(day) if day else 0, tens or "")
    if match["H" + mark]:
        which = 1 if match["H" + mark] == "上" else 2
        return lambda y: calendar_periods.half(y, which)
    if match["Q" + mark]:
        which = number_of(match["Q" + mark])
        return lambda y: calendar_periods.quarter(y, which)
    if match["SM" + mark]:
        return month_of(int(match["SM" + mark]), int(match["SD" + mark]), "")
    if match["QL" + mark]:
        quarter = int(match["QL" + mark])
        return lambda y: calendar_periods.quarter(y, quarter)
    if match["QF" + mark]:
        last = 3 * number_of(match["QF" + mark])
        return lambda y: calendar_periods.months(y, 1, last, "quarter")
    if match["MF" + mark]:
        count = number_of(match["MF" + mark])
        return (lambda y: calendar_periods.months(y, 1, count)) if 1 <= count <= 12 else no_period
    if match["I" + mark]:
        return year_start
    if match["S" + mark]:
        return _season(match["S" + mark], term=match["O" + mark] is not None)
    if match["V" + mark]:
        return lambda y: calendar_periods.months(y, 7, 8)
    return None


def year_start(year: int) -> Period:
    """年初 is the first quarter."""
    return calendar_periods.quarter(year, 1)


def _season(name: str, *, term: bool) -> Make:
    """The months of a season, or the first day of the `term` of a school that begins in it."""
    if term and name in _TERMS:
        return lambda y: calendar_periods.days(y, _TERMS[name], 1, 1)
    return lambda y: calendar_periods.season(y, 1 + "春夏秋冬".index(name))


def month_of(month: int, day: int, tens: str) -> Make:
    """A month, its `day` unless that is 0, or its third that `tens` names (上旬, 初) unless it is empty."""
    if day:
        return lambda y: calendar_periods.days(y, month, day, day)
    if tens:
        first, last = _TENS[tens]
        return lambda y: calendar_periods.days(y, month, first, last)
    return lambda y: calendar_periods.month(y, month)
