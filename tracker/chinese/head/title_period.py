"""The period that a title names, and which titles are those of plans."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.five_year_names import five_year_plan
from tracker.chinese.head.plan_years import YEAR_SPAN, Period, days_of_years

# How a year's work is thought of, in a paper that does not also look back: 某镇2026年工作思路和措施.
INTENTIONS = (
    r"^(?![^。]*(?:总结|回顾|情况))[^。]*工作(?:思路|谋划|打算)(?:[和与及](?:工作)?(?:措施|举措|打算))?"
)
PLAN = lazy_pattern(
    r"(规划|计划(?:草案)?|责任书|(?:分解|分配|任务|安排|计划|指标|目标|时序|进度|责任|考核)表|考核(?:指标|细则)|纲要|方案"
    rf"|{INTENTIONS}|通知|意见|行动|措施|要点|任务|清单|安排|实事(?:项目)?|目标|(?:任务|责任|工作)(?:分解|分工)|(?<=计划|目标|任务|安排)一览表?)"
    r"[”\"」》]?(?:(?:正式)?(?:公布|发布|出炉|揭晓|敲定|确定|来了)(?:[\s！!]+.*)?)?"
    r"(?:[（(][^）)]{1,30}[）)]|(?:19|20)\d\d年?[-—–－―~～〜至到]+(?:19|20)\d\d年?度?)*"
    r"[”\"」》]?(?:的?(?:政策|文件|图文|图片|专家)?(?:解读|图解)(?:材料|稿)?)?"
    r"(?:的?报告)?(?:[—－―-]{1,2}在[^。]*)?$"
)
# A headline that tells of goals as reached: 2026年全县造林顺利完成目标任务; not 确保完成目标任务.
_REACHED = lazy_pattern(
    r"^(?!.*(?:确保|力争|争取|推动|保证|促进|未能|尚未|没有|如何))"
    r".*(?:顺利|圆满|如期|提前|超额|胜利|成功|[已均]|全部)(?:全面|基本|超额|圆满)?(?:完成|实现|达成|达到|兑现)了?"
    r"[^。；，]{0,16}(?:目标|任务|计划)"
)
# A headline's motto behind the name of a yearly paper: 2026年工作要点：聚力攻坚谱新篇.
_MOTTO_BEHIND = lazy_pattern(
    r"(?<=要点|任务|安排|清单|目标|计划|思路|谋划|打算)(?:[:：]|[—－―-]{1,2})(?!在)[^。《]{4,}$"
)
# The header of a table that the paper is: 省份 | 2026年脱贫目标.
_YEAR_OF_COLUMN = lazy_pattern(
    r"^\s*\|?[^|\d。；]{1,12}\|\s*((?:19|20)\d\d)年度?[^|。；\d]{0,24}(?:目标|任务|计划)[^|。；\d]{0,6}\|?\s*$"
)
# A headline of what will be done in a year: 2026年全市将新建公路20公里; not 2026年前将….
_WILL = lazy_pattern(
    r"(?<![\d至到—–~-])((?:19|20)\d\d)年度?(?![前底末]|[以之]前|至|到|[-—–~])[^。；，：\d]{0,12}?"
    r"(?:将|计划|力争|确保|拟(?:新|改|投|建|实))(?!军|领)"
)
_FIELD_BEHIND = lazy_pattern(r"\s+(?:发布|更新)?(?:时间|日期|来源|作者)[:：].*$")
# The yearly plan report looks back on one plan and submits the next.
_DRAFT = lazy_pattern(r"(?:执行|完成)情况(?:[（(][^）)]*[）)])?[与和及暨]\D{0,4}((?:19|20)\d\d)年")
_YEARLY = lazy_pattern(
    r"(工作(?:的)?(?:指导|实施)?意见|责任书|表$|方案|计划|行动|要点|任务|安排|清单|实事|通知|目标|分解|分工|考核(?:指标|细则)|工作(?:思路|谋划|打算))"
)
_RANGE = lazy_pattern(rf"{YEAR_SPAN}年?")
_YEAR = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)(?:年度?)?(?!\d|\s*年?[前底末]|年?远景|[〕\]）)]\s*\d+号|\s*[-—–~至到]\s*\d)"
)


def plain_title(title: str) -> str:
    """A title without a field of the page behind it; that of a yearly paper also without its motto."""
    name = _FIELD_BEHIND.sub("", title)
    plain = _MOTTO_BEHIND.sub("", name)
    return plain if _YEAR.search(plain) else name


def is_plan(title: str) -> bool:
    """Whether a title is that of a plan, and no headline of one that was carried out."""
    return PLAN.search(title) is not None and not _REACHED.search(title)


def planned_year(title: str) -> int | None:
    """The one year that a yearly plan's title names; None for other titles."""
    first, last = (of_title(title) or (None, None)) if is_plan(title) else (None, None)
    return first.year if first and last and first.year == last.year else None


def coming_year(title: str) -> int | None:
    """The year of a yearly plan, or of a headline that tells what will be done in it."""
    will = _WILL.search(title)
    return planned_year(title) or (int(will[1]) if will else None)


def of_title(title: str) -> Period | None:
    """The years that a title names, if it names one period or one year."""
    draft = _DRAFT.search(title)
    if draft:
        return days_of_years(int(draft[1]), int(draft[1]))
    span = _RANGE.search(title)
    if span and int(span[1]) <= int(span[2]):
        return days_of_years(int(span[1]), int(span[2]))
    start, end = five_year_plan(title)
    if end:
        return start, end
    years = [int(found[1]) for found in _YEAR.finditer(title)]
    if len(set(years)) == 1 and _YEARLY.search(title):
        return days_of_years(years[0], years[0])
    return None


def of_column(line: str) -> Period | None:
    """The year of the header of a table of two columns, which the paper is."""
    found = _YEAR_OF_COLUMN.search(line)
    return days_of_years(int(found[1]), int(found[1])) if found else None
