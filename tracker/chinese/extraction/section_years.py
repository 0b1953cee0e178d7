"""The years that a heading names, or that a paragraph opens with: 2025年, 2021—2025年, “十四五”时期, 五年来.

A year that is a deadline or is only compared with (到2030年, 比2020年) is none that is spoken about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.five_year_plans import BARE, ORDINAL, QUOTED, plan_number, plan_period
from tracker.language.sections import OwnYears, Years

_COUNTS = dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_YEAR = r"(?<!\d)(?:19|20)\d\d"
_WORDS = lazy_pattern(
    rf"(?P<since>{_YEAR})年?(?:[-—–－―~～〜]+|至|到)(?P<until>(?:19|20)\d\d)年"
    rf"|(?<![到至比较自于以])(?P<year>{_YEAR})年度?(?![前底末以远]|\d\d?月|第\d)"
    rf"|(?<!到)[“‘\"「]?(?P<plan>(?<=[“‘\"「]){QUOTED}|{BARE}|{ORDINAL})[”’\"」]?(?!(?:时期|期)?末)"
    r"|(?:过去|这|近|最近)的?(?P<past>[一两二三四五六七八九十])年"
    r"|(?P<since_then>[一两二三四五六七八九十])年(?:以来|来|(?=(?:政府)?工作的?(?:回顾|总结)))"
    r"|(?:未来|今后|接下来)的?(?P<ahead>[一两二三四五六七八九十])年"
    r"|(?P<last_year>去年|上年|上一年)(?!同期|底|末)"
    r"|(?P<this_year>今年|本年度|本年)(?!前|底|末|来)"
)
_REPORT = "工作报告"
_OPENING = 24  # characters at the beginning of a paragraph that are looked at
_ADDRESS = lazy_pattern(
    r"(?:各位代表[！，：:!,]?|同志们[！，：:!,]?|在)?(?:回顾|总结|展望|谋划)?"
    r"(?:(?:即将|刚刚)?过去的?(?=(?:19|20)\d\d年)|(?:即将|刚刚)?)"
)
_MONTHS = lazy_pattern(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}|上半|下半|一季|前三季)(?:[-—至]|月|年|季|度)")


def years_named(words: str, now: OwnYears | None) -> list[Years]:
    """Every year or stretch of years that words name, each once, in order.

    Words that count from today (过去五年) name none where no years are known. A report's title names the year
    that it was given in, which no part of it is about for that.
    """
    if words.rstrip().endswith(_REPORT):
        return []
    return list(dict.fromkeys(years for match in _WORDS.finditer(words) if (years := _years(match, now))))


def years_at_opening(words: str, now: OwnYears | None) -> Years | None:
    """The years that a paragraph is about by its first words; None for a part of a year (今年上半年)."""
    opening = words[:_OPENING]
    address = _ADDRESS.match(opening)
    match = _WORDS.match(opening, address.end() if address else 0)
    if match is None or _MONTHS.match(opening, match.end()):
        return None
    return _years(match, now)


def _years(match: re.Match[str], now: OwnYears | None) -> Years | None:
    kind = match.lastgroup
    said = match[kind or 0]
    if kind == "until":
        first, last = int(match["since"]), int(said)
        return (first, last) if first <= last else None
    if kind == "year":
        return int(said), int(said)
    if kind == "plan":
        number = plan_number(said)
        period = plan_period(number) if number else None
        return (period.first.year, period.last.year) if period else None
    return next(_relative(kind or "", said, now), None) if now else None


def _relative(kind: str, said: str, now: OwnYears) -> Iterator[Years]:
    """What counts from the document's year."""
    count = _COUNTS.get(said, 1)
    if kind in ("past", "since_then"):
        yield now.past - count + 1, now.past
    elif kind == "ahead":
        yield now.this, now.this + count - 1
    elif kind == "last_year":
        yield now.this - 1, now.this - 1
    elif kind == "this_year":
        yield now.this, now.this
