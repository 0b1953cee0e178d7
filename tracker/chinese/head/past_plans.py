"""Plans that a web page shows when their years are over: the day of the page is not theirs."""

from __future__ import annotations

import datetime as dt

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import Excerpt
from tracker.chinese.head.file_name import bare_name
from tracker.chinese.head.plan_years import Years
from tracker.chinese.head.stated_period import stated_years
from tracker.chinese.head.title_period import is_plan, of_title, plain_title

# What is written when a plan has been carried out, or about the next one.
_LOOKS_BACK = lazy_pattern(
    r"情况|总结|评估|回顾|成就|成效|综述|考核|表彰|奖励|先进|审计|验收|检查|督查|废止|失效|清理|结果|公示|名单|编制"
)


def plan_over(excerpt: Excerpt, title: str, day: dt.date) -> Years | None:
    """The years of the plan that a document is, where the last of them lies before the day; else None."""
    name = plain_title(title) or bare_name(excerpt.stem)
    if not is_plan(name) or _LOOKS_BACK.search(name):
        return None
    first, last = of_title(name) or stated_years(excerpt) or (None, None)
    return (first.year, last.year) if first and last and last.year < day.year else None
