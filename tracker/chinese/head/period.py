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
from tracker.chinese.head.coming_years import coming_years
from tracker.chinese.head.excerpt import Excerpt, bare
from tracker.chinese.head.file_name import bare_name
from tracker.chinese.head.five_year_names import SENT, five_year_plan, running_plan
from tracker.chinese.head.goal_period import goal_years, year_of_sent_out
from tracker.chinese.head.plan_years import YEAR_SPAN
from tracker.chinese.head.report_year import HEADLINE, forward_year, is_report
from tracker.chinese.yearly_lists import YEARLY_LIST
from tracker.language.dates import LAST_MONTH_OF_LISTS

Period = tuple[dt.date | None, dt.date | None]

_PLAN = lazy_pattern(
    r"(规划|计划(?:草案)?|责任书|(?:分解|任务|安排|计划|指标|目标)表|纲要|方案"
    r"|通知|意见|行动|措施|要点|任务|清单|安排|实事(?:项目)?|目标|(?:任务|责任|工作)(?:分解|分工)|(?<=计划|目标|任务|安排)一览表?)"
    r"[”\"」》]?(?:(?:正式)?(?:公布|发布|出炉|揭晓|敲定|确定|来了)(?:[\s！!]+.*)?)?"
    r"(?:[（(][^）)]{1,30}[）)]|(?:19|20)\d\d年?[-—–－―~～〜至到]+(?:19|20)\d\d年?度?)*"
    r"(?:的?报告)?(?:[—－―-]{1,2}在[^。]*)?$"
)
_COVER_LETTER = lazy_pattern(r"通知(?:[（(][^）)]{1,30}[）)])*$")
_ADDRESSED = lazy_pattern(r"^各[^。；]{2,80}[:：]$")
# A headline's motto behind the name of a yearly paper: 2026年工作要点：聚力攻坚谱新篇.
_MOTTO_BEHIND = lazy_pattern(
    r"(?<=要点|任务|安排|清单|目标|计划|思路)(?:[:：]|[—－―-]{1,2})(?!在)[^。《]{4,}$"
)
# The header of a table that the paper is: 省份 | 2026年脱贫目标.
_YEAR_OF_COLUMN = lazy_pattern(
    r"^\s*\|?[^|\d。；]{1,12}\|\s*((?:19|20)\d\d)年度?[^|。；\d]{0,24}(?:目标|任务|计划)[^|。；\d]{0,6}\|?\s*$"
)
_FIELD_BEHIND = lazy_pattern(r"\s+(?:发布|更新)?(?:时间|日期|来源|作者)[:：].*$")
_PARTS_REPORT = lazy_pattern(
    r"(?:分解|落实|任务|责任|分工)[^《]*《政府工作报告》|《政府工作报告》[^》]*(?:分解|落实|任务|责任|分工)"
)
_OPENING = 3  # lines in which news tells of the years ahead
_ATTACHED = 60  # lines in which the title of what a cover letter sends stands
_NO_TITLE = lazy_pattern(r"[。；，：:《》]|通知$|\d月")
# The yearly plan report looks back on one plan and submits the next.
_DRAFT = lazy_pattern(r"(?:执行|完成)情况(?:[（(][^）)]*[）)])?[与和及暨]\D{0,4}((?:19|20)\d\d)年")
_DRAFT_PLAN = lazy_pattern(r"计划草案(?:的?报告)?$")
_SENT_OUT = lazy_pattern(SENT)  # in a headline: news of a plan, not the plan itself
_OF_EACH_YEAR = lazy_pattern(r"实事|民心工程")  # plans that are drawn up anew each year
# Files called after what is drawn up for the year in which it is issued.
_OF_ITS_YEAR = lazy_pattern(
    rf"(?:工作计划|工作要点|工作安排|重点工作|(?:工作|重点|主要|目标)任务|任务清单|任务分解|实事(?:任务|清单|安排|计划|目标)?|{YEARLY_LIST})$"
)
_OF_FIVE_YEARS = lazy_pattern(r"(?:规划|规划纲要|发展纲要)(?:[（(][^）)]{1,30}[）)])?$")
_YEARLY = lazy_pattern(
    r"(工作(?:的)?(?:指导|实施)?意见|责任书|表$|方案|计划|行动|要点|任务|安排|清单|实事|通知|目标|分解|分工)"
)
_RANGE = lazy_pattern(rf"{YEAR_SPAN}年?")
_STATED = lazy_pattern(
    rf"(?:规划|计划|方案|实施)(?:的)?(?:期限|期间|期|时限|周期)(?:为|是|从|自|：|:)*\s*{YEAR_SPAN}"
)
_STATED_DAYS = lazy_pattern(
    r"(?:工作|实施|行动|整治|活动)(?:的)?(?:时间|期限|时限)(?:为|是|从|自|：|:|\s)*((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?\s*(?:[-—–－―~～〜]+|至|到)"
    r"\s*(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日"
)
_YEAR = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)(?:年度?)?(?!\d|\s*年?[前底末]|年?远景|[〕\]）)]\s*\d+号|\s*[-—–~至到]\s*\d)"
)


def period(excerpt: Excerpt, title: str, issued_on: dt.date | None) -> Period:
    """First and last day of the plan's period or the report's year; (None, None) for other documents."""
    if is_report(title, excerpt):
        year = forward_year(excerpt, issued_on) or (issued_on.year if issued_on else None)
        return _years(year, year)
    name = _named(title) or bare_name(excerpt.stem)
    if not title and (heads := _YEAR_OF_COLUMN.search(bare("".join(excerpt.head[:1])))):
        return _years(int(heads[1]), int(heads[1]))
    addressed = not title and _ADDRESSED.match(bare("".join(excerpt.head[:1]))) is not None
    if not (addressed or _PLAN.search(name) or (not title and _OF_ITS_YEAR.search(name))):
        return coming_years(title, issued_on) or _announced(excerpt, issued_on)
    found = (
        _stated_days(excerpt)
        or _of_title(name)
        or (_of_attached(excerpt) if addressed or _COVER_LETTER.search(name) else None)
        or _stated(excerpt)
        or _of_its_report(name, issued_on)
    )
    if found is None and (not title or _OF_EACH_YEAR.search(title) or _OF_ITS_YEAR.search(title)):
        found = _of_opening(excerpt, name, issued_on)
    if found is None and _SENT_OUT.search(title):
        sent = years_sent_out(excerpt) or year_of_sent_out(excerpt, issued_on)
        found = _years(*sent) if sent else None
    return found or _of_text(excerpt, name, issued_on)


def _named(title: str) -> str:
    """A title without a field of the page behind it; that of a yearly paper also without its motto."""
    name = _FIELD_BEHIND.sub("", title)
    plain = _MOTTO_BEHIND.sub("", name)
    return plain if _YEAR.search(plain) else name


def planned_year(title: str) -> int | None:
    """The one year that a yearly plan's title names; None for other titles."""
    first, last = (_of_title(title) or (None, None)) if _PLAN.search(title) else (None, None)
    return first.year if first and last and first.year == last.year else None


def _of_title(title: str) -> Period | None:
    draft = _DRAFT.search(title)
    if draft:
        return _years(int(draft[1]), int(draft[1]))
    span = _RANGE.search(title)
    if span and int(span[1]) <= int(span[2]):
        return _years(int(span[1]), int(span[2]))
    start, end = five_year_plan(title)
    if end:
        return start, end
    years = [int(found[1]) for found in _YEAR.finditer(title)]
    if len(set(years)) == 1 and _YEARLY.search(title):
        return _years(years[0], years[0])
    return None


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
    return _years(year, year) if year else None


def _of_text(excerpt: Excerpt, name: str, issued_on: dt.date | None) -> Period:
    """By the goals; else, for a paper of five years, by the five-year plan that its text names."""
    years = goal_years(excerpt, issued_on)
    if years is None and _OF_FIVE_YEARS.search(name):
        years = running_plan(excerpt, issued_on)
    return _years(*(years or (None, None)))


def _announced(excerpt: Excerpt, issued_on: dt.date | None) -> Period:
    """The years of what the opening announces, else those ahead of which it tells."""
    if years := announced_years(excerpt, issued_on):
        return _years(*years)
    ahead = (coming_years(bare(line), issued_on) for line in excerpt.head[:_OPENING])
    return next(filter(None, ahead), (None, None))


def _of_its_report(name: str, issued_on: dt.date | None) -> Period | None:
    """The year of issue, for the tasks of a work report (《政府工作报告》任务分解) or a draft plan."""
    if issued_on and (_PARTS_REPORT.search(name) or _DRAFT_PLAN.search(name)):
        return _years(issued_on.year, issued_on.year)
    return None


def _of_attached(excerpt: Excerpt) -> Period | None:
    """What the title of a plan says that a cover letter sends, on one line or broken over two."""
    lines = [bare(line) for line in excerpt.head[1:_ATTACHED]]
    for line, following in pairwise([*lines, ""]):
        for title in (line + following, line):
            if len(title) <= 2 * HEADLINE and _PLAN.search(title) and not _NO_TITLE.search(title):
                found = _of_title(title)
                if found:
                    return found
    return None


def _stated(excerpt: Excerpt) -> Period | None:
    """“规划期为2021年至2025年” in the opening."""
    found = _STATED.search(excerpt.body[:8000])
    return _years(int(found[1]), int(found[2])) if found and int(found[1]) <= int(found[2]) else None


def _stated_days(excerpt: Excerpt) -> Period | None:
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


def _years(first: int | None, last: int | None) -> Period:
    if first is None or last is None:
        return None, None
    return dt.date(first, 1, 1), dt.date(last, 12, 31)
