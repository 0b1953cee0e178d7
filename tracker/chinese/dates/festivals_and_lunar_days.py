"""Festivals and solar terms as dates: 春节, 正月十五, 国庆节, 霜降.

Lunar ones and terms by borax (1900–2100), 清明 by formula.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.numerals import parse_number

_SOLAR = {
    "元旦": (1, 1),
    "三八": (3, 8),
    "妇女节": (3, 8),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "五四": (5, 4),
    "青年节": (5, 4),
    "六一": (6, 1),
    "儿童节": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "十一": (10, 1),
    "国庆": (10, 1),
    "双十一": (11, 11),
    "双11": (11, 11),
    "双十二": (12, 12),
    "双12": (12, 12),
}
_LUNAR = {
    "春节": (1, 1),
    "农历年": (1, 1),
    "农历新年": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "小年": (12, 23),
}
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_OTHER = ("除夕", "大年三十", "清明")
# Terms of the farming year; those that are words of their own (大雪, 雨水) are left out.
_TERMS = (
    "立春", "惊蛰", "春分", "谷雨", "立夏", "芒种", "夏至", "立秋", "处暑", "秋分", "寒露", "霜降", "立冬",
    "冬至",
)  # fmt: skip

# The longest name first. Short names are words of their own: the caller asks for 前 or 期间 after them.
NAMES = "|".join([*sorted([*_SOLAR, *_LUNAR, *_OTHER, *_TERMS], key=len, reverse=True)])
LUNAR_DAY = (
    r"(?:(?:农历|阴历)(?:[正冬腊一二三四五六七八九十]|十[一二])|[正腊])月"
    r"(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十|十(?!日))?"
)
_LUNAR_PARTS = lazy_pattern(r"(?:农历|阴历)?([正冬腊一二三四五六七八九十]{1,2})月(.*)", re.S)


def festival(name: str, year: int) -> dt.date | None:
    """The festival's day in this calendar year, or None when there is none such or it lies outside 1900–2099.

    Days of the twelfth lunar month (腊八, 小年, 除夕) are those before this year's Spring Festival.
    """
    bare = name.strip("“”‘’\"'")
    for known, (month, day) in _SOLAR.items():
        if bare.startswith(known) and not bare.startswith("十一月"):
            return dt.date(year, month, day)
    if bare.startswith("清明"):
        return _tomb_sweeping(year)
    if bare.startswith(("除夕", "大年三十")):
        spring = _solar(year, 1, 1)
        return spring - dt.timedelta(days=1) if spring else None
    if bare[:2] in _TERMS:
        return _term(bare[:2], year)
    for known, (month, day) in _LUNAR.items():
        if bare.startswith(known):
            return _solar(year - (month == 12), month, day)
    return _lunar_day(bare, year)


def _lunar_day(words: str, year: int) -> dt.date | None:
    match = _LUNAR_PARTS.fullmatch(words)
    if match is None:
        return None
    month = _MONTHS.get(match[1]) or _number(match[1])
    if month is None or not 1 <= month <= 12:
        return None
    year -= month == 12
    if match[2]:
        day = _number(match[2].replace("初", "").replace("廿", "二十"))
        return _solar(year, month, day) if day else None
    return _solar(year, month, 30) or _solar(year, month, 29)


def _number(words: str) -> int | None:
    value = parse_number(words)
    return int(value) if value is not None else None


def _tomb_sweeping(year: int) -> dt.date:
    """清明 falls on 4 or 5 April; the century constants are those of the almanac's rule of thumb."""
    short = year % 100
    constant = 4.81 if year >= 2000 else 5.59
    leap_days = short // 4 if year >= 2000 else (short - 1) // 4
    return dt.date(year, 4, int(short * 0.2422 + constant) - leap_days)


@lru_cache(maxsize=512)
def _term(name: str, year: int) -> dt.date | None:
    from borax.calendars.lunardate import TermUtils

    try:
        found: dt.date = TermUtils.day_start_from_term(year, name)
    except (ValueError, IndexError, KeyError):
        return None
    return found


@lru_cache(maxsize=512)
def _solar(year: int, month: int, day: int) -> dt.date | None:
    from borax.calendars.lunardate import LunarDate

    try:
        found: dt.date = LunarDate(year, month, day).to_solar_date()
    except ValueError:
        return None
    return found
