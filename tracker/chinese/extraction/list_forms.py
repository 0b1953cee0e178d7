"""How Chinese lists amounts: what joins them, what is said once for several, what never stands alone."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.coordination import split_pair, split_subjects

__all__ = [
    "comma", "each_words", "grade", "in_turn", "is_listed", "item_mark", "joints", "needs_noun",
    "split_pair", "split_subjects", "whole", "without_change",
]  # fmt: skip

comma = "，"
item_mark = "、"
joints = frozenset({"、", "和", "及", "与", "以及", "，", "或"})
each_words: tuple[str, ...] = ("均", "都", "各", "全部", "分别")
in_turn = lazy_pattern(r"分别|依次|逐[年季月](?!增|提|降|下|减|上|递)")
grade = lazy_pattern(r"[\u4e00-\u9fff]{1,3}[级类]")
whole = lazy_pattern(r"，?其中，?")
needs_noun = lazy_pattern(r".{1,7}[类级]|城镇|农村|城市|男性?|女性?|[大中小]型")
_CONJUNCT = lazy_pattern(r"^(?:、|和|及|与|以及|，其中)|(?:、|和|及|与|以及)$")
_CHANGE = lazy_pattern(r"(?:增长|增加|提高|提升|下降|降低|减少|上升)$")


def is_listed(between: str) -> bool:
    """Whether the words between two amounts join them in a list."""
    return bool(_CONJUNCT.search(between)) or (item_mark in between and comma not in between)


def without_change(noun: str) -> str:
    """A noun without the verb of a change at its end: 产值增长 → 产值."""
    return _CHANGE.sub("", noun)
