"""How Chinese sentences end, how a year is written, and which kind of paper a document is."""

from __future__ import annotations

import re

from tracker.chinese.extraction.section_years import years_at_opening, years_named
from tracker.language.sections import PaperKind

__all__ = ["heading_number", "paper_kind", "sentence", "year", "years_at_opening", "years_named"]

sentence = re.compile(r"[^。！？；\n]*[。！？；]*[”’」』）]?(?:\n|$)?")
year = re.compile(r"(?<![\d比较自于])((?:19|20)\d\d)年(?!底前)")
heading_number = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]{1,4}[章节部分篇编]+|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])"
)
_TITLE = re.compile(r"工作报告(?:[（(][^）)]*[）)])*(?:$|\s*[—－–―-])")
_SPEAKS = re.compile(
    r"(?:向(?:大会|各位|人大|本次会议)[^。]{0,8}(?:报告|汇报)(?:政府)?工作|(?:作|做)(?:政府)?工作报告"
    r"|报告(?:政府|一年来的|过去)?[^。]{0,6}工作，?请予?(?:大会)?审议)"
)
_PLAN = re.compile(
    r"(?:规划|纲要|方案|计划|意见|要点|清单|任务|安排|行动|实事|目标)(?:[（(][^）)]{1,40}[）)])*(?:的?通知|的?请示)?$"
)
_OPENING = 1500  # characters in which a speaker says that he reports


def paper_kind(title: str, clean: str) -> PaperKind:
    """A work report by its title or its speaker's opening, a plan by its title, else any other paper."""
    if _TITLE.search(title.strip()) or _SPEAKS.search(clean[:_OPENING]):
        return "report"
    return "plan" if _PLAN.search(title.strip()) else "other"
