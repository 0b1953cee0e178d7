"""Whether a reported figure can be what became of a target: its place, its period, its kind and its unit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from tracker.compare.indicator_terms import IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.compare.round_bounds import may_pass
from tracker.records import Target

_GRACE = dt.timedelta(days=31)  # figures for a period come out a little after it
_YEAR = 366  # days
_ABOUT_A_YEAR = 430  # days from the making of a promise for a year to the end of that year, at most
_SEVERAL_YEARS = 1200  # days that a plan has run when the several years of a review are its own
_CHANGES = frozenset({"increase", "decrease"})
_MAKING = frozenset({"make", "renew"})
# How many times as large or small a result may be; of the 113 pairs of the samples none is over 2.2.
_SIZES = {"level": Decimal(3), "output": Decimal(10), "milestone": Decimal(10)}
_MUCH_THE_SAME = (Decimal("0.6"), Decimal("1.6"))  # a promise that was missed, or kept with some to spare
SHARES = ("%", "‰")
_FEW_POINTS = 3
_OWN = 10  # figures from which on the same one twice is hardly chance
_YEARS = 10  # how many times smaller still a year's part of a plan of several years may be


def key_of(words: str, said: OpenTarget | ReportedResult, terms: IndicatorTerms) -> IndicatorKey:
    """The key of an indicator; a place's own level (省级 of a province) goes without saying."""
    return terms.key(LANGUAGE.own_level(said.source.place).sub("", words))


def fits(goal: OpenTarget, report: ReportedResult, terms: IndicatorTerms) -> bool:
    """Whether all but the indicator and the day agree."""
    wanted, said = goal.target, report.target
    if not LANGUAGE.same_region(goal.source.place, report.source.place):
        return False
    if not same_part(goal, report):
        return False
    if report.tells:
        return not report.of_years or not is_for_a_year(goal)
    if said.value is None or said.kind != wanted.kind or not _same_rate(wanted, said):
        return False
    if terms.unit(said.unit) != terms.unit(wanted.unit):
        return False
    if not same_kind_of_figure(wanted, report, terms) or not of_one_size(goal, report):
        return False
    return in_period(goal, report) or (same_figure(goal, report) and report.over_years != "average")


def _same_rate(wanted: Target, said: Target) -> bool:
    """Whether both are of as long a time; a level of a year (年产量) is what is called so without it, too."""
    if wanted.every == said.every:
        return True
    yearly = (wanted.every or "year") == (said.every or "year") == "year"
    return yearly and wanted.measure == said.measure == "level"


def same_kind_of_figure(wanted: Target, report: ReportedResult, terms: IndicatorTerms) -> bool:
    """Whether both are changes, or both are not; what was newly made is no stock, and a stock is not new."""
    said = report.target
    if wanted.measure == said.measure == "level":
        return _is_made(wanted, terms) == _is_made(said, terms)
    if wanted.measure == said.measure:
        return True
    if {wanted.measure, said.measure} & _CHANGES:
        return False
    if wanted.measure == "level" and report.figure == "stock":  # 累计建成: all that there is
        return not _is_made(wanted, terms)
    made, there = (wanted, said) if wanted.measure == "output" else (said, wanted)
    return not terms.key(made.indicator).acts or (_is_made(made, terms) and _is_made(there, terms))


def _is_made(target: Target, terms: IndicatorTerms) -> bool:
    return bool(terms.key(target.indicator).acts & _MAKING)


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
    if wanted.unit not in SHARES or wanted.measure != "level" or wanted.value is None or said.value is None:
        return False
    apart = abs(wanted.value - said.value)
    return said.measure == "level" and apart <= _FEW_POINTS and apart <= wanted.value / 10


def says_much(target: Target) -> bool:
    """Whether a figure is so much its own that another one like it is hardly chance."""
    return target.value is not None and target.value >= _OWN and target.unit not in SHARES


def end_of(goal: OpenTarget) -> dt.date | None:
    """The last day for which a target was promised: never that of its document, which is its date."""
    issued = goal.source.issued_on
    return goal.source.end if goal.due is None or (issued and goal.due <= issued) else goal.due


def is_for_a_year(goal: OpenTarget) -> bool:
    """Whether a target is to be reached within a year or so."""
    begun, end = goal.source.start or goal.source.issued_on, end_of(goal)
    return begun is None or end is None or (end - begun).days <= _ABOUT_A_YEAR


def is_change(target: Target) -> bool:
    """Whether a figure says by how much something changes."""
    return target.measure in _CHANGES


def close(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two figures are much the same: a fifth of the first apart at most."""
    return one is not None and other is not None and abs(one - other) <= abs(one) / 5


def same_part(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether target and result are of the same part of the place, if of one at all."""
    part, other = goal.target.place, report.target.place
    if part == other or (part and other and LANGUAGE.same_region(part, other)):
        return True
    return all(
        not one or one == LANGUAGE.region_key(whole) or LANGUAGE.same_region(one, whole)
        for one, whole in ((part, goal.source.place), (other, report.source.place))
    )


def in_period(goal: OpenTarget, report: ReportedResult) -> bool:
    """A figure of several years is no result of a year, unless it is a level that is held or was reached."""
    if report.tells:
        return True
    if report.over_years == "average":
        return False
    if not is_for_a_year(goal):
        return not report.of_years or _both_levels(goal, report) or _since_the_plan(goal, report)
    summed = report.over_years == "total"
    if goal.target.measure == "level" and report.figure == "stock":
        return True
    if not report.of_years and not summed:
        return True
    return _both_levels(goal, report) and not summed and not _held_below(goal, report)


def _held_below(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether a level was held for years above a bound below the promise: the last may have been any."""
    wanted, said = goal.target.value, report.target
    if said.comparator not in (">", ">=") or wanted is None or said.value is None:
        return False
    return said.value < wanted and not may_pass(wanted, said)


def _both_levels(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether both are levels, which several years reach as well as one."""
    return goal.target.measure == report.target.measure == "level"


def _since_the_plan(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether the several years that a report looks back on are those of the plan, and not more."""
    begun, as_of = goal.source.start or goal.source.issued_on, report.as_of
    return begun is not None and as_of is not None and (as_of - begun).days > _SEVERAL_YEARS


def in_time(goal: OpenTarget, as_of: dt.date) -> bool:
    """After the promise was made, and not of a period after the one that it was made for."""
    made = goal.source.issued_on or goal.source.start
    if made is not None and as_of < made and not (goal.source.start and as_of > goal.source.start):
        return False
    due = end_of(goal)
    return due is None or as_of <= due + _GRACE


def years_of(goal: OpenTarget) -> range | None:
    """The years of which a result can be `in_time` for a target; None where that is not known."""
    begun = [day for day in (goal.source.issued_on, goal.source.start) if day is not None]
    end = end_of(goal)
    if not begun or end is None:
        return None
    return range(min(begun).year, (end + _GRACE).year + 1)


def in_way(goal: OpenTarget, report: ReportedResult) -> Literal["value", "add"]:
    """A year's output of a plan of several years comes on top, unless the report says that it is a sum."""
    if goal.target.measure != "output" or goal.target.every or report.tells:
        return "value"
    if report.is_sum:
        return "value"
    begun, end = goal.source.start or goal.source.issued_on, end_of(goal)
    if begun is None or end is None or (end - begun).days <= _YEAR:
        return "value"
    return "add"
