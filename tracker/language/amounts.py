"""An amount as a value, how amounts are found, and what extraction asks of a language about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

from tracker.base.values import value
from tracker.base.word_patterns import Words
from tracker.records import Comparator, Every


@value
class Amount:
    """One amount in the clean text. `start`–`end` take in bounds and unit; at `number` the digits begin."""

    start: int
    end: int
    number: int
    value: Decimal
    value_high: Decimal | None
    comparator: Comparator
    unit: str  # canonical, 万 and 亿 taken out; empty when none is written
    dimension: str  # count, money, area, … ; empty without a unit
    fixed: str = ""  # the fixed word it stands for, such as 全覆盖
    every: Every | None = None  # how often it recurs, where a slash says so: 30万吨/年
    spelled: bool = False  # a small number in Chinese numerals, with which lists are counted


class FindsAmounts(Protocol):
    """Finds the amounts of a text."""

    def scan(self, text: str, blocked: Callable[[int], bool] = ...) -> list[Amount]:
        """The amounts in order; `blocked` tells where something else stands, such as a date."""


class AmountForms(Protocol):
    """How amounts are found, and what they are counted by where nothing is written."""

    default_counter: str
    more: tuple[str, ...]  # words after a number for “and some more”
    item_mark: str  # between the items of a list
    size_of_one: re.Pattern[str]  # a word of a period that may tell the size of what is counted behind it
    of_a_size: re.Pattern[str]  # from the word of a period on to an amount: the period is that of a size
    at_least: re.Pattern[str]  # a lower bound that a verb parts from its number, up to the number

    def scanner(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> FindsAmounts:
        """A scanner by these word lists."""
