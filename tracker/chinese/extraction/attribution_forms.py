"""How Chinese names who answers for a promise and where it is kept."""

from __future__ import annotations

import re
from itertools import chain

_UNIT = r"[^，。；：、（）\s]{2,20}"
_LABELLED = re.compile(
    rf"(?:牵头单位|责任单位|主办单位|牵头部门|责任部门|负责单位|牵头|责任人单位)[为是：]{{1,2}}({_UNIT})"
)
_IN_CHARGE = re.compile(rf"（({_UNIT})(?:、[^（）]{{0,80}})?(?:牵头|负责)[^（）]{{0,60}}）")
_BY = re.compile(
    r"由([^，。；：、（）]{2,16}(?:局|委|办|厅|部|处|院|中心|政府|公司|街道|单位|集团))"
    r"(?:牵头|负责|具体负责|会同)"
)
_PLACE = re.compile(
    r"(?:^|[，。；：、\s]|在|位于|对|由|为|支持|推动)"
    r"([\u4e00-\u9fff]{1,5}?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|街道|片区|新区))"
    r"(?=[\u4e00-\u9fff\d])(?![级域内委化民里])"
)
_PROVINCES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    "|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
)
_PROVINCE = re.compile(
    rf"(?:^|[，。；：、]|在)((?:{_PROVINCES})(?:[\u4e00-\u9fff]{{2}}(?=为|将|计划|今年))?)"
    r"(?=[，、计将今力为改拟])"
)
every_place = "各"  # 各镇: no place of its own


def unit_in_charge(sentence: str, rest: str) -> str | None:
    """The unit named in the sentence (由…牵头), or in a label or bracket in the rest of the paragraph."""
    by = _BY.search(sentence)
    if by:
        return by[1]
    found = _LABELLED.search(rest) or _IN_CHARGE.search(rest)
    return found[1] if found else None


def places_in(clause: str) -> list[str]:
    """What looks like names of places in a clause: counties and the like first, then provinces."""
    return [match[1] for match in chain(_PLACE.finditer(clause), _PROVINCE.finditer(clause))]
