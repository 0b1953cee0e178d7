"""A promised indicator in another kind of figure: what was to reach 100亿元 has grown by 48%.

Such a figure shows that the promise was not passed over; whether it was kept cannot be told from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tracker.compare.figure_sizes import is_change
from tracker.compare.indicator_likeness import IndicatorTerms, is_short
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget, ReportedResult, ResultMatch
from tracker.compare.result_periods import in_time, is_for_a_year, years_of
from tracker.compare.result_terms import key_of, same_part
from tracker.records import CHANGES

_SCORE = 0.7  # below every figure of the promised kind that has the same name


class RelatedResults:
    """Targets by place, year and the very words of their indicator."""

    def __init__(self, goals: Sequence[OpenTarget], terms: IndicatorTerms) -> None:
        self._terms = terms
        self._goals: dict[tuple[str, int, str], list[OpenTarget]] = defaultdict(list)
        for goal in goals:
            core = self._core(goal)
            for year in years_of(goal) or () if core else ():
                self._goals[LANGUAGE.region_key(goal.source.place), year, core].append(goal)

    def match(self, reports: Sequence[ReportedResult], known: Sequence[ResultMatch]) -> Iterator[ResultMatch]:
        """Matches for targets without one among those `known` of a document, by results that have none."""
        served = {one.goal.id for one in known}
        given = {one.report.key for one in known}
        for report in reports:
            as_of = report.as_of
            if as_of is None or report.key in given or not report.source.place or not _may_tell(report):
                continue
            place = LANGUAGE.region_key(report.source.place)
            for goal in self._goals.get((place, as_of.year, self._core(report)), ()):
                if goal.id not in served and in_time(goal, as_of) and self._fits(goal, report):
                    served.add(goal.id)
                    yield ResultMatch(goal, report, as_of, "value", _SCORE, related=True)

    def _core(self, said: OpenTarget | ReportedResult) -> str:
        key = key_of(said.target.indicator, said, self._terms)
        return "" if key.generic or is_short(key) else key.core

    def _fits(self, goal: OpenTarget, report: ReportedResult) -> bool:
        wanted, said = goal.target, report.target
        if wanted.doc == said.doc or not same_part(goal, report):
            return False
        if not LANGUAGE.same_region(goal.source.place, report.source.place):
            return False
        if is_change(wanted) and wanted.unit == "%" != said.unit:
            return False  # a sum of 2亿元 says nothing of a growth of 6%
        levels = {wanted.measure, said.measure} - CHANGES
        if is_change(wanted) == is_change(said) or levels != {"level"}:
            return False
        if report.of_years and is_change(said) and is_for_a_year(goal) and said.unit != LANGUAGE.times:
            return False  # how much five years changed says nothing of the last one
        keys = (key_of(one.target.indicator, one, self._terms) for one in (goal, report))
        return self._terms.same_acts(*keys)


def _may_tell(report: ReportedResult) -> bool:
    return report.tells is None and report.target.value is not None and not report.over_years
