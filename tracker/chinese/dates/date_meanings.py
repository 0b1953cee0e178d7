"""Points of the calendar: what the words matched by tracker.chinese.dates.date_words mean, given the
anchor.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from tracker.base.values import value
from tracker.chinese import calendar_periods, five_year_plans
from tracker.chinese.dates.festivals_and_lunar_days import festival
from tracker.chinese.dates.parts_of_year import Make, month_of, no_period, number_of, within_year, year_start
from tracker.chinese.numerals import parse_year
from tracker.language.dates import Anchor, Period

_OFFSETS = {"今": 0, "本": 0, "明": 1, "来": 1, "下": 1, "后": 2, "去": -1, "上": -1, "前": -2}

_YEAR_ENDS = 11  # the month from which 新的一年 is the next one


@value
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


@value
class Words:
    """One match of datewords.POINT, and what it counts from."""

    match: re.Match[str]
    anchor: Anchor
    previous: int | None  # the year that 次年 follows


def read_point(words: Words) -> Point:
    """What the words mean."""
    return _READERS[words.match.lastgroup or ""](words)


def _fixed(period: Period | None) -> Point:
    return Point(lambda _: period, year=period.first.year if period else None)


def _iso(words: Words) -> Point:
    number, month, day = (int(part) for part in words.match["iso"].split(words.match["sep"]))
    return Point(lambda y: calendar_periods.days(y, month, day, day), year=number)


def _stretch(words: Words) -> Point:
    number = parse_year(words.match["sy"]) if words.match["sy"] else None
    if words.match["sw"]:
        number = _relative_year(words.match["sw"], words.anchor, words.previous)
        if number is None:
            return Point(no_period, stretch=True)
    if words.match["so"]:
        month, first, last = (number_of(words.match[name]) for name in ("so", "sd", "se"))
        return Point(
            lambda y: calendar_periods.days(y, month, first, last), number, number is None, stretch=True
        )
    quarters = next((names for names in (("sq", "sr"), ("sp", "st")) if words.match[names[0]]), None)
    if quarters:
        early, late = (3 * number_of(words.match[name]) for name in quarters)
        make: Make = (
            (lambda y: calendar_periods.months(y, early - 2, late, "quarter")) if early < late else no_period
        )
        return Point(make, number, number is None, stretch=True)
    start, end = number_of(words.match["sm"]), number_of(words.match["sn"])
    make = (lambda y: calendar_periods.months(y, start, end)) if start <= end else no_period
    return Point(make, number, number is None, stretch=True)


def _years(words: Words) -> Point:
    first, last = parse_year(words.match["yf"]), parse_year(words.match["yl"])
    if first is None or last is None or last < first:
        return Point(no_period, stretch=True)
    return Point(lambda _: calendar_periods.years(first, last), year=last, stretch=True)


def _year(words: Words) -> Point:
    number = (
        parse_year(words.match["y"])
        if words.match["y"]
        else _relative_year(words.match["w"], words.anchor, words.previous)
    )
    name = words.match["f1"]
    if name:
        return Point(lambda y: _festival_day(name, y), year=number)
    if words.match["m3"]:
        return Point(lambda y: calendar_periods.half(y, 1), year=number)
    make = year_start if words.match["i3"] else within_year(words.match, "1")
    if number is None:
        return Point(no_period)
    return Point(make or calendar_periods.year, year=number)


def _short_year(words: Words) -> Point:
    """25年底, ’25年6月: of this century."""
    number = 2000 + int(words.match["ys"][-2:])
    return Point(within_year(words.match, "4") or calendar_periods.year, year=number)


def _year_month(words: Words) -> Point:
    """2025.06底: a month in digits."""
    month = int(words.match["mm"])
    return Point(lambda y: calendar_periods.month(y, month), year=int(words.match["my"]))


def _relative_year(word: str, anchor: Anchor, previous: int | None) -> int | None:
    this = anchor.this_year
    if word[0] in "次翌":
        return previous + 1 if previous else this + 1 if this else None
    return this + _OFFSETS[word[0]] if this else None


def _bare(words: Words) -> Point:
    return Point(within_year(words.match, "2") or no_period, floating=True)


def _year_end(_: Words) -> Point:
    return Point(calendar_periods.year, floating=True, ending=True)


def _mid_year(_: Words) -> Point:
    return Point(lambda y: calendar_periods.half(y, 1), floating=True)


def _first_quarter(_: Words) -> Point:
    return Point(lambda y: calendar_periods.quarter(y, 1), floating=True)


def _whole_year(_: Words) -> Point:
    return Point(calendar_periods.year, floating=True)


def _this_month(words: Words) -> Point:
    if words.anchor.issued_on is None:
        return Point(no_period)
    step = _steps(words.match["tm"] or "")
    when = calendar_periods.add_months(words.anchor.issued_on, step)
    return Point(month_of(when.month, int(words.match["td"] or 0), words.match["tx"] or ""), year=when.year)


def _this_quarter(words: Words) -> Point:
    if words.anchor.issued_on is None:
        return Point(no_period)
    step = {"上": -3, "下": 3}.get((words.match["tq"] or "本")[0], 0)
    when = calendar_periods.add_months(words.anchor.issued_on.replace(day=1), step)
    return Point(lambda y: calendar_periods.quarter(y, (when.month + 2) // 3), year=when.year)


def _week(words: Words) -> Point:
    if words.anchor.issued_on is None:
        return Point(no_period)
    week = calendar_periods.week(words.anchor.issued_on + dt.timedelta(weeks=_steps(words.match["tw"])))
    if not words.match["wd"]:
        return _fixed(week)
    number = "一二三四五六日".index(words.match["wd"].replace("天", "日"))
    return _fixed(calendar_periods.day(week.first + dt.timedelta(days=number)))


def _steps(words: str) -> int:
    """How many months or weeks on: 上 -1, 本 0, 下 1, 下下 2."""
    return words.count("下") - words.count("上")


def _plan(words: Words) -> Point:
    number = five_year_plans.plan_number(words.match["pq"] or words.match["pb"] or words.match["po"])
    if number is None:
        return Point(no_period)
    if words.match["pp"]:
        return _fixed(five_year_plans.years_of_plan(number, words.match["pp"]))
    return replace(_fixed(five_year_plans.plan_period(number)), named=words.match["po"] is None)


def _own_plan(words: Words) -> Point:
    if words.anchor.period_start is None or words.anchor.period_end is None:
        return Point(no_period)
    return _fixed(Period(words.anchor.period_start, words.anchor.period_end, "period"))


def _century(words: Words) -> Point:
    """The middle of the century, its end, or its first so many years (本世纪头20年: from 2001 on)."""
    if words.match["cn"]:
        return _fixed(calendar_periods.years(2001, 2000 + number_of(words.match["cn"])))
    return _fixed(calendar_periods.year(2100 if words.match["cp"] == "末" else 2050))


def _decade(words: Words) -> Point:
    """2030年代 ends in 2039; its beginning (年代初) takes three years."""
    tens = int(words.match["dt"] or number_of(words.match["dw"]))
    part = words.match["de"] or words.match["df"] or ""
    first = 2000 + 10 * tens
    return _fixed(calendar_periods.years(first, first + (3 if part.startswith("初") else 9)))


def _festival(words: Words) -> Point:
    name = words.match["f2"]
    return Point(lambda y: _festival_day(name, y), floating=True, festival=True)


def _festival_day(words: str, year: int) -> Period | None:
    found = festival(words, year)
    return calendar_periods.day(found) if found else None


def _both_years(words: Words) -> Point:
    this = words.anchor.this_year
    return Point(lambda y: calendar_periods.years(y, y + 1), year=this, stretch=True)


def _new_year(words: Words) -> Point:
    """新的一年: the year after, as the old one ends; once it has begun, the year that runs."""
    this, issued = words.anchor.this_year, words.anchor.issued_on
    ends = issued is not None and issued.year == this and issued.month >= _YEAR_ENDS
    return Point(calendar_periods.year, year=this + 1 if this and ends else this)


_READERS: dict[str, Callable[[Words], Point]] = {
    "iso": _iso,
    "stretch": _stretch,
    "years": _years,
    "year": _year,
    "shortyear": _short_year,
    "yearmonth": _year_month,
    "bare": _bare,
    "yearend": _year_end,
    "midyear": _mid_year,
    "firstquarter": _first_quarter,
    "wholeyear": _whole_year,
    "thismonth": _this_month,
    "quarterend": _this_quarter,
    "week": _week,
    "plan": _plan,
    "ownplan": _own_plan,
    "century": _century,
    "decade": _decade,
    "festival": _festival,
    "bothyears": _both_years,
    "newyear": _new_year,
}
