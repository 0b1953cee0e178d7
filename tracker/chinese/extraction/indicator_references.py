"""What a Chinese indicator takes from the words before it: a thing named there, a label, the receivers."""

from __future__ import annotations

import re
from typing import Final

from tracker.base.lazy_patterns import lazy_pattern

# An expression: words for a thing named before.
this_one = "(?:该|此|这一|整个|上述)个?(?:项目|工程|园区|基地|产业园|平台|公园|医院|学校|院区)"
# Words for a thing named before: 该项目, 该桥|全长; 工程 alone before what works have: 工程|总投资.
_OF_WORKS = "(?=(?:计划)?总(?:投资|占地|用地|建筑面积|长|造价)|占地面积|建筑面积)"
this_thing = lazy_pattern(
    rf"(?:{this_one}|[该此](?:隧道|大桥|公路|铁路|水库|水厂|泵站|[桥路线厂楼馆站库园渠])(?=[全总占建长设年日])|[该此](?!次)|工程{_OF_WORKS})(?=.{{2,}})"
)
# Words for an indicator named before: 该比例.
refers_back = lazy_pattern(r"(?:该|此|这一?|上述)(?:项)?(?:比例|指标|比重|占比|数字|数据|数值|比率)")
# What a clause without a thing is about: 农村公路方面，…；农村公路投资5亿元，….
field_above = lazy_pattern(
    r"^(?P<head>[\u4e00-\u9fff]{2,10})方面，[^；]*$"
    r"|(?:^|[；，])(?:今年|明年|全年)?(?P<invested>[\u4e00-\u9fff]{2,8}?)(?:完成|计划)?投资\d[^，；]*，[^；]*$"
)
colon = "："  # behind a label
announces_goals = lazy_pattern(r"(?:目标|指标|任务|要求)(?:是|为|如下)?$")  # no name of the first of them
# Work on what there is to be none of: 开展|违建|专项整治.
work_on_it = lazy_pattern(
    r"^(?:持续|深入|扎实|全面|联动|统筹|加快|有序|稳步|继续)*(?:开展|推进|推动|实施|加强|抓好|强化)(?=..)"
    r"|(?<=..)(?:专项|综合|集中)?(?:排查|整治|治理|攻坚|清理){1,2}(?:行动|工作|任务)?$"
)
served = "为"  # before those who are given something
before_receivers = lazy_pattern(
    r"^(?:免费|优先|继续)?为(?:全[省市县区州旗镇乡国]|辖区内?|本[省市县区]|城乡|城区|农村)?$"
)
# An expression: verbs of what is done for people.
SERVES: Final = "提供|开展|实施|办理|发放|落实|组织|安装|配备|购买"
# What is done for them, behind their name.
done_for = lazy_pattern(rf"(?<=..)(?:免费|{SERVES}|进行|补充|投保|改造|建立|更新|更换|加装|新建|接种)")
# Means that say nothing of what they are for, and the clause behind them that does.
means = lazy_pattern(
    r"(?:专项|财政|补助|奖补|扶持|配套|引导|各类)*(?:资金|经费|土地|用地(?:指标)?|建设用地(?:指标)?)"
)
meant_for = lazy_pattern(
    r"(?:的?[土地资金用经费指标]{2,4})?，(?:主要|重点|专项|专门)?(?:用于|用来|支持|扶持|办好|实施|落实|保障|兑现)(?:\d+[项件个]|[一二三四五六七八九十]+大?[项件])?"
    r"(?P<purpose>[\u4e00-\u9fff“”]{4,18}?)等?(?=[，。；、])"
)
# What stands before verbs of what is done for people, and of what somebody adds, and is part of the name.
_BEFORE_VERBS = (
    (
        lazy_pattern("加装|增设|安装|改造|更新"),
        lazy_pattern(
            r"(?:^|[^\u4e00-\u9fff“”]|[年月日内天]|力争|确保|推动|支持)(?P<whose>(?:既有|老旧|城镇|农村|多层|高层)*"
            r"(?:住宅|老楼|小区|楼院|老楼宇|楼房|校舍|学校|校园|医院|公园|街道|社区|场所))$"
        ),
    ),
    (
        lazy_pattern(rf"(?:免费|集中|优先|上门)?(?:{SERVES}|组织开展|举办|进行|安排|推出|推介|开放|推送)"),
        lazy_pattern(
            r"(?:^|[^\u4e00-\u9fff]|[年月日内天]|免费|继续|计划|将|要)"
            r"(?P<whose>(?:为|面向|给|向)(?![主了民期契抓重目](?!间))[\u4e00-\u9fff、“”（）]{2,15})$"
        ),
    ),
    (
        lazy_pattern("新(?:增|培育|引进|签约|入驻|认定|招引|落户|开工)"),
        lazy_pattern(
            r"(?:^|[^\u4e00-\u9fff“”]|[年月日内天]|力争|确保|推动|支持)"
            r"(?P<whose>(?![今全]年|年内|到|力争|确保)[\u4e00-\u9fff“”]{2,14}(?:基地|园区|产业园|物流园|科技园|开发区|高新区|中心|平台|集团|公司|大学|学院|医院))$"
        ),
    ),
)
# Between a verb and a number, what the things counted belong to: 建成|老城片区|9个停车场.
_NAME = "[\u4e00-\u9fffA-Za-z0-9“”—·-]{2,14}?"
_NO_NAME = (
    "第?[一二三四五六七八九十首]批|第[一二三四五六七八九十\\d]|[全我本各再新已其约共另每][^等]{0,3}$|(?:全|我|本)[省市县区州旗镇乡国]|(?:新|再|已)(?![区城港疆乡])"
    "|[和与及]|一[条座个处家所项批套辆台幢栋间类种份]|可(?!再生|燃|降解)|能(?!源|耗)|剩余|以|了|好|设|建[设立成]|发展|提升|推动|推进|打造|启动|安排|解决|认定|遴选|设置|发布|改造|实施|完成|占"
)
owning_counted = lazy_pattern(
    rf"(?!{_NO_NAME})(?:{_NAME}(?:、{_NAME}){{0,2}}等?)(?<![的和与及以了好共至])(?<!执行|实施|建设|支持)"
)
# A verb that no rule has for its own, before one: 保护|提升古镇4个.
verb_before = lazy_pattern(
    r"(?:力争|确保|计划|继续|全年|年内|全面|加快)*(?P<verb>保护|修缮|优化|规范|巩固|盘活|策划|储备|整合|补充|挖掘|活化|勘探|论证|筛选)"
)
# Expressions: what may stand between an act and the number of its things, and what joins two acts.
first_batch = "首批|第[一二三四五六]批|一批|新的?"
acts_joint = "[和、及]"
place_alone = lazy_pattern(  # all that stands before a number: 实现|保护区|4家企业全部退出
    r"(?:力争|确保|实现|推动|促进|争取|年内|全部)*(?P<place>(?!全|各|本|我|其|该)[\u4e00-\u9fff]{0,8}?"
    r"(?:保护区|开发区|高新区|新区|园区|片区|主城区|城区|库区|灌区|流域|沿线|沿岸|景区|湿地|家庭|农户))(?:内|的)?"
)
gives = lazy_pattern(r"(?<=..)(?:免费|优先|上门)?提供(?=..)")


def before_verb(verb: str) -> re.Pattern[str] | None:
    """What may stand before this verb as part of a name; it has `whose`. None for most verbs."""
    return next((form for verbs, form in _BEFORE_VERBS if verbs.fullmatch(verb)), None)
