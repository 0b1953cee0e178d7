"""The day of a news page whose dates mostly leave the year out."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Literal

from tracker.base.lazy_patterns import lazy_pattern

_DAY = r"(?:(?P<y>(?:19|20)\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
_LINES = (
    (lazy_pattern(rf"(?:报|网|社|台|^)讯[^。\n]{{0,60}}?{_DAY}", re.M), 0),
    (
        lazy_pattern(
            rf"(?:新华社|中新社|中新网|人民网|新华网|央视网)[^。，,\n]{{0,12}}?{_DAY}[^。\n]{{0,3}}[电讯消]"
        ),
        0,
    ),
    (lazy_pattern(rf"(?:今天|今日)[（(]{_DAY}[）)]"), 0),
    (lazy_pattern(rf"(?:昨天|昨日)[（(]{_DAY}[）)]"), 1),
    (lazy_pattern(rf"记者{_DAY}从"), 0),
)
_LEADS = tuple(
    lazy_pattern(lead, re.M)
    for lead in (
        rf"^\s*{_DAY}(?:上午|下午|晚)?(?:\d{{1,2}}[时点])?[,，][^。\n]{{2,60}}"
        r"(?:召开|举行|启动|开幕|出席|主持|消息|获悉|了解到)",
        rf"会议?{_DAY}(?:上午|下午|晚)?在[^。，,\n]{{2,30}}(?:召开|举行|开幕)",
        rf"[\u4e00-\u9fff]{_DAY}在[^。，,\n]{{2,30}}(?:说|表示|介绍|宣布|指出)",
    )
)
_YEAR = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)年")
_AHEAD = lazy_pattern(r"(?:到|至|前|预计|力争|确保|计划|[-—–~])\s*$")
_AHEAD_AFTER = lazy_pattern(
    r"^(?:\d{1,2}月)?(?:前|年?底前|底|实现|竣工|建成|力争|达到|将|完成|投产|投用|基本)"
)
_PAST = lazy_pattern(r"(?:于|始于|建于|成立于|自)\s*$|^\D{0,8}(?:成立|创办|建成|始建)")
_NEXT = lazy_pattern(r"明年[（(]?((?:19|20)\d\d)年?")
_THIS = lazy_pattern(r"今年[（(]?((?:19|20)\d\d)年?")
_LAST = lazy_pattern(r"去年[（(]?((?:19|20)\d\d)年?")
_LED = 4000  # characters in which a page tells of its own day without a dateline
_PLANNING = 11  # the month from which on a year's news and file names may be about the next one
_NEAR = 60  # days between a page's own day and the day in its file's name


def news_day(
    body: str, named: dt.date | None, name_year: int | None = None
) -> tuple[dt.date, Literal["text", "name"]] | None:
    """The latest dateline of the page; the year from its own words, else from the file name's day or year."""
    found = [(match, shift) for pattern, shift in _LINES for match in pattern.finditer(body)]
    found = found or [(match, 0) for lead in _LEADS for match in lead.finditer(body[:_LED])]
    full = [day for match, shift in found if match["y"] and (day := _day(int(match["y"]), match, shift))]
    if full:
        return max(full), "text"
    days = [(match, shift) for match, shift in found]
    if not days:
        return None
    if named:
        near = [day for match, shift in days if (day := _nearest(match, shift, named))]
        if near:
            return max(near), "name" if _year(body, int(days[0][0]["m"])) is None else "text"
    month = int(days[0][0]["m"])
    year = _settled(_year(body, month), name_year, month)
    dated = [day for match, shift in days if year and (day := _day(year, match, shift))]
    return (max(dated), "text") if dated else None


def _settled(told: int | None, named: int | None, month: int) -> int | None:
    """The year of a dateline from those that the page and its file name tell of.

    News looks back on years before its own all through the year, and at its end on to the next one.
    """
    if told is None or named is None:
        return told or named
    looks_back = told < named and month < _PLANNING
    looks_on = told == named + 1 and month >= _PLANNING
    return named if looks_back or looks_on else told


def _nearest(match: re.Match[str], shift: int, named: dt.date) -> dt.date | None:
    for year in (named.year, named.year - 1):
        day = _day(year, match, shift)
        if day and abs((named - day).days) <= _NEAR:
            return day
    return None


def _year(body: str, month: int) -> int | None:
    """The year that the page speaks of as its own, for a dateline in `month`."""
    votes: Counter[int] = Counter()
    for pattern, shift in ((_NEXT, -1), (_THIS, 0), (_LAST, 1)):
        for match in pattern.finditer(body):
            votes[int(match[1]) + shift] += 5
    for match in _YEAR.finditer(body):
        before, after = body[max(0, match.start() - 6) : match.start()], body[match.end() : match.end() + 12]
        if _AHEAD.search(before) or _AHEAD_AFTER.match(after) or _PAST.search(before) or _PAST.match(after):
            continue
        year = int(match[1])
        if month <= 3 and re.match(
            r"末|全年|[^。]{0,60}同比|，我国", after + body[match.end() + 12 : match.end() + 60]
        ):
            votes[year + 1] += 3  # the year just ended, reported in its first quarter
        else:
            votes[year] += 2
    if not votes:
        return None
    top = max(votes.values())
    return max(year for year, count in votes.items() if count == top)


def _day(year: int, match: re.Match[str], shift: int) -> dt.date | None:
    try:
        return dt.date(year, int(match["m"]), int(match["d"])) + dt.timedelta(days=shift)
    except ValueError:
        return None
