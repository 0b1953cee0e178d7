"""N years whose first is named: 2026年起3年内, 自2026年7月1日起2年内, 2026年至2028年3年内."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import calendar_periods
from tracker.chinese.dates.date_words import DASH
from tracker.chinese.numerals import parse_number
from tracker.language.dates import Period

_OPENING = 24  # characters before N年 in which the first of them is named
_WORDS = ("年起", "月起", "日起", "年开始", "月开始", "日开始")  # one of them stands in each `_FIRST`
_FIRST = (
    r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?"
    r"(?:起|开始)(?:算|计算)?[，,]? ?"
)
_BEFORE = lazy_pattern(rf"{_FIRST}(?:的|在|将|计划|拟|力争|争取|确保|利用|再|连续)*$")
_IN_TEXT = lazy_pattern(
    rf"{_FIRST}(?:力争|争取|确保|利用|用|在)* ?(?P<count>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}}) ?年"
    r"(?:之|以)?(?:内|左右|的?时间)"
)
_BOTH = lazy_pattern(rf"(?P<first>(?:19|20)\d\d)年?(?:{DASH}|至|到)(?P<last>(?:19|20)\d\d)年的?$")


def years_named_before(text: str, start: int, count: int) -> Period | None:
    """So many years, where the first of them, or first and last, are named right before `start`."""
    floor = max(0, start - _OPENING)
    if begun := _BEFORE.search(text, floor, start):
        return _from(begun, count)
    both = _BOTH.search(text, floor, start)
    fits = both is not None and int(both["last"]) - int(both["first"]) == count - 1
    return _years(int(both["first"]), count) if both and fits else None


def named_in_text(text: str, start: int, count: int) -> Period | None:
    """As many years whose first a text names before `start`: 2026年起5年内，…。…5年内…."""
    ends, periods = _named_in(text).get(count, ((), ()))
    number = bisect_right(ends, start)
    return periods[number - 1] if number else None


@lru_cache(maxsize=2)
def _named_in(text: str) -> dict[int, tuple[list[int], list[Period | None]]]:
    """The years that a text names by their first, by how many they are: where each name ends, in order."""
    found: dict[int, tuple[list[int], list[Period | None]]] = {}
    for one in _IN_TEXT.finditer(text) if any(word in text for word in _WORDS) else ():
        count = int(parse_number(one["count"]) or 0)
        ends, periods = found.setdefault(count, ([], []))
        ends.append(one.end())
        periods.append(_from(one, count) if count else None)
    return found


def _from(begun: re.Match[str], count: int) -> Period | None:
    """So many years from a named year or day on; None where there is no such day."""
    year, month, day = int(begun["year"]), int(begun["month"] or 1), int(begun["day"] or 1)
    if month == day == 1:
        return _years(year, count)
    try:
        first = dt.date(year, month, day)
    except ValueError:  # 2月30日
        return None
    last = calendar_periods.add_months(first, 12 * count) - dt.timedelta(days=1)
    return Period(first, last, "day")


def _years(first: int, count: int) -> Period:
    """So many whole years."""
    return Period(dt.date(first, 1, 1), dt.date(first + count - 1, 12, 31), "year")
