"""The bodies of the central government, in full and as headlines shorten them.

Source: the list of the State Council's organs (国务院组成部门, 直属机构, 部委管理的国家局) as of 2023,
and the national railway company, which makes plans of its own.
"""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_BODIES = (
    "国务院",
    "外交部",
    "国防部",
    "国家发展改革委",
    "国家发展和改革委员会",
    "国家发改委",
    "教育部",
    "科学技术部",
    "科技部",
    "工业和信息化部",
    "工信部",
    "国家民委",
    "公安部",
    "民政部",
    "司法部",
    "财政部",
    "人力资源和社会保障部",
    "人力资源社会保障部",
    "人社部",
    "自然资源部",
    "生态环境部",
    "住房和城乡建设部",
    "住房城乡建设部",
    "住建部",
    "交通运输部",
    "水利部",
    "农业农村部",
    "商务部",
    "文化和旅游部",
    "国家卫生健康委",
    "国家卫健委",
    "退役军人事务部",
    "应急管理部",
    "中国人民银行",
    "审计署",
    "国务院国资委",
    "国资委",
    "海关总署",
    "国家税务总局",
    "市场监管总局",
    "国家体育总局",
    "国家医保局",
    "国家能源局",
    "国家林草局",
    "国家林业和草原局",
    "国家铁路局",
    "中国民航局",
    "国家邮政局",
    "国家文物局",
    "国家统计局",
    "国家数据局",
    "国铁集团",
    "中国国家铁路集团",
)
_BEGINS = lazy_pattern(rf"^[\d年度_\-“\"《【]*({'|'.join(sorted(_BODIES, key=len, reverse=True))})")


def central_body(headline: str) -> str:
    """The central body that a headline or the name of a file begins with, as it is written there, or ""."""
    found = _BEGINS.match(headline)
    return found[1] if found else ""
