"""Points of the calendar: what the words matched by tracker.text.datewords mean, given the anchor."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tracker.text import festivals, periods, plans
from tracker.text.numerals import parse_number, parse_year
from tracker.text.periods import Anchor, Period

Make = Callable[[int], Period | None]

_OFFSETS = {"今": 0, "本": 0, "明": 1, "来": 1, "下": 1, "后": 2, "去": -1, "上": -1, "前": -2}
_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "初": (1, 10)}


@dataclass(frozen=True, slots=True)
class Point:
    """A named point: its period in a given year. `year` is None when the words name none (a bare 9月底)."""

    make: Make
    year: int | None = None
    floating: bool = False  # no year in the words: the document's, unless the context says otherwise
    festival: bool = False
    named: bool = False  # a plan by its name
    stretch: bool = False  # a range by itself
    ending: bool = False  # the words already say “at the end”

    def period(self, year: int | None = None) -> Period | None:
        """The period, in `year` when the words name none; None when there is none such."""
        number = self.year if self.year is not None else year
        try:
            return self.make(number) if number is not None else None
        except (ValueError, OverflowError):
            return None


def read_point(match: re.Match[str], anchor: Anchor, previous_year: int | None) -> Point:
    """The meaning of one match of datewords.POINT. `previous_year` is what 次年 counts from."""
    kind = match.lastgroup or ""
    return _READERS[kind](match, anchor, previous_year)


def _number(words: str) -> int:
    value = parse_number(words)
    return int(value) if value is not None else 0


def _nothing(_: int) -> Period | None:
    return None


def _fixed(period: Period | None) -> Point:
    return Point(lambda _: period, year=period.first.year if period else None)


def _iso(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    number, month, day = (int(part) for part in match["iso"].split(match["sep"]))
    return Point(lambda y: periods.days(y, month, day, day), year=number)


def _stretch(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    number = parse_year(match["sy"]) if match["sy"] else None
    if match["so"]:
        month, first, last = (_number(match[name]) for name in ("so", "sd", "se"))
        return Point(lambda y: periods.days(y, month, first, last), number, number is None, stretch=True)
    start, end = _number(match["sm"]), _number(match["sn"])
    make: Make = (lambda y: periods.months(y, start, end)) if start <= end else _nothing
    return Point(make, number, number is None, stretch=True)


def _years(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    first, last = parse_year(match["yf"]), parse_year(match["yl"])
    if first is None or last is None or last < first:
        return Point(_nothing, stretch=True)
    return Point(lambda _: periods.years(first, last), year=last, stretch=True)


def _year(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    number = parse_year(match["y"]) if match["y"] else _relative_year(match["w"], anchor, previous)
    words = match["f1"]
    if words:
        return Point(lambda y: _festival_day(words, y), year=number)
    make = _start if match["i3"] else _within_year(match, "1")
    if number is None:
        return Point(_nothing)
    return Point(make or periods.year, year=number)


def _relative_year(word: str, anchor: Anchor, previous: int | None) -> int | None:
    this = anchor.this_year
    if word[0] in "次翌":
        return previous + 1 if previous else this + 1 if this else None
    return this + _OFFSETS[word[0]] if this else None


def _within_year(match: re.Match[str], mark: str) -> Make | None:
    """The part of a year that the words name, as a function of the year; None when they name all of it."""
    month, day, tens = match["M" + mark], match["D" + mark], match["X" + mark]
    if month:
        return _month(_number(month), _number(day) if day else 0, tens or "")
    if match["H" + mark]:
        which = 1 if match["H" + mark] == "上" else 2
        return lambda y: periods.half(y, which)
    if match["Q" + mark]:
        which = _number(match["Q" + mark])
        return lambda y: periods.quarter(y, which)
    if match["QF" + mark]:
        last = 3 * _number(match["QF" + mark])
        return lambda y: periods.months(y, 1, last, "quarter")
    if match["MF" + mark]:
        count = _number(match["MF" + mark])
        return (lambda y: periods.months(y, 1, count)) if 1 <= count <= 12 else _nothing
    if match["I" + mark]:
        return _start
    return None


def _start(year: int) -> Period:
    """年初 is the first quarter."""
    return periods.quarter(year, 1)


def _month(month: int, day: int, tens: str) -> Make:
    if day:
        return lambda y: periods.days(y, month, day, day)
    if tens:
        first, last = _TENS[tens]
        return lambda y: periods.days(y, month, first, last)
    return lambda y: periods.month(y, month)


def _bare(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    return Point(_within_year(match, "2") or _nothing, floating=True)


def _year_end(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    return Point(periods.year, floating=True, ending=True)


def _whole_year(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    return Point(periods.year, floating=True)


def _this_month(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    if anchor.issued_on is None:
        return Point(_nothing)
    step = {"上": -1, "下": 1, "次": 1}.get((match["tm"] or "本")[0], 0)
    when = periods.add_months(anchor.issued_on, step)
    return Point(_month(when.month, int(match["td"] or 0), match["tx"] or ""), year=when.year)


def _this_quarter(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    if anchor.issued_on is None:
        return Point(_nothing)
    step = {"上": -3, "下": 3}.get((match["tq"] or "本")[0], 0)
    when = periods.add_months(anchor.issued_on.replace(day=1), step)
    return Point(lambda y: periods.quarter(y, (when.month + 2) // 3), year=when.year)


def _week(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    if anchor.issued_on is None:
        return Point(_nothing)
    step = {"上": -7, "下": 7}.get(match["tw"], 0)
    return _fixed(periods.week(anchor.issued_on + dt.timedelta(days=step)))


def _plan(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    number = plans.plan_number(match["pq"] or match["pb"] or match["po"])
    if number is None:
        return Point(_nothing)
    return replace(_fixed(plans.plan_period(number)), named=match["po"] is None)


def _own_plan(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    if anchor.period_start is None or anchor.period_end is None:
        return Point(_nothing)
    return _fixed(Period(anchor.period_start, anchor.period_end, "period"))


def _century(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    return _fixed(periods.year(2100 if match["cp"] == "末" else 2050))


def _festival(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    words = match["f2"]
    return Point(lambda y: _festival_day(words, y), floating=True, festival=True)


def _festival_day(words: str, year: int) -> Period | None:
    found = festivals.festival(words, year)
    return periods.day(found) if found else None


def _both_years(match: re.Match[str], anchor: Anchor, previous: int | None) -> Point:
    this = anchor.this_year
    return Point(lambda y: periods.years(y, y + 1), year=this, stretch=True)


_READERS: dict[str, Callable[[re.Match[str], Anchor, int | None], Point]] = {
    "iso": _iso,
    "stretch": _stretch,
    "years": _years,
    "year": _year,
    "bare": _bare,
    "yearend": _year_end,
    "wholeyear": _whole_year,
    "thismonth": _this_month,
    "quarterend": _this_quarter,
    "week": _week,
    "plan": _plan,
    "ownplan": _own_plan,
    "century": _century,
    "festival": _festival,
    "bothyears": _both_years,
}
