"""Lists of subjects taken apart: what the last of them says for all, and pairs that one word stands for."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.area_words import PARTS_OF_PLACE
from tracker.chinese.extraction.measured_words import MEASURED, OWN_MEASURE, measured_end
from tracker.chinese.extraction.owned_subjects import are_rates, of_one_owner, per_output, rates_of_one

# The 等 behind the last example of a list; not that of 高等学校, 中等职业学校 or 等级.
AND_OTHERS = r"(?<!高)(?<!中(?=等[职专收]))等(?![级候同于离次额])"
_AND = r"(?:、|和|与|(?<!普)及(?![以时格])|以及)"
_SPLIT = lazy_pattern(rf"{_AND}|(?<=”)(?=“)")  # or between two names in quotation marks: “甲”“乙”
# 石油装备|三大主导产业产值: how many sorts there are, between the last of them and what all have
_SORTS = lazy_pattern(r"^(.{2,}?)[两二三四五六七八九十](?:大|个|类|项|种)(.{2,})$")
# How many were listed, said behind the last of them: 产值、税收|两项主要指标.
_SUMMED_UP = lazy_pattern(r"(?<=..)等?[两三四五六七八九][项大](?:主要|核心|重点|关键)(?:经济|发展)?指标")
# 货运站|等|噪声监测点: what all of a list that is left open have
_AND_SO_ON = lazy_pattern(rf"^(.{{2,}}?){AND_OTHERS}(.{{3,}})$")
_OF_ALL = lazy_pattern(
    r"的(?:比例|比重|占比|数量|人数|面积|覆盖率|普及率)$|(?:整合|迁移|改造|整治|建设|清理|治理|修缮|升级|回迁)完成$"
)
_BEHIND_HEADS = lazy_pattern(rf"(?<=[率比度量入额值])(?<!需氧量){_AND}")  # A率和B率
CHANGE = lazy_pattern(r"(?:增长|净增(?!长)|增加|提高|提升|下降|降低|减少|上升)$")
_RATIO = lazy_pattern(r"[与和][^、与和]{2,12}(?:的比[率例值重]?|之比)$")  # 社会物流总费用与国内生产总值的比率
# Of what whole each of several things is a part: 床位数、诊疗量|占全县总量.
_OF_WHOLE = lazy_pattern(r"占(?![比地用领])[^、，占和与及]{2,20}$")
_BESIDE_QUOTED = lazy_pattern("“[^“”]+”(?=..)")  # “甲”|“乙”|区域比例
# In which part of a place, at the head of both of two subjects: 城市、|县城|污水收集率.
_WHERE = lazy_pattern(rf"(?:{PARTS_OF_PLACE}|县域|新城|老城|山区|平原|沿海|内陆|境内|境外)(?![、和及与])")
_LEAST_MANY = 3  # subjects
_WORD = 2  # characters of most words: 小学、初中|生均经费
_SIGN = lazy_pattern(r"（[A-Za-z][A-Za-z\d.\-]{0,9}）")  # 化学需氧量（COD）
_COUNTED_SO = lazy_pattern(
    r"(?<=..)(?:面积|年?出栏量?|年?存栏量?|年?饲养量|总?产量|产值|销量|加工量|养殖量)$"
)
_PLACE = lazy_pattern(r"(?!全|各|本|我)[\u4e00-\u9fff]{1,5}(?:市|县|区|州|旗|镇|乡|街道)")
_NEEDED = "需氧量"  # what pollutes is called so, it measures nothing of others
_YEARLY_CHANGE = lazy_pattern(rf"(?:年均)?{CHANGE.pattern}|年均$")
_INSURANCE = "保险"
_TAKES_IN = lazy_pattern(r"(?<=..)（(?:含|包括|包含|不含)[^（）]*）$")  # 排放总量|（含工业、生活）
# What stands before the first of two things and is said of both: 工业|废水、废气.
_OF_ALL_BEHIND = lazy_pattern(
    r"(?:全[省市县区镇]|规模以上|规上|主要|重点|基本|工业|农业|城[市镇乡]|县城|农村|乡村|农作物|居民|职工|生活|生产|公共|学校|学生|医疗|畜禽)+"
)
_OF_BOTH = lazy_pattern(
    r"(?:常住)?(?:居民|人口|作物|家庭|企业|地区|学生|医院|学校|机构|残疾人|老年人|孤儿|儿童|职工|患者|病人)$"
)
# What one character names.
_GOODS = frozenset("肉蛋奶鱼菜果茶粮棉油糖煤电水气金银铜铝铅锌锡镍钢铁盐药竹烟豆麦稻薯麻")
_GROUPS = {
    "存贷款": ("存款", "贷款"),
    "城乡": ("城镇", "农村"),
    "一二三产": ("一产", "二产", "三产"),
    "一二三次产业": ("一产", "二产", "三产"),
    "三次产业": ("一产", "二产", "三产"),
    "一、二、三产业": ("一产", "二产", "三产"),
    "一、二、三产": ("一产", "二产", "三产"),
}
_TRADE, _BOTH_WAYS = "进出口", ("进口", "出口")  # one total, unless two figures are told of it

# What farms yield, named by one sign each: 粮肉奶产量.
_YIELDS = {
    "粮": "粮食", "油": "油料", "肉": "肉类", "奶": "奶类", "蛋": "禽蛋", "菜": "蔬菜", "果": "水果",
    "棉": "棉花", "糖": "糖料", "茶": "茶叶", "鱼": "水产品",
}  # fmt: skip
_GLUED = lazy_pattern(rf"([{''.join(_YIELDS)}]{{2,6}})((?:总|年)?产量|总产)")


def split_subjects(noun: str) -> list[str]:
    """The subjects of a noun, which may be one; a change at its end is said of each.

    A率和B率 → A率, B率; 化肥、农药利用率 → 化肥利用率, 农药利用率; 城乡居民收入 → 城镇居民收入, 农村居民收入.
    """
    noun = _SUMMED_UP.sub("", noun)
    change = CHANGE.search(noun)
    if change and change.start():
        return [subject + change[0] for subject in per_output(_split(noun[: change.start()]))]
    return per_output(_split(noun))


def both_ways(noun: str) -> list[str]:
    """Imports and exports, where two figures are told of both: 进出口额 → 进口额, 出口额; else nothing."""
    return [noun.replace(_TRADE, name) for name in _BOTH_WAYS] if _TRADE in noun else []


def _split(noun: str) -> list[str]:
    if _RATIO.search(noun):
        return [noun]
    whole = _OF_WHOLE.search(noun)
    if whole and whole.start() and "占" not in noun[: whole.start()]:
        return [part + whole[0] for part in _split(noun[: whole.start()])]
    if aside := _TAKES_IN.search(noun):
        parts = _split(noun[: aside.start()])
        return parts if len(parts) > 1 else [noun]
    if glued := _GLUED.fullmatch(noun):
        return [_YIELDS[sign] + glued[2] for sign in glued[1]]
    several = [part for part in _SPLIT.split(noun) if part]
    if (owned := of_one_owner(several)) or are_rates(several):
        return owned or rates_of_one(several)
    if group := next((group for group in _GROUPS if group in noun), ""):
        if len(several) > 1 and all(map(_is_measured, several)):
            return several  # 总产值和城乡居民收入
        return [noun.replace(group, name) for name in _GROUPS[group]]
    if len(several) > _LEAST_MANY and (mixed := _each_measured(several)):
        return mixed
    headed = [part for part in _BEHIND_HEADS.split(noun) if part]
    if len(headed) > 1 and headed[-1][-1:] == headed[0][-1:]:
        return [subject for part in headed for subject in _split(part)]
    if len(several) < 2 or any(len(part) < 2 and part not in _GOODS for part in several):
        return [noun]
    return _as_the_last(several) or [noun]


def _as_the_last(parts: list[str]) -> list[str]:
    """Parts with what the last of them says for all; nothing where one sign alone names no subject."""
    head = parts[-1]
    if len(parts[0]) < 2:
        measured = MEASURED.search(head)  # 肉、奶|产量
        alone = measured is not None and measured.start() == 1
        return [*(part + measured[0] for part in parts[:-1]), head] if measured and alone else []
    if sorts := _SORTS.match(head) or _AND_SO_ON.match(head):
        return [*(part + sorts[2] for part in parts[:-1]), sorts[1] + sorts[2]]
    tail = shared_tail(parts[0], head)
    if not tail:
        return parts
    return [part if part.endswith(tail[-2:]) or part == head else part + tail for part in parts]


def _is_measured(part: str) -> bool:
    """Whether a part says itself what is measured of its thing."""
    return len(part) > _LEAST_MANY and bool(OWN_MEASURE.search(part) or MEASURED.search(part))


def _each_measured(parts: list[str]) -> list[str]:
    """Things measured in different ways, each as the next says: 肉牛存栏、山羊和家兔出栏."""
    named: list[str] = []
    tails: list[str] = []
    for part in reversed(parts):
        own = _COUNTED_SO.search(part)
        if own:
            tails.append(own[0])
        elif not tails:
            return []
        named.append(part if own else part + tails[-1])
    return named[::-1] if len(set(tails)) > 1 and len(tails) < len(parts) else []


def shared_tail(first: str, last: str) -> str:
    """What the last of several subjects says for all of them: 利用率 of 农药利用率 after 化肥."""
    if quoted := _BESIDE_QUOTED.match(last) if first.endswith("”") else None:
        return last[quoted.end() :]
    where = _WHERE.match(last) if _WHERE.fullmatch(first) else None
    if where and len(last) - where.end() > 1:
        return last[where.end() :]
    measured = MEASURED.search(last)
    if measured and measured.start():
        if MEASURED.search(first) or OWN_MEASURE.search(first):
            return ""
        kind = last.find(first[-2:])  # 高速公路 of 国省干线公路|旧料利用率
        if 0 < kind < measured.start() - 2 and len(first) > 2 and not _OF_BOTH.search(first):
            return last[kind + 2 :]
        of_both = _OF_BOTH.search(last, 0, measured.start())
        return (
            of_both[0] if of_both and of_both.start() >= 2 and of_both[0] not in first else ""
        ) + measured[0]
    if OWN_MEASURE.search(first) or (
        first[-1:] == last[-1:] and len(first) > 3 and not first.endswith(_NEEDED)
    ):
        return ""
    if of_all := _OF_ALL.search(last):
        return of_all[0]
    ending = first[-2:]
    place = last.find(ending)
    if 0 <= place < len(last) - 2:
        return last[place + 2 :]
    return last[_WORD:] if len(first) == _WORD and len(last) > _WORD + 1 else ""


def split_pair(noun: str) -> list[str]:
    """Two subjects that change by one number: 化学需氧量、氨氮排放量下降, 总产值和财政收入翻番.

    The second may be measured of what the first names: 水厂产值、税收 → 水厂产值, 水厂税收.
    """
    change = _YEARLY_CHANGE.search(noun)
    if change and change.start():
        return [one + change[0] for one in split_pair(noun[: change.start()])]
    both = [part for part in _SPLIT.split(noun) if part]
    if len(both) == 2 and all(OWN_MEASURE.search(part) or MEASURED.search(part) for part in both):
        owner = both[0].removesuffix(measured_end(both[0]))
        return [both[0], owner + both[1]] if owner and MEASURED.fullmatch(both[1]) else split_subjects(noun)
    if len(both) == 2 and all(map(_PLACE.fullmatch, both)):
        return both
    first, mark, last = noun.partition("、")
    joined = mark and "、" not in last and "等" not in noun and "（" not in _SIGN.sub("", noun)
    return split_subjects(noun) if joined and shared_tail(first, last) else [noun]


def split_level(noun: str, *, share: bool) -> list[str]:
    """Subjects that reach one number: two places side by side, or rates of which it is the `share`.

    东湾县、西岭县产量 is one number of each, and so are 访视率、管理率 and 化肥、农药利用率; 产值和税收
    may be their sum, and 邮件、快件全程时限达标率 is one rate.
    """
    both = [part for part in _SPLIT.split(noun) if part]
    if share and are_rates(both):
        return rates_of_one(both)
    if len(both) != 2:
        return [noun]
    if share and (rates := _alike_by_rate(*both)):
        return rates
    end = both[1].find(both[0][-1]) + 1
    alike = _PLACE.fullmatch(both[0]) and _PLACE.fullmatch(both[1][:end]) and measured_end(both[1][end:])
    return [both[0] + both[1][end:], both[1]] if alike else [noun]


def _alike_by_rate(first: str, last: str) -> list[str]:
    """Two things as long as each other that share one rate, with what stands before both; else none.

    工业废水、废气处理率 → 工业废水处理率, 工业废气处理率; 基本养老、医疗保险参保率 → 基本养老保险参保率, ….
    """
    rate = MEASURED.search(last)
    if rate is None or not rate[0].endswith("率") or MEASURED.search(first):
        return []
    insured = last.endswith(_INSURANCE, 0, rate.start()) and not first.endswith(_INSURANCE)
    tail = (_INSURANCE if insured else "") + rate[0]
    second = last.removesuffix(tail)
    before, own = first[: -len(second) or None], first[len(first) - len(second) :]
    if len(second) < 2 or len(own) != len(second) or _PLACE.fullmatch(first):
        return []
    return [first + tail, before + last] if not before or _OF_ALL_BEHIND.fullmatch(before) else []


def split_verbs(verb: str) -> list[str]:
    """The verbs over one thing: 新建和改造; a word alone otherwise."""
    verbs = [part for part in _SPLIT.split(verb) if part]
    return verbs if len(verbs) > 1 and all(len(one) > 1 for one in verbs) else [verb]


_CLAUSE = lazy_pattern("[，；：\ue000-\uf8ff]")  # or a date or an amount in code form
_LEADS = lazy_pattern(
    r".*(?:推动|推进|支持|发展|把|将|对|建设|建成|打造|做强|做大|做优|保障|加快|培育|抓好|围绕|聚焦|依托|以|使|让|确保|重点|扶持|鼓励"
    r"|引导|实施|促进|力争|其中|全[省市县区镇]|我[省市县区]|在)"
)
_COUNTED = lazy_pattern(r"等?[两二三四五六七八九十\d]+(?:[个大座条类项所家种]|地$|市$|县$|区$).*$")
_NAME = lazy_pattern(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}")
_CLAUSES_BACK = 2


def listed_names(text: str, count: int) -> list[str]:
    """The `count` names that a stretch lists near its end; empty where no clause there lists so many.

    推动化工、纺织、建材产业增效 → 化工, 纺织, 建材: the last is as long as the one before, or ends like it.
    """
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    for clause in reversed(clauses[-_CLAUSES_BACK:]):
        names = [part for part in _SPLIT.split(clause) if part]
        if len(names) != count or count < 2:
            continue
        names[0] = _LEADS.sub("", names[0])
        names[-1] = _last_name(names[-1], names[-2])
        return names if all(map(_NAME.fullmatch, names)) else []
    return []


def subjects_in(text: str, count: int) -> list[str]:
    """The `count` subjects of a noun, or names of a list; empty where it has not so many."""
    subjects = split_subjects(text) if count > 1 else []
    return subjects if len(subjects) == count else listed_names(text, count)


def _last_name(text: str, before: str) -> str:
    """The last of several names without what is said of them."""
    text = _COUNTED.sub("", text)
    end = text.find(before[-1:], 1) + 1
    return text[: end or len(before)]
