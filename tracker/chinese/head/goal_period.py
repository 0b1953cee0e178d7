"""The year by which a plan is to reach its goals: what its section of goals names, where no title does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import NEWS_LINES, Excerpt, bare
from tracker.chinese.head.five_year_names import SENT
from tracker.chinese.head.plan_years import Years

_GOALS = lazy_pattern(
    r"^[^。；，]{0,30}(?:(?:总体|发展|主要|工作|奋斗|行动|建设)目标|目标(?:任务|要求|和任务|与任务|和重点)?)"
    r"(?:[和及与、][^。；，]{1,12})?(?:[。：:]|$)"
)
_CHAPTER = lazy_pattern(r"^(?:第?[一二三四五六七八九十]{1,3}[、.．章部]|#)")
_BY_YEAR = lazy_pattern(r"[到至]((?:19|20)\d\d)年(?!来|以来|\d|[^，。；]{0,6}水平)")
_IN_YEAR = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)年度?(?:计划|拟|将|力争|安排)")
_LATER = lazy_pattern(r"展望|远景|愿景")
# News of a plan that was sent out: 印发《某市茶业方案》, 《某市茶业方案》日前印发.
_PAPER = r"《[^》]{4,60}?(?:规划|计划|方案|行动|纲要|意见)[^》]{0,4}》"
_SENT_OUT = lazy_pattern(rf"{SENT}[^。；《]{{0,24}}{_PAPER}|{_PAPER}[^。；]{{0,12}}?{SENT}")
_YEAR = lazy_pattern(r"(?<!\d)(20\d\d)年")
_COUNTED = lazy_pattern(r"(?:用|未来|今后|力争)[一二两三四五\d]年")  # from the day of issue: another date
_LINES = 16  # of a section of goals
_LONGEST = 10  # years that such a plan runs


def goal_years(excerpt: Excerpt, issued_on: dt.date | None) -> Years | None:
    """The year of issue and the one by which the goals are to be reached; None where several are named.

    Where they name no such year, it is the one in which something is planned (2026年计划投资…), if it is that
    of issue.
    """
    if issued_on is None:
        return None
    lines = list(_of_goals(excerpt))
    named = {int(found[1]) for line in lines for found in _BY_YEAR.finditer(line)}
    if not named:
        planned = {int(found[1]) for line in lines for found in _IN_YEAR.finditer(line)}
        return (issued_on.year, issued_on.year) if planned == {issued_on.year} else None
    ahead = {year for year in named if year >= issued_on.year}
    last = ahead.pop() if len(ahead) == 1 else 0
    return (issued_on.year, last) if 0 <= last - issued_on.year <= _LONGEST else None


def year_of_sent_out(excerpt: Excerpt, issued_on: dt.date | None) -> Years | None:
    """The year of issue and the only one ahead that news of a plan names, if goals are set for it."""
    if issued_on is None or not any(_SENT_OUT.search(bare(line)) for line in excerpt.head[:NEWS_LINES]):
        return None
    body = bare(excerpt.body)
    ahead = {year for found in _YEAR.finditer(body) if (year := int(found[1])) > issued_on.year}
    by = {int(found[1]) for found in _BY_YEAR.finditer(body)}
    if len(ahead) != 1 or not ahead <= by or _COUNTED.search(body):
        return None
    last = ahead.pop()
    return (issued_on.year, last) if last - issued_on.year <= _LONGEST else None


def _of_goals(excerpt: Excerpt) -> Iterator[str]:
    """The lines of the first section of goals, without those that look further ahead."""
    left = 0
    for line in map(bare, excerpt.body.split("\n")):
        if not line:
            continue
        if left and _CHAPTER.match(line):
            return
        if left or _GOALS.match(line):
            left = left - 1 if left else _LINES
            if not _LATER.search(line):
                yield line
            if not left:
                return
