"""Whether a reported figure can be what became of a target: its place, its period, its kind and its unit."""

from __future__ import annotations

from tracker.compare.figure_sizes import is_change, of_one_size, same_figure
from tracker.compare.indicator_likeness import IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult
from tracker.compare.result_periods import in_period, is_for_a_year
from tracker.records import CHANGES, Target

_MAKING = frozenset({"make", "renew"})


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
    if wanted.measure == said.measure or {wanted.measure, said.measure} == CHANGES:
        return True
    if terms.counts(said.unit):
        if all("cut" in terms.key(one.indicator).acts for one in (wanted, said)):
            return True  # 淘汰旧车9辆 is read as a change, 旧车淘汰9辆 as a sum
        if said.measure == "increase" and not is_change(wanted):  # 企业净增9家 is 9家 new ones
            return _is_made(wanted, terms) and not terms.key(said.indicator).acts
    if is_change(wanted) or is_change(said):
        return False
    if wanted.measure == "level" and report.figure == "stock":  # 累计建成: all that there is
        return not _is_made(wanted, terms)
    made, there = (wanted, said) if wanted.measure == "output" else (said, wanted)
    return not terms.key(made.indicator).acts or (_is_made(made, terms) and _is_made(there, terms))


def _is_made(target: Target, terms: IndicatorTerms) -> bool:
    return bool(terms.key(target.indicator).acts & _MAKING)


def same_part(goal: OpenTarget, report: ReportedResult) -> bool:
    """Whether target and result are of the same part of the place, if of one at all."""
    part, other = goal.target.place, report.target.place
    if part == other or (part and other and LANGUAGE.same_region(part, other)):
        return True
    return all(
        not one or one == LANGUAGE.region_key(whole) or LANGUAGE.same_region(one, whole)
        for one, whole in ((part, goal.source.place), (other, report.source.place))
    )
