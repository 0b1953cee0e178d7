"""Indicators taken apart: what is done, as one of a few sorts, and to what."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.base.plain_text import plain
from tracker.chinese.region_names import is_no_region

# What is done to a thing: a plan builds what a report has opened, but starting is not finishing, and a
# renewed school is no new one.
_ACTIONS = {
    "make": "新改扩建 新建改扩建 改扩建 新增加 新建成 新建 新增 建成投用 建成投产 建成启用 建成开放 建成 "
    "建好 建立 建设 修建 兴建 落成 打造 增加 增设 新设 投用 投产 启用 开通 竣工 发展 创建 培育 认定 引进 "
    "招引 设立 布设 安装 架设 铺设 种植",
    "renew": "完成改造 改造提升 改造升级 整治提升 改造 整治 修缮 更新 改建 升级 翻新 维修 治理 修复",
    "train": "累计培训 组织培训 开展培训 培训",
    "start": "开工建设 新开工 开工 启动建设 启动 动工 推进 谋划 储备",
    "raise": "筹集 筹措 发放 归集",
    "cut": "压减 削减 减少 关停 淘汰 降低 下降",
}
_ACTION_OF = {word: name for name, words in _ACTIONS.items() for word in words.split()}
_BY_LENGTH = sorted(_ACTION_OF, key=len, reverse=True)
_LEADING = ("共", "已", "再", "累计", "总共", "合计", "完成", "实现", "全年", "全部", "实际", "力争", "计划")
_PLACED = re.compile(rf"^([一-龥]{{2,4}}?(?:市|县|区|旗|州))(?={'|'.join((*_BY_LENGTH, *_LEADING))})")
_AREA = re.compile(r"^(?:全|我|本)(?:省|市|县|区|镇|乡|州|旗|街道)")
_TAILS = ("总量", "数量", "总数", "个数", "任务", "项目建设", "建设", "工作")


def place_in(indicator: str) -> str:
    """The place that an indicator begins with (海棠区新增学位), or ""; 全市 and 各县 are none."""
    found = _PLACED.match(plain(indicator))
    return found[1] if found and not is_no_region(found[1]) else ""


@lru_cache(maxsize=65536)
def parted(indicator: str) -> tuple[str, str]:
    """What is done, as one of a few sorts ("" if not said), and to what: 新建幼儿园 → make, 幼儿园."""
    rest = _AREA.sub("", plain(indicator).removeprefix(place_in(indicator)))
    action = ""
    going = True
    while going:
        going = False
        for word in (*_BY_LENGTH, *_LEADING):
            if rest.startswith(word) and len(rest) > len(word) + 1:
                action = action or _ACTION_OF.get(word, "")
                rest, going = _AREA.sub("", rest[len(word) :]), True
                break
    for tail in _TAILS:
        if rest.endswith(tail) and len(rest) > len(tail) + 1:
            rest = rest[: -len(tail)]
            break
    return action, rest


# What is said of a thing behind its name: 泵站建成, 实验室获批建设. Without a sort it says nothing of the act.
_CLOSING_ACTIONS = {
    "make": "获批建设 建成投用 建成投产 建成启用 建成开放 投入使用 投入运营 建成 投用 投产 启用 竣工 完工 落地 落成 "
    "开通 通车 获批 入选 挂牌 成立 上线",
    "renew": "完成改造 改造完成 改造提升 实施改造 完成整治 改造 整治",
    "start": "开工建设 启动建设 加快建设 全面开工 全部开工 顺利开工 开工",
    "": "开展试点 完成投资 建设 培育",
}
_CLOSING_ACTION_OF = {word: name for name, words in _CLOSING_ACTIONS.items() for word in words.split()}
_CLOSING_BY_LENGTH = sorted(_CLOSING_ACTION_OF, key=len, reverse=True)
_CHANGES = re.compile(
    r"(?:较上年|比上年|同比|继续|持续|再|约|也|均|已|各)*(?:平均)?"
    r"(?:增长|增速|增幅|涨幅|上涨|提高|提升|上升|下降|降低|减少|降幅|增加|回升|压减|扩大|增至|提高到|提升到|提高至|提升至|增加到|增加至"
    r"|下降到|降至|降低到|稳定在|保持在|保持|控制在|达到|达|突破|超过|超|为|有|至)+了?$"
)
_ASIDES = re.compile(r"[（(][^（）()]*[）)]")
_PLAIN_LEADING = ("推进", "实施", "安排", "打造", "组织", "开展", "支持", "推动", "为", "对", "向", "将", "力争", "确保", "其中")


@lru_cache(maxsize=65536)
def taken_apart(words: str) -> tuple[frozenset[str], str]:
    """What is done, as sorts of acts, and to what, without words of change at the end: 新增…增长 → make, ….

    Unlike `parted` it looks at both ends (泵站建成投用) and keeps every act (新建改造: make and renew).
    """
    text = bare(words)
    rest = _AREA.sub("", text.removeprefix(place_in(text)))
    rest = _CHANGES.sub("", rest)
    acts: set[str] = set()
    going = True
    while going:
        going = False
        for word in (*_BY_LENGTH, *_LEADING, *_PLAIN_LEADING):
            if rest.startswith(word) and len(rest) > len(word) + 1:
                acts |= {_ACTION_OF[word]} if word in _ACTION_OF else set()
                rest, going = _AREA.sub("", rest[len(word) :]), True
                break
    for word in _CLOSING_BY_LENGTH:
        if rest.endswith(word) and len(rest) > len(word) + 1:
            acts |= {_CLOSING_ACTION_OF[word]} - {""}
            rest = rest[: -len(word)]
            break
    for tail in _TAILS:
        if rest.endswith(tail) and len(rest) > len(tail) + 1:
            rest = rest[: -len(tail)]
            break
    return frozenset(acts), rest


@lru_cache(maxsize=65536)
def bare(words: str) -> str:
    """Words in one width and case, without quotation marks and asides."""
    text = unicodedata.normalize("NFKC", _ASIDES.sub("", words)).casefold()
    return "".join(sign for sign in text if sign.isalnum() or sign in "%&.、")
