"""What stands before a bare Chinese indicator and says of what it is: 推进老城更新，|完成投资."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.area_words import TOWN_OR_COUNTRY

_HOW = (
    "(?:要|将|继续|持续|全力|全面|深入|大力|积极|扎实|加快|稳步|有序|着力|进一步|切实|统筹|协同"
    "|高质量|高标准|高水平|纵深|不断|组织)*"
)
_VERB = (
    "推进|推动|推行|推广|加快|加强|加大|强化|抓好|抓实|抓紧|做好|做实|实施|开展|完善|深化|组织|落实"
    "|规范|优化|健全|扩大|促进|提升"
    "|建立|出台|制定|完成|启动|发展|壮大|做强|做大|建成|建好|建设|新建|扩建|改扩建|改造|整治|治理|打造|投用|建成投用"
    "|加快推进|加快建设|启动建设|开工建设"
)
_NAMED = "(?![的了])(?:(?![，。；：、的和及与])[\u4e00-\u9fffA-Za-z0-9“”]){1,17}?[\u4e00-\u9fffA-Za-z”]"
_BETTER = (
    "提质扩面|扩面提质|提质增效|提质升级|提档升级|提质扩容|扩容提质|提标扩面|扩面增效"
    "|扩面|提质|提标|增效|全覆盖|普及|推广"
)
_MORE = (
    "(?:实现|全面|加快|稳步|持续|不断|有序|深入|逐步|基本|大力|扎实|进一步|显著|明显)+"
    f"(?:{_BETTER}|推行|推开|布局|推进|实施|开展|完善|提升|提高|改善|发展|健全|优化|扩大|铺开|建设|加强"
    "|巩固|增强)"
)
_TAIL = (
    "(?:(?<=改造|建设|整治|治理|提升|修复|更新|扩建)方案|覆盖面|覆盖范围|受益面|工作|力度|步伐|进度|进程"
    f"|{_BETTER})"
)
# A task with its verb (推进|老城更新|步伐), or a thing and how it does better (签约服务|扩面提质).
topic = lazy_pattern(
    rf"(?:[一二三四五六七八九十]是|同时|此外|其中|[今明]年|年内|全年)?(?:{_HOW}(?:{_VERB})(?:好)?(?P<task>{_NAMED}){_TAIL}?"
    rf"|(?P<thing>{_NAMED})(?:{_MORE}|{_BETTER}))"
)
# Tasks that say nothing of what is measured behind them: 完善政策, 优化营商环境.
no_topic = lazy_pattern(
    r"(?:全部|所有)|.*(?:体系|机制|制度|政策|措施|举措|责任|监管|管理|水平|能力|质量|效益|环境|作用|意识|结构|方式"
    r"|合作|创新|要求|目标|任务|投入|保障"
    r"|领域|优势|功能|活力|潜力|需求|供给|成果|服务业|力量|风险|问题|方案|规划|考核|排名)$"
    r"|.{0,4}改革$|(?:重点|重大|重要|各类|民生|在建|续建)?(?:项目|工程)?(?:建设|前期)?$|.{0,2}(?:经济|社会|民生|就业|收入|消费|投资|增长|脱贫)$"
    r"|.*[以把将向从对让使由为被在并等后时前中]$|.*(?:以来|达到|力争|确保|实现)$|.*(?:以|把|将|让|使|被)(?!旧|军|利)"
    r"|(?:全面|不断|有效|各类|各项|一批|以(?!旧)|在|对|与|更)"
)
# Of these, what may reach all of something.
covers = lazy_pattern(r"[^的]{2}(?<!政策)(?<!工作)(?<!治理)(?:体系|机制|制度|改革|备案|监管|管理|保障|试点)$")
# What the end of a task leaves out where what it is done with has a number: 污水厂|扩建, 茶产业|发展.
task_end = lazy_pattern(
    r"(?<=..)(?:(?:改扩建|扩建|新建|迁建|改建|改造提升|提标改造|升级改造|建设|改造)(?:工程|项目)?"
    r"|(?:高质量)?发展|(?:倍增|提升|培育|振兴|发展|壮大)(?:行动|计划))$"
)
# What a task that a sentence of its own names ends with, and what its works are called by: 提升|项目.
action = lazy_pattern(r"(?:攻坚|专项|三年)?(?:行动|工程|计划)(?:方案)?$")
kind_of_works = lazy_pattern(r"(?P<kind>[\u4e00-\u9fff]{2,8})(?:项目|工程)")
# What is only a step of works, and does not say of which: 完成|立项及设计.
_STEPS = (
    "基建|主体(?:结构|工程)?|土建|桩基|基础|地基|征地(?:拆迁)?|拆迁|前期|立项|(?:工程|方案|施工图|初步)?设计|招投?标|环评|可研|选址|装修|装饰|设备(?:采购|安装|调试)"
    "|报批|审批|验收|手续|勘察|勘测|施工图|清表|封顶|申报"
)
stage_of_works = lazy_pattern(
    rf"(?:完成|启动|开始|基本完成|全面完成|办理|办结|进入|转入|进行)(?:(?:{_STEPS})[及和、]?)+(?:工程|工作|任务|手续|建设|报批|编制|施工|阶段|审批)*"
)
builds = lazy_pattern(  # verbs that say how something is got or bettered, and not what
    r"(?:(?:新建|改建|扩建|续建|建成|建设|改造|提升|改造提升|整治|治理|修复|更新|完成|置换|流转|提质)(?:[、和及与并]|(?=[\u4e00-\u9fff]{2})|$))+"
)
# Sums that are only called a subsidy, and the name of one before them: 增加|农业补贴|。安排补贴资金.
subsidy_sum = lazy_pattern(r"(?:补贴|补助|奖补)?资金(?:增长|增加)?")
subsidy = lazy_pattern(
    r"(?:^|[，。；、：]|增加|提高|扩大|加大|完善|落实|发放|实施|推进|对)(?P<owner>(?!财政|资金|安排)"
    r"(?:(?!增加|提高|扩大|加大|完善|落实|发放|实施|推进)[\u4e00-\u9fff]){2,10}?(?:补贴|补助|奖补))(?!资金|标准)"
)
# Tasks on which money is spent.
spent_on_task = lazy_pattern(
    r".*(?:行动|工程|改造|建设|治理|整治|更新|修复|提升|扩建|搬迁|开发|绿化|加固|网|带|区|园|路|线|厂"
    r"|站|项目)$"
)
# Works that say too little without what is done or the task, and verbs that get them from elsewhere.
unnamed_works = frozenset({"项目", "工程"})  # say too little without what is done: 开工|项目
# 推进老城更新，实施|重点项目|9个; …改革，形成|典型案例|9个: only of which sort they are.
works_of_task = lazy_pattern(
    r"(?:标志性|示范|典型|重点|重大|核心|主|子|具体|配套|年度|共建|在建|续建|新建|新开工|前期|招商|改革|(?:制度)?创新|团体){0,3}"
    r"(?:项目|工程|案例)|(?:标志性|示范|(?:制度)?创新|改革)成果|(?:核心)?团体标准|主平台"
)
got_elsewhere = lazy_pattern("引进|签约|招引|洽谈|争取|储备|谋划|包装|对接|引育|落户|推介")
works_alone = lazy_pattern(r"^(?:项目|工程)(?:预计|计划)?(?=..)")
benefit = lazy_pattern(r"可?(?:带动|惠及|吸纳|解决|辐射)")
# 城区|覆盖率, 农村|参保率: where, and not of what.
in_place = lazy_pattern(
    rf"(?P<where>{TOWN_OR_COUNTRY}|城乡|行政村|自然村|全[省市县区州旗镇乡]|重点区域|园区)(?=..)"
)
part_of = lazy_pattern(r"(?P<whole>[^，。；、的]{2,16}?)(?:当)?中")  # 在建项目中，|竣工12个
having = "有"  # before how many of a whole: 项目中，|有|6个建成
grows = frozenset({"新发展", "发展", "新扩", "新扩种"})
made_by_trade = lazy_pattern(r"(?<=..)(?:年|总)?(?:产值|增加值|营业收入|销售收入)$")
trade = lazy_pattern(
    r"[\u4e00-\u9fff]{0,8}(?:业|产业|制造|医药|食品|材料|装备|化工|纺织|冶金|电子|建材|汽车|陶瓷|能源|家具|服装|经济|产业链|产业集群|集群)"
)
# 行政村|覆盖: which places are reached, and not by what.
covered_places = lazy_pattern(
    r"(?:全?[省市县区州镇乡村]|[省市县镇乡村][省市县镇乡村]|[县市镇乡村]级|行政村|自然村|乡镇|镇街|街道|社区|小区|家庭|城乡|[省市县全]域"
    r"|乡镇（街道）|县（市、区）|村（社区）|适龄[^，]{1,4}|重点人群|学校|中小学校?"
    r"|(?:(?!服务|制度|政策|保险|监[测控管]|网络|培训|检[查测]|系统|保障|排查|签约|帮扶|体检|设施|供水|供气)[^，；。]){0,16}"
    r"(?:企业|人员|职工|居民|群众|师生|学生|资金|家庭|市县|群体|人群|从业者|经营主体|单位))覆盖"
)
standard = "标准"
# What adds room (幼儿园|新增学位); 充电桩 adds none.
with_room = lazy_pattern(r".*(?:[园院校学站场楼馆厂库区寓店宿所]|中心|机构|建设|工程|项目|病房|达效)$")
added_room = frozenset({"学位", "床位", "托位", "车位", "停车位", "停车泊位", "停车泊位数"})
