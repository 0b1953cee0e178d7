"""Chinese tables that give out goals to places: their labels, their cells, what their captions name."""

from __future__ import annotations

from collections.abc import Callable

from tracker.base.lazy_patterns import lazy_pattern

_ENDING = (
    "省|市|县|区|旗|盟|州|乡|镇|街道|街|办事处|街道办|村|社区"
    "|农场|林场|牧场|园区|新区|开发区|高新区|经开区|管委会"
)
place_label = lazy_pattern(
    r"(?:被?考核|承担|任务|参评|填报)?单位|单位名称|地区|地区名称|区域|地方|行政区划?|辖区|"
    r"(?:各)?(?:省|市|州|盟|县|区|旗|镇|乡|街道|村|社区|园区|[（）、/]){1,9}(?:名称)?"
)
whole_cell = lazy_pattern(r"全[省市县区州旗镇乡国]|合计|总计|小计|共计|总数")
place_cell = lazy_pattern(rf"(?:{whole_cell.pattern})|(?!各|全|本|该|其)[\u4e00-\u9fff]{{1,9}}(?:{_ENDING})")
year_label = lazy_pattern(r"年份|年度|时间|年")
number = lazy_pattern(r"序号?|编?号")
plain = lazy_pattern(
    r"(?:(?:到|至)?(?:19|20)\d\d年?(?:底|末|度)?|[本今当全]年|年度)?(?:目标|计划|任务|指标|安排|分解|合计|小计|总计|总量|数量|数)*"
    r"|(?:第)?[一二三四]季度|全年|年度|“?十[一二三四五六七]五”?(?:期间|末)?(?:目标|任务)?"
)
size_alone = lazy_pattern(r"总?(?:面积|规模|里程|长度|人数|户数)|总[额量]")
_PART = lazy_pattern(r"(?:其中)?[：:]?(.*?)(?:小计|合计|总计)?")
_SAID_TWICE = lazy_pattern(r"(?:(.{2,8}?))(?=(?P<own>.{1,12}\1)$)(?P=own)")  # 造林人工造林
_UNIT = lazy_pattern(r"[（(\[［](?:单位：)?([^）)\]］]{1,8})[）)\]］]$")
# Behind a label of its own, over a second one: 到位资金（万元）|本年任务, 造林（亩）|其中：封山育林.
_UNIT_ABOVE = lazy_pattern(r"(?<=..)[（(\[［]([^）)\]］]{1,8})[）)\]］](?=..)")
_GOAL_BELOW = lazy_pattern(r"(?<=..)(?:[本今当全]年度?|年度)?(?:目标|计划|任务)(?:任务|指标)?[数量值]?$")
_PART_BELOW = lazy_pattern(r"(?<=..)其中[：:]?(?=..)")
_NUMBERED = lazy_pattern(r"^(?:附件|附表|表)\s*\d*[：:.、]?")
_YEARS = lazy_pattern(
    r"(?:19|20)\d\d(?:年?[-—–－~～至到]+(?:19|20)\d\d)?年?度?|“?十[一二三四五六七]五”?(?:期间|时期)?"
)
_OF_PLACES = lazy_pattern(
    r"^(?:全[省市县区州旗]|各[省市州盟县区旗镇乡街道村（）、]{1,10}|[\u4e00-\u9fff]{1,7}(?:省|市|县|区|州|旗|镇|乡))"
)
_TABLE = lazy_pattern(r"(?:目标|任务|计划|指标|工作)*(?:分解|安排|分配|下达|计划|任务)*(?:一览)?(?:总)?表$")
_TITLE_UNIT = lazy_pattern(r"[（(][^）)]{1,12}[）)]")
_LONGEST = 18  # characters of what a caption names
# 甲县：3万亩, a line of its own under 各县2026年造林目标.
line_of_place = lazy_pattern(r"(?P<place>[\u4e00-\u9fff]{2,8})：(?P<goal>[^，：；。\n]{2,16})[；。，]?")
_GIVEN_OUT = lazy_pattern(
    r"(?P<before>.*)各(?:[省市州盟县区旗镇乡]|街道|地|单位|[、（）]){1,8}(?P<behind>.*)"
)
_GOAL = lazy_pattern(
    r"的?(?:目标|任务|计划|指标)(?:任务|值|数)?(?:一览|汇总|分解|安排|出炉|公布|如下|[表：:])*$"
)


def subject_of_lines(headline: str) -> str:
    """What a headline over lines of places gives out to them: 各县2026年造林目标一览 → 造林; else empty."""
    given = _GIVEN_OUT.fullmatch(headline.strip())
    if given is None:
        return ""
    named, goals = _GOAL.subn("", given["behind"])
    named = _YEARS.sub("", named).strip()
    return named if goals and 0 < len(named) <= _LONGEST else ""


def subject(caption: str) -> str:
    """What the table under a caption gives out: 2022年全省营造林任务安排表 → 营造林; empty when unsaid."""
    for line in reversed(caption.split("\n")):
        bare = _TITLE_UNIT.sub("", _NUMBERED.sub("", line.strip()))
        named, tables = _TABLE.subn("", bare)
        if not tables:
            continue
        before = ""
        while before != named:
            before, named = named, _OF_PLACES.sub("", _YEARS.sub("", named))
        return named if 0 < len(named) <= _LONGEST else ""
    return ""


def thing(label: str) -> str:
    """What a label counts, without its unit, its years and 其中 or 小计: 其中：造林小计 → 造林."""
    bare = _YEARS.sub("", _UNIT.sub("", label))
    if _UNIT_ABOVE.search(bare):
        bare = _PART_BELOW.sub("其中", _GOAL_BELOW.sub("", _UNIT_ABOVE.sub("", bare)))
    match = _PART.fullmatch(bare)
    named = match[1] if match else bare
    part = _SAID_TWICE.fullmatch(named)
    return part["own"] if part else named


def unit_in(label: str, is_unit: Callable[[str], bool]) -> str:
    """The unit that a label ends with in brackets."""
    match = _UNIT.search(label) or _UNIT_ABOVE.search(label)
    return match[1] if match and is_unit(match[1]) else ""
