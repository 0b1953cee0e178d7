"""Places in Chinese indicators: where something is done, and which of them have so many each."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

there = (  # a place before what is done there; but 小区, 社区 and 城中村 are what it is done to
    r"(?!.{0,5}[每各为全])[\u4e00-\u9fff]{1,5}?(?:[省市县]|(?<![小社园校院片库景灾山牧厂街营病户])区"
    r"|(?<![乡集城小])镇|乡|(?<![中政然困范村])村)"
)
each_mark = "均"  # every one of them
_EACH_PLACE_OF_ALL = (
    r"(?:每个?|各个?)(?:设区市|地级市|市州|州市|市地|市县|县市区|市区县|县区|区县|旗县区?|乡镇|镇乡|镇街|镇村|村镇|街镇|乡村"
    r"|街道|社区|行政村|自然村|建制村|村社区|村居|村组|中小学校?|学校|园区|开发区|[省市县区镇街乡村校])(?:（[^（）]{1,8}）)?"
)
# 每个领域, 每一类: of which sort of thing there are so many in each place.
_EACH_SORT = r"(?:在|按|从)?(?:每个?|各|每一)(?:领域|门类|类别|行业|产业|类|批次|学科|专业|方面)"
# 每个县重点|培育2个, 各区至少|建成1家: so many in each place, which is no total; 各县共|建成 is one.
each_place = lazy_pattern(
    rf".{{0,12}}?(?P<each>(?:{_EACH_PLACE_OF_ALL}|各[省市州县区镇乡])[、和及与]"
    rf"(?:{_EACH_PLACE_OF_ALL}|[州县区镇乡村]|行政村|自然村|社区|街道|乡镇|镇街|学校|园区)|{_EACH_PLACE_OF_ALL})"
    rf"(?:{_EACH_SORT})?"
    r"(?:至少|最少|重点|都有?|均有?|[配建设拥]?有|要|应当?|单独|独立|各自|须|需|分别|力争|争取|确保|原则上|每年|年均|每季度|每月|再|各|新|可|将|拟"
    r"|计划|规划|选择|选取|集中(?:资源|力量|精力|财力|优势)?|结合(?:自身)?(?:实际|特色|优势|条件)|因地制宜|立足(?:实际|资源|优势|特色)"
    r"|聚力|着力|精心|科学)*"
)
has = lazy_pattern(r"有$")  # 每个县均有|1所, 各区至少有|2家
_PLACE = r"[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|镇|乡|村|街道)"
_EACH_PLACE = lazy_pattern(rf"({_PLACE}(?:、{_PLACE})*(?:、|和|与|及){_PLACE})各$")
_AND = lazy_pattern(r"、|和|与|及")


def places_with_one_each(code: str, start: int, end: int) -> tuple[str, ...]:
    """The places at the end of a stretch that are given a number each: 东镇、西镇各."""
    listed = _EACH_PLACE.search(code, start, end)
    return tuple(_AND.split(listed[1])) if listed else ()
