"""Works and tasks in Chinese indicators: of which task so much is done, and which verbs belong to a name."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

carried_out = "完成"
fields = lazy_pattern(r"(?:产业|行业|业态|经济|战略|布局|体系|文化|格局|板块|领域)$")
# Of these such a share is done, which says too little without the verb: 完成|投资的40%.
whole_of_task = lazy_pattern(
    r"(?:全年|年度|当年|计划|总|固定资产|建设|工程|目标|工作|整改|治理)*(?:投资(?:计划|任务|额)?|任务(?:量)?|工程量?|总工程量?|工作量|总量)"
)
# 工作目标：新增200个, 一是稳就业：…: what such a label names is not made.
no_label = lazy_pattern(
    r"(?:目标|任务|安排|计划|规划|措施|举措|工作|方面|内容|要求|如下|其中|情况|重点|方向|思路|原则|时间|阶段|时限|单位|要点)$"
    r"|^[一二三四五六七八九十\d]|[，、“”]|.{13}|^(?:加快|推进|推动|实施|抓好|做好|强化|加强|促进|深化|优化|完善|坚持|着力|持续|大力)"
)
# Verbs that only say that so much of what is told before is planned: 中小学改厕，|计划安排|200所.
assigns = frozenset({"安排", "计划安排", "拟安排", "下达", "分解", "分解下达", "计划实施", "拟实施"})
# Verbs that say alone that so much of a task is begun or done: 管网改造，今年|完成9公里.
stages_of_task = frozenset(
    {carried_out, "开工建设", "新开工建设", "开工", "新开工", "启动", "建成", "完工", "竣工"}
)
# Words for a task that say nothing of it.
bare_tasks = frozenset({"任务", "工作任务", "目标任务", "年度任务", "计划任务", "建设任务", "任务量"})
# A clause that names a task of which so much is done.
task_named = lazy_pattern(
    r"^(?P<task>[^，。；、]{3,16}(?<!项目)(?<!基础设施)"
    r"(?:改造|治理|整治|修复|建设|搬迁|绿化|加固|疏浚|培训|普查|确权|更新)(?:工程|行动|任务|工作)?)"
    r"(?:(?:[、和及与](?:建设|改造|硬化|养护|管护|提升|治理)){0,3}(?:力度|步伐|进度))?$"
)
# The clause before a bare task that says what it is.
task_before = lazy_pattern(
    r"(?P<task>(?:解决|化解|破解|消除|整治|治理|改造|清理|处置)[^，。；、]{3,20}(?:问题|隐患|短板|难题|工程|行动|小区|路段))"
)
# What is done with a thing in works that are named after it: 管网|改造|工程.
_WORKS_ACT = (
    "(?:改造|治理|整治|修复|加固|疏浚|清淤|加装|安装|更换|更新|维修|修缮|绿化|美化|搬迁|扩建|改建|迁建|提升|硬化|亮化"
    "|清理|拆除|筛查|普查|检测|培训|铺设|除险|管护|养护|保护|新建)"
)
_WORKS_ACTS = rf"{_WORKS_ACT}(?:[、和及与]?(?:{_WORKS_ACT}|升级|扩容)){{0,2}}"
works_act = lazy_pattern(_WORKS_ACTS)
# A clause about works of which the next only says how much: 实施管网改造工程，完成改造9公里.
works_above = lazy_pattern(
    r"(?:[一二三四五六七八九十]{1,3}是)?(?:组织|继续|全面|深入|大力|加快|启动)*"
    r"(?:实施|推进|开展|推动|抓好|做好|启动|建设)?"
    rf"(?P<works>(?P<thing>[\u4e00-\u9fffA-Za-z0-9“”、]{{2,16}}?){_WORKS_ACTS})(?:工程|项目|行动|工作|计划|任务)"
)
# 安居工程|建设|任务, 农田|建设|项目: the verb before these is part of a name, if more stands before it.
_IN_NAME = (
    "(?:建设|改造|开发|研发|治理|整治|绿化|提升|修复|更新|加固|培育|投放|养护|维修|供应|搬迁|招商|扩建|示范|试验|培训|保护|监测"
    "|新建|改建|迁建|新改建|新改扩建|改扩建|升级)"
)
# Behind a verb, what ends a name that the verb is a part of: 公园|改造|提升项目.
ends_name = lazy_pattern(rf"{_IN_NAME}?(?:项目|工程|任务|工作)|[点站线量区地]|应用|成果")
in_names = lazy_pattern(rf"{_IN_NAME}{{1,2}}")
# Behind a number these say too little without the words before it: 菜心|50亩种植.
before_number = frozenset({"种植", "养殖", "片区", "标段"})
# Nouns that say too little alone.
generic = frozenset(
    {"项目", "工程", "重点项目", "重大项目", "续建项目", "新开工项目", "在建项目", "道路", "工作"}
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
_ACTS = "新建|改建|扩建|改造|增设|安装|维修|更换|拆除"  # begin what is done with a thing, or are all of it
# In a list of acts on things of their own, each behind the other: 新建站房、维修管网、更换水表.
next_act = lazy_pattern(
    rf"、(?=(?P<verb>改造提升|改扩建|提质改造|{_ACTS}|增建|加装|建成|购置|铺设|修建|打造|整修|开通|建设(?!用))"
    r"(?P<noun>(?!提升|扩建|改建|升级|、)[\u4e00-\u9fff]{2}[^、]*$))"
)
acts_only = lazy_pattern(
    rf"(?:{_ACTS}|续建|提升|修缮|加固|更新|建设|整治|治理|扩容|升级|加密|优化|完善|新增|[、和及与])+"
)
intends = frozenset({"争取"})  # a verb of its own only where no other follows: 争取|完成投资, 争取资金
promotes = frozenset({"推动", "促进", "带动", "推进"})  # do not make what is measured: 推动|交易额突破5亿元
# Verbs that only hasten a project, and what a project is called by: 加快推进|南湾20万千瓦光伏项目.
hastens = lazy_pattern(
    r"(?:加快|全力|积极|持续|扎实|大力|有序|协调|深入)?(?:推进|推动|加快|促进)(?:实施)?|加快(?:实施|落地)"
)
project = lazy_pattern(r"项目|电站|发电|光伏|风电|储能|机组|生产线")
# In words before a size that name no one project: 南湾、北岭等, 共计, 南湾公司年产.
no_project = lazy_pattern("等|[和与及](?!平)|共计?$|[合总累]计$|[年日](?:产|处理|加工)$")
# 推进, 支持, 加强 and their like: careful people disagree whether these make a target.
support_verbs: tuple[str, ...] = (
    "推进", "推动", "支持", "加强", "强化", "做强", "做大", "壮大", "巩固", "优化", "落实", "加快推进",
    "服务", "保障",
)  # fmt: skip
