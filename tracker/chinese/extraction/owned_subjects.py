"""Subjects of a list that belong to what the first of them names: 水厂产值、税收; 热线解决率、群众满意率."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.measured_words import BEHIND_OWNER, MEASURED, MEASURED_ALONE

# Per what all of a list is measured, said of the first: 单位生产总值|能耗和二氧化碳排放.
_PER_OUTPUT = lazy_pattern(
    r"(?:单位|[每万亿]元)(?:地区|国内)?(?:生产总值|GDP|工业增加值|规上工业增加值|增加值|产值)(?!$)"
)

_USED_UP = lazy_pattern(
    r"(?:综合)?(?:能耗|水耗|用水量|电耗|能源消耗|(?:二氧化)?碳排放(?:量|强度)?|(?:主要)?污染物排放(?:量|强度)?)"
)
_RATE_ALONE = lazy_pattern(
    r"(?:群众|用户|企业|居民|社会|服务)?(?:满意|办结|按时办结|响应|回访|知晓|签约|反馈|解决)[率度]"
)
_OWN_RATE = lazy_pattern(r"(?P<owner>.{2,}?)[\u4e00-\u9fff]{2}[率度]")


def of_one_owner(parts: list[str]) -> list[str]:
    """Parts that are each measured of the thing of the first; nothing where another names its own."""
    if len(parts) < 2 or not all(map(MEASURED_ALONE.fullmatch, parts[1:])):
        return []
    own = BEHIND_OWNER.search(parts[0]) or MEASURED.search(parts[0])
    owner = parts[0][: own.start()] if own else ""
    return [parts[0], *(owner + part for part in parts[1:])] if len(owner) > 1 else []


def per_output(subjects: list[str]) -> list[str]:
    """Subjects with what the first is measured per: 万元产值能耗、水耗 → 万元产值能耗, 万元产值水耗."""
    per = _PER_OUTPUT.match(subjects[0])
    if per is None or len(subjects) < 2:
        return subjects
    return [per[0] + one if _USED_UP.match(one) else one for one in subjects]


def are_rates(parts: list[str]) -> bool:
    """Whether parts are several rates, each with a name of its own: 机扫率、收运率."""
    return len(parts) > 1 and all(part.endswith("率") and len(part) > 2 for part in parts)


def rates_of_one(parts: list[str]) -> list[str]:
    """Rates with the thing of the first where they say nothing alone: 热线解决率、群众满意率."""
    owner = _OWN_RATE.fullmatch(parts[0])
    if owner is None or _RATE_ALONE.fullmatch(parts[0]):
        return parts
    return [parts[0], *(owner["owner"] + one if _RATE_ALONE.fullmatch(one) else one for one in parts[1:])]
