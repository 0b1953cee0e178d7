"""Which Chinese dates can be due dates: what is compared with a date, what looks back, what names a year."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.dates.deadline_cells import deadline, deadlines, parts_of_cell
from tracker.chinese.dates.mentions import scan
from tracker.chinese.extraction.completion_words import COMPLETED, PART_DONE
from tracker.chinese.extraction.office_note_forms import before_deadline
from tracker.chinese.extraction.sentence_forms import WITHIN
from tracker.chinese.five_year_plans import GOOD_START
from tracker.chinese.head.five_year_names import five_year_plan as plan_period
from tracker.chinese.yearly_lists import YEARLY_GOAL, YEARLY_LIST
from tracker.language.dates import DateMention

__all__ = [
    "after_stage", "after_stamp", "aims", "aims_at", "all_of_them", "any_year", "based_on", "before_finish",
    "before_stamp", "begun", "carries_on", "comma", "compared_after", "compared_before", "completes",
    "considered_after", "considered_before", "deadline", "deadlines", "done_at_end", "elsewhere",
    "event_held", "founded_in", "gone", "names_year", "new_year", "next_stage", "of_batch", "of_class",
    "of_goals", "of_opening", "of_other", "of_page", "of_part", "of_start", "of_sum", "of_tasks",
    "of_whole_task", "of_works", "only_stamp", "opens_clause", "opens_stage", "owed_by", "own_sentence",
    "parts_of_cell", "plan_name", "plan_period", "planned", "planned_sum", "point", "relative", "says_when",
    "scan", "several", "share", "so_far", "soon", "soon_done", "spent_until", "states_level", "still_ahead",
    "tasks", "term_of_office", "to_begin", "to_do", "until", "was_done", "year_named", "year_opening",
    "yearly_list",
]  # fmt: skip

comma = "，"
based_on = "基础上"
compared_before = lazy_pattern(r"(?:比|较|与|同|[高低优大小多少快好]于|相对|相比|对比|自|截至|截止)$")
compared_after = lazy_pattern(
    r"(?:相比|水平|基础上|版|以来|(?:出台|发布|印发|颁布|成立|设立)(?=的|以来|后)|建成的|年度预算|碳达峰(?:目标|行动|方案|碳中和)"
    rf"|(?:时期)?(?:发展)?(?:规划(?!期|总?投资|[新改扩续]?建(?!设目标)|实施|布局|安排)|重大项目|重点项目|项目谋划|项目储备|(?:良好)?(?:{GOOD_START})|收官|目标任务)"
    # 甲桥是“十四五”交通重点工程，: what kind of a project it is
    r"|[\u4e00-\u9fff]{0,6}重[点大](?:建设|民生|骨干)*(?:项目|工程)(?=[，。；])"
    # “十四五”国家考核断面: things that are named after a plan
    r"|(?:国家级?|省级?|市级?|重点|流域|地[表下]水|水质|水环境|大气|环境|空气|土壤|质量|监测|考核|评价|控制|国控|省控|市控|和|、)+"
    r"(?:断面|点位|站点|监测点|控制单元|考核(?:要求|目标|指标)))"
)
# A far goal that is only taken into consideration: 着眼|2035年|远景目标, 与国家|2035年|远景目标相衔接.
_LOOKED_TO = "考虑|着眼|按照|根据|接续|贯通|衔接|对标|锚定|对接|围绕|对照|瞄准|紧扣|面向|立足|聚焦"
considered_before = lazy_pattern(
    rf"(?:{_LOOKED_TO})[\u4e00-\u9fff“”]{{0,6}}$|[与同和以][\u4e00-\u9fff]{{0,6}}$"
)
considered_after = lazy_pattern(
    r"[\u4e00-\u9fff“”]{0,8}?(?:远景|愿景|长远|中长期|现代化)[\u4e00-\u9fff“”]{0,8}?(?:目标|要求|规划|蓝图|需要)"
)
# How a sentence begins that turns to another place: 在某地，….
elsewhere = lazy_pattern(
    r"在(?![此这该其本各])[\u4e00-\u9fff]{2,8}(?<!方面)(?<!领域)(?<!上)(?<!中)(?<!期间)(?<!下)，"
)
own_sentence = lazy_pattern(r"今明[两二]年")  # two years that are said of one thing, and rule no further
of_works = lazy_pattern(r"(?:技改|技术改造|扩建|扩能)")  # behind a plan: the name of works, 茶厂“十五五”技改
# Behind a year: which things are meant, 2026年开工续建项目, 2026年在册危房.
of_class = lazy_pattern(
    r"(?:(?:开工|动工|立项|启动|实施|新建)的?(?:续建|结转|在建|跨年)|结转(?![至到为])|在册)[\u4e00-\u9fff]"
    r"|(?:开工|动工|立项|启动|批复)的[\u4e00-\u9fff]{2,12}，"
    r"|[\u4e00-\u9fff]{0,8}?(?:尾留|遗留)[\u4e00-\u9fff]"
)
# Before a year that is over: its things are gone on with, 续建|2025年小区改造项目4个, 消化|2025年积案8件.
carries_on = lazy_pattern(r"(?:续建|整改|化解|消化|销号|盘活|推进|加快|加快推进)$")
of_opening = lazy_pattern(rf"(?:时期)?(?:规划)?(?:良好)?(?:{GOOD_START})")
# A day in brackets, behind a headline or alone in a line: when that was issued or passed. Behind a stage of
# works it is when the stage ends.
before_stamp = lazy_pattern(
    r"(?<!阶段|期限|时限|节点|时间|日期|截止|部署|启动|实施|整改|验收|总结"
    r"|开工|完成|建成|竣工|完工|通车|投产|投用|交付|开业)（[ \t]*$"
)
after_stamp = lazy_pattern(
    r"[ \t]*(?:）|[^，。；）]{0,24}?(?:通过|印发|发布|公布|审议|讨论|修订|批准)[^，。；）]{0,6}）)"
)
# A line below a title that only says when that was issued or drawn up: （2027年3月）, 2027年3月4日印发.
only_stamp = lazy_pattern(
    r"\s*(?:(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:公布|印发|发布|编制|制表|制定|修订|填报)"
    r"|[（(](?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:公布|印发|发布|编制|制表|制定|修订|填报)?[）)])\s*"
)
so_far = lazy_pattern("截[至止]")  # the beginning of a date up to which something is told
of_page = lazy_pattern(r"(?:时间|日期|发布|更新)[:：]?\s*$")  # 来源：某网 时间：2027年3月4日
# When things are begun, which is not when they are done.
of_batch = lazy_pattern(
    r"[^，。；]{0,10}(?:第[一二三四五六七八九十]+批|[春夏秋冬]季)[^，。；]{0,16}(?:开工|动工)"
    r"|(?:重大|重点|产业|工业)?项目(?:集中(?:开工|动工|奠基)|(?:开工|动工|奠基)(?:仪式|活动|现场|会场|大会))"
    r"|(?:将|计划|拟)?(?:正式|全面)?(?:开工|动工|开建|奠基)(?=[!！]|$)"
)
of_start = lazy_pattern(r"，?[^，。；]*?(?:开工|动工|开建|奠基)")
# What a project yields from a stage of it on; `full` where that is later than its completion.
after_stage = lazy_pattern(
    rf"(?:{COMPLETED}|(?P<full>达产|满产|达效))(?:投产|投用|投运|通车|运营|达产|达效|(?:并|后)?投入使用)*[后时]"
)
# What is done on a date of works that are not complete then: 年底前主干渠贯通, 9月主体完工, 首台机组投产.
of_part = lazy_pattern(
    rf"[^，。；]*?(?:{PART_DONE}|总工程量|(?:基础|土建|桩基|桥墩|管道|围堰|隧道|隧洞|坝体|大坝)"
    r"(?:部分|工程)?(?:施工|建设|浇筑|铺设|填筑)|首[台批座个段期条][^，。；]{0,8}(?:投产|投用|投运|发电|通车|并网|完工|建成))"
)
begun = lazy_pattern(r"(?:开工|动工|奠基|开建)(?:建设)?，(?:将|可|预计|届时)")
# Behind a date, to the end of its clause: what is done by then, and no thing of its own.
done_at_end = lazy_pattern(
    rf"(?:之?前)?(?:全部|全面|正式|基本|均|要)?(?:{COMPLETED}|完成[\u4e00-\u9fff]{{0,4}}|开工|启动|到位|办结)(?:建设|使用)?"
)
completes = lazy_pattern(rf"{COMPLETED}|投入使用")
# A headline that states one figure, or of what (2027年产值突破20亿元); not what one plans (2027年工作目标).
states_level = lazy_pattern(
    r"[^，。；]{2,}?(?:超过?|达到?|突破|增长|提高)[^，。；]{0,4}?\d"
    r"|(?!.*(?:工作|任务|目标|安排|计划|规划|方案|重点|行动|指标|思路|展望|远景|愿景|时期|阶段|部署|举措|措施|清单|项目))"
    r"[^，。；：]{4,}$"
)
share = lazy_pattern(WITHIN)
# 引进护士6名，6月底前|开通网上医院: the date is of another thing.
of_other = lazy_pattern(
    r"(?:正式|全面|力争|确保|计划|拟)*(?:开通|启用|接通|通上|出台|发布|印发|举办|召开|启动|上线|成立|开设|制定|编制)"
    r"(?!使用|运营|运行|营业|服务)[\u4e00-\u9fff“]{2,}"
)
any_year = "全年"  # in a plan of several years
of_whole_task = lazy_pattern("(?:目标|工作|投资)*(?:任务|计划)量?的")  # 6月底前完成|全年|任务的一半
several = lazy_pattern(r"[、和及与暨]|至|到|[-—–~～]")
of_sum = lazy_pattern(r"(?:计划|安排|预计|拟)?(?:完成)?投资.(?:[，。；]|$)")  # 2027年计划投资2亿元
# What a year's tasks are, said behind the year: 今年县里下达的目标任务是：…; not 全年任务为500人，完成620人.
tasks: tuple[str, ...] = ("任务", "计划", "目标")
of_tasks = lazy_pattern(
    r"(?<!根本)(?<!首要)(?<!中心)(?<!政治)(?:任务|计划|目标)(?:指标)?(?:分别|主要|具体)?(?:[是为有]?：|[是为])(?![\ue000-\uf8ff])"
    r"|下达[^，。；]{0,20}任务"
)
to_begin = lazy_pattern(  # how many: 今年将有86个项目开工; not 今年某桥将开工, 今年总投资2亿元的桥将开工
    r"(?=[^，。；]*(?:将|拟|计划|力争|确保))(?=[^，。；]*(?:(?<!投资)(?<!投资额)[\ue000-\uf8ff]|陆续|相继))"
    r"[^，。；]*?(?:开工|动工|开建|奠基)"
)
# 实施项目9个，总投资8亿元，年度计划完成投资2亿元，: each from its own clause on.
planned = "计划"
_PLANNED_CLAUSE = r"(?:(?!累计|实际|已|占|(?<!计划)完成)[^，。；])*"
_PLANNED = (  # \ue00f: the code of a date (今年, 2026年)
    r"(?:(?P<year>年度?|当年|全年|\ue00f)计划(?:安排|完成)?|计划(?:年度|当年))(?:总?投资额?|固定资产投资)"
    "|年度投资计划"
)
planned_sum = lazy_pattern(
    rf"(?:{_PLANNED_CLAUSE}，){{0,2}}{_PLANNED_CLAUSE}(?:{_PLANNED})(?:为|达到?|约)?[\ue000-\uf8ff]{{1,2}}[，；。]"
)
# 一期2019年建成，|此次二期总投资3亿元.
next_stage = lazy_pattern(
    r"[，；](?:(?:此次|本次|这次|目前|正在建设的)(?:的|开工的)?)?[二三四五]期(?![间限内末初])"
)
event_held = lazy_pattern("(?:举办|召开|举行|承办|主办|开展|组织|参加|出席)了?$")
opens_stage = lazy_pattern(r"(?:其中)?[二三四五]期(?:工程|项目)?(?!内|间|限|末|初)")
until = lazy_pattern(r"到\d{4}年")
was_done = lazy_pattern(  # 2019年|建成, 今年7月|正式投入试运行
    rf"(?:正式|全面|全部|顺利|已经?|整体|已?陆续)*(?:{COMPLETED}|投入|启用|开业|落成|开馆|开园|开放|迎客)"
)
spent_until = lazy_pattern(  # 1-6月累计完成投资…, 截至6月底已投入…, 目前已完成…
    r"(?:今年)?(?:截[至止]到?)?(?:(?P<until>[\ue000-\uf8ff])(?:底|末)?|(?P<now>目前|当前|日前))[，,]?(?:全[省市县区镇]|已|实际|累计)*(?:完成|实现|投入|投资)"
)
year_named = lazy_pattern(r"(?:19|20)\d\d年|今年|本年")
year_opening = lazy_pattern(r"(?:19|20)\d\d年|[去上今本明]年(?!以?来|初)")
opens_clause = lazy_pattern(
    r"(?:[一二三四五六七八九十]是|其中)?(?:(?:[我全本]|(?!.{0,3}[我全本各])[\u4e00-\u9fff]{1,4})[省市县区州镇乡])?[在于]?"
)
before_finish = before_deadline
all_of_them = lazy_pattern(r"全部|全面|均|都|悉数|全线")
plan_name = lazy_pattern(r"[“\"]?十[一二三四五六七八九]?五[”\"]?")
relative = lazy_pattern(r"全年|年内|年底前?|年末|年底|上半年|下半年|[一二三四]季度末?|第[一二三四]季度末?")
_AHEAD = "将|力争|争取|确保|[务必]须"
still_ahead = lazy_pattern(_AHEAD)
to_do = lazy_pattern(rf"{_AHEAD}|(?<![需重])要(?!求|闻|素)|计划(?![的数])|拟|预计|目标|安排")
gone = lazy_pattern(r"去|昨|前年|上(?!半年)")  # 去年, 上季度
term_of_office = "届"
# Before what is promised without a day: 尽快|实现, 早日|建成. With 的 it only tells which things are meant.
_SOON = "(?:尽快|尽早|早日|及早|适时|择机)"
_NO_ITEM = r"[^，。；：、的\ue000-\uf8ff]"
soon = lazy_pattern(  # 尽快建成公园3个、|绿道5条
    rf"{_SOON}{_NO_ITEM}*(?:[\ue010-\uf8ff]{_NO_ITEM}{{0,12}}[、和及与]{_NO_ITEM}{{0,12}})*$"
)
soon_done = lazy_pattern(  # 推动8座|泵站尽快开工
    rf"{_NO_ITEM}{{1,16}}?{_SOON}(?:全面|全部|正式)?(?:{COMPLETED}|开工|动工|达产|落地|见效|投入|开通|启用|并网)"
)
# How each of the things counted up begins: 一是…；二是….
point = lazy_pattern(
    r"[一二三四五六七八九十]{1,2}是(?!否)|第[一二三四五六七八九十]{1,2}，|其[一二三四五六]，|(?:首先|其次|再次|最后)，"
)
of_goals = lazy_pattern(
    r"(?:总体|发展|主要|工作|奋斗|具体|预期|阶段性?)目标|目标(?:任务|要求|体系)?$|目标(?:定位)?[是为]"
)
yearly_list = lazy_pattern(
    rf"{YEARLY_LIST}|{YEARLY_GOAL}|作《?政府工作报告|做《?政府工作报告|政府工作报告》?(?:中)?(?:提到|提出|指出|明确|显示)"
)
aims = lazy_pattern(r"力争|确保|争取|力保")
aims_at = lazy_pattern(rf"(?:{aims.pattern}|努力)[到在用]?$")
new_year = lazy_pattern("新的?一年")
founded_in = lazy_pattern(r"(?<![将拟划])(?:成立|创办|创建|创立|始建|组建|创始|开办)于$")
owed_by = lazy_pattern(r"[需须应拟]$")
_TOLD = lazy_pattern(r"今[天日]|(?:今年)?年?初")
_SLOGAN = lazy_pattern(rf"[“\"](?:{GOOD_START})")  # 冲刺一季度“开门红”
_MONTHS = lazy_pattern(r"1月?[-—–－~～至到]\d{1,2}月份?")  # of the year that is told of
_NAMES_YEAR = lazy_pattern(r"\d|“|明年|新的?一年")


def names_year(words: str) -> bool:
    """Whether the words of a date name its year: 2025年, “十四五”期间, 明年; not 全年, nor 1—11月."""
    return _NAMES_YEAR.search(words) is not None and _MONTHS.fullmatch(words) is None


def says_when(text: str, date: DateMention) -> bool:
    """Whether a mention is a date: 本届任期内 is one without a day.

    目前 and 尽快 are plain words, and 今天, 今年初 say when something is told.
    """
    if _TOLD.fullmatch(date.text) or _SLOGAN.match(text, date.end):
        return False
    return date.role != "vague" or term_of_office in date.text
