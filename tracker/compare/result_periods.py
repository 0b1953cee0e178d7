"""Whether a result is of the time that a target was promised for."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.compare.round_bounds import may_pass

_GRACE = dt.timedelta(days=31)  # figures for a period come out a little after it
_YEAR = 366  # days
_ABOUT_A_YEAR = 430  # days from the making of a promise for a year to the end of that year, at most
_SEVERAL_YEARS = 1200  # days that a plan has run when the several years of a review are its own


def end_of(goal: OpenTarget) -> dt.date | None:
    """The last day for which a target was promised: never that of its document, which is its date."""
    issued = goal.source.issued_on
    return goal.source.end if goal.due is None or (issued and goal.due <= issued) else goal.due


def is_for_a_year(goal: OpenTarget) -> bool:
    """Whether a target is to be reached within a year or so."""
    begun, end = goal.source.start or goal.source.issued_on, end_of(goal)
    return begun is None or end is None or (end - begun).days <= _ABOUT_A_YEAR


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


def _both_levels(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether both are levels, which several years reach as well as one."""
    return goal.target.measure == report.target.measure == "level"


def _held_below(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether a level was held for years above a bound below the promise: the last may have been any."""
    wanted, said = goal.target.value, report.target
    if said.comparator not in (">", ">=") or wanted is None or said.value is None:
        return False
    return said.value < wanted and not may_pass(wanted, said)


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
