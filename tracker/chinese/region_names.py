"""Names of regions: the place that a document is of, and what only looks like one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.administrative_divisions import named
from tracker.chinese.central_bodies import central_body
from tracker.chinese.headline_places import place_of_headline

_ENDINGS = "自治区|自治州|自治县|新区|开发区|省|市|县|区|旗|镇|乡|街道"  # of divisions
_REGION = lazy_pattern(
    r"(?:^|[《「“])(?:关于)?(?:联合)?(?:印发|转发|批转|下达|公布|发布|批准)?(?:\d{4}年(?:度)?)?"
    rf"((?:[一-龥]{{2,8}}?(?:{_ENDINGS}))+)"
)
_NO_REGION = lazy_pattern(
    r"^[^省市县区旗镇乡]*(?:社区|校区|园区|小区|片区|棚户区|地区|城区|市区|郊区|城市|超市|半年[^省市县区旗镇乡]*[省市县区旗镇乡]|季度[^省市县区旗镇乡]*[省市县区旗镇乡]|[全我各本该][省市县区旗镇乡])"
)
_STEP = lazy_pattern(rf"[一-龥]{{1,8}}?(?:{_ENDINGS})")
_NO_STEP = lazy_pattern(r"[各全每本该我和与或的从]|不断|流域|人民|政府|城[乡镇]$")
_LONGEST_STEP = 7  # characters of a division that the gazetteer does not know: an old county, a town, a park


@lru_cache(maxsize=4096)
def region(*texts: str) -> str:
    """The place that a document is of, by its issuer, title or file name, or "".

    A text that begins with the name of a place (海棠区人民政府, 《海棠区…》) rules over one that names it
    elsewhere or in short, as headlines do (“十四五”甘肃省将…, 江门今年新建…, 2021_江门市_计划.txt).
    """
    plain = [unicodedata.normalize("NFKC", text or "").split() for text in texts]
    named_first = (_begins_with(piece) for words in plain for piece in (*words[:1], "".join(words)))
    in_headlines = (place_of_headline(one) or central_body(one) for one in map("".join, plain))
    return next(filter(None, chain(named_first, in_headlines)), "")


def _begins_with(text: str) -> str:
    """The place whose name a text begins with: the divisions one after another, as far as they are real."""
    found = _REGION.search(text)
    if not found or _NO_REGION.match(found[1]):
        return ""
    steps: list[str] = []
    for step in _STEP.findall(found[1]):
        if not named(step) and (len(step) > _LONGEST_STEP or _NO_STEP.search(step) or _ends_with_name(step)):
            break
        steps.append(step)
    return "".join(steps)


def _ends_with_name(step: str) -> bool:
    """Whether a step is a known division with other words before it (学习福建省)."""
    return any(named(step[start:]) for start in range(1, len(step) - 2))


def is_no_region(name: str) -> bool:
    """Whether a name only looks like one of a region: 校区, 全市, 各县."""
    return name[0] in "全我各本该" or _NO_REGION.match(name) is not None


_DIVISION = lazy_pattern(rf"[一-龥]{{1,8}}?(?:{_ENDINGS}|州)")
_OWN_ENDING = lazy_pattern(r"(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡|州|街道)$")


@lru_cache(maxsize=16384)
def region_key(name: str) -> str:
    """The smallest division that a name names, without its ending (安徽省宣城市 → 宣城); "" for nothing."""
    divisions = _DIVISION.findall(name)
    last = str(divisions[-1]) if divisions else name
    short = str(_OWN_ENDING.sub("", last))
    return short if len(short) > 1 else last


@lru_cache(maxsize=65536)
def same_region(one: str, other: str) -> bool:
    """Whether two names are of one place, one of them perhaps with the division above it, or short."""
    if not one or not other or region_key(one) != region_key(other):
        return False
    short, long = sorted((one, other), key=len)
    return long.endswith(short) or short == region_key(long)


_OWN_LEVELS = {
    "省": lazy_pattern("(?:省级|省定)(?:及?以上)?"),
    "区": lazy_pattern("(?:自治区级|区级)(?:及?以上)?"),
    "市": lazy_pattern("(?:市级)(?:及?以上)?"),
    "州": lazy_pattern("(?:州级)(?:及?以上)?"),
    "县": lazy_pattern("(?:县级)(?:及?以上)?"),
    "旗": lazy_pattern("(?:旗级)(?:及?以上)?"),
    "镇": lazy_pattern("(?:镇级)(?:及?以上)?"),
    "乡": lazy_pattern("(?:乡级)(?:及?以上)?"),
}
_NO_LEVEL = lazy_pattern("(?!)")


def own_level(name: str) -> re.Pattern[str]:
    """The words by which a place speaks of its own level: 省级 in a province."""
    return _OWN_LEVELS.get(name[-1:], _NO_LEVEL)
