"""How Chinese sentences end, how a year is written, and which kind of paper a document is."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.section_years import years_at_opening, years_named
from tracker.chinese.head.file_name import title_by_file
from tracker.chinese.line_forms import framed
from tracker.chinese.yearly_lists import YEARLY_LIST
from tracker.language.sections import PaperKind

__all__ = [
    "before_year",
    "called_itself",
    "definition",
    "framed",
    "goes_on",
    "heading_number",
    "named_part",
    "paper_kind",
    "parts_joined",
    "quoted_definition",
    "sentence",
    "summary",
    "title_by_file",
    "work_of_year",
    "year",
    "years_at_opening",
    "years_named",
]

sentence = lazy_pattern(r"[^。！？；\n]*[。！？；]*[”’」』）]?(?:\n|$)?")
goes_on: tuple[str, ...] = ("；", ";")
summary = lazy_pattern(
    r"^(?!.*(?:计划|打算|安排|要点|思路|部署|谋划|下一年|明年)).*(?:工作总结|年度?总结|小结|工作回顾|述职报告)"
)
before_year = lazy_pattern(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分[、，：:]?|[（(][一二三四五六七八九十]{1,3}[）)])?\s*"
)
work_of_year = lazy_pattern(r"度?的?(?:(?:主要|各项|全年)?(?:工作|任务))?(?P<leads>[:：])?\s*")
year = lazy_pattern(r"((?:19|20)\d\d)(?<![\d比较自于]\d{4})年(?!底前)")
# …完成情况, 上半年工作小结, 下一步打算; what only counts with a time before it: 2026年目标
named_part = lazy_pattern(
    r"(?:情况|小结|总结|回顾|成效|计划|安排|打算|思路|草案|问题|不足"
    r"|(?:年度?|季度|月份?)[^，。；：\n]{0,12}(?:目标|任务|工作|举措))(?:（[^）\n]*）)?[：】\s]*$",
    re.MULTILINE,
)
parts_joined = lazy_pattern(r"以?及|[和与暨]|[、—－– ]")  # 发展成就和主要目标
# 3.“一网通办”：…, 12．十大工程：…: an entry of a glossary, or of any list of things with a name
definition = lazy_pattern(r"(?:\d{1,3}[.．、]|[①-⑳]|（\d{1,3}）)[^，。；：\n]{1,40}：")
quoted_definition = lazy_pattern(
    r"(?:\d{1,3}[.．、]|[①-⑳]|（\d{1,3}）)[^，。；：“\n]{0,12}“[^”\n]{1,24}”[^，。；：\n]{0,16}："
)
heading_number = lazy_pattern(
    r"^(?:第[一二三四五六七八九十百\d]{1,4}[章节部分篇编]+|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、"
    r"|\d{1,2}[.、])"
)
_TITLE = lazy_pattern(r"工作报告(?:[（(][^）)]*[）)])*(?:$|\s*[—－–―-])")
# What was done and what is to be done, in this order, as a work report tells them: …工作总结和…工作计划
_BOTH = lazy_pattern(
    r"(?:总结|小结|回顾|汇报|情况)(?:以?及|和|与|暨|[、—－– ])[^，。；\n]{2,30}"
    r"(?:计划|安排|打算|思路|要点|谋划|目标|任务|草案|预算)(?:的报告|的汇报)?(?:[（(][^）)]{1,40}[）)])*$"
)
_SPEAKS = lazy_pattern(
    r"(?:向(?:大会|各位|人大|本次会议)[^。]{0,8}(?:报告|汇报)(?:政府)?工作|(?:作|做)(?:政府)?工作报告"
    r"|报告(?:政府|一年来的|过去)?[^。]{0,6}工作，?请予?(?:大会)?审议)"
)
# News of a work report tells of its speaker: it follows no order of a report's parts.
_TOLD = lazy_pattern(
    r"[省市县区州旗盟]长[\u4e00-\u9fff]{2,4}(?:代表[^。，]{2,20})?(?:在会上|向大会)?[作做]了?(?:题为[^。，]{2,20}的)?《?政府工作报告"
    r"|[作做]《?政府工作报告》?(?:时|中)|(?:工作报告|报告中?|会议)(?:明确|指出|提出|提到|显示)"
)
_PLAN = lazy_pattern(
    r"(?:规划|纲要|方案|计划|意见|要点|清单|任务|安排|行动|实事|目标)(?:[（(][^）)]{1,40}[）)])*(?:的?通知|的?请示)?$"
)
# The first number of all is not the first of its kind: （三）, 四、, ⑦, 2.
_FROM_INSIDE = lazy_pattern(
    r"\A(?:(?![^\n]*(?:（一）|一、|①|(?<!\d)1[.．、]|。[ \t]*\n))[^\n]{0,60}\n){0,6}[ \t]*"
    r"(?:（[二三四五六七八九十]{1,3}）|[二三四五六七八九十]{1,3}、|[②-⑳]|（?[2-9][.、）](?!\d))"
)
_CALLED = lazy_pattern(
    r"(?:提出|制定|制订|拟定|编制|采取)((?:如下|以下|本|此)(?:[\u4e00-\u9fff]{0,6}?)(?:意见|方案|计划|措施|安排|举措|要点))[。：]"
)
# What an assembly voted upon: 对2026年民生实事项目进行了票决, 票决确定2026年民生实事项目如下
_VOTED = lazy_pattern(
    rf"对[^。；，\n]{{0,24}}?((?:{YEARLY_LIST})(?:项目)?)(?:候选项目)?进行了?(?:差额|投票|无记名)*(?:票决|表决)(?=[。，：])"
    rf"|[票表]决(?:确定|产生|通过|选出)了?[^。；，\n]{{0,24}}?((?:{YEARLY_LIST})(?:项目)?)[^。；，\n]{{0,8}}?[：。]"
)
_OPENING = 1500  # characters in which a speaker says that he reports


def paper_kind(title: str, clean: str) -> PaperKind:
    """A work report by its title or its speaker's opening, a plan by its title, else any other paper.

    A summary of what was done with a plan of what is to be done is a report.
    What begins with a later number (四、) is a passage from inside one of these, whatever stands over it: it
    need not begin as they do.
    """
    opening = clean[:_OPENING]
    if _FROM_INSIDE.search(opening):
        return "passage"
    titled = title.strip()
    if (
        _TITLE.search(titled)
        or _BOTH.search(titled)
        or (_SPEAKS.search(opening) and not _TOLD.search(opening))
    ):
        return "report"
    return "plan" if _PLAN.search(titled) else "other"


def called_itself(clean: str) -> str:
    """What the opening of a text says that it is (如下实施意见, 本方案); empty where it does not."""
    found = _CALLED.search(clean, 0, _OPENING) or _VOTED.search(clean, 0, _OPENING)
    return found[found.lastindex or 0] if found else ""
