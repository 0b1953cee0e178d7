"""The period that a plan or report is for.

What the title, the file's name, a stated period or the opening words say, in this order; else the goals.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.announced_period import (
    announced_years,
    year_at_opening,
    years_sent_out,
)
from tracker.chinese.head.coming_years import coming_years, years_of_term
from tracker.chinese.head.excerpt import Excerpt, bare
from tracker.chinese.head.file_name import bare_name
from tracker.chinese.head.five_year_names import SENT, running_plan
from tracker.chinese.head.goal_period import goal_years, year_of_sent_out
from tracker.chinese.head.plan_years import Period, days_of_years
from tracker.chinese.head.report_year import HEADLINE, forward_year, is_report
from tracker.chinese.head.stated_period import stated_days, stated_years
from tracker.chinese.head.title_period import INTENTIONS, PLAN, is_plan, of_column, of_title, plain_title
from tracker.chinese.yearly_lists import YEARLY_LIST
from tracker.language.dates import LAST_MONTH_OF_LISTS

_COVER_LETTER = lazy_pattern(r"通知(?:[（(][^）)]{1,30}[）)])*$")
_SENDS = lazy_pattern(
    r"关于(?:转发|批转|印发)[^。《》]{2,40}(?:制定|制订|编制|拟订)的$"
)  # …: its title broken off
_ADDRESSED = lazy_pattern(r"^各[^。；]{2,80}[:：]$")
_PARTS_REPORT = lazy_pattern(
    r"(?:分解|落实|任务|责任|分工)[^《]*《政府工作报告》|《政府工作报告》[^》]*(?:分解|落实|任务|责任|分工)"
)
_LAST_OF_YEARLY_REPORTS = 4  # month of the year; later ones open a term
_OPENING = 3  # lines in which news tells of the years ahead
_ATTACHED = 60  # lines in which the title of what a cover letter sends stands
_NO_TITLE = lazy_pattern(r"[。；，：:《》]|通知$|\d月")
_DRAFT_PLAN = lazy_pattern(r"计划草案(?:的?报告)?$")
_SENT_OUT = lazy_pattern(SENT)  # in a headline: news of a plan, not the plan itself
_OF_EACH_YEAR = lazy_pattern(r"实事|民心工程")  # plans that are drawn up anew each year
# Files called after what is drawn up for the year in which it is issued.
_OF_ITS_YEAR = lazy_pattern(
    rf"(?:工作计划|工作要点|工作安排|重点工作|(?:工作|重点|主要|目标)任务|任务清单|任务分解|实事(?:任务|清单|安排|计划|目标)?|{YEARLY_LIST}|{INTENTIONS})$"
)
_OF_FIVE_YEARS = lazy_pattern(r"(?:规划|规划纲要|发展纲要)(?:[（(][^）)]{1,30}[）)])?$")


def period(excerpt: Excerpt, title: str, issued_on: dt.date | None) -> Period:
    """First and last day of the plan's period or the report's year; (None, None) for other documents."""
    if is_report(title, excerpt):
        year = forward_year(excerpt, issued_on)
        amid_year = issued_on is not None and issued_on.month > _LAST_OF_YEARLY_REPORTS
        if year is None and amid_year and (term := years_of_term(excerpt.body, issued_on)):
            return term
        year = year or (issued_on.year if issued_on else None)
        return days_of_years(year, year)
    name = plain_title(title) or bare_name(excerpt.stem)
    if not title and (column := of_column(bare("".join(excerpt.head[:1])))):
        return column
    addressed = not title and _ADDRESSED.match(bare("".join(excerpt.head[:1]))) is not None
    sends = addressed or _SENDS.search(name) is not None
    if not (sends or is_plan(name) or (not title and _OF_ITS_YEAR.search(name))):
        return coming_years(title, issued_on) or _announced(excerpt, issued_on)
    found = (
        stated_days(excerpt)
        or of_title(name)
        or (_of_attached(excerpt) if sends or _COVER_LETTER.search(name) else None)
        or stated_years(excerpt)
        or _of_its_report(name, issued_on)
    )
    if found is None and (not title or _OF_EACH_YEAR.search(title) or _OF_ITS_YEAR.search(title)):
        found = _of_opening(excerpt, name, issued_on)
    if found is None and _SENT_OUT.search(title):
        sent = years_sent_out(excerpt) or year_of_sent_out(excerpt, issued_on)
        found = days_of_years(*sent) if sent else None
    return found or _of_text(excerpt, name, issued_on)


def _of_opening(excerpt: Excerpt, name: str, issued_on: dt.date | None) -> Period | None:
    """What the opening announces, else the file's name: the years ahead, or a paper of its year of issue."""
    first, last = _announced(excerpt, issued_on)
    if last:
        return first, last
    if coming := coming_years(name, issued_on):
        return coming
    year = year_at_opening(excerpt, name, issued_on)
    if year is None and issued_on and _OF_ITS_YEAR.search(name) and issued_on.month <= LAST_MONTH_OF_LISTS:
        year = issued_on.year
    return days_of_years(year, year) if year else None


def _of_text(excerpt: Excerpt, name: str, issued_on: dt.date | None) -> Period:
    """By the goals; else, for a paper of five years, by the five-year plan that its text names."""
    years = goal_years(excerpt, issued_on)
    if years is None and _OF_FIVE_YEARS.search(name):
        years = running_plan(excerpt, issued_on)
    return days_of_years(*(years or (None, None)))


def _announced(excerpt: Excerpt, issued_on: dt.date | None) -> Period:
    """The years of what the opening announces, else those ahead of which it tells."""
    if years := announced_years(excerpt, issued_on):
        return days_of_years(*years)
    ahead = (coming_years(bare(line), issued_on) for line in excerpt.head[:_OPENING])
    return next(filter(None, ahead), (None, None))


def _of_its_report(name: str, issued_on: dt.date | None) -> Period | None:
    """The year of issue, for the tasks of a work report (《政府工作报告》任务分解) or a draft plan."""
    if issued_on and (_PARTS_REPORT.search(name) or _DRAFT_PLAN.search(name)):
        return days_of_years(issued_on.year, issued_on.year)
    return None


def _of_attached(excerpt: Excerpt) -> Period | None:
    """What the title of a plan says that a cover letter sends, on one line or broken over two."""
    lines = [bare(line) for line in excerpt.head[1:_ATTACHED]]
    titles = (
        title
        for line, following in pairwise([*lines, ""])
        for title in (line + following, line)
        if len(title) <= 2 * HEADLINE and PLAN.search(title) and not _NO_TITLE.search(title)
    )
    return next(filter(None, map(of_title, titles)), None)
