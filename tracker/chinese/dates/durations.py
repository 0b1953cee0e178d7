"""Stretches of time that count from the document's date: 三年内, 今后五年; and up to it: 近三年, 五年来."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import calendar_periods, workdays
from tracker.chinese.dates.date_words import DASH
from tracker.chinese.dates.named_years import named_in_text, years_named_before
from tracker.chinese.numerals import parse_number
from tracker.language.dates import Anchor, Period
from tracker.records import DuePrecision

_ONE = r"(?:(?<![\d.])\d{1,2}|半|[一二两三四五六七八九十]{1,3})"
_N = rf"{_ONE}(?: [-—–~～至到、] {_ONE})? "
_UNIT = r"(?:年|个 ?月)(?![级期龄度产])(?!(?:或者?|甚至)更[长久多])"
_ABOUT = r"(?:左右|上下)?(?:的?时间)?(?:左右)?"

_WITHIN = r"(?:之内|以内|内|里|间)?"
# What is done after years that begin their clause: 工程今日开工，三年后|建成.
_DONE = (
    r"(?:可|将|就|即可|可望|有望|全面|全部|正式|陆续)*"
    r"(?:建成|竣工|完工|通车|投产|投用|投入|交付|开通|启用|开园|落成)"
)

AHEAD = (
    rf"(?:未来|今后|接下来|下一步|后续|往后)的? (?P<na>{_N})个?(?P<ua>{_UNIT})"
    rf"(?!行动|计划|规划){_ABOUT}{_WITHIN}"
    rf"|(?:利用|(?:力争|争取|计划)用|(?<![使应利租试占可])用) (?P<nb>{_N})(?P<ub>{_UNIT})"
    rf"(?=左右|上下|的?时间|内){_ABOUT}{_WITHIN}"
    rf"|(?:力争|争取|确保)(?:在|用)? (?P<nc>{_N})(?P<uc>{_UNIT})(?!行动|计划|规划|攻坚){_ABOUT}{_WITHIN}"
    rf"|今年(?:开始|起)[，,]?(?:连续|用|利用|为期) ?(?P<ng>{_N})(?P<ug>年)(?:左右)?(?:的?时间)?"
    rf"|(?:(?<=通过)|(?<=[再争取]经过))(?P<ne>{_N})(?P<ue>{_UNIT})(?:左右)?的?(?:时间的?)?(?:持续|不懈|共同)?"
    r"(?:努力|奋斗|攻坚|建设|培育|发展)"
    rf"|(?<=预计|预期|力争|争取)(?P<nj>{_N})(?P<uj>年)(?:左右)?(?:之|以)?后(?![的续备期勤劲起才])"
    rf"|(?<=[，,；])(?P<nk>{_N})(?P<uk>年)(?:左右)?(?:之|以)?后(?={_DONE})"
    rf"|(?<![近满续过前])(?P<nd>{_N})(?P<ud>{_UNIT})(?:之|以|时间)? ?内(?!部|容)"
    r"|(?P<nw>\d{1,3}|[一二两三四五六七八九十]{1,3}) ?个? ?工作日(?:之|以)?内"
    r"|(?P<nx>(?<![\d月])\d{1,3}|(?<!月)[一二两三四五六七八九十]{1,3}) ?[日天](?:之|以)?内"
)
BACK = (
    rf"(?:近|最近|过去的?|刚过去的?|此前|这) ?(?P<nf>{_N})(?:多 ?)?个?(?P<uf>{_UNIT})(?:来|间|以来|里)?"
    r"|(?:近|多|几|历|数|这些|这几)年(?:以来|来(?!自|源|访))|近年"
    rf"|(?P<nh>{_N})(?:多 ?)?(?P<uh>{_UNIT})(?:多)?(?:以来|来(?!自|源|访|年))"
    r"|截[至止](?:到)?(?:目前|当前|日前|今日|今天|发稿)|到目前为止|迄今(?:为止)?"
    r"|有史以来|长期以来|一直以来|一个时期以来"
)
VAGUE = (
    r"本届(?:党委、?|[省市县区]委、?)?(?:政府)?(?:任期(?:之?内)?|期内|内)|(?:政府)?任期(?:之?内)|近期(?!可实施)|尽快|尽早|适时|当前|目前"
    r"|(?:今后|未来)(?:一个时期|一段时[期间]|几年|若干年|一个阶段)"
)
_IN_BRACKETS = lazy_pattern(rf" ?[（(](?:19|20)\d\d年? ?{DASH} ?((?:19|20)\d\d)年?[）)]")
# A plan that the sentence names with its years: 三年行动计划（2024—2026年），三年内….
_PLAN_YEARS = lazy_pattern(
    r"(?:计划|规划|行动|方案|攻坚|纲要|工程)[》”]?"
    rf"[（(]((?:19|20)\d\d)年? ?{DASH} ?((?:19|20)\d\d)年?[）)][^。；\n]*$"
)
_SENTENCE = 60  # characters before 三年内 in which its plan may be named
# A time that is over, in the clauses before such years: 1990年动工，三年后建成; 上世纪60年代…，五年后建成.
_TOLD_YEAR = lazy_pattern(r"((?:19|20)\d\d)年(?!代)|\d0年代|世纪|当年|那年|去年|前年|曾")
_CLAUSES_BEFORE = 60  # characters
_CONDITION = lazy_pattern(r"(?:(?:之日|[日后时]|次月)起|后)[，,的]?[ \t]*在?$|未[在能]?$")
_ISSUED = lazy_pattern(
    r"(?:印发|发布|公布|下发|施行|实施|发文|行文|下达)(?:之日起|之日后|后)的?[，,]?[ \t]*在?$"
)
_ISSUE = lazy_pattern(
    r"(?:(?:印发|发布|公布|施行|实施|下发)之日起|(?:印发|发布|公布|下发)(?:之日)?后)[，,]?[ \t]*在?$"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period from or up to the document's date; None when the anchor has none."""

    role: Literal["within", "since", "vague"]
    period: Period | None


def read_ahead(match: re.Match[str], anchor: Anchor, before: str) -> Stretch:
    """三年内 ends N years after the document's date.

    By 今后五年 the years in brackets behind it are meant (未来三年（2026—2028年）), else the plan that the
    document is of, where it ends about then; a paper of the first quarter counts its own year. 三年内
    may also be those whose first is named (2026年起3年内), here or once before, those of a plan that the
    sentence names, or of the document's own plan of as many years.
    “自收到之日起3个月内” counts from an event that has no date: its period is None.
    """
    if match["nw"]:
        # “5个工作日内办结” is a promise of speed; only counted from the document's date it is a due date.
        period = _workdays(match["nw"], anchor.base) if _ISSUED.search(before) else None
        return Stretch("within", period)
    if match["nx"]:  # 24小时内, 3日内办结 are promises of speed, too
        days, first = parse_number(match["nx"]), anchor.base
        if days is None or first is None or not _ISSUED.search(before):
            return Stretch("within", None)
        return Stretch("within", Period(first, first + dt.timedelta(int(days)), "day"))
    name = next(name for name in "abcdegjk" if match["n" + name])
    count = _months(match["n" + name], match["u" + name])
    years = 0 if count is None or count % 12 else count // 12
    if years and (named := years_named_before(match.string, match.start(), years)):
        return Stretch("within", named)
    base = None if match["nk"] and _tells_of_past(match, anchor.base) else anchor.base
    if _CONDITION.search(before) and not _ISSUE.search(before):
        base = None
    if base is None or count is None:
        return Stretch("within", None)
    again = named_in_text(match.string, match.start(), years) if years and name not in "aeg" else None
    if again and again.last >= base:
        return Stretch("within", again)
    last_year = _last_of_years(name, match, anchor, base, years) if years else None
    if last_year is not None:
        # Those of a December paper rule in their own sentence only, like a day does.
        precision: DuePrecision = "day" if base.month == calendar_periods.DECEMBER else "year"
        return Stretch("within", Period(base, dt.date(last_year, 12, 31), precision))
    return Stretch("within", Period(base, calendar_periods.add_months(base, count), "day"))


def _tells_of_past(match: re.Match[str], base: dt.date | None) -> bool:
    """Whether the sentence before N年后 tells of a time that is over, from which the years count."""
    start = match.start()
    before = match.string[max(0, start - _CLAUSES_BEFORE) : start]
    for end in "。；\n":
        before = before[before.rfind(end) + 1 :]
    told = _TOLD_YEAR.finditer(before)
    return base is None or any(found[1] is None or int(found[1]) < base.year for found in told)


def counts_as_limit(match: re.Match[str]) -> bool:
    """Whether so many days or months are how long something may take, where they count from no known day:
    受理后1个月内办结. Years after an event (竣工后2年内) are its warranty or the like. Those that something
    took once (1990年动工，三年后建成) are of the same kind.
    """
    months = match["nd"] and not match["ud"].startswith("年")
    return bool(match["nw"] or match["nx"] or match["nk"] or months)


def _last_of_years(name: str, match: re.Match[str], anchor: Anchor, base: dt.date, count: int) -> int | None:
    """The year whose end is meant by N years in the wording of that name; None where a day is meant."""
    if name == "g":  # this year is the first of them
        return base.year + count - 1
    last = _last_year(match, anchor, base, count) if name in "ae" else _end_of_own_plan(anchor, base, count)
    return _end_of_named_plan(match, base, count) if last is None and name != "c" else last


def _end_of_own_plan(anchor: Anchor, base: dt.date, count: int) -> int | None:
    """The last of the N years that the document's own plan runs: 用3年时间 in a plan for 2026—2028."""
    start, end = anchor.period_start, anchor.period_end
    if start is None or end is None or count <= 1:
        return None
    return end.year if end.year - start.year + 1 == count and end >= base else None


def _end_of_named_plan(match: re.Match[str], base: dt.date, count: int) -> int | None:
    """The last of the N years of a plan that the sentence names before N年内; None where it names none."""
    start = match.start()
    named = _PLAN_YEARS.search(match.string, max(0, start - _SENTENCE), start)
    if named is None:
        return None
    first, last = int(named[1]), int(named[2])
    return last if last - first in (count - 1, count) and last >= base.year else None


def _last_year(match: re.Match[str], anchor: Anchor, base: dt.date, count: int) -> int | None:
    """The year whose end is meant by 今后N年; None where it is a day N years ahead."""
    named = _IN_BRACKETS.match(match.string, match.end())
    if named:
        return int(named[1])
    plan = anchor.period_end
    if plan and count > 1 and 0 <= plan.year - base.year <= count and base.year + count - plan.year <= 1:
        return plan.year
    return calendar_periods.last_year_ahead(base, count)


def read_back(match: re.Match[str], anchor: Anchor) -> Stretch:
    """近三年, 五年来: up to the document's date."""
    issued = anchor.issued_on
    if issued is None:
        return Stretch("since", None)
    first = issued
    for name in "fh":
        number = match["n" + name]
        count = _months(number, match["u" + name]) if number else None
        if count:
            first = calendar_periods.add_months(issued, -count)
    return Stretch("since", Period(first, issued, "period"))


def _workdays(number: str, base: dt.date | None) -> Period | None:
    """印发之日起30个工作日内: up to the 30th workday after the document's date."""
    count = parse_number(number)
    if base is None or count is None:
        return None
    return Period(base, workdays.after(base, int(count)).last, "day")


def _months(number: str, unit: str) -> int | None:
    """The upper end of 3, 三, 3到5, 两三 years or months, in months."""
    last = re.split(r"[-—–~～至到、]", number.strip())[-1].strip()
    value = parse_number(last)
    if value is None:
        value = parse_number(last[-1:])
    return None if value is None else int(value * (12 if unit.startswith("年") else 1))
