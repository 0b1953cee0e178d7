"""Where Chinese sentences end, what in them is a name or an aside, and what is only compared with."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.completion_words import COMPLETED, PART_DONE
from tracker.chinese.goal_tiers import GOAL_TIER, HOPED_FOR, SURE, TIER_BEFORE, UPPER_TIER
from tracker.chinese.rule_phrases import ITEM_NUMBERS
from tracker.chinese.sized_things import SIZE

full_stops = "。！？；"
comma = "，"
goes_on = "；"
WITHIN = "其中"  # before what is said of a part
_WITHIN_IT = f"{WITHIN}(?:包括)?"
part_of_before = lazy_pattern(f"{_WITHIN_IT}[，：]")
adds_to_before = lazy_pattern(r"(?:另外|此外|除此之外|与此同时|同时)，")
# A full stop before the parts of what was just counted (。其中，公路3亿元、铁路2亿元) ends no sentence.
_PARTS = rf"。(?={_WITHIN_IT}[，：]?(?:(?!开工|建成|完成|新[建增改])[^，。；：》的\d]){{1,16}}\d)"
parts_follow = lazy_pattern(_PARTS)
# A tier of a goal goes on with what stands before: 工业产值。|底线目标：…；|奋斗目标：….
_TITLE_OF_TIERS = rf"(?:[^。！？；，：\n]{{2,24}}。(?={GOAL_TIER}))?"
_SURE_OF = rf"(?:(?=[^。！？；\n]*；)[^。！？；\n]*(?:{SURE})[^。！？；\n]*；(?={HOPED_FOR}))?"
sentence = lazy_pattern(
    rf"{_TITLE_OF_TIERS}{_SURE_OF}[^。！？；\n]*(?:(?:；(?={GOAL_TIER}|(?:{UPPER_TIER})为?\d)|{_PARTS})[^。！？；\n]*)*[。！？；]*[”’」』]?(?:\n|$)?"
)
looks_ahead = lazy_pattern("下一步|下一阶段|接下来|今后|未来|明年|新的一年|展望")
tier_mark = lazy_pattern(rf"{TIER_BEFORE}(?P<mark>[：，])")
item_number = lazy_pattern(
    r"(?:\d{1,3}[.．、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?![万亿千百个米元公倍平亩吨升级版分])"
    r"|（(?:\d{1,3}|[一二三四五六七八九十]{1,3})）|[①-⑳])\s*(?=[\u4e00-\u9fff])"
    r"|[-–—*+·•●○■□◆◇▪▶►★☆✓√☐☑➢]\s*(?=[\u4e00-\u9fff“《]|\d{1,4}[年月])"
)
clause_end = lazy_pattern(f"[，。；：！？\n\t{ITEM_NUMBERS}]")
name = lazy_pattern(
    r"“[^“”。；：]{1,24}”|《[^《》]{1,80}》|「[^」]{1,16}」|〔[^〕]{1,12}〕|\[\d{1,3}\]|［\d{1,3}］"
)
# What several names sum up: 实施|茶园千亩连片、渠系贯通、农旅牵手|“三大行动”.
counted_names = lazy_pattern(r"“[两三四五六七八九十]大[\u4e00-\u9fff]{0,4}(?:行动|工程|计划|战役|攻坚战?)”")
names_listed = lazy_pattern(
    r"(?:实施|开展|推进|打好|启动|深化|聚焦)(?P<names>[\u4e00-\u9fff]{2,16}(?:[、和][\u4e00-\u9fff]{2,16}){1,9})$"
)
titles_in_a_row = lazy_pattern(r"《[^《》]{1,80}》[、和及]?(?:《[^《》]{1,80}》[、和及]?){2,}")
units_of_titles = frozenset({"条", "项", "年", "部", "版", "周年"})  # 《惠企30条》《便民20条》
# A paper's name up to the word for its kind, which a clause or a list goes on behind: 《养老服务|条例》，
paper = lazy_pattern(
    r"《[^《》]{1,80}?(?=(?P<kind>条例|规定|办法|细则|规划|方案|计划|意见|指南|导则|目录|清单|标准|规范|措施|预案)"
    r"(?:（[^（）]{1,40}）)?》(?:[，。；、（]|[和及与]《|$))"
)
# Not 新（改、扩）建, which is one word.
aside = lazy_pattern(r"（(?:(?<![新改扩迁]（)|(?![新改扩迁、]{1,5}）建))[^（）]{1,60}）")
# What was done before with things that a plan goes on with: 建设|“十四五”批复的|6个基地, 用好|已建成的|驿站.
_GOES_ON_WITH = (
    "加快|推动|推进|用好|用足|用活|利用|使用|统筹|管好|盘活|提升|改造|优化|完善|支持|确保|继续|发挥|巩固|落实|抓好|督促|促进|强化|做好"
    "|完成|建设|实施|将|把"
)
_COUNTED = "[0-9]+[万余多]*[个座处家条项所]"
_DECIDED = "批复|立项|获批|核准|确定|认定|命名|签约|下达|启动|开工|续建|结转"
_DONE = f"{_DECIDED}|建成|建立|投用|投运|运营|创建|引进|出让|收储|开通|布局|谋划|实施"
_BEFORE_THEM = f"(?:已)?(?:{_DECIDED}|建成)的"
_BY_YEAR = rf"\d\d年(?:度|底)?{_BEFORE_THEM}"
_MONEY_OF_YEAR = r"\d\d年度?[\u4e00-\u9fff]{0,8}?(?:国债|债券|结转|衔接|奖补|转移支付)(?:项目)?资金"
done_before = lazy_pattern(  # each way begins with a character that is quickly looked for
    rf"19{_BY_YEAR}|20{_BY_YEAR}|20{_MONEY_OF_YEAR}|“[一二三四五六七八九十]{{2,3}}五”(?:期间|时期)?{_BEFORE_THEM}"
    rf"|已(?:经)?(?:{_DONE})(?:的|(?=[\u4e00-\u9fff])(?![、和并了至到]))(?:未[\u4e00-\u9fff]{{2}}的?)?"
)
before_done = lazy_pattern(rf"(?:{_GOES_ON_WITH}|{_COUNTED})$")
event_behind = lazy_pattern(
    f"(?:之?前|内)?(?:力争|确保|争取|全面|全部|正式|建成|完成)*(?:{COMPLETED}|{PART_DONE}"
    "|开工|动工|开建|投入使用|投入运营|启用|开园|开馆|通水)"
)
no_amount_aside = lazy_pattern("责任单位|牵头|负责|^（(?:约合|折合|折算|相当于)")  # （约合14亿元人民币）
so_many_people = lazy_pattern("(?:常住|户籍|总|城镇|农业)?人口(?:规模|总量)?(?:在|达到?)?")
of_place = lazy_pattern("的(?:[省市县区镇乡村州旗]|街道|社区|乡镇|城市|县城|行政村|自然村|集镇|园区)")
raised_from = lazy_pattern(r"(?:由|从)[^，。；：、！？\n]{0,14}$")
raised_to = lazy_pattern(  # with what is counted before it: 从9个县|扩大到
    r"(?:左右|以上)?[\u4e00-\u9fff（）]{0,8}?(?:提高|提升|增加|增长|扩大|下降|降低|缩短|缩小|减少|压缩|压减|上升|发展|拓展|扩展|升|增|降|减|延长"
    r"|调整|上调|下调|调高|调低|调增|调减|修订|修改)(?:到|至|为)"
)
than = lazy_pattern(
    r"[比较][^，。；、\d]{0,4}(?:(?:19|20)\d\d年|上年|去年|上年同期|[“”十二三四五六七八九]{2,6}期?末)的?$"
)
differs = lazy_pattern(
    r"(?P<others>(?:（[^（）]{1,20}）)?(?:[、和及]\d[\d.]*[万亿]*[^\d，。；、]{1,8}?)*)(?:分别|均|再|累计)?"
    r"(?:降低|下降|减少|压减|削减|提高|提升|增加|增长)(?![到至为])"
)
size_of_object = lazy_pattern(rf"(?:{SIZE})?$|{SIZE}达到?$")
# 100所|在校生规模|2000人以上|的学校: what any size with a bound tells of, and what is behind it.
_NOT_MEASURED = (
    "[的和及与共]|[新扩改迁]建|建成|建设|新增|完成|实现|形成|带动|吸纳|吸引|惠及|安置|提供|总投资|占地|其中"
)
measured_of_object = lazy_pattern(rf"(?:(?!{_NOT_MEASURED})[\u4e00-\u9fff]){{2,12}}|带动|吸纳|辐射|惠及")
of_object = lazy_pattern(
    r"的(?!目标|水平|要求|任务|规模|能力|产能|标准|投资|资金|收益|收入|产值|贷款|补助|奖励|同时|基础|情况"
    r"|新增|增长)(?:[\u4e00-\u9fff“]{2}|[村镇乡县厂站店户校](?![\u4e00-\u9fff]))"
)
# 6家年营收过亿元|、3家年营收达9亿元的企业: the next count with its size, before what both are of.
size_in_list = lazy_pattern(rf"[、和及](?:\d+|[一二两三四五六七八九十]+)[家个户座处只名](?:以上|左右)?{SIZE}")
# 5亿元以上|重大项目达到|6个: what says which kind of things, which holds no verb.
_SORTS = (
    "(?:(?!支持|用于|完成|实施|建设(?!项目)|培育|扶持|投资|引进|奖励|补助|帮助|打造|以及|[和及与])"
    "[\u4e00-\u9fff“”]){0,10}?"
)
_SORTED = (
    "产业项目|项目|企业|产业集群|集群|产业|园区|产业链|网店|商户|合作社|大户|村|镇|乡镇|强镇|单体|品牌|市场|商圈"
    "|基地|平台|行政村|街道|县市区|县（市、区）|市县|县区|县|经济组织"
)
_REACHES = (
    "(?:（[^（）]{1,6}）)?(?:总?数量?|总量|占比|比例|比重)?(?:均|都|分别|力争|各|累计|要|将)*"
    "(?:达到?|发展到|增加?[到至]|突破|实现)?"
)
_THOSE = rf"的(?!同时|基础|目标|前提|情况|要求|任务){_SORTS}"  # 产值过亿元的|6家
sorted_alone = frozenset({"", "的"})
sorted_by_size = lazy_pattern(rf"(?:级|的)?{_SORTS}(?:{_SORTED}){_REACHES}|{_THOSE}{_REACHES}")
sorted_so_large = lazy_pattern(rf"{_SORTS}(?:{_SORTED}){_REACHES}")
sorted_by_count = lazy_pattern(rf"(?:的)?[\u4e00-\u9fff]{{1,14}}(?:率|比例|占比|比重|覆盖面){_REACHES}")
# 可同时容纳|90人的|礼堂2座: how many each of the things counted next holds.
holds = lazy_pattern(
    r"(?:可|能|能够|可以)(?:同时)?(?:容纳|停放|停靠|接待|承载|收治|供养|安置|存放|储存)(?:约|近|不少于)?$"
)
held_by = lazy_pattern(r"[\u4e00-\u9fff]{0,6}?的[\u4e00-\u9fff“”]{2,12}")
over = frozenset("过超")
letter = lazy_pattern(r"[\u4e00-\u9fff]")
of_reach = lazy_pattern(
    r"(?:半径)?范围(?:内(?=[\u4e00-\u9fff\d])|(?=[\u4e00-\u9fff\d])(?!内))|半径(?=[\u4e00-\u9fff])|生活圈|服务圈"
)
bracket_before = lazy_pattern(r"[\u4e00-\u9fff]（$")
bracket_behind = lazy_pattern(r"）(?=[、，。；和及与\n]|$)")
task_units = frozenset({"项", "件", "个方面"})
in_all = frozenset({"总投资", "计划总投资", "总投资额", "共计投资", "合计投资"})
told_both = frozenset({("户", "人")})  # units in which the same people are counted side by side
age_units = frozenset({"岁", "周岁"})
in_use = lazy_pattern("(?:使用|服役|运行|建成|投用|投运)(?:已|年限|时间)?$")
of_used = lazy_pattern("以上的?|的")
of_whom = lazy_pattern(r"[的\u4e00-\u9fff（]")

upon = lazy_pattern(r"在(?:现有|原有|目前|现状)?的?[^，。；、在]{0,8}$")
upon_it = lazy_pattern(r"的?(?:基数|基础|水平|总量|规模)之?上(?:再|又)?")

_COMPARED_BEFORE = lazy_pattern(r"(?:比|较|相对|相比|对比|与|同|按)$")
_COMPARED_AFTER = lazy_pattern(
    r"(?:水平)?相比，?|(?:预计|执行|实际|完成|决算|预算|计划)数|(?:的)?(?:实际|完成|水平|总量|基数|规模|现状){0,2}(?:的)?基础上|同期|水平|(?:不变|可比)?价格?(?:计算)?的?"
)


base_tail = "的，"  # behind the words of a comparison, and none of them
_AS_BASE = lazy_pattern(
    r"(?:为(?:对比)?(?:基期|基数|基准年?|基年)|作为?(?:基期|基数|基准))(?:进行测算|测算)?，?"
)
_REACHES_TIMES = lazy_pattern(r"(?:达到?|是|为|相当于|[增升]至|提[高升][到至]|扩大[到至])$")
_TIMES_OF = lazy_pattern(r"(?:末|底)?(?:水平)?的(?=(?:近|约|超过?)?\d[\d.]*倍)")


def comparison(text: str, start: int, end: int, floor: int) -> tuple[int, int] | None:
    """The words of a comparison around a date: 比2020年, 与上年相比, 在2018年基础上, 以2020年为基期.

    So is the year that something is to be a multiple of: 达到|2020年的|2.5倍.
    """
    if text.startswith("以", start - 1) and (base := _AS_BASE.match(text, end)):
        return start - 1, base.end()
    times = _TIMES_OF.match(text, end)
    year = start + (text[start] in "到至")  # 提升|到2020年|的2.5倍
    if times and _REACHES_TIMES.search(text, max(floor, year - 4), year):
        return year, times.end()
    before = _COMPARED_BEFORE.search(text, max(floor, start - 2), start)
    after = _COMPARED_AFTER.match(text, end)
    if before is None and not (after and ("基础上" in after[0] or "价" in after[0])):
        return None
    if before and before[0] in {"与", "同", "按"} and not after:
        return None
    opening = before.start() if before else start - text.startswith("在", start - 1)
    return opening, after.end() if after else end
