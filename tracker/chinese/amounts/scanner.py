"""Amounts in a clean text: numbers with their bounds, ranges, rates and units.

The words come from outside (the lexicons of the rulebook), how they stand together from the grammar of
quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import cast

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import Words
from tracker.chinese.amounts.amount_grammar import (
    MEASURED,
    amount_opening,
    amount_pattern,
    counts,
    may_go_on,
    place_of_number,
    stands_alone,
)
from tracker.chinese.amounts.implied_measure_words import ImpliedUnits
from tracker.chinese.amounts.index_values import is_index_value, is_old_index_value
from tracker.chinese.amounts.number_ends import number_ends, share_ends
from tracker.chinese.amounts.number_words import NumberWords
from tracker.chinese.amounts.shared_measure_words import with_shared_units
from tracker.chinese.amounts.what_counts import is_beside, is_counted, is_small_numeral, role
from tracker.chinese.measure_kinds import usual_spelling
from tracker.language.amounts import Amount
from tracker.records import Comparator, Every

_FIGURE_WITH_LETTERS = lazy_pattern(r"\d+[A-Za-z]")
_RATE_IN_UNIT = lazy_pattern(rf"每(?:\d|.*{MEASURED}$)")  # 每10万人45台, 每亩600公斤
_HEAD = "口"  # of 每千人口
_JOINED_BY = lazy_pattern("[·•]")  # 吨/月·平方公里
_PER_MILLE = "千分之"  # the only part of a share besides 百分之 that has a sign of its own
_PERIODS: dict[str, Every] = {"年": "year", "月": "month"}  # behind a slash
_LIMITS = frozenset({"<=", ">=", "<", ">"})


class AmountScanner:
    """Finds amounts by word lists: units, bounds before and after, and fixed words such as 全覆盖.

    A unit's word may give `as` (canonical unit), `times` (factor), `dimension`, `unless` (characters that
    make it another word when they follow), `beside` (what it counts: without one of these words near by it
    only numbers a thing) and `spelled` (`no` where small numerals before it seldom are numbers, `never` where
    only plain figures are); a bound gives `comparator` and `not_after` (characters that make it part of
    another word when they stand before it); of fixed words, `NumberWords` tells. Amounts of the dimension
    `name` (500千伏变电站) tell which thing is meant and count nothing. A number in 万 without a unit counts
    people beside one of the `people` words, one in 亿 is money.
    """

    def __init__(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> None:
        self._units, self._before, self._after = units, before, after
        self._implied = ImpliedUnits(people)
        self._opening = amount_opening(units, before)
        self._plain = amount_pattern(units, before, after, plain=True)  # half the work to compile
        self._whole = amount_pattern(units, before, after)
        self._number_words = NumberWords(fixed, before, after)

    def scan(self, text: str, blocked: Callable[[int], bool] = lambda _: False) -> list[Amount]:
        """The amounts of a text in order; `blocked` tells where something else stands, such as a date."""
        found = list(with_shared_units(text, list(self._numbers(text, blocked)), blocked))
        ends = {place for amount in found for place in (amount.start, amount.end - 1)}
        for amount in self._number_words.scan(text):
            if not blocked(amount.number) and ends.isdisjoint(range(amount.start, amount.end)):
                found.append(amount)
        return sorted(found, key=lambda amount: amount.start)

    def _numbers(self, text: str, blocked: Callable[[int], bool]) -> Iterable[Amount]:
        for match in self._matches(text):
            if not counts(match, self._is_limit):
                continue
            number = place_of_number(match)
            if blocked(number) or not stands_alone(match, number):
                continue
            amount = self._amount(match, number)
            if amount:
                yield amount

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the whole grammar, which is tried only where a plain match may go on."""
        place = 0
        while opening := self._opening.search(text, place):
            place = opening.start()
            match = self._plain.match(text, place)
            if match is None:
                place += 1
                continue
            if may_go_on(match):
                match = self._whole.match(text, place) or match
            place = match.end()
            yield match

    def _is_limit(self, bound: str) -> bool:
        return self._before[bound]["comparator"] in _LIMITS

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
            dimension=role(match, "density" if unit and _is_rate(match) else dimension),
            every=_by_period(match),
            spelled=match["a"] is not None and is_small_numeral(match["a"]),
        )

    def _read(self, match: re.Match[str]) -> tuple[Decimal, Decimal | None, str, str] | None:
        """The lower and the upper end of an amount, its unit and its dimension."""
        if match["share"]:
            low, high = share_ends(match)
            unit, dimension = "%", "percent"
            if match["share"].startswith(_PER_MILLE):
                low, high, unit = _tenfold(low), _tenfold(high), "‰"
        elif match["ratio"]:
            low, high = Decimal(match["ratio"]), None
            unit, dimension = ("∶1" if match["ratio"] == "1" else "1∶"), "ratio"
        else:
            word = match["u"] or match["au"] or ""
            gives = self._units.get(word, {})
            unit, dimension = gives.get("as", word), gives.get("dimension", "")
            if not word:
                unit, dimension = self._implied.unit(match)
                if not unit and (is_index_value(match) or is_old_index_value(match)):
                    dimension = "score"
            if not is_beside(match, gives.get("beside", "")):
                return None
            if not (unit or _is_bare(match)) or not is_counted(match, gives.get("spelled", "")):
                return None
            low, high = number_ends(match, Decimal(gives.get("times", "1")))
        return None if low is None else (low, high, unit, dimension)

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


def _tenfold(share: Decimal | None) -> Decimal | None:
    return None if share is None else share * 10


def _is_bare(match: re.Match[str]) -> bool:
    """Whether a number without a unit needs none, as its bound says that it is a limit: PUE≤1.3."""
    return not ({"万", "亿"} & set(match["a"] + match["ax"]))


def _is_rate(match: re.Match[str]) -> bool:
    """Whether an amount is reckoned by two things (吨/月·平方公里), or by land, weight and such (每亩)."""
    if match["rate"] and not match["per"] and not match["rate"][1:2].isdigit():
        return _RATE_IN_UNIT.match(match["rate"]) is not None
    by = (match["per"] or "").rpartition("/")[2]
    return _JOINED_BY.search(by) is not None


def _by_period(match: re.Match[str]) -> Every | None:
    """How often an amount comes again by its rate: 3万吨/年, 900元/月."""
    return _PERIODS.get((match["per"] or "").rpartition("/")[2])


def _rated(match: re.Match[str], unit: str) -> str:
    """The unit with what it is counted by: 个/户, 张/1000人, 公斤/亩, 批次/千人 of 超每千人6批次.

    每千人 alone before a number is part of the name: its unit stays plain.
    """
    if match["per"]:
        thing, _, by = match["per"].partition("/")
        if _FIGURE_WITH_LETTERS.match(by) or _by_period(match):  # 100MW/200MWh is power and energy, no rate
            return unit
        return f"{unit}{thing if '煤' in thing else ''}/{usual_spelling(by)}"
    rate = match["rate"] or ""
    bounded = bool(rate and match["before"] and not match["inner"])
    if unit and (bounded or _RATE_IN_UNIT.match(rate)):
        return f"{unit}/{usual_spelling(rate[1:].removesuffix(_HEAD))}"
    return unit


def _start(match: re.Match[str], number: int) -> int:
    """Where an amount begins: with its bound, or with its rate when that is of its unit."""
    if match["rate"] and match["inner"] and not _RATE_IN_UNIT.match(match["rate"]):
        return match.start("inner")
    if match["before"]:
        return match.start("before")
    return match.start("rate") if match["rate"] and _RATE_IN_UNIT.match(match["rate"]) else number
