"""The day of issue (成文日期), the anchor of every relative date, and what it was read from.

The text beats the file's name, because offices overwrite names; a year that is only mentioned beats nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import cast

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import DATE, NUMERIC_DATE, Excerpt, bare, date_of, plain, whole_datelines
from tracker.chinese.head.news_date import news_day
from tracker.chinese.head.past_plans import plan_over
from tracker.chinese.head.report_year import forward_year, is_report
from tracker.chinese.head.title_period import coming_year, planned_year
from tracker.language.document import IssueBasis

Issued = tuple[dt.date | None, IssueBasis]

_OPENING = 30  # lines
_TOP = 8  # lines in which a page says when it was put there
_STAMPED = 80  # characters of a line that holds such a stamp, at most
_LETTER = 80  # lines in which a cover letter ends
_CLOSING = 30
_MEETING = lazy_pattern(rf"(?:^|[（(]|[-—–―]\s*){DATE}[^。，\n]{{0,16}}?在[^。\n]{{4,60}}(?:会议|大会)")
_PASSED = lazy_pattern(rf"{DATE}[^。\n]{{2,60}}(?:批准|通过)")
# The note under a title that tells when a paper was passed; one that was amended since is of another day.
_ADOPTED = lazy_pattern(rf"^[（(]{DATE}(?![^（）()]*修[正订改])[^。\n（）()]{{2,60}}(?:批准|通过)[）)]$")
_DIGITS = NUMERIC_DATE.replace(">", "2>")  # groups of their own beside DATE's
_OWN_FIELDS, _PAGE_FIELDS = (
    tuple(lazy_pattern(rf"(?:{words})[^\d，。\n]{{0,6}}(?:{DATE}|{_DIGITS})") for words in fields)
    for fields in (
        ("成文日期|成文时间|签发日期", "印发日期|印发时间|发文日期|发文时间"),
        ("发布日期|发布时间|公布日期|公开日期", "时间[:：]|日期[:：]"),
    )
)
_TIME = r"(?:\s|T)*(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d)"
_SOURCE = r"(?:(?:信息|文章|稿件)?来源|稿源|作者|编辑)[:：]"  # which a page names beside its day
_STAMPS = tuple(
    lazy_pattern(day)
    for day in (
        rf"(?<!\d){NUMERIC_DATE}{_TIME}",
        rf"{DATE}{_TIME}",
        rf"^{NUMERIC_DATE}$",
        *(rf"^{day}\s*{_SOURCE}" for day in (DATE, NUMERIC_DATE)),
        *(rf"^{_SOURCE}[^，。；\d]{{2,30}}{day}$" for day in (DATE, NUMERIC_DATE)),
    )
)
_ONLY_DAY = lazy_pattern(rf"^(?:[（(]|[-—–―]+\s*)?{DATE}(?:印发|发布|公布)?[）)]?$")
_ONLY_MONTH = lazy_pattern(r"^[（(]?(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月[）)]?$")
_PRINTED = lazy_pattern(rf"(?:办公厅|办公室|秘书处|政府|委员会|局|厅)?\s*{DATE}\s*(?:印发|翻印|发布|公布)$")
_SIGNED = lazy_pattern(rf"^[\u4e00-\u9fff ]{{2,30}}(?:政府|办公厅|办公室|委员会|国务院|局|厅|部)\s*{DATE}$")
# What a paper says that it looks back on: 现将2026年上半年工作总结如下.
_TELLS_OF = lazy_pattern(
    r"(?:将|把|就)[^。；]{0,12}?((?:19|20)\d\d)年[^。；]{0,24}?(?:总结|汇报|报告|小结|情况)[^。；]{0,8}?如下"
)
_PUT_THERE_LATER = 2  # years: a day so long after the year that a paper reports on is that of the web page
_NAME_DAY = lazy_pattern(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_.年]?(?P<m>\d{1,2})[-_.月]?(?P<d>\d{1,2})日?(?!\d)")
_NAME_YEAR = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TITLE_YEAR = lazy_pattern(r"((?:19|20)\d\d)(?=年|[政\-—–－―~至])(?!年?(?:前|底|末|远景))")


def issued(excerpt: Excerpt, title: str, published: dt.date | None = None) -> Issued:
    """The day of issue and its basis; (None, "none") when nothing tells."""
    own = _own_day(excerpt)
    day = own or _page_day(excerpt) or published
    named, planned = _name_day(excerpt.stem), planned_year(title)
    coming = coming_year(title) or _year_of_report(excerpt, title)
    if day and coming and day.year > coming:  # put on the page later: what lies ahead is told by its year
        return (named, "name") if named and _fits(named, coming) else (dt.date(coming, 1, 1), "title")
    plan = plan_over(excerpt, title, day) if day and own is None else None
    if plan:
        return _within(plan, named, _passed(_opening(excerpt)))
    told_of = _year_told_of(excerpt) if day else None
    if day and told_of and day.year - told_of >= _PUT_THERE_LATER:  # by a site that collects such papers
        fits = named is not None and told_of <= named.year <= told_of + 1
        return (named, "name") if fits else (dt.date(told_of, 12, 31), "text")
    if day:
        return day, "text"
    news = news_day(excerpt.body, named, _first_year(_NAME_YEAR, excerpt.stem))
    if news:
        return news
    if is_report(title, excerpt):
        year, basis = _report_year(excerpt, title)
        if year:
            return (named, "name") if _fits(named, year) else (dt.date(year, 1, 1), basis)
    year = named.year if named else _first_year(_NAME_YEAR, excerpt.stem)
    if year and planned and not planned - 1 <= year <= planned:  # no plan for a year is issued so far from it
        return dt.date(planned, 1, 1), "title"
    if named:
        return named, "name"
    if year:
        return dt.date(year, 1, 1), "name"
    year = _first_year(_TITLE_YEAR, title)
    return (dt.date(year, 1, 1), "title") if year else (None, "none")


def _opening(excerpt: Excerpt) -> list[str]:
    return [bare(line) for line in excerpt.head[:_OPENING]]


def _own_day(excerpt: Excerpt) -> dt.date | None:
    """The day that a document gives itself: a dateline, a field, a note under its title, a signature."""
    opening = _opening(excerpt)
    return (
        _first(_MEETING, whole_datelines(opening))
        or _field(opening, _OWN_FIELDS)
        or _letter([bare(line) for line in excerpt.head[:_LETTER]])
        or _first(_ADOPTED, opening)
    )


def _page_day(excerpt: Excerpt) -> dt.date | None:
    """A field of the page, the day on which it was passed, an imprint or a stamp, in this order."""
    opening = _opening(excerpt)
    return (
        _field(opening, _PAGE_FIELDS)
        or _passed(opening)
        or _imprint(excerpt.tail[-_CLOSING:])
        or _stamp(opening[:_TOP])
    )


def _within(plan: tuple[int, int], named: dt.date | None, passed: dt.date | None) -> Issued:
    """The day of a plan that a page shows after its years: when it was passed, else its name's, its first."""
    first, last = plan
    for day, basis in ((passed, "text"), (named, "name")):
        if day and first - 1 <= day.year <= last:
            return day, cast(IssueBasis, basis)
    return dt.date(first, 1, 1), "title"


def _first(pattern: re.Pattern[str], lines: list[str]) -> dt.date | None:
    for line in lines:
        day = date_of(pattern.search(line))
        if day:
            return day
    return None


def _field(opening: list[str], patterns: tuple[re.Pattern[str], ...]) -> dt.date | None:
    """The day in the first field that holds one; a field of an earlier pattern comes before."""
    found = (match for pattern in patterns for match in map(pattern.search, opening) if match)
    return next(filter(None, map(_day_of_field, found)), None)


def _day_of_field(found: re.Match[str]) -> dt.date | None:
    year, month, day = (int(found[key] or found[f"{key}2"]) for key in "ymd")
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _letter(lines: list[str]) -> dt.date | None:
    """The day under a cover letter's signature, or alone on the title page."""
    for index, line in enumerate(lines):
        day = date_of(_SIGNED.match(line) or (_ONLY_DAY.match(line) if index else None))
        if day:
            return day
    for line in lines[1:12]:
        month = _ONLY_MONTH.match(line)
        if month and 1 <= int(month["m"]) <= 12:
            return dt.date(int(month["y"]), int(month["m"]), 1)
    return None


def _passed(opening: list[str]) -> dt.date | None:
    """“…年…月…日…会议通过”, over a line break too."""
    return date_of(_PASSED.search(plain("".join(opening[:8]))))


def _stamp(top: list[str]) -> dt.date | None:
    """The day and time that a page prints at its head (2019-05-06 08:15 来源：…), or its day alone."""
    short = [line for line in top if len(line) <= _STAMPED]
    return next((day for line in short for one in _STAMPS if (day := date_of(one.search(line)))), None)


def _imprint(tail: tuple[str, ...]) -> dt.date | None:
    for line in reversed(tail):
        line = bare(line)
        day = date_of(_ONLY_DAY.match(line) or _PRINTED.search(line) or _SIGNED.match(line))
        if day:
            return day
    return None


def _year_of_report(excerpt: Excerpt, title: str) -> int | None:
    """The year that both the title of a report and the heading of its forward part name."""
    year = _first_year(_TITLE_YEAR, title) if is_report(title, excerpt) else None
    return year if year and year == forward_year(excerpt) else None


def _report_year(excerpt: Excerpt, title: str) -> tuple[int | None, IssueBasis]:
    """A report's year: its forward heading, else its title; both beat a file name of another year."""
    year = forward_year(excerpt)
    if year:
        return year, "text"
    return _first_year(_TITLE_YEAR, title), "title"


def _fits(named: dt.date | None, year: int) -> bool:
    """Whether a name's day can be that of the report for `year`: in it, or in the two months before it."""
    return named is not None and dt.date(year - 1, 11, 1) <= named <= dt.date(year, 12, 31)


def _year_told_of(excerpt: Excerpt) -> int | None:
    """The year that the opening of a paper says it looks back on."""
    return _first_year(_TELLS_OF, "\n".join(map(bare, excerpt.head[:_TOP])))


def _name_day(stem: str) -> dt.date | None:
    for found in _NAME_DAY.finditer(stem):
        day = date_of(found)
        if day:
            return day
    return None


def _first_year(pattern: re.Pattern[str], words: str) -> int | None:
    found = pattern.search(words)
    return int(found[1]) if found else None
