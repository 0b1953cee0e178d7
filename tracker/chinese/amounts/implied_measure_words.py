"""The unit of an amount where none is written: people in 80万重点群体, money in 产值超百亿."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import Words, alternation
from tracker.chinese.amounts.what_counts import CLAUSE_END

_MONEY_BEFORE = lazy_pattern(
    r"(?:资金|投资|经费|补[助贴]|贷款|税收|收入|产值|营收|利润|债券|预算)[达到近超约]{0,2}$"
)
# What is counted in a unit of its own.
_UNIT_BY_NOUN = (
    (r"(?:用户|农户|商户|住户|客户)(?:规模|总?数|总量|数量)?", "户"),
    (r"(?:播放|点击|访问|浏览|阅读|下载|曝光|传播|点播)[总数]?量", "次"),
    (r"(?:快递|快件|包裹)(?:业务|处理|投递|收投)?总?量", "件"),
    (r"人数", "人"),
    (r"(?:旅客|游客|客流)(?:吞吐|接待|发送|运输)?总?量", "人次"),
)
# 300万燃气用户: who is counted behind the number.
_HOUSEHOLDS = lazy_pattern(r"[\u4e00-\u9fff]{0,5}?(?:用户|农户|商户|住户|客户|牧户)(?![籍型名])")
_LINK = (
    r"(?:分别|均|都|也)?(?:将|要|力争|预计|计划|确保)*"
    r"(?:达到?|为|超过?|约|近|控制在|(?:增加|发展|增长|提高|提升|扩大|上升)[至到]|增至)?"
)
# So many of something, in a unit not written.
_COUNTED = lazy_pattern(rf"(?:(?<![指基])数|(?<!总)量){_LINK}$")
_HOW_MANY = r"(?:规模|总?人?数|总量|数量)?"
_COMPARED = r"(?:[从由][^，。；、]{0,16}?)?"  # 从2020年的9亿提高到12亿
_LISTED = r"(?:\d[\d.]*[万亿](?:左右|以上)?(?:、|和))*"  # the numbers before in a list: 40万、30万
_YEAR = r"(?:19|20)\d\d年"
_OF_YEAR = ("年", "到")  # what stands right before a number of a year: 2027年|50万, 2028年达到|66万
_LOOK_BACK = 30  # characters before a number in which what it counts may be named
_LONG_LOOK_BACK = 90  # the same before a series of years: 贫困人口脱贫：2027年50万，2028年66万


class ImpliedUnits:
    """Tells units by the words around a number; `people` are words for people who are counted."""

    def __init__(self, people: Words) -> None:
        self._people = lazy_pattern(
            rf"[\u4e00-\u9fff、]{{0,6}}?(?:\d\d?(?:周?岁)?[-—–~～至到]+\d\d?周?岁(?:的)?)?{alternation(people)}"
        )
        self._people_before = lazy_pattern(
            rf"(?:{alternation(people)}{_HOW_MANY}|(人次)){_COMPARED}{_LINK}{_LISTED}$"
        )
        self._people_by_year = lazy_pattern(
            rf"{alternation(people)}{_HOW_MANY}[\u4e00-\u9fff]{{0,6}}[：:]"
            rf"(?:{_YEAR}\d[\d.]*[万亿]人?[，,、；;])*{_YEAR}(?:达到)?$"
        )
        self._others = [
            (lazy_pattern(rf"{noun}{_COMPARED}{_LINK}{_LISTED}$"), unit) for noun, unit in _UNIT_BY_NOUN
        ]

    def unit(self, match: re.Match[str]) -> tuple[str, str]:
        """Unit and dimension of a number in 万 or 亿; both are empty where nothing tells them."""
        written = match["a"] + match["ax"]
        if "亿" not in written and "万" not in written:
            return "", ""
        start = match.start()
        dated = match.string[start - 1 : start] in _OF_YEAR
        if dated and self._people_by_year.search(match.string, max(0, start - _LONG_LOOK_BACK), start):
            return "人", "count"
        named = self._people_before.search(match.string, max(0, start - _LOOK_BACK), start)
        if named and named[1]:
            return named[1], "count"
        before = match.string[max(0, start - _LOOK_BACK) : start]
        unit = next((unit for noun, unit in self._others if noun.search(before)), "")
        if unit:
            return unit, "count"
        if named or self._people.match(match.string, match.end()):
            return "人", "count"
        if _HOUSEHOLDS.match(match.string, match.end()):
            return "户", "count"
        if "亿" in written and not _COUNTED.search(before):
            return "元", "money"
        money = _MONEY_BEFORE.search(match.string, max(0, start - _LOOK_BACK), start)
        return ("元", "money") if money and CLAUSE_END.match(match.string, match.end()) else ("", "")
