"""Whether a reported figure can be what became of a target: its place, its period, its kind and its unit."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from tracker.compare.indicator_terms import IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.records import Target

_GRACE = dt.timedelta(days=31)  # figures for a period come out a little after it
_YEAR = 366  # days
_ABOUT_A_YEAR = 430  # days from the making of a promise for a year to the end of that year, at most
_CHANGES = frozenset({"increase", "decrease"})


def fits(goal: OpenTarget, report: ReportedResult, terms: IndicatorTerms) -> bool:
    """Whether all but the indicator and the day agree."""
    wanted, said = goal.target, report.target
    if not LANGUAGE.same_region(goal.source.place, report.source.place):
        return False
    if not _same_part(goal, report):
        return False
    if report.tells:
        return report.period != "years" or not is_for_a_year(goal)
    if said.value is None or said.kind != wanted.kind or said.every != wanted.every:
        return False
    if terms.unit(said.unit) != terms.unit(wanted.unit):
        return False
    return same_kind_of_figure(wanted, said, terms) and _same_period(goal, report, terms)


def same_kind_of_figure(wanted: Target, said: Target, terms: IndicatorTerms) -> bool:
    """Whether both are changes, or both are not; what was newly made is no stock, and a stock is not new."""
    if wanted.measure == said.measure:
        return True
    if {wanted.measure, said.measure} & _CHANGES:
        return False
    made = wanted if wanted.measure == "output" else said
    return not terms.key(made.indicator).acts


def is_for_a_year(goal: OpenTarget) -> bool:
    """Whether a target is to be reached within a year or so."""
    begun, end = goal.source.start or goal.source.issued_on, goal.due or goal.source.end
    return begun is None or end is None or (end - begun).days <= _ABOUT_A_YEAR


def _same_part(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether target and result are of the same part of the place, if of one at all."""
    part, other = goal.target.place, report.target.place
    if part == other or (part and other and LANGUAGE.same_region(part, other)):
        return True
    return all(
        not one or one == LANGUAGE.region_key(whole) or LANGUAGE.same_region(one, whole)
        for one, whole in ((part, goal.source.place), (other, report.source.place))
    )


def _same_period(goal: OpenTarget, report: ReportedResult, terms: IndicatorTerms) -> bool:
    """A figure of several years is no result of a year, unless it is a level that is held or was reached."""
    words = report.chain or report.clause
    if terms.cues.first(words, ("average",)):
        return False
    if not is_for_a_year(goal):
        return True
    several = report.since and report.until and (report.until - report.since).days > _YEAR
    summed = terms.cues.first(words, ("total",)) is not None
    if report.period != "years" and not several and not summed:
        return True
    return goal.target.measure == report.target.measure == "level" and not summed


def in_time(goal: OpenTarget, as_of: dt.date) -> bool:
    """After the promise was made, and not of a period after the one that it was made for."""
    made = goal.source.issued_on or goal.source.start
    if made is not None and as_of < made and not (goal.source.start and as_of > goal.source.start):
        return False
    due = goal.due
    if due and goal.source.issued_on and due <= goal.source.issued_on:
        due = goal.source.end  # nothing is promised for the day itself: that was the document's own date
    return due is None or as_of <= due + _GRACE


def in_way(goal: OpenTarget, report: ReportedResult) -> Literal["value", "add"]:
    """A year's output of a plan of several years comes on top, unless the report says that it is a sum."""
    if goal.target.measure != "output" or goal.target.every or report.tells:
        return "value"
    if report.is_sum:
        return "value"
    begun, end = goal.source.start or goal.source.issued_on, goal.due
    if end and goal.source.issued_on and end <= goal.source.issued_on:
        end = goal.source.end
    if begun is None or end is None or (end - begun).days <= _YEAR:
        return "value"
    return "add"
