"""The unit of an amount where none is written: people in 80万重点群体, money in 产值超百亿."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import Words, alternation

_MONEY_BEFORE = lazy_pattern(
    r"(?:资金|投资|经费|补[助贴]|贷款|税收|收入|产值|营收|利润|债券|预算)[达到近超约]{0,2}$"
)
_CLAUSE_END = lazy_pattern(r"[，。；、！？）\n\t]|$")
_LINK = (
    r"(?:分别|均|都|也)?(?:将|要|力争|预计|计划|确保)*"
    r"(?:达到?|为|超过?|约|近|控制在|(?:增加|发展|增长|提高)[至到]|增至)?"
)
_LISTED = r"(?:\d[\d.]*[万亿](?:左右|以上)?(?:、|和))*"  # the numbers before in a list: 40万、30万
_LOOK_BACK = 30  # characters before a number in which what it counts may be named


class ImpliedUnits:
    """Tells units by the words around a number; `people` are words for people who are counted."""

    def __init__(self, people: Words) -> None:
        self._people = lazy_pattern(
            rf"[\u4e00-\u9fff、]{{0,6}}?(?:\d\d?(?:周?岁)?[-—–~～至到]+\d\d?周?岁(?:的)?)?{alternation(people)}"
        )
        self._people_before = lazy_pattern(rf"(?:{alternation(people)}|人数|(人次)){_LINK}{_LISTED}$")

    def unit(self, match: re.Match[str]) -> tuple[str, str]:
        """Unit and dimension of a number in 万 or 亿; both are empty where nothing tells them."""
        written = match["a"] + match["ax"]
        if "亿" not in written and "万" not in written:
            return "", ""
        start = match.start()
        named = self._people_before.search(match.string, max(0, start - _LOOK_BACK), start)
        if named and named[1]:
            return named[1], "count"
        if named or self._people.match(match.string, match.end()):
            return "人", "count"
        if "亿" in written:
            return "元", "money"
        money = _MONEY_BEFORE.search(match.string, max(0, start - _LOOK_BACK), start)
        return ("元", "money") if money and _CLAUSE_END.match(match.string, match.end()) else ("", "")
