"""What names a thing in Chinese that a bare indicator may belong to: projects, plants, parks, hospitals."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_KINDS = (
    "项目|工程|医院|院区|中心|基地|产业园|产业港|园区|高铁|铁路|公路|高速|机场|小区|花园|新城|大桥|枢纽|学校|校区|厂区|厂房"
    "|大厦|平台|市场|总部|产业链|产业|水库|公园|场馆|集团|二期|一期|三期|班列|站点"
)
kind = lazy_pattern(_KINDS)
longest_before_kind = 24  # characters at most that name a thing before its kind
thing = lazy_pattern(
    rf"[\u4e00-\u9fffA-Za-z0-9“”]{{2,{longest_before_kind}}}?(?:{_KINDS})(?:[\u4e00-\u9fff]{{0,3}}?(?:{_KINDS}))*"
    r"(?!的?标准|水平|级|建设|办公室)(?P<subject>将|计划|预计|拟|是|为|总|全长|建成|要|正式|位于|占地)?"
)
not_of_name = lazy_pattern(
    r".*(?:的|在|对|将|为|是|于|向|由|与|及|到|把|按|近日|举行|位于|标准|记者|其中|包括|以及|同时|推进|推动|该|本)"
)
no_name = lazy_pattern(r"[一二三四五六七八九十两几某各每些这那此其个项新所有]")
sentence_split = lazy_pattern(r"[。！？；]")
comma = "，"
