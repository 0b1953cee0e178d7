"""Values of an index, which have no unit: 指数达到95, 系数由0.55提高到0.58, 万车死亡率降到3以下, 性别比."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

_HARM = "(?:死亡|事故|发病|患病|感染|犯罪|发案|受伤|重伤|轻伤|工伤|伤亡|自杀|发生)率"
# 万车死亡率, 10万人火灾死亡率, 亿元GDP死亡率: by how many a rate is reckoned, and what it is a rate of.
_BY_MANY = rf"[百千万亿](?:[\u4e00-\u9fff]|GDP){{0,14}}?{_HARM}"
_INDEX = rf"(?:指数|系数|综合得分|评分|PUE值?|性别比|抚养比|容积率|总和生育率|{_BY_MANY})"
_FROM = r"[从由](?:(?:19|20)\d\d年底?的?)?"
_MOVES = r"(?:提高|提升|上升|增长|增加|升|下降|降低|降)[到至]"
_REACHES = rf"(?:稳定|保持|维持|控制)?(?:在|达到?|为|{_MOVES})"
_BEFORE_NEW = lazy_pattern(rf"{_INDEX}(?:{_FROM}\d+(?:\.\d+)?)?(?:力争|要|将|均|都)?{_REACHES}$")
_BEFORE_OLD = lazy_pattern(rf"{_INDEX}{_FROM}$")
_BEHIND_OLD = lazy_pattern(_MOVES)
_OF_RATE = lazy_pattern(rf"[\u4e00-\u9fff]{{0,12}}?{_HARM}")
_ROUND = lazy_pattern("10{0,3}")
_LOOK_BACK = 36  # characters before a number in which the index may be named
# Characters that end what stands before the value that an index had, and before the one that it reaches.
_LAST_BEFORE_OLD = frozenset("从由的年底")
_LAST_BEFORE_NEW = frozenset("到至在达为")


def is_index_value(match: re.Match[str]) -> bool:
    """Whether an index is said to reach a number without a unit."""
    text, start = match.string, match.start()
    named = text[start - 1 : start] in _LAST_BEFORE_NEW and _BEFORE_NEW.search(
        text, max(0, start - _LOOK_BACK), start
    )
    return bool(named)


def is_old_index_value(match: re.Match[str]) -> bool:
    """Whether an index is said to move from a number without a unit to another."""
    text, start = match.string, match.start()
    if text[start - 1 : start] not in _LAST_BEFORE_OLD:
        return False
    moves = _BEHIND_OLD.match(text, match.end())
    return bool(moves and _BEFORE_OLD.search(text, max(0, start - _LOOK_BACK), start))


def is_reckoned_by(match: re.Match[str], number: int) -> bool:
    """Whether a round number only says by how many a rate is reckoned: 百万吨死亡率, 10万人死亡率."""
    if match["ax"] is None or (match["a"][0].isdigit() and not _ROUND.fullmatch(match["a"])):
        return False
    return number == match.start("a") and _OF_RATE.match(match.string, match.end()) is not None
