"""How Chinese indicators are made to read well alone, and what tells a list, an event or a guess in them."""

from __future__ import annotations

from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.amounts.one_built import UNITS
from tracker.chinese.figure_words import RANK

trailing = lazy_pattern(
    r"(?:以及(?:相应|其他|有关|相关).*|达到(?:现在|目前|原来|当前|现有)(?:水平)?的|为(?:抓手|牵引|引领|契机|重点|载体|主线|导向|依托|支撑|主体|核心|龙头|目标)|(?<![大小干闯主武])将|[、，和与或的等在为达到]|(?<![签节制公契合履])约|(?<!普)及|以及|特别是|尤其是|分别|等等|各类|其中|力争|左右|总数|已|人民币|(?<=..)自.{2,8}以来|(?<=..)(?:基本|全面|全部|初步|率先)?(?:实现|做到)"
    r"|(?<=..)(?:直[到至]|(?<!日)基本|全面|一律|同步实现|日均|月均|(?:继续|持续)?(?:保持|维持))|(?<=.[^模虚])拟)+$"
)
leading = lazy_pattern(
    r"^(?:[^—]*——|.{2,}、(?:力争|确保|争取|力促)(?=..)|\d{1,2}[.．)）、](?!\d)|（\d{1,2}）|[①-⑳]|[、，。；：的或]|包括(?=...)|[同环]比|既要|求(?=[实突新成创先])|和(?![田谐平县美])|与(?!会)|及(?![时格])|对(?![象外口接虾标])"
    r"|(?:全部|全面|项目)*(?:建成|投产|投用|达产|竣工|完工|建成投产|建成投用)后"
    r"|(?:预计)?可(?:实现|形成|创造|带来)(?=..)|形成(?=年?(?:产值|产能|销售|利税|营业))"
    r"|(?:主?汛期|采暖季|供暖季|入冬|入汛|开学|雨季|旺季|节日?)(?:(?:到来|来临|开始)之?前?|之前?|前)|[今明昨]天(?:（[^）]*）)?|今日|近日|假期|等(?!级)"
    r"|在(?![建校册线营编学职岗孵库])|以及|各地|个|以上|左右)+"
)
and_such = lazy_pattern(
    r"^(.*?(?:开展|提供|实施|推进|发展|打造|举办|组织|用于|参与)(?=[^、]+、))?.*、.*等(?!级)(.+)$"
)
modifier_end = "的"
next_item = lazy_pattern(r"(?<=.)(?:[、]|(?<=..)(?:和|及|以及|与)(?=..))[^、]*$")
# 幼儿园将完成升级改造: between a thing and its verb; not 干将, 主将.
announcing = lazy_pattern(
    r"将(?<=...)(?<![大小干闯主武即]将)(?:会|要|可)?(?=完成|新增|新建|扩建|改造|建成|建设|实现|达到|提供|形成|累计|启动|开工|竣工|投产|投入)"
)
# 大桥将于, 项目预计, but not 行动计划: what leads from a thing to the date of its event.
change_alone = lazy_pattern(
    r"(?:全年|年均|每年|年|平均)?(?:实际|名义|可比|逐年)?(?P<change>(?:增长|提高|提升|增加|下降|降低)?)"
)
colon = "："
# What has to be settled before a thing is begun, and says nothing of it.
_APPROVED = "审批|立项|报批|核准|备案|批复|可研|可行性研究|环评"
_PREPARED = (
    rf"(?:{_APPROVED}|前期|筹备|准备|前期准备|选址|论证|勘察|勘测|设计|施工图|招标|招投标"
    r"|征地|拆迁|征迁|征收|用地|供地|融资)"
)
_PREPARES = ("做好", "抓好", "开展", "推进", "完成", "启动", "加快")
_NOT_BEHIND_VERB = "".join(f"(?<!{verb})" for verb in _PREPARES)  # 完成|前期工作并: of nothing named
# 做好管网的前期工作并争取于, 完成管网征地拆迁并: what is done before the event is no part of its thing.
leads_to_date = lazy_pattern(
    rf"(?:(?<=..)(?:(?:要|应|须|将)?(?:积极|抓紧|扎实|全力|加紧|继续|全面)*(?:{'|'.join(_PREPARES)})|的|{_NOT_BEHIND_VERB})"
    rf"{_PREPARED}{{1,3}}等?(?:工作|手续)?并)?"
    r"(?:将|(?<!虚模草初)拟|预计|预期|力争|争取|确保|有望|计划(?=[于在]|将)|(?<![动作展设购生资度年训产造])计划)*"
    r"(?:[于在](?!建)|(?<=将)会)?$"
)
# What is still to be done for a thing, behind its name: 变电站等项目|审批落地, 变电站|立项.
not_yet = lazy_pattern(
    r"(?<=..)(?:等(?:重点|重大)?(?:项目|工程))?的?(?:加快|尽快|尽早|早日|全面|顺利)?"
    rf"(?:{_APPROVED}|获批|批准|签约|落地|落户|入库)+$"
)
# Works that stand alone: what is named behind one of them, and is none, is another thing.
_WORKS_ALONE = (
    r"(?:电站|水库|泵站|水厂|电厂|码头|机场|公路|铁路|高速|大桥|隧道|学校|中学|小学|幼儿园|医院|卫生院|公园|产业园|园区|景区|市场|枢纽"
    r"|污水处理厂|变电站)"
)
# Two works under one verb, of which only the first may be counted: 电站和产业中心建设.
two_works = lazy_pattern(
    rf"(?P<first>.*?(?:工程|项目|{_WORKS_ALONE}))(?:、|和|及|以及|与)"
    rf"(?![^、和及与]{{0,12}}{_WORKS_ALONE}(?:建设|改造)?$)[^、]{{4,}}?(?P<task>建设|改造)$"
)
served = "为"  # before those who are given something
before_receivers = lazy_pattern(
    r"^(?:免费|优先|继续)?为(?:全[省市县区州旗镇乡国]|辖区内?|本[省市县区]|城乡|城区|农村)?$"
)
# What is done for those before it.
done_for = lazy_pattern(
    r"(?<=..)(?:免费|提供|开展|实施|进行|发放|安装|补充|投保|配备|办理|落实|改造|购买|建立|更新|更换|加装|新建|接种|组织)"
)
gives = lazy_pattern(r"(?<=..)(?:免费|优先|上门)?提供(?=..)")
sized = lazy_pattern(r"(?:超过?|过|上)?[\d十百千万亿]+元")  # before things so large
# What ends in a verb whose object follows later: 分段推进总投资3亿元的6条道路.
governs = lazy_pattern(
    r".*(?:推进|推动|抓好|抓实|抓紧|加快|启动|启动实施|组织实施|谋划|争取|支持|建好|力促|确保|围绕|聚焦|依托)"
)
generic = frozenset(
    {"项目", "工程", "重点项目", "重大项目", "续建项目", "新开工项目", "在建项目", "道路", "工作"}
)
item_mark = "、"
such = "等"
listed_by = frozenset({"个", "项", "条", "件", "类"})  # what lists are counted in: 三项任务
apposition = "——"  # before the proper name of what is counted
built_by = UNITS  # 座, 条: what is built is counted in
goes_on_counting = frozenset("、，和及")  # before the next count of a list
new = "新增"
verbs_joint = "[、和及与]"
this_thing = lazy_pattern(r"(?:该|此)(?:项目|工程|园区|基地|产业园|平台|公园|医院|学校)?(?=.{2,})")
# What a clause without a thing is about: 农村公路方面，…；农村公路投资5亿元，….
field_above = lazy_pattern(
    r"^(?P<head>[\u4e00-\u9fff]{2,10})方面，[^；]*$"
    r"|(?:^|[；，])(?:今年|明年|全年)?(?P<invested>[\u4e00-\u9fff]{2,8}?)(?:完成|计划)?投资\d[^，；]*，[^；]*$"
)
refers_back = lazy_pattern(r"(?:该|此|这一?|上述)(?:项)?(?:比例|指标|比重|占比|数字|数据|数值|比率)")
carried_out = "完成"
stages_of_task = frozenset({carried_out, "开工", "新开工", "启动", "建成", "完工", "竣工"})
bare_tasks = frozenset({"任务", "工作任务", "目标任务", "年度任务", "计划任务", "建设任务", "任务量"})
task_named = lazy_pattern(  # at the end of a clause: a task of which so much is carried out
    r"^[^，。；、]{3,16}(?<!项目)(?<!基础设施)(?:改造|治理|整治|修复|建设|搬迁|绿化|加固|疏浚|培训|普查|确权|更新)(?:工程|行动|任务|工作)?$"
)
walked = frozenset({"分钟", "刻钟"})  # how far what is so named lies
all_day = frozenset({(Decimal(24), "小时")})  # how long what is so named is open
totals = frozenset({"累计", "共", "合计", "总共", "共计"})
# What is invested in the year that its sentence names; 总投资 and 人均投资 are no such sums.
yearly_sum = lazy_pattern(
    r"(?<![总均计划])(?:项目|固定资产|工业|民间|技改|产业|交通|水利|能源|市政|农业|城建|基础设施|房地产|制造业|服务业"
    r"|生态环保|环保|教育|卫生|文旅|铁路|公路|电网|民航|水运|水路|航道|港口|机场|场站|站场|枢纽|管网|灌区|水库|林业|通信)"
    r"(?:领域|建设|方面|累计)*投资(?:额度?)?(?:确保)?$"
)
sum_of_year = lazy_pattern(r"年度(?:计划)?(?:完成)?投资(?:目标)?(?:额|总额)?$")
sum_of_all = lazy_pattern(r"(?:总投资|亩均投资|概算|估算投资|项目投资|工程投资)(?:额)?$")
cost = lazy_pattern(r"(?:投资|总投入|概算|预算|造价)(?:总?额)?$")
stage = lazy_pattern(r"[一二三四五六首]期")
land = lazy_pattern(r"(?:占地|用地|征地|规划)(?:总?面积)?$")
# Behind the date by which a task is done; what is built has verbs of its own (建成, 竣工).
task_done = lazy_pattern(
    r"(?:[要须应可将]|必须|务必|力争|确保)*(?:全面|全部|基本|如期|按期)*"
    r"(?:完成|落实|实现|兑现|办结|拨付|发放|下达|筹集|支付|到账|到位)(?:落实|到位|任务|目标)*(?=[，。；）]|$)"
)
soon = frozenset({"将", "拟"})  # right before a verb
begins = lazy_pattern(r"(?:(?:全面|集中)?开工|动工|(?:开工|动工|启动)建设|奠基|开展|展开|进场施工)$")
sums = lazy_pattern(r"总(?:数|量|规模|里程|户数|人数|面积|容量)$")
there = (  # a place before what is done there; but 小区, 社区 and 城中村 are what it is done to
    r"(?!.{0,5}[每各为全])[\u4e00-\u9fff]{1,5}?(?:[省市县]|(?<![小社园校院片库景灾山牧厂街营病户])区"
    r"|(?<![乡集城小])镇|乡|(?<![中政然困范村])村)"
)
people = frozenset({"人", "名"})
mean = lazy_pattern("[平人户]均")
sorts = frozenset({"类"})
each_mark = "均"
_EACH_PLACE_OF_ALL = (
    r"(?:每个?|各个?)(?:设区市|地级市|市州|州市|市地|市县|县市区|市区县|县区|区县|旗县区?|乡镇|镇乡|镇街|镇村|村镇|街镇|乡村"
    r"|街道|社区|行政村|自然村|建制村|村社区|村居|村组|中小学校?|学校|园区|开发区|[省市县区镇乡村校])(?:（[^（）]{1,8}）)?"
)
# 每个县重点|培育2个, 各区至少|建成1家: so many in each place, which is no total; 各县共|建成 is one.
each_place = lazy_pattern(
    rf".{{0,12}}?(?P<each>(?:{_EACH_PLACE_OF_ALL}[、和及与])?{_EACH_PLACE_OF_ALL})"
    r"(?:至少|最少|重点|都有?|均有?|[配建设拥]?有|要|应|须|需|分别|力争|争取|确保|原则上|每年|年均|每季度|每月|再|各|新|可|将|拟"
    r"|计划|规划|选择|选取)*"
)
rank = lazy_pattern(rf"、?{RANK}、?")

leftover = lazy_pattern(
    r"^(?:的|该|其|此|以上|以下|前|后|了|等|为|将|可|均|及|与|和|人口|完全|有)"
    r"|(?:的|将|预计|计划|分别|均|在|于|、|和|与|实现|目标|审批)$|一批|要(?![素闻塞道点])|做好|力争|审批|落地|压茬|攻坚"
    r"|^(?:(?:全面|继续)?(?:新建|改造|提升|改建|扩建|完成|建设|实施|投资|培训|新增|投产|开工|并网|推进|改革)[和、及]?)+$"
)
# 推进, 支持, 加强 and their like: careful people disagree whether these make a target.
support_verbs: tuple[str, ...] = (
    "推进", "推动", "支持", "加强", "强化", "做强", "做大", "壮大", "巩固", "优化", "落实", "加快推进",
    "服务", "保障",
)  # fmt: skip
_PLACE = r"[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|镇|乡|村|街道)"
_EACH_PLACE = lazy_pattern(rf"({_PLACE}(?:、{_PLACE})*(?:、|和|与|及){_PLACE})各$")
_DONE = lazy_pattern(r"(?:投入使用|投产|竣工|开工|完工|建成|通车|投用|运营|封顶|交付)$")
_THING = lazy_pattern(r"[院园路桥站线厂心地台城馆目程所校区港库坝渠网楼场房处]$")  # no attribute ends so
_WORKS = lazy_pattern(r"(?<=..)(?:电站|水库|电厂|水厂|大桥|隧道|高铁|铁路|高速|机场|码头|泵站)$")
_LONGEST_PLACE = 3  # characters of a name that does not say of what it is
_AND = lazy_pattern(r"、|和|与|及")


def places_with_one_each(code: str, start: int, end: int) -> tuple[str, ...]:
    """The places at the end of a stretch that are given a number each: 东镇、西镇各."""
    listed = _EACH_PLACE.search(code, start, end)
    return tuple(_AND.split(listed[1])) if listed else ()


def event_subjects(indicator: str) -> list[str]:
    """A、B投入使用 are two milestones; a list that ends in 等项目 is one."""
    *others, last = indicator.split("、")
    if not others or "等" in indicator or any(len(part) < 3 or "（" in part for part in others):
        return [indicator]
    if modifier_end in last[1:-4] and not any(_THING.search(part) for part in others):
        return [indicator]  # 多层次、广覆盖的网络建成
    if any(_DONE.search(part) for part in others):  # each has an event of its own
        return [last]
    ending = last[-4:] if len(last) > 6 else last[-2:]
    works = _WORKS.search(last.removesuffix(ending))
    kind = works[0] if works else ""  # 南湾、北湾|电站|开工建设
    return [*(part + (kind if len(part) <= _LONGEST_PLACE else "") + ending for part in others), last]
