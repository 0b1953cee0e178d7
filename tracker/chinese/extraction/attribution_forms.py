"""How Chinese names who answers for a promise and where it is kept."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.places import places_in as named_places

_UNIT = r"[^，。；：、（）\s]{2,20}"
_LABELLED = lazy_pattern(
    r"(?:(?:牵头|责任|主办|负责|承办|主责)(?:单位|部门|处室|科室|人单位|机构)|牵头)(?:为|是|：){1,2}"
    rf"({_UNIT})"
)
_IN_CHARGE = lazy_pattern(rf"（({_UNIT})(?:、[^（）]{{0,80}})?(?:牵头|负责)[^（）]{{0,60}}）")
_BY = lazy_pattern(
    r"由([^，。；：、（）]{2,16}(?:局|委|办|厅|部|处|院|中心|政府|公司|街道|单位|集团))"
    r"(?:牵头|负责|具体负责|会同)"
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
    """The places that a clause names, in order."""
    return [name for _start, name in named_places(clause)]
