"""Five-year plans by the names that titles, news and texts give them: “十四五”, 第十四个五年."""

from __future__ import annotations

import datetime as dt

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.five_year_plans import BARE, GOOD_START, ORDINAL, QUOTED, plan_number, plan_period
from tracker.chinese.head.excerpt import Excerpt
from tracker.chinese.head.plan_years import Years

# An expression: that a paper was decided on or sent out.
SENT = r"(?:印发|出台|发布|公布|实施|启动|通过|审议|制定|编制|下发|推出|通报|解读)"
_NAME = lazy_pattern(
    r"[“\"「]?(十[一二三四五六七八九]|二十[一二三四五]?|[六七八九]|十)五[”\"」]?(?:时期|期间)?[^年]"
)
_BEGINS = lazy_pattern(rf"[”\"」]?(?:实现)?(?:良好)?(?:{GOOD_START})")  # work of its first year
_NTH_PLAN = lazy_pattern(r"第(十[一二三四五六七八九]?|二十[一二三四五]?|[六七八九])个五年")
# News of a five-year plan by its name: 印发《某市教育“十四五”规划》, 《…》日前正式印发.
_PAPER = (
    rf"《[^》]{{0,40}}?[“\"]?({QUOTED}|{ORDINAL})[”\"]?[^》年]{{0,30}}?"
    r"(?:规划|计划|方案)(?:纲要)?(?:[（(][^》]{1,30}[）)])?》"
)
_SENT_OUT = lazy_pattern(
    rf"{SENT}[^。；《]{{0,24}}{_PAPER}|{_PAPER}[^。；]{{0,24}}?(?:[，,于]|日前|近日|今日|正式)(?:正式)?(?:对外)?{SENT}"
)
_ANY_PLAN = lazy_pattern(rf"[“\"]({QUOTED})[”\"](?!期?末)|({BARE})(?![”\"]?期?末)")


def five_year_plan(words: str) -> tuple[dt.date, dt.date] | tuple[None, None]:
    """The days of the five-year plan that `words` name (“十四五”, 第十四个五年), else (None, None)."""
    found = _NTH_PLAN.search(words) or _NAME.search(words + " ")
    if found is None or _BEGINS.match(words, found.end(1) + 1):
        return None, None
    number = plan_number(f"{found[1]}五")
    if number is None:
        return None, None
    plan = plan_period(number)
    return plan.first, plan.last


def running_plan(excerpt: Excerpt, issued_on: dt.date | None) -> Years | None:
    """The five-year plan that a text names and that runs when it is issued; in the last year the next one."""
    named = {plan_number(found[1] or found[2]) for found in _ANY_PLAN.finditer(excerpt.body)}
    runs = [_if_running(number, issued_on) for number in named]
    return max((years for years in runs if years), default=None)


def plan_sent_out(line: str, issued_on: dt.date | None) -> Years | None:
    """The years of a five-year plan that a line says was sent out, in its own years or just before them."""
    found = _SENT_OUT.search(line)
    return _if_running(plan_number(found[1] or found[2]), issued_on) if found else None


def _if_running(number: int | None, issued_on: dt.date | None) -> Years | None:
    """The years of a five-year plan that runs on a day, or begins in the year after it."""
    if number is None or issued_on is None:
        return None
    first, last = plan_period(number).first.year, plan_period(number).last.year
    return (first, last) if first - 1 <= issued_on.year <= last else None
