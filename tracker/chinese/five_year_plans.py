"""Five-year plans by their number. The Nth ends in 1955 + 5·N: “十四五” is 2021 to 2025."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.calendar_periods import year, years
from tracker.chinese.numerals import parse_number
from tracker.language.dates import Period

# The number before 五, inside quotes; without quotes only numbers that cannot be read as a plain number.
QUOTED = r"(?:[六七八九]|十[一二三四五六七八九]?|二十[一二三四五]?)五"
BARE = r"(?<![一二三四五六七八九百千万])十[一二三四五六七八九]五"
ORDINAL = r"第[一二三四五六七八九十]{1,3}个五年"
# How a plan, or any stretch of time, begins well: behind the name of a plan it is said of its first year.
GOOD_START = "开局|开好局|起好步|起步|开门红"

# Of its years, the first or the last ones: “十五五”前两年; 开局之年 and 收官之年 where they open a clause.
SOME_YEARS = (
    r"(?:前|头|后|最后)[一二两三四1-4]个?年(?![级期])|(?:(?:开局|起步|收官)之|第[一二三四五])年(?=[，,])"
)
_SOME_YEARS = lazy_pattern(
    r"(?P<last>后|最后|收官)?(?:前|头|开局|起步)?(?P<which>第)?(?P<count>[一二两三四五1-4])?"
)


def plan_number(words: str) -> int | None:
    """十四五 → 14, 第十四个五年 → 14; None for anything else."""
    if words.startswith("第") and words.endswith("个五年"):
        number = words[1:-3]
    elif words.endswith("五"):
        number = words[:-1]
    else:
        return None
    value = parse_number(number)
    return int(value) if value is not None and 1 <= value <= 40 else None


def plan_period(number: int) -> Period:
    """The five years of the plan with this number."""
    return years(1951 + 5 * number, 1955 + 5 * number)


def years_of_plan(number: int, words: str) -> Period:
    """The first or the last years of the plan, as words such as 前两年 and 收官之年 name them."""
    match = _SOME_YEARS.match(words)
    assert match is not None  # all of it may be missing
    first, last = 1951 + 5 * number, 1955 + 5 * number
    count = int(parse_number(match["count"] or "一") or 1)
    if match["which"]:
        return year(first + count - 1)
    if count == 1:
        return year(last if match["last"] else first)
    return years(last - count + 1, last) if match["last"] else years(first, first + count - 1)
