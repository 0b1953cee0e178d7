"""The period that the opening of a plan states: 规划期为2026年至2030年, 工作时间：4月7日至4月20日."""

from __future__ import annotations

import datetime as dt

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import Excerpt
from tracker.chinese.head.plan_years import YEAR_SPAN, Period, days_of_years

_STATED = lazy_pattern(
    rf"(?:规划|计划|方案|实施|纲要|执行)(?:的)?(?:期限|期间|期|时限|周期)(?:为|是|从|自|：|:|[一二两三四五六七八九十\d]{{1,2}}年，?|[（(])*\s*{YEAR_SPAN}"
)
_STATED_DAYS = lazy_pattern(
    r"(?:工作|实施|行动|整治|活动)(?:的)?(?:时间|期限|时限)(?:为|是|从|自|：|:|\s)*((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?\s*(?:[-—–－―~～〜]+|至|到)"
    r"\s*(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日"
)


def stated_years(excerpt: Excerpt) -> Period | None:
    """“规划期为2021年至2025年” in the opening."""
    found = _STATED.search(excerpt.body[:8000])
    return days_of_years(int(found[1]), int(found[2])) if found and int(found[1]) <= int(found[2]) else None


def stated_days(excerpt: Excerpt) -> Period | None:
    """“工作时间：2026年4月7日至4月20日” in the opening."""
    found = _STATED_DAYS.search(excerpt.body[:8000])
    if found is None:
        return None
    year, month, day, last_year, last_month, last_day = (int(part) if part else 0 for part in found.groups())
    try:
        first, last = dt.date(year, month, day), dt.date(last_year or year, last_month, last_day)
    except ValueError:
        return None
    return (first, last) if first <= last else None
