"""Amounts in a clean text: numbers with their bounds, ranges, rates and units.

The words come from outside (the lexicons of the rulebook), how they stand together from the grammar of
quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import cast

from tracker.base.word_patterns import Words, alternation
from tracker.chinese.amounts.amount_grammar import amount_pattern, stands_alone
from tracker.chinese.numerals import parse_number, parse_share
from tracker.language.amounts import Amount
from tracker.records import Comparator

_IS_LIMIT = re.compile(r"以下|及以上")  # of a class of things when a noun follows: 30万千瓦及以上机组
_GOES_ON = re.compile(r"[\u4e00-\u9fff（]")
_RATE_VERB = re.compile(r"(?:拥有|配备|配置)$")
_REACHED = frozenset("达近超破逾过")  # what makes a number of a bare 百, 千 or 万: 超百所
_PEOPLE_BEFORE = 6  # characters before a number in which the people that it counts may be named


class AmountScanner:
    """Finds amounts by word lists: units, bounds before and after, and fixed words such as 全覆盖.

    A unit's word may give `as` (canonical unit), `times` (factor), `dimension` and `unless` (characters that
    make it another word when they follow); a bound gives `comparator`; a fixed word gives `value`, `unit`,
    `comparator` and `dimension`. A number in 万 without a unit counts people beside one of the `people`
    words, one in 亿 is money.
    """

    def __init__(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> None:
        self._units, self._before, self._after, self._fixed = units, before, after, fixed
        self._people = re.compile(rf"[\u4e00-\u9fff、]{{0,6}}?{alternation(people)}")
        self._people_before = re.compile(rf"{alternation(people)}$")
        self._pattern = amount_pattern(units, before, after)
        self._fixed_pattern = re.compile(alternation(fixed))

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
            if not _counts(match):
                continue
            number = match.start("share") if match["share"] else match.start("a")
            if blocked(number) or not stands_alone(match, number):
                continue
            amount = self._amount(match, number)
            if amount:
                yield amount

    def _amount(self, match: re.Match[str], number: int) -> Amount | None:
        if match["share"]:
            low, high = _share(match["share"])
            unit, dimension = "%", "percent"
        else:
            word = match["u"] or match["au"] or ""
            gives = self._units.get(word, {})
            unit, dimension = gives.get("as", word), gives.get("dimension", "")
            if not word:
                unit, dimension = self._implied(match)
            if not unit or not (match["a"][0].isdigit() or self._chinese_counts(match)):
                return None
            low, high = _ends(match, Decimal(gives.get("times", "1")))
        if low is None:
            return None
        if _IS_LIMIT.search(match["after"] or "") and _GOES_ON.match(match.string, match.end()):
            dimension = "limit"
        return Amount(
            start=_start(match, number),
            end=match.end(),
            number=number,
            value=low,
            value_high=high,
            comparator=self._comparator(match, high),
            unit=_rated(match, unit),
            dimension=dimension,
            spelled=not match["share"] and not match["a"][0].isdigit(),
        )

    def _chinese_counts(self, match: re.Match[str]) -> bool:
        """一个, 一批, 两个 are ways of speaking, not numbers, unless a bound says that they are counted."""
        bounded = bool(match["before"] or match["after"] or match["inner"])
        if bounded or match["ax"]:
            return True
        if self._units.get(match["u"] or "", {}).get("spelled") == "no":
            return False
        if match["a"] in {"百", "千", "万"}:
            before = match.start("a") - 1
            return before >= 0 and match.string[before] in _REACHED
        return match["a"] != "一" and not (match["a"] == "两" and match["u"] == "个")

    def _implied(self, match: re.Match[str]) -> tuple[str, str]:
        """Unit and dimension where none is written: people in 80万重点群体, money in 产值超百亿."""
        multiplier = (match["a"] + match["ax"])[-1]
        if multiplier not in "万亿":
            return "", ""
        start = match.start()
        named = self._people_before.search(match.string, max(0, start - _PEOPLE_BEFORE), start)
        if named or self._people.match(match.string, match.end()):
            return "人", "count"
        return ("元", "money") if multiplier == "亿" else ("", "")

    def _comparator(self, match: re.Match[str], high: Decimal | None) -> Comparator:
        if high is not None:
            return "between"
        before, after = match["inner"] or match["before"], match["after"]
        for word, words in ((before, self._before), (after, self._after)):
            if word:
                return cast(Comparator, words[word]["comparator"])
        more = match["share"] is None and (match["am"] or match["am2"] or match["am3"])
        return ">" if more or match["am4"] else "="

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


def _counts(match: re.Match[str]) -> bool:
    """Whether a number has anything to count: a unit, or a multiplier that stands for one. Most have not."""
    return bool(match["u"] or match["au"] or match["share"]) or (match["a"] + match["ax"])[-1] in "万亿"


def _ends(match: re.Match[str], times: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The lower and the upper end of a number or range; a multiplier written once counts for both."""
    low_text, high_text = match["a"] + match["ax"], ""
    if match["b"]:
        high_text = match["b"] + match["bx"]
        figures = match["a"][0].isdigit()
        if figures and match["bx"] and not match["ax"] and not match["au"]:
            low_text = match["a"] + match["bx"]
        if not figures and match["a"][-1] not in "万亿" and match["b"][-1] in "万亿":
            low_text = match["a"] + match["b"][-1]
    low = parse_number(low_text)
    high = parse_number(high_text) if high_text else None
    if low is None or (high_text and (high is None or high <= low)):
        return None, None
    return low * times, None if high is None else high * times


def _share(text: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a share in per cent: 八成, 七至八成, 三分之二, 1/3."""
    if text.endswith("成") and len(text) == 4:
        return parse_share(text[0] + "成"), parse_share(text[2:])
    if "/" in text:
        part, whole = text.split("/")
        return parse_share(f"{whole}分之{part}"), None
    return parse_share(text), None


def _rated(match: re.Match[str], unit: str) -> str:
    """The unit with what it is counted by: 个/户, 张/1000人. 每千人 without a figure keeps its plain unit."""
    if match["per"]:
        thing, _, by = match["per"].partition("/")
        return f"{unit}{thing if '煤' in thing else ''}/{by}"
    rate = (match["rate"] or "")[1:]
    return f"{unit}/{_RATE_VERB.sub('', rate)}" if rate[:1].isdigit() else unit


def _start(match: re.Match[str], number: int) -> int:
    """Where an amount begins: with its bound, or with its rate when that has a figure of its own."""
    if not match["rate"]:
        return match.start("before") if match["before"] else number
    if match["rate"][1:2].isdigit():
        return match.start("rate")
    return match.start("inner") if match["inner"] else number
