"""Whether two figures are of one size, and how near they are: the nearer, the less is it chance."""

from __future__ import annotations

from decimal import Decimal

from tracker.base.shares import IN_PERCENT
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.compare.result_periods import is_for_a_year
from tracker.records import CHANGES, Target

# How many times as large or small a result may be; of the 113 pairs of the samples none is over 2.2.
_SIZES = {"level": Decimal(3), "output": Decimal(10), "milestone": Decimal(10)}
_YEARS = 10  # how many times smaller still a year's part of a plan of several years may be
_MUCH_THE_SAME = (Decimal("0.6"), Decimal("1.6"))  # a promise that was missed, or kept with some to spare
_FEW_POINTS = 3
_OWN = 10  # figures from which on the same one twice is hardly chance


def is_change(target: Target) -> bool:
    """Whether a figure says by how much something changes: doubling (翻番, 2倍) is read as a level."""
    return target.measure in CHANGES or target.unit == LANGUAGE.times


def of_one_size(goal: OpenTarget, report: ReportedResult, most: Decimal | None = None) -> bool:
    """Whether two figures may be of one thing at all; `most` is how many times larger or smaller one may be.

    A level does not triple within a plan's time. A year's part of a plan of several years may be small.
    """
    wanted, said = goal.target, report.target
    if is_change(wanted) or not wanted.value or not said.value:
        return True
    most = most or _SIZES[wanted.measure]
    ratio = abs(said.value / wanted.value)
    dated = goal.source.start or goal.source.issued_on
    least = 1 / most / (1 if dated and is_for_a_year(goal) else _YEARS)
    return least <= ratio <= most


def of_much_the_same_size(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether two figures are so near that this speaks for one thing; small ones and shares often are."""
    wanted, said = goal.target, report.target
    if is_change(wanted) or not says_much(wanted) or not wanted.value or not said.value:
        return False
    least, most = _MUCH_THE_SAME
    return least <= said.value / wanted.value <= most


def same_figure(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether both have the very same figure, which is hardly chance."""
    return says_much(goal.target) and goal.target.value == report.target.value


def near_share(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether both are shares of a whole that are few points apart."""
    wanted, said = goal.target, report.target
    if (
        wanted.unit not in IN_PERCENT
        or wanted.measure != "level"
        or wanted.value is None
        or said.value is None
    ):
        return False
    apart = abs(wanted.value - said.value)
    return said.measure == "level" and apart <= _FEW_POINTS and apart <= wanted.value / 10


def says_much(target: Target) -> bool:
    """Whether a figure is so much its own that another one like it is hardly chance."""
    return target.value is not None and target.value >= _OWN and target.unit not in IN_PERCENT


def close(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two figures are much the same: a fifth of the first apart at most."""
    return one is not None and other is not None and abs(one - other) <= abs(one) / 5
