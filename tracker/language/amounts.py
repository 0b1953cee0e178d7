"""An amount as a value, and the scanner that finds the amounts of a text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

from tracker.base.values import value
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
