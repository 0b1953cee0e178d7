"""Whether a number counts anything, or only says which things are meant (500千伏变电站, 海拔3000米)."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.amounts.number_ends import is_about
from tracker.chinese.amounts.one_built import BUILT_ANEW, is_built, is_named_by_size
from tracker.chinese.sized_things import LARGER, SIZE

_IS_LIMIT = lazy_pattern(r"以下|及以上")  # of a class of things when a noun follows: 30万千瓦及以上机组
_GOES_ON = lazy_pattern(r"(?![和与及、]\d|的?(?:水平|区间|范围|目标))[\u4e00-\u9fff（]")
_REACHED = frozenset("达近超破逾过")  # what makes a number of a bare 百, 千 or 万: 超百所
_MULTIPLIERS = frozenset("百千万亿")
_TIMES = frozenset("×*＊✕╳")
# Before a length that says which things are meant: 管径3米以上管网. A height above the sea never is a goal.
_SIZE_BEFORE = lazy_pattern(r"(?:(海拔)|管径|直径|口径|跨径)(?:为|在)?$")
_OF_TOWNS = lazy_pattern("人?口及?以[上下]")  # 10万人口以上城市: how large the towns are
_DWELLERS = frozenset("户人")
# 20户以上自然村: how large the villages are
_OF_VILLAGES = lazy_pattern(
    r"(?:及)?以上的?(?:较大)?(?:自然|行政|集聚|聚居|居民|传统)?(?:村寨|村庄|村组|村落|村|屯|聚居点|居民点|聚集点)"
)
# 50亩以上种植大户: how much land those have who are to do something
_OF_ACTORS = lazy_pattern(
    r"(?:及?以[上下]|以内)的?(?:[\u4e00-\u9fff]{0,6}?(?:经营|种植|养殖|市场|创新|生产|实施)?主体(?!功能|工程|结构|建筑|施工)"
    r"|[\u4e00-\u9fff]{0,6}?(?:大户|农户|农场主|种粮户|养殖户|种植户|经营户|用水户|用地单位|用能单位|用水单位|重点用能企业))"
)
# 存栏1500头以上生猪养殖场: how many animals those have that are meant
_OF_FARMS = lazy_pattern(
    r"(?:及?以上|以下)的?[\u4e00-\u9fff]{0,4}?(?:养殖(?:场|户|企业|小区|基地)|[猪牛羊鸡鸭]场|牧场|规模场)"
)
_ANIMALS = frozenset("头只羽")
# 5000名学生以上的镇, 20名以上残疾儿童的乡镇都建有…: how many those have who are to have or do something.
_HOLDER = (
    r"[\u4e00-\u9fff]{0,5}?(?:村|屯|组|镇|乡|街道?|县|市|区|学校|中学|小学|医院|企业|公司|单位|机构|家庭|[场厂矿店站点所馆院园]|中心)"
    r"(?:（[^（）]{1,6}）)?"
)
_OF_HOLDERS = lazy_pattern(
    rf"[\u4e00-\u9fff]{{1,8}}?以上的{_HOLDER}"
    rf"|(?:及?以上的?(?:[\u4e00-\u9fff“”、]{{1,20}}的)?){_HOLDER}(?:[各都均应须]|全部|一律|必须|至少|原则上|要[建设有配])"
)
_MORE = "以上"
_HELD = frozenset("名人户头只张口位") | {"人口"}
_HELD_WITHIN = 12  # characters behind what is held in which 以上 stands
# 电厂15公里供热半径范围内的锅炉, 河道两岸500米以内的加油站: within what reach those are that are meant.
_REACH = r"[\u4e00-\u9fff]{0,4}(?:半径|范围|车程|路程|航程|距离|缓冲区)(?:的?(?:范围|区域))?"
_OF_REACH = lazy_pattern(
    rf"{_REACH}(?:以内|之内|内|以外|之外)的?(?![。，；、）])(?!目标|要求|水平|标准)[\u4e00-\u9fff]"
)
_OF_DISTANCE = lazy_pattern(r"(?:以内|之内|内|以外|之外)的(?!目标|要求|水平|标准)[\u4e00-\u9fff]")
_REACHING = frozenset({"length", "area", "time"})
_LAND = frozenset({"area", "weight", "power", "volume", "length"})
_WORKS = lazy_pattern(
    r"(?:[\u4e00-\u9fff]{1,8}?|[\u4e00-\u9fff]{1,6}、[\u4e00-\u9fff、]{2,16}?)(?:基地|项目|工程|装置|机组|园区?|集群|电站|煤矿|企业|码头|泊位|港)"
)
# 百万羽养殖场, 千万亩农田改造行动: a round number in the name of what is run, however it is measured.
_NAMED_RUN = lazy_pattern(
    r"[\u4e00-\u9fff]{0,14}?(?:行动|计划|工程|养殖(?:场|基地|园区|小区)|牧场|猪场)(?![量者])"
)
_ORDINAL_COUNT = lazy_pattern(r"第[一二三四五六七八九十\d]{1,3}个$")  # 第二个|十万亩基地
_ONE_MADE = frozenset("个座条所处家名栋幢台套")
# 新建一所幼儿园, 每个村建成一个卫生室: one is counted where it is built anew, or each has one.
_MAKES_ONE = lazy_pattern(
    rf"(?:{BUILT_ANEW}|新改建|提升改造|改造提升|改扩建|安装|购置|架设|铺设"
    r"|至少(?:打造|建设|建成|建立|组建|设立|创建|创成|培育|培养|引进|选树|举办|开展|推出|形成|配备|配有)"
    r"|(?:每个?|各)[村乡镇县区社街校][^，。；]{0,6}(?:有|建成|建好|建设|配备|配有|设立|培养)"
    r"|至少(?:有|办|建|设|配))$"
)
# 新增苗圃一处, 扩建厂房两个: counted at the end of a clause in which something is made.
_MADE_IN_CLAUSE = lazy_pattern(
    rf"(?:{BUILT_ANEW}|新增|续建|建成|建设|建立|设立|增设|创建|创成|打造|培育|培植|引进|开通|购置|安装|配备)"
    r"[^，。；：！？\n\t]{1,24}$"
)
# 培育一个年产值过亿元的园区, 扶持两个税收超千万元的企业: how large each is tells that they are counted.
_EACH_SO_LARGE = lazy_pattern(rf"{SIZE}(?:{LARGER}|在)?[\d一二三四五六七八九十百千]")
_MAKES_TWO = lazy_pattern(
    rf"(?:{BUILT_ANEW}|新增|续建|建成|引进|引进培育|培植|开通|开工|投产|购置|安装|配备)$"
)
# 在两个社区|铺设步道: where something is made in each.
_MADE_THERE = lazy_pattern(
    r"(?:(?:行政|自然)?村|乡镇|镇|社区|街道|小区|学校)(?:安装|新建|建设|建成|设立|建立|铺设|配备|配建|修建|打造)"
)
# 学前三年|教育, 九年|义务教育: how many years of school a name has.
_OF_SCHOOL = lazy_pattern(
    r"一贯制|(?:义务|免费|基础|学前|基本|高中|普通|幼儿)*教育(?!培训|改革|发展|行动|规划|整治)|毛入[园学]率|幼儿(?:毛?入园|教育)"
)
# 2人间|病房: how many a room holds. 36班|小学1所: how large each school is, where schools are counted.
_OF_ROOM = "间"
_RANKED = lazy_pattern("强(?![度力化调劲制弱])")  # 世界500|强企业
_OF_SCHOOL_SO_LARGE = lazy_pattern(
    r"(?:班|(?<=个)班)的?[\u4e00-\u9fff]{0,6}?(?:小学|中学|初中|高中|学校|幼儿园|托儿所|校区)"
    r"(?:[\d一二两三四五六七八九十]{1,3})[所个]"
)
_WAYS_OF_SPEAKING = frozenset({"一个", "一处", "一家", "一条", "一项", "两个"})
_ONE_AT_THE_END = frozenset("座条所套辆艘栋幢")  # 新建大桥一座; 一座大桥 is a way of speaking
# Behind a bare 亿 without a unit, what it may be said of; else it begins a name: 亿达公司.
_NAMED = lazy_pattern(r"(?!元|人民|以上|级|企业|产业|项目|集群|园区|工程|投资|大)[\u4e00-\u9fff]")
# 上千万|项目: how large projects are; but 上千项目标.
_PROJECTS = lazy_pattern("项目(?![标录])")
# Where the words end among which stands what a unit counts (讲座3期), and how far they are looked for.
_CLAUSE_ENDS = "，。；：！？\n\t"
_BESIDE = 16
CLAUSE_END = lazy_pattern(r"[，。；、！？）\n\t]|$")  # or of an item in a list


def role(match: re.Match[str], dimension: str) -> str:
    """The dimension, or what an amount is that only says which things are meant."""
    text, start, end = match.string, match.start(), match.end()
    if dimension == "length" and (sized := _SIZE_BEFORE.search(text, max(0, start - 3), start)):
        return "name" if sized[1] or _GOES_ON.match(text, end) else dimension
    named = _says_whose(match, dimension) or _is_in_name(match, dimension)
    limits = _IS_LIMIT.search(match["after"] or "") and _GOES_ON.match(text, end)
    return "name" if named or limits else dimension


def _says_whose(match: re.Match[str], dimension: str) -> bool:
    """Whether an amount only says which people, places or things are meant by how much they have."""
    text, unit = match.string, match.end("u")
    return bool(
        _OF_TOWNS.match(text, match.end())
        or (match["u"] in _DWELLERS and _OF_VILLAGES.match(text, unit))
        or (match["u"] in _ANIMALS and _OF_FARMS.match(text, unit))
        or (match["u"] in _HELD and _is_held(match))
        or (dimension in _LAND and _OF_ACTORS.match(text, unit))
        or (dimension in _REACHING and _says_where(match, dimension))
    )


def _is_in_name(match: re.Match[str], dimension: str) -> bool:
    """Whether an amount stands in a name (九年义务教育) or ends a formula: 签约数/常住人口×100%."""
    text, start, end = match.string, match.start(), match.end()
    if match["u"] == "人" and text.startswith(_OF_ROOM, end):
        return True
    if not match["u"] and _RANKED.match(text, end):
        return True
    if match["u"] and _OF_SCHOOL_SO_LARGE.match(text, end - match["u"].count("班")):
        return True
    if dimension == "time" and match["u"] == "年" and _OF_SCHOOL.match(text, end):
        return True
    if dimension == "percent" and text[start - 1 : start] in _TIMES:
        return True
    bare = match["a"] is not None and _MULTIPLIERS.issuperset(match["a"]) and not match["before"]
    works = dimension in ("weight", "power") and _WORKS.match(text, end)
    if bare and (works or _NAMED_RUN.match(text, end)):
        return True
    spelled = match["a"] is not None and not match["a"][0].isdigit()
    ordinal = spelled and dimension in _LAND and _ORDINAL_COUNT.search(text, max(0, start - 5), start)
    return bool(ordinal)


def _is_held(match: re.Match[str]) -> bool:
    """Whether an amount only says how many those have that are meant."""
    text, unit = match.string, match.end("u")
    more = _MORE in text[unit : match.end() + _HELD_WITHIN]
    return more and _OF_HOLDERS.match(text, unit) is not None


def _says_where(match: re.Match[str], dimension: str) -> bool:
    """Whether an amount only says within what reach the things behind it are."""
    text, unit = match.string, match.end("u")
    return bool(_OF_REACH.match(text, unit) or (dimension == "length" and _OF_DISTANCE.match(text, unit)))


def is_beside(match: re.Match[str], nouns: str) -> bool:
    """Whether one of the `nouns`, joined by 、, stands in the clause beside an amount; no nouns ask for none.

    A unit that also numbers things counts only beside what it counts: 讲座3期, but not 工程3期.
    """
    if not nouns:
        return True
    before = match.string[max(0, match.start() - _BESIDE) : match.start()]
    behind = match.string[match.end() : match.end() + _BESIDE]
    first = max(before.rfind(end) for end in _CLAUSE_ENDS) + 1
    ends = [place for end in _CLAUSE_ENDS if (place := behind.find(end)) >= 0]
    around = (before[first:], behind[: min(ends, default=len(behind))])
    return any(noun in words for noun in nouns.split("、") for words in around)


def is_counted(match: re.Match[str], spelled: str) -> bool:
    """Whether a number counts its unit: figures do.

    一个, 一批, 两个 are ways of speaking unless a bound says that they are counted, and so are small numerals
    before units that are not often `spelled` (三门, 两面). Before some, nothing but plain figures counts:
    6县, not 三县一市 nor 百亿县.
    """
    if spelled == "never" and not (match["a"].isdigit() and not match["ax"]):
        return False
    if match["a"][0].isdigit():
        return True
    if match["a"] == "一" and match["u"] == "批":
        return False  # 突破一批技术 breaks through in some, not beyond one
    if _MULTIPLIERS.issuperset(match["a"]) and match["u"] and _PROJECTS.match(match.string, match.start("u")):
        return False
    nameless = _MULTIPLIERS.issuperset(match["a"]) and not match["before"] and not match["u"]
    if nameless and _NAMED.match(match.string, match.end()):
        return False
    if match["b"]:  # 两到三个
        return True
    bounded = bool(match["before"] or match["after"] or match["inner"])
    if bounded or match["ax"]:
        return True
    if spelled == "no" and _MULTIPLIERS.isdisjoint(match["a"]) and not is_about(match["a"]):
        return False
    if match["a"] in {"百", "千", "万"} and not match["am"]:
        before = match.start("a") - 1
        return before >= 0 and match.string[before] in _REACHED
    if match["a"] == "一" and match["u"] in _ONE_MADE and (_makes_one(match) or is_built(match)):
        return not is_named_by_size(match)
    if match["a"] + (match["u"] or "") in _WAYS_OF_SPEAKING and _is_number_meant(match):
        return True
    if match["a"] == "一" and match["u"] in _ONE_AT_THE_END:
        start = match.start("a")
        return (
            CLAUSE_END.match(match.string, match.end()) is not None
            and start > 0
            and (match.string[start - 1] not in "第统同唯")
        )
    return match["a"] != "一" and not (match["a"] == "两" and match["u"] == "个")


def _makes_one(match: re.Match[str]) -> bool:
    """Whether the words before 一 say that one is made, or that each of several has one."""
    start = match.start("a")
    return _MAKES_ONE.search(match.string, max(0, start - 12), start) is not None


def _is_number_meant(match: re.Match[str]) -> bool:
    """Whether the words around 一个 or 两个 tell that one and two are meant."""
    text, start, end = match.string, match.start("a"), match.end()
    if _EACH_SO_LARGE.match(text, end):
        return True
    if match["a"] == "两" and _MAKES_TWO.search(text, max(0, start - 4), start):
        return True
    if text.startswith("在", start - 1) and _MADE_THERE.match(text, end):
        return True
    ends = CLAUSE_END.match(text, end) is not None
    return ends and _MADE_IN_CLAUSE.search(text, max(0, start - 30), start) is not None


def is_small_numeral(number: str) -> bool:
    """Whether a number is spelled and small (三, 十二) or no figure at all (百亿): so lists are counted."""
    return not number[0].isdigit() and (_MULTIPLIERS.isdisjoint(number) or _MULTIPLIERS.issuperset(number))
