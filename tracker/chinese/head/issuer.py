"""Who issued the document (发文机关) and under which number (文号)."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import Excerpt, bare, whole_datelines

_LOOKED_AT = 60  # lines
_OPENING = 30  # lines in which a report says where and for whom it was given
_PLACE = r"(?:(?!年)[\u4e00-\u9fff]){1,14}?(?:省|市|县|区|旗|州|盟|自治区|兵团|乡|镇|新区)"
_BODY = (
    r"(?:国务院办公厅|国务院|[\u4e00-\u9fff]{2,20}?(?:人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|委员会办公厅"
    r"|委员会办公室|管理委员会|委员会|管委会|办公厅|办公室|总局|管理局|监管局|局|厅|部|委|人民银行|代表大会))"
)
_FIELD = lazy_pattern(r"^(?:发文机关|发文单位|发布机构|发布单位|制发机关|印发单位)[:：]\s*([^\s，。]{2,40})")
_ABOUT = lazy_pattern(rf"^({_BODY}(?:[ \u3000、]+{_BODY})*)(?:印发|转发|批转|关于)")
_SPEAKS = lazy_pattern(r"我?代表(国务院|[\u4e00-\u9fff]{2,14}人民政府|[省市县区州旗](?:人民)?政府)")
_MEETING = lazy_pattern(rf"日[^。，\n]{{0,16}}?在(全国|{_PLACE})第[\d一二三四五六七八九十百]+届人民代表大会")
_NATIONAL = lazy_pattern(r"日[^。，\n]{0,16}?在第[\d一二三四五六七八九十百]+届全国人民代表大会")
_REPORT = lazy_pattern(rf"^(?:\d{{4}}年?)?(国务院|{_PLACE})(?:\d{{4}}年?)?(?:人民)?政府工作报告")
_SIGNATURE = lazy_pattern(rf"^{_BODY}(?:[ \u3000、]+{_BODY})*$")
_DAY = lazy_pattern(r"^(?:19|20)\d\d年\d{1,2}月\d{1,2}日")

_NUMBER = lazy_pattern(
    r"([\u4e00-\u9fff]{1,12})\s*[〔\[［(（【]\s*((?:19|20)\d\d)\s*[〕\]］)）】]\s*第?\s*(\d{1,5})\s*号"
)
_NAME_NUMBER = lazy_pattern(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,10})((?:19|20)\d\d)-(\d{1,5})号")
_NUMBER_FIELD = lazy_pattern(r"^(?:发文|文件)?(?:文号|字号|编号)\s*[:：]\s*")


def issuing_body(excerpt: Excerpt, title: str) -> str:
    """The issuing body, several joined by a space; empty when the text does not tell."""
    head = [bare(line) for line in excerpt.head[:_LOOKED_AT]]
    for line in head[:12]:
        field = _FIELD.match(line)
        if field:
            return field[1]
    about = _ABOUT.match(title)
    if about:
        return " ".join(about[1].split())
    return _of_report(head, title) or _signature(head) or _signature([bare(line) for line in excerpt.tail])


def document_number(excerpt: Excerpt) -> str:
    """The document's own number as 国办发〔2020〕39号, never one that it cites; else the file name's."""
    for line in excerpt.head[:_LOOKED_AT]:
        line = _NUMBER_FIELD.sub("", bare(line))
        found = _NUMBER.fullmatch(line.strip("（）() "))
        if found:
            return _number(found)
    found = _NUMBER.search(excerpt.stem) or _NAME_NUMBER.search(excerpt.stem)
    return _number(found) if found else ""


def _number(found: re.Match[str]) -> str:
    return f"{found[1]}〔{found[2]}〕{found[3]}号"


def _of_report(head: list[str], title: str) -> str:
    """The government that a work report speaks for."""
    opening = "\n".join(whole_datelines(head[:_OPENING]))
    if "工作报告" not in title and not _SPEAKS.search(opening):
        return ""
    if _NATIONAL.search(opening):
        return "国务院"
    place = _MEETING.search(opening) or _REPORT.match(title)
    if place:
        return "国务院" if place[1] in ("国务院", "全国") else f"{place[1]}人民政府"
    speaks = _SPEAKS.search(opening)
    return speaks[1] if speaks and not re.match("[省市县区州旗](?:人民)?政府", speaks[1]) else ""


def _signature(lines: list[str]) -> str:
    """The lines that are nothing but bodies, right above a line with the day."""
    for index, line in enumerate(lines):
        if not _DAY.match(line):
            continue
        first = index
        while first and _SIGNATURE.match(lines[first - 1]):
            first -= 1
        if first < index:
            return " ".join(" ".join(lines[first:index]).split())
    return ""
