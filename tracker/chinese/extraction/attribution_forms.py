"""How Chinese names who answers for a promise and where it is kept."""

from __future__ import annotations

from bisect import bisect_right

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.administrative_divisions import places_in as named_places
from tracker.chinese.responsible_unit_labels import OFFICES

_UNIT = r"[^，。；：、（）\s]{2,20}"
# 牵头, 责任, 主办, 负责, 承办, 主责: a search for their first characters is quicker than one for six words.
_LABELLED = lazy_pattern(
    r"[牵责主负承](?:头(?<=牵头)|任(?<=责任)|办(?<=[主承]办)|责(?<=[负主]责))"
    rf"(?:{OFFICES}|人单位|(?<=牵头))(?:为|是|：){{1,2}}"
    rf"({_UNIT})"
)
_IN_CHARGE = lazy_pattern(rf"（({_UNIT})(?:、[^（）]{{0,80}})?(?:牵头|负责)[^（）]{{0,60}}）")
_BY = lazy_pattern(
    r"由([^，。；：、（）]{2,16}(?:局|委|办|厅|部|处|院|中心|政府|公司|街道|单位|集团))"
    r"(?:[、和及与][^，。；：（）]{2,60}?)?(?:(?:按职责分工|分别|共同|具体|联合)*(?:牵头|负责)|会同)"
)
_CLAUSE = lazy_pattern("[，；：。、]")
_OPENS = lazy_pattern(
    r"\s*(?:其中|同时|支持|指导|确保|力争|(?:到|至)?(?:20)?\d{2}年[底末]?前?)*(?:.{0,8}(?:在|位于|对))?(?:[\u4e00-\u9fff]{2,3}[省市])?"
)
_BODY = lazy_pattern(r"[\u4e00-\u9fff“”（）]{0,10}?(?:研究院|医院|公司|集团|大学|学院|实验室|协会|银行)")
# A heading of an item that is the name of a place and nothing else: （二）城关镇。
_ITEM_PLACE = lazy_pattern(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*(?!各|全|本|该)([\u4e00-\u9fff]{1,9}?(?:省|市|县|区|旗|盟|州|镇|乡|街道|村|社区))"
    r"\s*[。：:]?"
)
every_place = "各"  # 各镇: no place of its own


def unit_in_charge(sentence: str, rest: str) -> str | None:
    """The unit named in the sentence (由…牵头), or in a label or bracket in the rest of the paragraph.

    `rest` begins with the promise. Of several units, the first is in charge.
    """
    by = _BY.search(sentence) or _BY.search(rest.partition("。")[0])
    if by:
        return by[1]
    found = _LABELLED.search(rest) or _IN_CHARGE.search(rest)
    return found[1] if found else None


def place_of_item(heading: str) -> str:
    """The place that a numbered heading names and nothing else; empty for other headings."""
    found = _ITEM_PLACE.fullmatch(heading.strip())
    return found[1] if found else ""


def places_in(sentence: str) -> list[str]:
    """The places that the beginning of a sentence is about, in order.

    A place is the subject or the setting of its clause: it begins the clause, or stands behind 在. One in the
    midst of it mostly tells where a line leads, whose experience is learned, or which body is meant; one at
    the head of an earlier clause than the last counts where it opens the sentence.
    """
    named = list(named_places(sentence))
    if not named:
        return []
    starts = [0, *(mark.end() for mark in _CLAUSE.finditer(sentence))]
    found = []
    for start, name in named:
        clause = starts[bisect_right(starts, start) - 1]
        opens = clause in {starts[0], starts[-1]} and _OPENS.fullmatch(sentence, clause, start) is not None
        if opens and not _BODY.match(sentence, start + len(name)):
            found.append(name)
    return found
