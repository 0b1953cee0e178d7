"""How Chinese lists amounts: what joins them, what is said once for several, what never stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.area_words import PARTS_OF_PLACE
from tracker.chinese.extraction.completion_words import COMPLETED
from tracker.chinese.extraction.coordination import (
    CHANGE,
    both_ways,
    listed_names,
    split_level,
    split_pair,
    split_subjects,
    split_verbs,
    subjects_in,
)
from tracker.chinese.extraction.counted_again import (
    brings,
    done_with_rest,
    fate,
    fate_alone,
    rest,
    yields,
)
from tracker.chinese.extraction.indicator_lists import new
from tracker.chinese.extraction.indicator_references import SERVES
from tracker.chinese.extraction.indicator_sizes import change_alone, change_itself
from tracker.chinese.extraction.indicator_works import carried_out
from tracker.chinese.extraction.measured_words import measured_tail
from tracker.chinese.extraction.phrase_forms import size
from tracker.chinese.extraction.sentence_forms import told_both
from tracker.chinese.extraction.shared_tails import shared_tail_of_counted
from tracker.chinese.goal_tiers import GOAL_TIER, HOPED_FOR, LOWER_TIER, UPPER_TIER
from tracker.chinese.sized_things import with_size
from tracker.records import Measure

__all__ = [
    "act", "all_told", "among", "area", "as_before", "at_each_date", "befalls", "behind_quality",
    "both_ways", "brings", "capacity", "carried_out", "change_alone", "change_itself", "change_words",
    "changes_by", "class_named", "comma", "counted_of", "counted_places", "done_with_rest", "each_words",
    "fate", "fate_alone", "first_point", "given_in_turn", "grade", "help_for", "holds_object", "hope",
    "in_all", "in_sum", "in_turn", "is_listed", "item_mark", "joins_names", "joints", "length",
    "listed_names", "makes_new", "makes_things", "measured_of_class", "modifier_mark", "name_joints",
    "needs_noun", "new", "of_money", "of_owner", "of_people", "of_place", "of_tasks", "of_yield", "only_is",
    "other_places", "outcome", "own_predicate", "part_mark", "per_head", "place", "quality",
    "rate_of_people", "rest", "share", "shared_tail_of_counted", "shares_out", "short_tier", "short_tiers",
    "size", "split_level", "split_pair", "split_subjects", "split_verbs", "stock", "subjects_in", "task",
    "tends", "tier", "tier_goal", "tier_label", "tier_marks", "tier_number", "tier_opening", "tier_reaches",
    "told_both", "whole", "with_doers", "with_head", "with_size", "without_area", "without_change",
    "without_stage", "yields",
]  # fmt: skip

comma = "，"
item_mark = "、"
modifier_mark = "的"
# Right behind the clause that counts them: the first of the things listed, one by one.
first_point = lazy_pattern(
    r"[。：，；][ \t]*(?:一是(?!否)|第一[，是]|首先，|（[一1]）|1[.．、](?!\d)|一、"
    r"|(?:主要)?(?:包括|分别是|即)：)"
)
length = "长度"  # of the things just counted
in_all = frozenset({"", "共", "共计", "合计", "总计"})  # before what there is of things just counted
in_sum = in_all | {"金额", "总额", "总金额", "合计金额", "累计"}  # before what they come to
of_money = lazy_pattern(r"(?:债|债券|资金|贷款|投资|补助|补贴|基金|授信|融资|贴息)$")
joints = frozenset({"、", "和", "及", "与", "以及", "，", "或"})
each_words: tuple[str, ...] = ("均", "都", "各", "全部", "分别")
# 2026年、2027年各|新建3座; not 各镇, and 年均 would be another word.
at_each_date = lazy_pattern(
    "(?:每年)?各(?![镇乡村县区市州省旗街社部单级类地项学校园企方相行个组所种])|都(?!市)|分别"
)
in_turn = lazy_pattern(r"分别|依次|逐[年季月](?!增|提|降|下|减|上|递)")
all_told = frozenset({"总计", "累计", "合计", "共计", "总数", "总共"})
given_in_turn = frozenset({"分别有", "分别", "各有", "依次有"})
grade = lazy_pattern(r"[\u4e00-\u9fff]{1,3}[级类]")
of_yield = lazy_pattern(r"(?<=..)(?:总产|产量|销量|发电量|出栏量?|存栏量?|饲养量)$")
part_mark = lazy_pattern(r"^(?:含|其中|包括|包含)(?=..)")
whole = lazy_pattern(r"，?其中，?|（(?:其中[，：]?|包括|包含|含)?")
needs_noun = lazy_pattern(
    r".{1,7}(?:(?<![肉蛋奶薯豆鱼果菌])类|(?<![升提晋降])级)|城镇|农村|城市|男性?|女性?|[大中小]型"
)
per_head = lazy_pattern(
    r"每[十百千万\d]+(?:常住|户籍)?(?:人口|人|名[^、，拥配]{1,5}?)(?:拥有|配备|配置)?(?=[^人口拥配])"
)
counted_of = lazy_pattern(r"^(?!每).*[^人次件总户例]数$")
of_owner = lazy_pattern(r"..(?:下属|所属|直属)$")  # whose the things are that the end of a list names
_PLACE = (
    r"(?:[\u4e00-\u9fff]{1,5}?(?:[省市县区镇乡]|新城|城区|一期|二期|三期)(?:（[省市县区旗]）)?"
    r"|[\u4e00-\u9fff]{2,8}?(?:开发|高新|新|特|园|示范|管理|度假|保税|合作)区)"
)
other_places = lazy_pattern("其[他它余](?:区域|地区|片区|镇街|乡镇|县区)")
of_place = lazy_pattern(
    rf"[县区]（[市县区旗]）|{other_places.pattern}|{_PLACE}(?:[、和及]{_PLACE})*(?:[和及]?(?:其他|其它|其余)[\u4e00-\u9fff]{{0,3}}[省市县区镇乡])?"
)
# 重点人群|知晓率, then 青年学生 alone: the same rate of other people
_GROUPS = (
    "学生|人群|人口|居民|儿童|妇女|老年人|职工|青年|青少年|农民|孕产妇|从业人员|劳动者|市民|患者|群众|军人|毕业生"
    "|农民工|残疾人|劳动力|困难人员"
)
of_people = lazy_pattern(rf"[\u4e00-\u9fff]{{0,8}}?(?:{_GROUPS})")
rate_of_people = lazy_pattern(rf".*(?:{_GROUPS})(?P<rate>.{{2,}}率)")
place = lazy_pattern(r"(?:[省市县区镇乡村州旗]|街道)$")
of_tasks = frozenset(
    {"", "完成", "实施", "组织实施", "启动", "推进", "加快推进", "全力推进", "推动", "开展", "全面完成",
     "启动实施", "加快", "谋划"}
)  # fmt: skip
makes_things = lazy_pattern(
    "新(?:建|增|购|设|开|挖|打|栽|植)(?!改|扩)|新?(?:改|扩|改扩)建|整治|治理|改造|修复|修建|维修|加固|培育|打造|创建"
)
holds_object = frozenset({"造林", "植树", "营林"})  # what they make is said: no other thing follows
makes_new = lazy_pattern(r"新(?:建|发展|栽|植|种|造|培育|引进|购|打|修).*|栽植|栽种|种植|播种|营造")
tends = lazy_pattern(
    r"(?<=..)(?:植树|造林|管理|管护|抚育|防治|增效|换优|高接|嫁接|改良|改培|复壮|补植|补造|封育|养护|治理|整治|修复|加固|疏浚|改造|提档升级"
    r"|耕作|深松(?:整地)?|深翻|轮作|休耕|还田|还湿|统防统治|绿色防控|监测|保护|搬迁|拆除)$"
)
outcome = lazy_pattern(r"(?:(?:实现|完成|通过|达到|纳入|享受|用上|喝上)[^、和]*|脱贫|投用|达标)$")
task = lazy_pattern(
    r"(?<!实施)(?<!开展)(?:新建|改造|升级改造|提升改造|改造提升|更新改造|治理|综合治理|整治|综合整治|修复|搬迁|复垦"
    r"|除险加固|加固|确权登记|改制|迁建|扩建|改建|改扩建|重建|维修|修缮|大修|绿化|清淤|疏浚|更新|更换|关停|淘汰|退出|拆除|腾退|(?<!基础设施)(?<!项目)建设)(?:工作|任务|工程|项目)?$"
)
act = lazy_pattern(
    r"(?:抽检|快检|送检|检测|监测|检查|检验|抽查|排查|巡查|筛查|普查|培训|轮训|演练|巡诊|义诊|宣讲|巡演|巡展|审计|执法|体检|接种)$"
)
stock = lazy_pattern(r"(?:余额|存量|保有量|总[量数额]|数量)$")  # what there is
capacity = lazy_pattern(r"(?<=.)(?:总?年?产能|[日年]?(?:综合)?[\u4e00-\u9fff]{2}(?:能力|规模))$")
tier = lazy_pattern(GOAL_TIER)
# Without 目标 only beside each other, each right before its figure: 底线8亿元，奋斗9亿元.
_AMOUNT = "[\ue000-\uf8ff]"
_REACHES = "(?:为|是|达到?)?"
short_tiers = lazy_pattern(
    rf"(?:{LOWER_TIER}){_REACHES}{_AMOUNT}(?:[^，。；、]{{0,3}}[，、；](?:力争|争取)"
    rf"|[^。]{{0,12}}[，、；](?:{UPPER_TIER})){_REACHES}{_AMOUNT}"
)
short_tier = lazy_pattern(rf"(?:{LOWER_TIER}|{UPPER_TIER})(?={_REACHES}(?:{_AMOUNT}|$))")
tier_opening = lazy_pattern(r"[，、；：。]?(?:其|并|而|但)?")
tier_reaches = lazy_pattern(
    r"[\ue00e，：]?(?:确保|力争|分别|要|均|实现|完成|同比|比上年|较上年|年均|定)*(?:为|是|达到?|突破|增长|增幅|增速|提高|提升|下降|降低|减少|增加"
    r"|增收|增产|减排|节约|压减|新增|净增|引进|招引|培育)?为?"
)
tier_marks = "：，。"
tier_number = lazy_pattern(r"^(?:（?[一二三四五六七八九十]+[）、.]|\d+[.、])")
hope = lazy_pattern(f"{HOPED_FOR}|奋力")
tier_goal = lazy_pattern(
    r"的?(?:预期)?目标(?:分(?:为|成)?|设(?:为|定)?|[为是])?(?:[两二三](?:档|级|个(?:层次|档次)))?$"
)
as_before = lazy_pattern("持平|相当|不变|一致")
tier_label = lazy_pattern(
    r"(?:^|[，：；。\ue000-\uf8ff]|其中)(?P<about>[^，：；。\ue000-\uf8ff]{2,24}?)(?:方面|上)?[，：。]$"
)
_CONJUNCT = lazy_pattern(r"^(?:、|和|及|与|以及|，其中|（)|(?:、|和|及|与|以及)$")


def is_listed(between: str) -> bool:
    """Whether the words between two amounts join them in a list."""
    if comma in between and not whole.match(between):
        return False
    return bool(_CONJUNCT.search(between)) or (item_mark in between and comma not in between)


_LONGEST_HEAD, _END_OF_HEAD = 14, 10  # characters
_DOES = lazy_pattern(r"^(?:达到|实现|完成|通过|建成|建有|纳入|用上|享有|享受|获得|取得|配备|开展|掌握|持有)")
_GRADED = lazy_pattern(r"(?:国家|[省市县区镇乡村部])级(?:及?以上)?")


_OF_WHOLE = lazy_pattern(r"^(?:全[省市县区镇乡州旗](?=..))?(?:计划(?=新[增建]))?")  # 全市计划|新增学位


# What only tells a sort of things before their kind.
_SORT_OF_THING = lazy_pattern(
    r"(?:\d{1,2}小时(?:不打烊|开放)?|不打烊|[一二三四五][星级]级?|[1-5]A级|(?:国家|省|市|县)级|示范性?|标准化|智慧|智能|全天候|新建|改建|扩建)+(?=..)"
)
help_for = lazy_pattern(rf"(?P<for>为)[^，、]{{2,12}}?(?P<what>(?:免费)?(?:{SERVES}).{{2,}})")


_SCHOOLS = lazy_pattern("小学|初中|高中|中学|幼儿园|初级中学|高级中学|完全中学")  # each a sort of 学校
_FIRMS = lazy_pattern("企业|公司|个体工商户|个体户|农民专业合作社|合作社")  # each a sort of 市场主体


def with_head(part: str, head: str) -> str:
    """A part or a sort with the noun that all have: 市级 of 省级示范园 is 市级示范园.

    A grade takes the place of another; what is measured goes on, and not of what: 水稻 of 作物播种面积 is
    水稻播种面积; money names itself: 债券 of 上级资金; 大型泵站 holds the noun.
    """
    head = _OF_WHOLE.sub("", head)
    if done := help_for.fullmatch(head):  # 退役军人 of 为重点群体提供就业帮扶
        return f"{done['for']}{part}{done['what']}"
    alike = next((one for one in (of_money, act) if one.search(part) and one.search(head)), None)
    firm = _FIRMS.fullmatch(part) is not None and head.endswith("主体")
    school = _SCHOOLS.fullmatch(part) is not None and head == "学校"
    if part.endswith(head) or alike or firm or school:  # 残留检测 of 农产品抽检 says itself what is done
        return part
    grade = _GRADED.search(head) if _GRADED.fullmatch(part) else None
    if grade:
        return part + head[grade.end() :]
    if tail := measured_tail(head):
        return part + tail
    if (sort := _SORT_OF_THING.match(part)) and head.endswith(part[sort.end() :]):
        return sort[0] + head  # 24小时不打烊站点 of 环卫工人服务站点
    kind = head.find(part[-2:]) if len(part) > 2 else -1  # 专科医院 of 公立医院床位 is 专科医院床位
    if kind >= 0:  # and 24小时书房 of 社区书房 is 24小时书房
        return part + head[kind + 2 :]
    return part + (head if len(head) <= _LONGEST_HEAD else head[-_END_OF_HEAD:])


# Behind the things counted, what they themselves do or come to: 9所学校|接入宽带.
own_predicate = lazy_pattern(
    r"(?<=..)(?:接入|通过验收|实现|达到|纳入|入驻|摘帽|脱贫|升级为|晋升|获评|喝上|用上|住上|搬进)(?=..|$)"
)
# What things have, without the things: 8条|具有优势、9条|具有潜力的产业链.
quality = lazy_pattern("(?:具有|拥有|具备)[^的，；。]{2,}")
_BEHIND_QUALITY = lazy_pattern("(?:具有|拥有|具备)[^的，；。]{2,}(?P<things>的[^的]{2,})")


def behind_quality(noun: str) -> str:
    """The things behind what they have: 具有潜力的产业链 → 的产业链; empty for other nouns."""
    found = _BEHIND_QUALITY.fullmatch(noun)
    return found["things"] if found else ""


def with_doers(noun: str, before: str) -> str:
    """What a share does, with those named before: 达到精品村标准 behind 村庄达到美丽村标准."""
    does = _DOES.match(noun)
    place = before.find(does[0]) if does else -1
    return before[:place] + noun if place > 1 else noun


# 分别达到|甲县9亿元、乙县7亿元: one measure for several names.
shares_out = lazy_pattern(
    r"分别(?:将|要|力争)?(?P<link>达到?|为|是|控制在|稳定在|保持在|增长|下降|提高到|降低到|降至|增至)：?"
)
only_is = frozenset({"为", "是"})  # such a link does not say that anything is reached
name_joints = "、和及"
joins_names = lazy_pattern(f"[{name_joints}，]")
changes_by: Mapping[str, Measure] = {"增长": "increase", "下降": "decrease"}
# Behind names of places, how many they are: …两县|城区.
counted_places = lazy_pattern(r"^(?:等)?(?:[两二三四五六七八九十]|\d{1,2})?个?(?:[省市县区镇乡州旗]|街道)*")

# How something changes, right before the verb that says so: 稳步|增长.
_HOW = lazy_pattern(
    r"(?:不断|稳步|持续|逐步|逐年|逐季|大幅度?|显著|明显|进一步|加快|快速|平稳|稳定|有序|有效|较快|继续|整体|总体)+$"
)
change_words: Mapping[str, str] = {measure: word for word, measure in changes_by.items()}


_STAGE = lazy_pattern(rf"(?P<thing>.{{2,}}?)(?:{COMPLETED}|新?开工|续建|启动)|{new}(?P<added>.{{2,}})")


def without_stage(noun: str) -> str:
    """What a noun says is begun, done or added: 绿道开工 → 绿道; empty where it says none of these."""
    found = _STAGE.fullmatch(noun)
    return (found["thing"] or found["added"]) if found else ""


def without_change(noun: str) -> str:
    """A noun without the verb of a change at its end, and how it changes: 产值稳步增长 → 产值."""
    thing = CHANGE.sub("", noun)
    return noun if thing == noun else _HOW.sub("", thing)


_CLASS = (
    rf"(?:{PARTS_OF_PLACE}|主城|城郊|近郊|远郊|村组|山区|偏远|边远|海岛|特殊"
    r"|居民|非居民|单位|企业|园区|工商业?|低压|中压|高压|个人|法人|一般|普通|常规|简单|复杂|疑难|紧急|重大){1,3}"
    r"(?:地区|区域|片区|村屯|用户|客户|事项|业务|问题|投诉|故障|件)?"
)
class_named = lazy_pattern(_CLASS)
share = lazy_pattern(r"(?<=..)(?:占比|比例|比重)$")
among = "中"  # between the whole and what has a share of it
# 贫困县|摘帽
befalls = lazy_pattern(r"(?<=..)(?:摘帽|脱贫|出列|销号|竣工|完工|新?开工|投产|搬迁|安置|回迁)$")
_AREA = (
    rf"(?:{PARTS_OF_PLACE}|中心城[市镇]|集镇|[近远]郊|[山牧农林库老湖]区|农牧区|平原|丘陵|沿海|内陆|海岛"
    r"|[东中西南北]部|东北|偏远|边远|高原|川区|坝区|半山区|滩区)(?:地区|区域|片区|自然村|村屯|乡镇|村)?"
)
area = lazy_pattern(_AREA)
_OF_AREA = lazy_pattern(
    rf"(?:[全我][省市县区]|[\u4e00-\u9fff]{{2,6}}?[省市州县])?{_AREA}(?P<measured>(?!居民)[^、，]{{3,}})"
)
_IN_AREA = lazy_pattern(rf"(?P<measured>[^、，]{{3,}}?)在?{_AREA}")
_TIMED = lazy_pattern(rf"{_CLASS}(.{{2,}}(?:时间|时限|期限|时长))")


def without_area(noun: str) -> str:
    """What is measured of an area that stands before or behind it: 西部普及率, 普及率西部 → 普及率."""
    found = _IN_AREA.fullmatch(noun) or _OF_AREA.fullmatch(noun)
    return found["measured"] if found else noun


def measured_of_class(noun: str) -> str:
    """What is measured of a class at the head of a noun: 城区抢修到场时间 → 抢修到场时间."""
    timed = _TIMED.fullmatch(noun)
    return timed[1] if timed else ""
