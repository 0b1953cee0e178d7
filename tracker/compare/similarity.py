"""Whether two documents speak of the same thing: the same place, and the same indicator in other words."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from tracker.records import Target

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
_REGION = re.compile(
    r"(?:^|[《「“])(?:\d{4}年(?:度)?)?((?:[一-龥]{2,8}?(?:自治区|自治州|自治县|新区|开发区|省|市|县|区|旗|镇|乡|街道))+)"
)
_NO_REGION = re.compile(
    r"^[^省市县区旗镇乡]*(?:社区|校区|园区|小区|片区|地区|城市|超市|[全我各本该][省市县区旗镇乡])"
)
SHORT = 0.85  # the share of the shorter indicator that has to stand in the longer one, in order
BOTH = 0.7  # the share of both that has to be common
_MODIFIER = 2  # characters in front of one indicator only, from which it speaks of something narrower


@lru_cache(maxsize=4096)
def region(*texts: str) -> str:
    """The place that a document is of, by its issuer or title (海棠区人民政府, 《海棠区…》), or ""."""
    for text in texts:
        found = _REGION.search("".join(unicodedata.normalize("NFKC", text or "").split()))
        if found and not _NO_REGION.match(found[1]):
            return found[1]
    return ""


def same_place(one: str | None, other: str | None) -> bool | None:
    """Whether two names of places are of one place (宣城市, 安徽省宣城市); None when one is not known."""
    if not one or not other:
        return None
    return one.endswith(other) or other.endswith(one)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Letters and digits, in one width and case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum() or c in "%∶:/")


def place_in(indicator: str) -> str:
    """The place that an indicator begins with (海棠区新增学位), or ""; 全市 and 各县 are none."""
    found = _PLACED.match(plain(indicator))
    return found[1] if found and found[1][0] not in "全我各本该" and not _NO_REGION.match(found[1]) else ""


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


def indicator_likeness(one: str, other: str) -> float:
    """How surely two indicators are one, 0..1. 0 when they speak of different acts or narrower things."""
    (act, a), (deed, b) = parted(one), parted(other)
    if act and deed and act != deed:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    first = next((block for block in blocks if block.size), None)
    if first is None or first.b - first.a >= _MODIFIER or common < SHORT * len(short):
        return 0.0
    both = 2 * common / (len(short) + len(long))
    return both if both >= BOTH else 0.0


def same_kind(one: Target, other: Target) -> bool:
    """Whether two targets are counted alike: kind, unit and period, and a change is not a level."""
    changes = ("increase", "decrease")
    return (
        one.kind == other.kind
        and one.unit == other.unit
        and one.every == other.every
        and (one.measure == other.measure or not {one.measure, other.measure} & set(changes))
    )
