"""What an indicator says is done, by the words at both its ends: sorts of acts, and to what."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.indicator_actions import ACTION_OF, AREA, LEADING, TAILS, place_in
from tracker.chinese.pipe_names import pipes_in_one_form

# What is said of a thing behind its name: 泵站建成. Words without a sort say nothing of the act.
_CLOSING_ACTIONS = {
    "make": (
        "开发 获批建设 投入运行 上线运行 投运 建成投用 建成投产 建成启用 建成开放 投入使用 投入运营 建成 "
        "新增 净增 新建 投用 投产 启用 竣工 完工 落地 落成 开通 通车 获批 入选 挂牌 成立 上线 "
        "建成运行 建成运营 建成使用 建成投运 建成通车 建成并投入使用 建成交付 投运达效 交付使用 完成建设 "
        "建设完成"
    ),
    "renew": (
        "完成改造 改造完成 改造提升 实施改造 完成整治 改造 整治 综合治理 治理 新建改造 更新改造 更新 "
        "修缮 维修 生态修复 修复 提质改造 提升改造 新改建 新改扩建 改扩建 新建改建 改建 提档升级 除险加固"
    ),
    "raise": ("新增发放 累计发放 发放 筹集 筹建"),
    "cut": ("淘汰 压减 关停 化解 消化 去化"),
    "start": ("开工建设 启动建设 加快建设 全面开工 全部开工 顺利开工 开工"),
    "": (
        "惠及群众 惠及居民 惠及人口 惠及 受益 覆盖 圆满办结 全部办结 办结 圆满完成 全面完成 全部完成 "
        "如期完成 超额完成 顺利完成 落地见效 达到国家标准 达到省级标准 达到标准 达标 "
        "如期兑现 兑现 举办 完成任务 任务完成 完成 基本实现 基本建成 全面实现 实现 开展试点 募集 "
        "完成投资 投资完成额 完成投资额 投资完成 "
        "建设 培育 举行 开行 办理 发布 加快推进 有序推进 稳步推进 深入推进 扎实推进 顺利推进 全面推进 "
        "持续推进"
    ),
}
_CLOSING_ACTION_OF = {word: name for name, words in _CLOSING_ACTIONS.items() for word in words.split()}
_CLOSING_BY_LENGTH = sorted(_CLOSING_ACTION_OF, key=len, reverse=True)
_IDLE = frozenset(
    {
        *("推进", "实施", "安排", "打造", "组织", "开展", "支持", "推动", "扶持", "办好", "继续", "稳步"),
        *("今年", "去年", "年内", "明年", "新开"),
        *("高质量", "高标准", "年度", "当年", "力争", "确保", "其中", "境内外", "面向"),
        *("办理", "举办", "承办", "发行", "开行", "选派", "推广", "制定", "帮扶", "惠及", "盘活", "处置"),
        *("落实", "用好", "抓好", "争取", "新推出", "滚动", "攻克", "突破", "攻关", "提供"),
        *("为", "对", "向", "将", "和", "及", "与", "、"),
        *LEADING,
    }
)
_OPENING_WORDS = sorted({*ACTION_OF, *_IDLE}, key=len, reverse=True)
# Two signs at least are left of the name.
_OPENING = lazy_pattern(rf"(?!共[建享治管创])(?:{'|'.join(_OPENING_WORDS)})(?=..)")
# Where something is done goes without saying, before what is done: 城区新增….
_WHERE = lazy_pattern(
    rf"(?:中心城区|主城区|城区|市区|县城)(?=(?:{'|'.join(sorted(ACTION_OF, key=len, reverse=True))})..)"
)
# Of whom a list speaks goes without saying: 企业入选…, 项目获批….
_CHOSEN = lazy_pattern(
    r"(?:企业|项目|单位|产品|品牌|园区|平台)(?=(?:新)?(?:入选|获评|获批|列入|跻身|获认定为|被认定为)...)"
)
# What is done in a way that has a name is named so: 数字化改造, 抗震改造.
_FULLY = "(?:全部|全面|均|已|顺利|如期|正式|陆续|相继|基本|成功|同步|高质量|高标准)*"
_CLOSING = lazy_pattern(rf"(?<=..)(?<![化震术标]){_FULLY}({'|'.join(_CLOSING_BY_LENGTH)})$")
_TAUGHT = lazy_pattern(r"(?<=.[才师员民部干生])培训$")  # who was taught, not what
_TAIL = lazy_pattern(rf"(?<=..)(?:{'|'.join(TAILS)})$")
_CHANGES = lazy_pattern(
    r"(?:较上年|比上年|同比|实际|稳步|逐步|大幅|明显|显著|快速|不断|进一步|有效|连续|长期|始终|一直|继续|持续|再|约|也|均|已|各)*(?:平均)?"
    r"(?:增长|增速|增幅|涨幅|上涨|提高|提升|上升|下降|降低|减少|降幅|增加|回升|压减|扩大"
    r"|升至|跃升至|跃升到|攀升至|扩大到|扩大至|缩小到|缩小至|减少到|减少至|压减至|降为|迈上|跃上|站上|跨上|迈过|跨过|跨越"
    r"|增至|提高到|提升到|提高至|提升至|增加到|增加至|下降到|降至|降低到"
    r"|稳定在|保持在|保持|控制在|实现翻番|翻番|倍增|达到|达|突破|超过|超|为|有|至)+了?$"
)
# How a change came, where the verb of the change counts as part of the figure: …总量历史性突破….
_MANNER = lazy_pattern(
    r"(?<=..)(?:再?创(?:历史)?新高|历史性|首次|率先|连续|双双|有望|预计|稳步|总体|已|再|均|也|共|约|近)+$"
)
_GOAL = lazy_pattern(r"(?<=..)(?:预期)?目标(?:值|任务)?(?:由\d.*)?$")  # …增长目标 is what grows
_BASELINE = lazy_pattern(r"[由从]\d[^由从]*$|[由从]$")  # 由12公里增至
# A verb of which the plan names the outcome: 生产原煤 is 原煤产量.
_OUTCOMES = {"生产": "产量", "出栏": "出栏", "出口": "出口", "进口": "进口"}
# What a report calls so only where nothing else stands with it: 经济增长5%.
_IN_SHORT = {
    "经济": "地区生产总值", "外贸": "外贸进出口总额", "社零": "社会消费品零售总额",
    "规上工业": "规模以上工业增加值",
    "规模以上工业": "规模以上工业增加值", "规模工业": "规模以上工业增加值", "服务业": "服务业增加值",
    "第三产业": "服务业增加值",
}  # fmt: skip
_JOINTS = ("、", "和", "及", "与", "并")
_ADDED = "增量"  # 社会融资规模增量 is what comes on top
_WORD = 2  # signs of a word
_PRODUCING = lazy_pattern(
    rf"({'|'.join(_OUTCOMES)})(?=..)(?!.*(?:产量|{'|'.join(_OUTCOMES)}|基地|总值|设施))"
)
_QUOTED = lazy_pattern(r"“([^“”]+)”")
_ASIDES = lazy_pattern(r"[（(][^（）()]*[）)]")
_ACT_ASIDE = lazy_pattern(r"(?<=[新改扩续])[（(]([改扩续迁、]{1,3})[）)](?=建)")  # 新（改）建 says both
_BOTH_ACTS = lazy_pattern(r"新建?(?:改扩|扩改|改)建")


@lru_cache(maxsize=65536)
def taken_apart(words: str) -> tuple[frozenset[str], str]:
    """What is done, as sorts of acts, and to what, without words of change at the end: 新增…增长 → make, ….

    It looks at both ends (泵站建成投用) and keeps every act (新建改造: make and renew).
    """
    text = bare(words).lstrip("0123456789")
    rest = AREA.sub("", text.removeprefix(place_in(text)))
    rest = _BASELINE.sub("", _CHANGES.sub("", _MANNER.sub("", _GOAL.sub("", rest))))
    rest = _CHOSEN.sub("", rest, count=1) if _CHOSEN.match(rest) else rest
    if where := _WHERE.match(rest):
        rest = rest[where.end() :]
    acts: set[str] = set()
    while opening := _OPENING.match(rest):
        word = opening[0]
        acts |= {ACTION_OF[word]} if word in ACTION_OF else set()
        acts |= {"make", "renew"} if _BOTH_ACTS.fullmatch(word) else set()
        rest = AREA.sub("", rest[len(word) :])
    if taught := _TAUGHT.search(rest):
        acts, rest = acts | {"train"}, rest[: taught.start()]
    while closing := _CLOSING.search(rest) or _TAIL.search(rest):
        acts |= {_CLOSING_ACTION_OF.get(closing[closing.lastindex or 0], "")} - {""}
        rest = rest[: closing.start()]
        rest = rest[:-1] if rest[-1:] in _JOINTS and len(rest) > _WORD else rest  # 泵站新建和改造
    acts |= {"make"} if rest.endswith(_ADDED) else set()
    if producing := _PRODUCING.match(rest):
        rest = rest[producing.end() :] + _OUTCOMES[producing[0]]
    if rest in ACTION_OF or rest in _CLOSING_ACTION_OF or rest in _IDLE:
        acts |= {ACTION_OF[rest]} if rest in ACTION_OF else set()
        rest = ""
    return frozenset(acts), pipes_in_one_form(_IN_SHORT.get(rest, rest))


@lru_cache(maxsize=65536)
def bare(words: str) -> str:
    """Words in one width and case, without quotation marks and asides."""
    words = _ACT_ASIDE.sub(lambda aside: aside[1].replace("、", ""), words)
    text = unicodedata.normalize("NFKC", _ASIDES.sub("", words)).casefold()
    return "".join(sign for sign in text if sign.isalnum() or sign in "%&.、")


def quoted(words: str) -> list[str]:
    """The names in quotation marks."""
    return _QUOTED.findall(words) if "“" in words else []
