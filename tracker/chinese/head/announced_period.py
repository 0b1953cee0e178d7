"""The year or period of a list or plan that no title names, but that the opening of the document announces.

2026年…将办好十件实事, 今年政府工作报告提出…十件民生实事, 部署下半年工作, 印发《…计划（2026—2028年）》.
"""

from __future__ import annotations

import datetime as dt
import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import NEWS_LINES, Excerpt, bare
from tracker.chinese.head.five_year_names import SENT, plan_sent_out
from tracker.chinese.head.goal_period import year_of_sent_out
from tracker.chinese.head.plan_years import YEAR_SPAN, Years, may_be_planned
from tracker.chinese.head.reported_words import NOT_REPORTED, REPORTED
from tracker.chinese.head.session_year import year_of_session
from tracker.chinese.numerals import parse_number
from tracker.chinese.yearly_lists import OF_NAMED_YEAR, YEARLY_GOAL, YEARLY_LIST
from tracker.language.dates import LAST_MONTH_OF_LISTS

_OPENING = 12  # lines
_TITLED = 2  # lines in which a paper's name stands
_PIECES = lazy_pattern(
    r"^[^。；，]{0,16}(?:[周日晚早快月旬]报|快讯|简讯|简报|联播|摘要)[^。；，]{0,4}$|第\d{1,4}期"
)
_LISTS = rf"(?:{YEARLY_LIST}|{YEARLY_GOAL}|{OF_NAMED_YEAR}|[项件大](?:惠民|民生|利民)工程)"
# What is drawn up anew each year, told of as coming and not as done.
_OF_YEAR = lazy_pattern(
    rf"(?<!\d)((?:19|20)\d\d)(?:年(?:度)?[,，]?|(?=[省市县区州办为]))"
    rf"(?:{NOT_REPORTED}[^。；，：]{{0,20}}?{_LISTS}"
    rf"|{NOT_REPORTED}，?[^。；，：]{{0,16}}?(?:将|要|拟|决定|计划|继续)[^。；，]{{0,12}}?[办做干抓][^。；，]{{0,12}}?(?:实事|民心工程))"
)
_COUNT = r"(?:\d+|[一二三四五六七八九十]+)(?:件|项|个方面|方面|大)"
_THIS_YEAR = lazy_pattern(
    rf"今年(?:{NOT_REPORTED}[^。；]{{0,90}}?{_COUNT}[^。；，]{{0,16}}?(?:实事|民心工程)"
    rf"|{NOT_REPORTED}[^。；]{{0,24}}?(?:要|将|拟|再)[办做干抓][^。；，]{{0,8}}?{_COUNT}[^。；，]{{0,6}}?事"
    rf"|{NOT_REPORTED}[^。；，]{{0,6}}?(?:重点任务|重点工作|目标任务|民生实事|办实事)(?:[分清要公安出将]|包括|主要|$))"
    rf"|今年的?《?政府工作报告》?{NOT_REPORTED}(?:提出|聚焦|明确|部署|指出|划重点)"
    r"|(?:围绕|紧扣|锚定|瞄准|聚焦|对标)[^。；，]{0,14}?(?:今年|全年|年度)的?(?:工作|发展)?(?:目标|任务)"
)
# News of a meeting on what is left of the year; in its last months such a meeting looks to the next.
_REST_OF_YEAR = lazy_pattern(
    r"(?:部署|安排)[^。；，]{0,6}?(?:今年|全年|下半年|[二三四]季度)[^。；，]{0,10}?(?:工作|任务)"
)
# A headline of what is planned for the next year: 部署明年工作, 明年重点任务敲定.
_NEXT_YEAR = lazy_pattern(
    r"^(?:[^。；]{0,30}?(?:部署|谋划|安排|研究|敲定|明确)[^。；，]{0,8}?)?明年[^。；，]{0,10}?(?:工作|任务|目标|实事|怎么干)[^。]{0,12}$"
)
# How a plan of one year begins: 2026年是…的关键一年; 2026年，… right behind a heading of goals.
_YEAR_IS = lazy_pattern(
    r"^((?:19|20)\d\d)年(?:[,，]?是[^。；]{2,80}?(?:之年|一年|第[一二三四五]年)|(?:全年)?[,，])"
)
_LAST_WORDS = 4  # characters of a name that say what kind of paper it is
_NAMED_BY_YEAR = 200  # characters in which a paper's opening names it with its year
# From this year on for three years: 从今年起，开展为期三年的…
_FOR_YEARS = lazy_pattern(
    rf"从今年(?:开始|起)[^。；]{{0,30}}?(?:为期|用|利用)([二两三四五2-5])年{NOT_REPORTED}"
)
_LOOKS_BACK = lazy_pattern(REPORTED)
_SENT_PLAN = rf"{SENT}[^。；《]{{0,24}}《[^》]{{2,60}}?(?:规划|计划|方案|行动|纲要)"
_NAMED = lazy_pattern(rf"{_SENT_PLAN}[^》]{{0,4}}?[（(]{YEAR_SPAN}年?[）)]")
# A plan whose years stand behind its name: 出台《某省茶业三年行动计划》，明确2026至2028年….
_TOLD_OF = lazy_pattern(rf"{_SENT_PLAN}》[，,]?(?:明确|提出)(?:了|要)?{YEAR_SPAN}年")
# A plan of one year, with that year in its name, first or behind a place: 出台《某省2026年茶业方案》.
_OF_ONE_YEAR = lazy_pattern(
    rf"{SENT}(?:了)?[^。；《]{{0,24}}《[^》\d]{{0,16}}?((?:19|20)\d\d)年度?(?![—－~～〜至到前底末-])"
    r"[^》]{2,60}?(?:计划|方案|要点|清单|安排)》"
)


def announced_years(excerpt: Excerpt, issued_on: dt.date | None) -> Years | None:
    """The first and last year of what the opening announces; the title counts as part of it.

    A paper of several pieces (周报, 快讯, 第12期) has none: one piece does not speak for the others,
    unless its headline names a plan with its years.
    """
    if titled := _years_of_named(bare("".join(excerpt.head[:1]))):
        return titled
    if any(_PIECES.search(bare(line)) for line in excerpt.head[:_TITLED]):
        return None
    for line in map(bare, excerpt.head[:_OPENING]):
        for found in _OF_YEAR.finditer(line):
            year = int(found[1])
            if may_be_planned(year, issued_on):
                return year, year
        if issued_on and _is_of_this_year(line, issued_on):
            return issued_on.year, issued_on.year
    if issued_on and any(_NEXT_YEAR.search(bare(line)) for line in excerpt.head[:_TITLED]):
        return issued_on.year + 1, issued_on.year + 1
    if planned := year_of_session(excerpt, issued_on):
        return planned, planned
    told = (_years_in_news(bare(line), issued_on) for line in excerpt.head[:NEWS_LINES])
    return next(filter(None, told), None) or year_of_sent_out(excerpt, issued_on)


def _years_in_news(line: str, issued_on: dt.date | None) -> Years | None:
    """The years of a plan that a line of news names, or says to begin in the year of issue."""
    if told := _years_of_named(line) or plan_sent_out(line, issued_on):
        return told
    if issued_on is None:
        return None
    lasts = _FOR_YEARS.search(line)
    if lasts and (count := parse_number(lasts[1])):
        return issued_on.year, issued_on.year + int(count) - 1
    sent = _OF_ONE_YEAR.search(line)
    of_this_year = sent is not None and int(sent[1]) == issued_on.year and not _LOOKS_BACK.search(line)
    return (issued_on.year, issued_on.year) if of_this_year else None


def years_sent_out(excerpt: Excerpt) -> Years | None:
    """The years of the plan by name that the opening says was sent out."""
    return next(filter(None, (_years_of_named(bare(line)) for line in excerpt.head[:NEWS_LINES])), None)


def _years_of_named(line: str) -> Years | None:
    """The years of a plan that a line names and says to be sent out."""
    named = _NAMED.search(line) or _TOLD_OF.search(line)
    return (int(named[1]), int(named[2])) if named and int(named[1]) <= int(named[2]) else None


def year_at_opening(excerpt: Excerpt, name: str, issued_on: dt.date | None) -> int | None:
    """The year that a plan begins with: 2026年是…之年, or 某镇2026年农业生产计划 in a file named so."""
    kind = re.escape(name[-_LAST_WORDS:])
    opening = re.search(
        rf"(?<!\d)((?:19|20)\d\d)年度?[^。；，]{{0,20}}?{kind}", excerpt.body[:_NAMED_BY_YEAR]
    )
    for begins in (opening, *(_YEAR_IS.match(bare(line)) for line in excerpt.head[:NEWS_LINES])):
        if begins and may_be_planned(int(begins[1]), issued_on):
            return int(begins[1])
    return None


def _is_of_this_year(line: str, issued_on: dt.date) -> bool:
    """Whether a line of the opening announces a list or a plan of the year of issue."""
    if _THIS_YEAR.search(line):
        return True
    return issued_on.month <= LAST_MONTH_OF_LISTS and _REST_OF_YEAR.search(line) is not None
