"""Amounts in a clean text: numbers with their bounds, ranges, rates and units.

The words come from outside (the lexicons of the rulebook), how they stand together from the grammar of
quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import cast

from tracker.base.word_patterns import Words, alternation, guarded
from tracker.chinese.amounts.amount_grammar import amount_pattern, counts, place_of_number, stands_alone
from tracker.chinese.amounts.number_ends import is_about, number_ends, share_ends
from tracker.language.amounts import Amount
from tracker.records import Comparator

_IS_LIMIT = re.compile(r"以下|及以上")  # of a class of things when a noun follows: 30万千瓦及以上机组
_GOES_ON = re.compile(r"[\u4e00-\u9fff（]")
_REACHED = frozenset("达近超破逾过")  # what makes a number of a bare 百, 千 or 万: 超百所
_MULTIPLIERS = frozenset("百千万亿")
# Before a length that says which things are meant: 管径3米以上管网. A height above the sea never is a goal.
_SIZE_BEFORE = re.compile(r"(?:(海拔)|管径|直径|口径|跨径)(?:为|在)?$")
_WORKS = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:基地|项目|工程|装置|机组|园区?|集群|电站|煤矿|企业|码头|泊位|港)"
)
_MONEY_BEFORE = re.compile(
    r"(?:资金|投资|经费|补[助贴]|贷款|税收|收入|产值|营收|利润|债券|预算)[达到近超约]{0,2}$"
)
_FIGURE_WITH_LETTERS = re.compile(r"\d+[A-Za-z]")
_ONE_AT_THE_END = frozenset("座条所套辆艘栋幢")  # 新建大桥一座; 一座大桥 is a way of speaking
_CLAUSE_END = re.compile(r"[，。；、！？）\n\t]|$")
_LIMITS = frozenset({"<=", ">=", "<", ">"})
_LINK = r"(?:达到?|为|超过?|约|近|控制在|(?:增加|发展|增长|提高)[至到]|增至)?"
_PEOPLE_BEFORE = 9  # characters before a number in which the people that it counts may be named


class AmountScanner:
    """Finds amounts by word lists: units, bounds before and after, and fixed words such as 全覆盖.

    A unit's word may give `as` (canonical unit), `times` (factor), `dimension` and `unless` (characters that
    make it another word when they follow); a bound gives `comparator`; a fixed word gives `value`, `unit`,
    `comparator`, `dimension` and `not_after` (characters that make it part of another word when they stand
    before it), which a bound may give, too. Amounts of the dimension `name` (500千伏变电站) tell which thing
    is meant and count nothing. A number in 万 without a unit counts people beside one of the `people` words,
    one in 亿 is money.
    """

    def __init__(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> None:
        self._units, self._before, self._after, self._fixed = units, before, after, fixed
        self._people = re.compile(rf"[\u4e00-\u9fff、]{{0,6}}?{alternation(people)}")
        self._people_before = re.compile(rf"(?:{alternation(people)}|(人次)){_LINK}$")
        self._pattern = amount_pattern(units, before, after)
        self._fixed_pattern = re.compile(guarded(fixed))

    def scan(self, text: str, blocked: Callable[[int], bool] = lambda _: False) -> list[Amount]:
        """The amounts of a text in order; `blocked` tells where something else stands, such as a date."""
        found = list(self._numbers(text, blocked))
        ends = {place for amount in found for place in (amount.start, amount.end - 1)}
        for match in self._fixed_pattern.finditer(text):
            if not blocked(match.start()) and ends.isdisjoint(range(*match.span())):
                found.append(self._fixed_amount(match))
        return sorted(found, key=lambda amount: amount.start)

    def _numbers(self, text: str, blocked: Callable[[int], bool]) -> Iterable[Amount]:
        for match in self._pattern.finditer(text):
            if not counts(match, self._is_limit(match["inner"] or match["before"])):
                continue
            number = place_of_number(match)
            if blocked(number) or not stands_alone(match, number):
                continue
            amount = self._amount(match, number)
            if amount:
                yield amount

    def _is_limit(self, bound: str | None) -> bool:
        return bool(bound) and self._before[bound or ""]["comparator"] in _LIMITS

    def _amount(self, match: re.Match[str], number: int) -> Amount | None:
        read = self._read(match)
        if read is None:
            return None
        low, high, unit, dimension = read
        return Amount(
            start=_start(match, number),
            end=match.end(),
            number=number,
            value=low,
            value_high=high,
            comparator=self._comparator(match, high),
            unit=_rated(match, unit),
            dimension=self._role(match, dimension),
            spelled=match["a"] is not None and _is_small_numeral(match["a"]),
        )

    def _read(self, match: re.Match[str]) -> tuple[Decimal, Decimal | None, str, str] | None:
        """The lower and the upper end of an amount, its unit and its dimension."""
        if match["share"]:
            low, high = share_ends(match)
            unit, dimension = "%", "percent"
        elif match["ratio"]:
            low, high = Decimal(match["ratio"]), None
            unit, dimension = ("∶1" if match["ratio"] == "1" else "1∶"), "ratio"
        else:
            word = match["u"] or match["au"] or ""
            gives = self._units.get(word, {})
            unit, dimension = gives.get("as", word), gives.get("dimension", "")
            if not word:
                unit, dimension = self._implied(match)
            if not (unit or _is_bare(match)) or not (match["a"][0].isdigit() or self._chinese_counts(match)):
                return None
            low, high = number_ends(match, Decimal(gives.get("times", "1")))
        return None if low is None else (low, high, unit, dimension)

    def _role(self, match: re.Match[str], dimension: str) -> str:
        """The dimension, or what an amount is that only says which things are meant."""
        text, start, end = match.string, match.start(), match.end()
        if dimension == "length" and (sized := _SIZE_BEFORE.search(text, max(0, start - 3), start)):
            return "name" if sized[1] or _GOES_ON.match(text, end) else dimension
        bare = match["a"] is not None and _MULTIPLIERS.issuperset(match["a"]) and not match["before"]
        if bare and dimension in ("weight", "power") and _WORKS.match(text, end):
            return "name"
        if dimension != "name" and _IS_LIMIT.search(match["after"] or "") and _GOES_ON.match(text, end):
            return "limit"
        return dimension

    def _chinese_counts(self, match: re.Match[str]) -> bool:
        """一个, 一批, 两个 are ways of speaking, not numbers, unless a bound says that they are counted."""
        bounded = bool(match["before"] or match["after"] or match["inner"])
        if bounded or match["ax"]:
            return True
        figures_only = self._units.get(match["u"] or "", {}).get("spelled") == "no"
        if figures_only and _MULTIPLIERS.isdisjoint(match["a"]) and not is_about(match["a"]):
            return False
        if match["a"] in {"百", "千", "万"} and not match["am"]:
            before = match.start("a") - 1
            return before >= 0 and match.string[before] in _REACHED
        if match["a"] == "一" and match["u"] in _ONE_AT_THE_END:
            start = match.start("a")
            return (
                _CLAUSE_END.match(match.string, match.end()) is not None
                and start > 0
                and (match.string[start - 1] not in "第统同唯")
            )
        return match["a"] != "一" and not (match["a"] == "两" and match["u"] == "个")

    def _implied(self, match: re.Match[str]) -> tuple[str, str]:
        """Unit and dimension where none is written: people in 80万重点群体, money in 产值超百亿."""
        written = match["a"] + match["ax"]
        if "亿" not in written and "万" not in written:
            return "", ""
        start = match.start()
        named = self._people_before.search(match.string, max(0, start - _PEOPLE_BEFORE), start)
        if named and named[1]:
            return named[1], "count"
        if named or self._people.match(match.string, match.end()):
            return "人", "count"
        if "亿" in written:
            return "元", "money"
        money = _MONEY_BEFORE.search(match.string, max(0, start - _PEOPLE_BEFORE), start)
        return ("元", "money") if money and _CLAUSE_END.match(match.string, match.end()) else ("", "")

    def _comparator(self, match: re.Match[str], high: Decimal | None) -> Comparator:
        if high is not None:
            return "between"
        before, after = match["inner"] or match["before"], match["after"]
        for word, words in ((before, self._before), (after, self._after)):
            if word:
                return cast(Comparator, words[word]["comparator"])
        if match["am"] == "来":
            return "~"
        more = not match["half_of"] and (match["am"] or match["am2"] or match["am3"] or match["am4"])
        return ">" if more else "="

    def _fixed_amount(self, match: re.Match[str]) -> Amount:
        gives = self._fixed[match[0]]
        return Amount(
            start=match.start(),
            end=match.end(),
            number=match.start(),
            value=Decimal(gives["value"]),
            value_high=None,
            comparator=cast(Comparator, gives.get("comparator", "=")),
            unit=gives.get("unit", ""),
            dimension=gives.get("dimension", "percent"),
            fixed=match[0],
        )


def _is_small_numeral(number: str) -> bool:
    """Whether a number is spelled and small (三, 十二) or no figure at all (百亿): so lists are counted."""
    return not number[0].isdigit() and (_MULTIPLIERS.isdisjoint(number) or _MULTIPLIERS.issuperset(number))


def _is_bare(match: re.Match[str]) -> bool:
    """Whether a number has no unit and needs none: its bound says that it is a limit (PUE≤1.3)."""
    return not ({"万", "亿"} & set(match["a"] + match["ax"]))


def _rated(match: re.Match[str], unit: str) -> str:
    """The unit with what it is counted by: 个/户, 张/1000人. 每千人 without a figure keeps its plain unit."""
    if match["per"]:
        thing, _, by = match["per"].partition("/")
        if _FIGURE_WITH_LETTERS.match(by):  # 100MW/200MWh is power and energy, no rate
            return unit
        return f"{unit}{thing if '煤' in thing else ''}/{by}"
    rate = (match["rate"] or "")[1:]
    return f"{unit}/{rate}" if rate[:1].isdigit() else unit


def _start(match: re.Match[str], number: int) -> int:
    """Where an amount begins: with its bound, or with its rate when that has a figure of its own."""
    if not match["rate"]:
        return match.start("before") if match["before"] else number
    if match["rate"][1:2].isdigit():
        return match.start("rate")
    return match.start("inner") if match["inner"] else number
