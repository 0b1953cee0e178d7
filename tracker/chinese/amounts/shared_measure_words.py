"""Numbers of a list whose last one alone says the unit: 分别提高20.9、36.2、54个百分点."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.language.amounts import Amount

_BEFORE = lazy_pattern(r"分别[^，。；：、\d\n]{0,8}((?:\d+(?:\.\d+)?[、和])+)$")
_NUMBER = lazy_pattern(r"\d+(?:\.\d+)?")
_REACH = 60  # characters before an amount
_JOINTS = "、和"


def with_shared_units(text: str, amounts: list[Amount], blocked: Callable[[int], bool]) -> Iterator[Amount]:
    """The amounts of a text in order, each after those that share its unit."""
    for amount in amounts:
        if amount.number > 1 and text[amount.number - 1] in _JOINTS and text[amount.number - 2].isdigit():
            yield from _before(text, amount, blocked)
        yield amount


def _before(text: str, amount: Amount, blocked: Callable[[int], bool]) -> Iterator[Amount]:
    first = max(amount.number - _REACH, 0)
    listed = _BEFORE.search(text, first, amount.number)
    own = _NUMBER.match(text, amount.number)
    if listed is None or own is None or not Decimal(own[0]):
        return
    times = amount.value / Decimal(own[0])
    for number in _NUMBER.finditer(text, listed.start(1), listed.end(1)):
        if not blocked(number.start()):
            yield replace(
                amount,
                start=number.start(),
                end=number.end(),
                number=number.start(),
                value=Decimal(number[0]) * times,
                value_high=None,
                comparator="=",
            )
