"""Whether 一座 and 一条 count what is built: 建设一座公园、一条绿道, but not 一座宜居之城, 一条龙."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

UNITS = frozenset("座条所幢栋")  # of what is built; 一个, 一批 and 一项 are mostly ways of speaking
_OF_HOUSES = frozenset("个家")
BUILT_ANEW = "新建|改建|扩建|迁建|改扩建"  # expressions
_BUILDS = rf"(?:{BUILT_ANEW}|建设|修建|兴建|修筑|建成|改造)"
_BUILDS_BEFORE = lazy_pattern(rf"{_BUILDS}$")
_LISTED_BEFORE = lazy_pattern(
    rf"{_BUILDS}[一两二三四五六七八九十\d]{{1,3}}[{''.join(sorted(UNITS))}][^。；！？\n\t]{{1,40}}[、，和]$"
)
_IMAGE = lazy_pattern(
    r"龙|主线|红线|底线|心|[^，。；、！？\n]{0,16}?(?:之路|之城|之桥|新路|路子|发展道路|[新大]城(?:[，。；！？\n]|$)|桥梁纽带|丰碑)"
)
# 一条|5公里的步道: its size right behind tells more than that it is one.
_SIZED = lazy_pattern(r"[约近超]?\d[\d.]*[百千万亿]*[^，。；、！？\d\n的]{1,4}的")
# 建成一个|国家级检测中心: what has a door, up to the end of its clause; not 一个消费中心城市.
_HOUSE = lazy_pattern(
    r"[^，。；、！？\n]{0,30}?(?:"
    r"(?:计算|算力|数据|检测|检验|服务|研究|研发|技术|展示|展览|会展|体育|文化|活动|培训|实训|康复|急救|诊疗|托育|养老|养护|交易|分拨|配送"
    r"|集散|仓储|调度|指挥|监测|实验|孵化|处理|处置|救治|医疗|医学|健康|游客|游泳|健身|艺术|科技|工程)中心"
    r"|园区|产业园|工业园|物流园|科技园|植物园|动物园|公园|实验室|医院|卫生院|福利院|敬老院|养老院|学校|学院|中学|小学|幼儿园|大学|研究院|研究所"
    r"|市场|广场|商场|体育场|(?:博物|文博|图书|文化|科技|体育|美术|纪念|展览|档案|规划|[会展场宾])馆|电站|水厂|电厂|工厂|水库|粮库|冷库|码头|机场|车站|客运站|泵站|综合体|酒店|养殖场|矿山)"
    r"(?=[，。；！？\n]|、(?![两二三四五六七八九十\d])|$)"
)
_MAKES_HOUSE = lazy_pattern(r"(?:建成|建设|修建|兴建|筹建|组建|建立|设立|引进|建好|再建|拟建)$")
_LOOK_BACK = 56  # characters
_VERB = 3  # characters, the longest


def is_named_by_size(match: re.Match[str]) -> bool:
    """Whether the size of what is one stands right behind its unit, and is what is promised."""
    return match["u"] in UNITS and _SIZED.match(match.string, match.end()) is not None


def is_built(match: re.Match[str]) -> bool:
    """Whether a verb that builds stands right before 一座, or before the list that it goes on in.

    Before 一个 and 一家, which are often ways of speaking, it does for a house: 建成一个检测中心.
    """
    if match["u"] in _OF_HOUSES:
        start = match.start("a")
        makes = _MAKES_HOUSE.search(match.string, max(0, start - _VERB), start)
        sized = _SIZED.match(match.string, match.end())
        return bool(makes and not sized and _HOUSE.match(match.string, match.end()))
    if match["u"] not in UNITS or _IMAGE.match(match.string, match.end()):
        return False
    start = match.start("a")
    first = max(0, start - _LOOK_BACK)
    return any(one.search(match.string, first, start) for one in (_BUILDS_BEFORE, _LISTED_BEFORE))
