"""Who leads, who supports and who is in charge, as people type it beside a task: 由园林局牵头、财政局配合."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.unit_words import join_units

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
_LABELLED = lazy_pattern(
    rf"(?:牵头|责任|主办|承办|主责)(?:单位|部门|处室|科室)(?:为|是)?[：:]\s*(?P<unit>{_UNIT})"
)
_SUPPORTED = lazy_pattern(
    rf"(?:会同(?P<with>{_UNITS})|(?:配合|协办|参与)(?:单位|部门)(?:为|是)?[：:]\s*(?P<listed>{_UNITS})"
    rf"|(?:^|[，。；（、])(?P<own>{_UNITS})(?:予以|积极|协助)?(?:配合|协办|参与))"
)
_PERSON = lazy_pattern(
    r"(?:责任人|负责人|牵头人|责任领导)(?:为|是)?[：:]\s*(?P<name>[^，。；：、（）\s]{2,8})"
)
_CLAUSE = lazy_pattern(
    rf"[，；、（]\s*由{_UNIT}[^，。；：（）]{{0,24}}{_LEADS}(?:落实|推进|实施|办理)?）?(?=[。；]?\s*$)"
)


class Duties(NamedTuple):
    """What typed words say of who answers; empty where they do not."""

    lead: str = ""
    supporting: str = ""
    person: str = ""


def typed_duties(text: str) -> Duties:
    """The lead unit, the supporting units as one list, and the person in charge that words name."""
    lead = _first(_LABELLED.search(text)) or _first(_BY.search(text))
    supporting = _first(_SUPPORTED.search(text))
    names = [one for one in supporting.split("、") if one and one != lead]
    return Duties(lead, join_units(names), _first(_PERSON.search(text)))


def without_duties(text: str) -> str:
    """The words without a last clause that says who answers."""
    return _CLAUSE.sub("", text).strip()


def _first(found: re.Match[str] | None) -> str:
    return next(filter(None, found.groups()), "") if found else ""
