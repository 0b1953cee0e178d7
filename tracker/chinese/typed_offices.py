"""Who leads, who supports and who is in charge, as people type it beside a task: 由园林局牵头、财政局配合."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.office_lists import join_units, split_units
from tracker.chinese.responsible_unit_labels import OFFICES

# A unit's name by how it ends; 处 and 部 are also ends of other words, so that they stand last.
_END = (
    "局|委员会|委|办公室|办|厅|科|室|院|中心|政府|公司|街道|集团|学校|残联|妇联|工会|协会|站|队|镇|乡|处|部"
)
_UNIT = rf"[^，。；：、（）\s由]{{1,16}}?(?:{_END})"
_UNITS = rf"{_UNIT}(?:、{_UNIT})*"
_LEADS = "(?:具体|共同)?(?:牵头|负责(?!人)|主办|承办|会同|主抓)"
_BY = lazy_pattern(
    rf"(?:由(?P<by>{_UNIT})(?=[^，。；：（）]{{0,24}}{_LEADS}|会同)|(?:^|[，。；（、])(?P<own>{_UNIT}){_LEADS})"
)
_LABELLED = lazy_pattern(rf"(?:牵头|责任|主办|承办|主责)(?:{OFFICES})(?:为|是)?[：:]\s*(?P<unit>{_UNIT})")
_SUPPORTED = lazy_pattern(
    rf"(?:会同(?P<with>{_UNITS})|(?:配合|协办|参与)(?:{OFFICES})(?:为|是)?[：:]\s*(?P<listed>{_UNITS})"
    rf"|(?:^|[，。；（、])(?P<own>{_UNITS})(?:予以|积极|协助)?(?:配合|协办|参与))"
)
_PERSON = lazy_pattern(
    r"(?:责任人|负责人|牵头人|责任领导)(?:为|是)?[：:]\s*(?P<name>[^，。；：、（）\s]{2,8})"
)
# An office as the subject of what is typed: 市教育局到2026年底…, 请县水务局在6月底前…. Only ends that hardly
# any other word has, before a date, a duty or an act: neither 空间布局到2026年 nor 社区餐厅新建.
_NAME = r"[^，。；：、（）\s由]"
_OFFICE = (
    rf"(?:{_NAME}{{1,14}}?(?:(?<![布格结全大开僵时])局|委员会|委|办公室|政府|残联|妇联|总工会|集团|公司"
    rf"|(?<![举开主承兴创协督交合领代])办)|{_NAME}{{0,8}}?(?:省|自治区){_NAME}{{1,10}}?厅)"
)
_OFFICES = rf"{_OFFICE}(?:、{_OFFICE})*"
_ACTS = (
    "新(?:建|改|扩|增|开|植|栽|种|打)|改(?:建|扩建|造)|扩建|建成|建设|建立|修(?:建|复|缮|订)|铺设|加装|更新|更换|拆除"
    "|完成|开工|开展|开通|启动|实施|培训|培育|引进|招引|发放|提供|购置|整治|治理|清理|化解|检查|抽查|走访|创建|打造"
    "|编制|制定|出台|印发|举办|办理|办结|落实|组织|推进|推广"
)
_GOES_ON = (
    r"[在于到至要须需应将]|务必|必须|力争|确保|抓紧|尽快|年[内底末]|今年|明年|\d|[一二三四上下]半?[季年]"
    f"|{_ACTS}"
)
# Before an office that others move to act: 支持民营公司开展….
_HELPED = "支持|引导|鼓励|推动|带动|帮助|指导|协助|扶持|培育|引进|依托|通过|联合|组织|动员|发动"
_SUBJECT = lazy_pattern(
    r"(?:^|[，。；：])(?:会议|领导)?(?:要求|责成|安排|督促|请|由)?"
    rf"(?!{_HELPED})(?P<own>{_OFFICES})(?:(?:牵头|负责)?(?={_GOES_ON}))"
)
_BRACKETED = lazy_pattern(rf"（(?P<own>{_OFFICES})）[。；]?\s*$")
_CLAUSE = lazy_pattern(
    rf"[，；、（]\s*由{_UNIT}[^，。；：（）]{{0,24}}{_LEADS}(?:落实|推进|实施|办理)?）?(?=[。；]?\s*$)"
)

_STOP = lazy_pattern("[。！？；!?;]")
_MARKS = "，、：,.: \t\n\u3000"


class Duties(NamedTuple):
    """What typed words say of who answers; empty where they do not."""

    lead: str = ""
    supporting: str = ""
    person: str = ""


def typed_duties(text: str) -> Duties:
    """The lead unit, the supporting units as one list, and the person in charge that words name."""
    lead = _first(_LABELLED.search(text)) or _first(_BY.search(text))
    supporting = split_units(_first(_SUPPORTED.search(text)))
    if not lead:
        lead, *more = split_units(_first(_SUBJECT.search(text)) or _first(_BRACKETED.search(text))) or [""]
        supporting = [*more, *supporting]
    names = [one for one in supporting if one != lead]
    return Duties(lead, join_units(names), _first(_PERSON.search(text)))


def without_duties(text: str) -> str:
    """The words without a last clause that says who answers."""
    return _CLAUSE.sub("", text).strip()


def task_name(text: str) -> str:
    """What words are called that no rule reads: their first sentence, without who answers and end marks."""
    sentences = (without_duties(part).strip(_MARKS) for part in _STOP.split(text))
    return " ".join(next(filter(None, sentences), text.strip()).split())


def _first(found: re.Match[str] | None) -> str:
    return next(filter(None, found.groups()), "") if found else ""
