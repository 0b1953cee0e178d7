"""Short forms of dates that people type and documents do not: 20250630, 下周五, 三天后, Q3 2025, end of June.

Each reader answers with a date, or with None when the text is not of its form; it raises ValueError when it
is of its form but no such day exists (2025-02-30).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import parse_number

Reader = Callable[[str, dt.date], dt.date | None]

_NEAR = {
    **dict.fromkeys(("今天", "今日", "当天", "today", "now"), 0),
    **dict.fromkeys(("明天", "明日", "tomorrow"), 1),
    **dict.fromkeys(("后天", "后日"), 2),
    "大后天": 3,
    **dict.fromkeys(("昨天", "昨日", "yesterday"), -1),
    "前天": -2,
}
_WEEK = lazy_pattern(r"(上上|下下|上|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天末])")
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_AHEAD = lazy_pattern(r"(.{1,6}?)个?(半)?(天|日|周|星期|礼拜|月|季度|年)(半)?(?:之?后|以后|之?内|以内)")
# Not 三月前 and 10日前: those are deadlines.
_AGO = lazy_pattern(r"(?:(.{1,3}?)个(半)?(月|星期|礼拜)|(.{1,3}?)(天|周|星期|礼拜|年))(?:之?前|以前)")
_NUMERIC = lazy_pattern(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_MONTH_DAY = lazy_pattern(r"(\d{1,2})[-/.](\d{1,2})")
_COMPACT = lazy_pattern(r"(\d{4})(\d{2})(\d{2})")
_QUARTER = lazy_pattern(r"(?:(\d{4})[ -]?)?q([1-4])(?:[ /-]?(\d{4}))?", re.IGNORECASE)
_HALF = lazy_pattern(r"(?:(\d{4})[ -]?)?h([12])(?:[ /-]?(\d{4}))?", re.IGNORECASE)
_END = lazy_pattern(r"(?:the )?end of (?:the |this )?(?:(week|month|quarter|year)|(\d{4}))", re.IGNORECASE)


def near(text: str, today: dt.date) -> dt.date | None:
    """今天, tomorrow, 大后天."""
    days = _NEAR.get(text.lower())
    return None if days is None else _shift(today, days)


def weekday(text: str, today: dt.date) -> dt.date | None:
    """周五 is the next one or today; 本周五 and 下周五 are of weeks that start on Monday; 末 is Sunday."""
    match = _WEEK.fullmatch(text)
    if match is None:
        return None
    place = 6 if match[2] in "日天末" else "一二三四五六".index(match[2])
    ahead = place - today.weekday()
    return _shift(today, ahead + 7 * _WEEKS[match[1]] if match[1] else ahead % 7)


def ahead(text: str, today: dt.date) -> dt.date | None:
    """三天后, 两周内, 3个月后, 半年内, 一年半后."""
    match = _AHEAD.fullmatch(text)
    if match is None:
        return None
    halves = _halves(match[1], bool(match[2] or match[4]))
    unit = match[3]
    if halves is None:
        return None
    if unit in ("月", "季度", "年"):
        months, half = divmod(halves * {"月": 1, "季度": 3, "年": 12}[unit], 2)
        return _shift(today + relativedelta(months=months), 15 if half else 0)
    days = halves * (1 if unit in ("天", "日") else 7)
    return _shift(today, (days + 1) // 2)


def ago(text: str, today: dt.date) -> dt.date | None:
    """三天前, 两周前, 一个半月前, 两年前."""
    match = _AGO.fullmatch(text)
    if match is None:
        return None
    halves = _halves(match[1] or match[4], bool(match[2]))
    unit = match[3] or match[5]
    if halves is None or halves > 200:
        return None
    if unit in ("月", "年"):
        months, half = divmod(halves * (1 if unit == "月" else 12), 2)
        return _shift(today - relativedelta(months=months), -15 if half else 0)
    return _shift(today, -(halves * (1 if unit == "天" else 7) // 2))


def numeric(text: str, today: dt.date) -> dt.date | None:
    """2025, 2025-06, 2025-06-30, 2025/6/30, 2025.6.30, 20250630, 6.30; a year or a month means its last day.

    Month and day alone have to tell which is which: 6.30 is a date of this year, 6.7 is refused.
    """
    if match := _MONTH_DAY.fullmatch(text):
        month, day = int(match[1]), int(match[2])
        if day <= 12 and month != day:
            raise ValueError("month or day first?")
        return dt.date(today.year, month, day)
    if match := _COMPACT.fullmatch(text):
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    if match[3] is None:
        return dt.date(year, 12, 31)
    if match[4] is None:
        return month_end(year, int(match[3]))
    return dt.date(year, int(match[3]), int(match[4]))


def english(text: str, today: dt.date) -> dt.date | None:
    """Q3 2025, 2025Q3, H1, end of month, end of 2025."""
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        if (match := pattern.fullmatch(text)) and not (match[1] and match[3]):
            return month_end(int(match[1] or match[3] or today.year), int(match[2]) * months)
    match = _END.fullmatch(text)
    if match is None:
        return None
    if match[2] or match[1].lower() == "year":
        return dt.date(int(match[2] or today.year), 12, 31)
    if match[1].lower() == "week":
        return _shift(today, 6 - today.weekday())
    return month_end(today.year, today.month if match[1].lower() == "month" else (today.month + 2) // 3 * 3)


READERS: tuple[Reader, ...] = (near, numeric, weekday, ahead, ago, english)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month. ValueError for a month that does not exist."""
    return dt.date(year, month, 1) + relativedelta(day=31)


def _halves(words: str, half: bool) -> int | None:
    """Twice the number, so that 一年半 and 半年 stay whole; None for what is no whole number of halves."""
    words = words.removesuffix("个")
    number = parse_number(words) if words != "半" else None
    if words == "半" and not half:
        return 1
    if number is None or number != number.to_integral_value() or not 0 <= number <= 10_000:
        return None
    return int(number) * 2 + half


def _shift(day: dt.date, days: int) -> dt.date:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error
