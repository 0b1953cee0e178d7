"""Which papers are yearly work reports, and the year that the forward part of one is for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import Excerpt, bare
from tracker.chinese.head.plan_years import may_be_planned
from tracker.chinese.head.title_period import is_plan

_NUMBERED = lazy_pattern(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[部章节]"
)
HEADLINE = 44  # characters of a section heading
_FORWARD = lazy_pattern(
    r"((?:19|20)\d\d)年(?:度)?(?:的)?(?:[\u4e00-\u9fff、，]{0,14})"
    r"(?:工作安排|重点工作|主要工作|工作重点|目标任务|主要任务|重点任务|工作任务|总体要求|主要目标|预期目标|工作建议|工作部署|工作思路"
    r"|工作打算|工作总体|政府工作(?!报告)|工作计划|总体部署|发展目标|工作的|总体思路|政策取向)"
)
_REPORT_TITLE = lazy_pattern(
    r"工作报告(?:[（(][^）)]*[）)]|[》”\"]|全文|实录|摘要|摘登|摘编|选登|节选|节录|汇编|要点)*(?:$|\s*[—－–―-])"
)
_REPORT_NAME = lazy_pattern(r"工作报告(?:[（(][^）)]*[）)]|全文|摘要|节选)*$")
_REVIEW = lazy_pattern(r"((?:19|20)\d\d)年[^。]{0,16}(?:工作)?(?:回顾|总结|工作情况)")


def is_report(title: str, excerpt: Excerpt) -> bool:
    """Whether this is a yearly work report (工作报告) rather than a plan or a page that mentions one.

    A headline about one is that of the report where the file's name says so.
    """
    if title:
        named = "工作报告" in title and not is_plan(title) and _REPORT_NAME.search(excerpt.stem)
        return bool(_REPORT_TITLE.search(title) or named)
    opening = "".join(excerpt.head[:4])
    return "工作报告" in excerpt.stem or bool(re.search(r"代表.{2,16}(?:作|报告)(?:政府)?工作", opening))


def forward_year(excerpt: Excerpt, issued_on: dt.date | None = None) -> int | None:
    """The year that a report's forward part is for: its heading's, else the year after the one reviewed.

    A known day of issue leaves its own year and the next. Numbered headings count before others, because a
    web page around the report lists other reports.
    """
    headings = _headings(excerpt)
    numbered = list(_numbered(headings))
    for lines in (numbered, headings):
        forward = [int(m[1]) for line in lines if "回顾" not in line and (m := _FORWARD.search(line))]
        reviewed = [int(m[1]) + 1 for line in lines if (m := _REVIEW.search(line))]
        for years in (forward, reviewed):
            planned = [year for year in years if may_be_planned(year, issued_on)]
            if planned:
                return max(planned)
    return None


def _numbered(headings: list[str]) -> Iterator[str]:
    """The numbered headings, but for those under one without a number that looks back."""
    looks_back = False
    for line in headings:
        if _NUMBERED.match(line):
            if not looks_back:
                yield line
        else:
            looks_back = "回顾" in line


def _headings(excerpt: Excerpt) -> list[str]:
    lines = (bare(line.strip()) for line in excerpt.short_lines(2 * HEADLINE))
    return [line for line in lines if 4 < len(line) <= HEADLINE and not re.search(r"[。；，,;：:]$", line)]
