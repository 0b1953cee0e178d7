"""What Chinese names say is measured of a thing: 排放量, 覆盖率, 办理时间."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

# What is measured of several things: 二氧化硫、氮氧化物|排放量.
MEASURED = lazy_pattern(
    r"(?:(?:年|总)?(?:排放|吞吐|运输|周转|货运|客运|用电|发电|使用|消费|出栏|存栏|进出口|零售|销售|交易|发放|供应|处理)(?:总)?[量额]|产量|总产量|(?:全产业链|综合)?产值|增加值|[排碳]放强度|强度|能耗|电耗|水耗|煤耗|用水量|总花费"
    r"|(?:毛|净|集中)?(?:覆盖|利用|处理|普及|达标|合格|完成|回收|入学|巩固|参保|收集|治理|开工|投产|转化|保障|替代|配备|建成|签约|签约服务|完工|知晓|满意|入园|参与|达产|竣工|交付|接入|通达|就业|升学|化解|调解|优良|复耕|机械化|资源化利用|无害化处理|综合利用"
    r"|(?:无害化|安全|规范化?|集中|妥善)?(?:处理)?处置|(?:收集|回收|规范)处理|回收利用|排放达标|达标排放|(?:监测|检测|抽检|检验|质量)合格|成活|保存|免疫|入库"
    r"|(?:规范|健康|系统|分级)?管理|访视|随访|(?:早期)?筛查|诊断|检出|(?:规范)?治疗|控制|接种|建档|持证|清运|绿化|硬化|录取|自给|机[耕播收]|标准化|规模化|数字化)率|满意度"
    r"|人均(?:可支配|纯)?收入|收入|税收|利税|利润|(?:播种|种植|治理|修复|建筑|人均住房|人均公园绿地|人均绿地|人均体育场地)?面积|(?:津贴|补贴|补助|保障|低保|供养)标准|出口额?|进口额?|投资|装机容量|年产能|产能"
    r"|(?:平均|全程|总)?(?:办理|受理|审批|审查|审核|核准|登记|办结|办电|接电|报装|等[候待]|响应|到[场达]|抵达|出行|候诊|预约|停电|抢修|复电|通[行关]|放行|处置|答复|用)?"
    r"(?:时[间限长]|用时|耗时|工期|周期|天数|环节|成本|费用)"
    r"|(?:产业|产品|交易|经济|市场|业务|投资|贷款|融资|生产|用户)?规模|营业额|业务量|(?:增加值|产值|投资|收入|税收|出口|面积|人口|装机|消费)?占比|(?:的|使用|应用|配备|替代|覆盖)?比[例重]"
    r"|(?:年均|平均)?浓度(?:累计下降幅度)?|(?:学生|生)?(?:人均|均|年均)?(?:公用|培训|业务)经费|补[贴助]资金"
    r"|保险(?:参保|缴费|覆盖|待遇享受)?(?:人数|人次|率|面)|(?:在校|在园|在读|毕业|招生|就业|参保|服务|受益|培训|接待|持证)?(?:学生|学员|人员)?(?:人数|人次)"
    r"|减排量|总?(?:工程|施工|建设|工作|任务|投资)量|(?:形象|工程)进度)(?:占[^、，]{2,16}?的?(?:比重|比例|比率))?$"
)
# What is measured of the thing of the subject before: 旅游人次和|综合收入, 能耗、|水耗, 网办率和|一次办结率.
_ALONE = (
    r"(?:综合|总)(?:收入|花费|产值)|[能水电煤气]耗|(?:一次|按时|按期|及时|即时|当日|限时)?(?:办结|转办|反馈|回访|响应|签收)率|(?:全程)?网办率"
    r"|(?:群众|办件)?满意[率度]|解决率|(?:开工|投产|竣工|达产|完工|入统|入库|履约|落地|开工建设|资金到位"
    r"|投资完成|投资到位)率|(?:年?出栏|存栏)(?:总?量)?"
)
MEASURED_ALONE = lazy_pattern(_ALONE)
# The same, or a count of people, behind the thing that it is measured of: 镇文化站|人次.
BEHIND_OWNER = lazy_pattern(rf"(?<=..)(?:{_ALONE}|(?:接待)?总?人次|人数)$")
# The end of a subject that says itself what is measured of it.
OWN_MEASURE = lazy_pattern(r"(?:率|比|度|额|值|人次|接待游客|人数|次数|起数|件数|户数|天数|数量|总量)$")
_AMOUNT = lazy_pattern(r"(?:社零|零售|生产总|总产|增加|投资|进出口|销售)[额值]$")


def measured_tail(noun: str) -> str:
    """What is measured of a thing, when its name stands before it: 播种面积 of 小麦播种面积."""
    measured = MEASURED.search(noun)
    return measured[0] if measured and measured.start() >= 2 else ""


def measured_end(part: str) -> str:
    """What a subject ends with that is measured."""
    measured = MEASURED.search(part) or _AMOUNT.search(part)
    return measured[0] if measured else ""
