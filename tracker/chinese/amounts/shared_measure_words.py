"""Numbers of a list whose last one says the unit (20.9、36.2、54个百分点) or all of it (6个、22个工作日)."""

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
_GIVEN_OUT = lazy_pattern(r"(?:分别|依次)[^。；\n]*$")
_BETWEEN = lazy_pattern(r"\s*[、和及与]\s*")
_OPEN = "个"  # what a unit of two words begins with: 个工作日, 个百分点, 个月


def with_shared_units(text: str, amounts: list[Amount], blocked: Callable[[int], bool]) -> Iterator[Amount]:
    """The amounts of a text in order, each after those that share its unit."""
    for amount in _with_whole_units(text, amounts):
        if amount.number > 1 and text[amount.number - 1] in _JOINTS and text[amount.number - 2].isdigit():
            yield from _before(text, amount, blocked)
        yield amount


def _with_whole_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts, where 6个 of a list that is given out takes the unit of 22个工作日 behind it."""
    whole = list(amounts)
    for place in range(len(whole) - 2, -1, -1):
        amount, following = whole[place], whole[place + 1]
        if amount.unit != _OPEN or following.unit == _OPEN or not following.unit.startswith(_OPEN):
            continue
        joined = _BETWEEN.fullmatch(text, amount.end, following.start)
        if joined and _GIVEN_OUT.search(text, max(amount.start - _REACH, 0), amount.start):
            whole[place] = replace(amount, unit=following.unit, dimension=following.dimension)
    return whole


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
