"""Results that a later document reports, matched to the targets that they belong to.

Precision comes before recall: a result that might belong to something else is left out, for every one that
is offered costs a person's look. Pure: records in, matches out; nothing is recorded here.

Each result is compared with a limited number of targets (`tracker.compare.candidates`), so the work grows
with the number of documents and not with its square. Each target gets the one best result of a document, and
each result goes to one target of a document, and to the targets of a limited number of documents.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from tracker.compare.candidates import CandidateIndex
from tracker.compare.compared_pair import ComparedPair
from tracker.compare.indicator_likeness import ENOUGH, IndicatorKey, IndicatorTerms
from tracker.compare.joined_results import JoinedNames
from tracker.compare.outcome_records import OpenTarget, ReportedResult, ResultKey, ResultMatch
from tracker.compare.related_results import RelatedResults
from tracker.compare.result_assignment import assigned
from tracker.compare.result_periods import in_period, in_time, in_way
from tracker.compare.result_scores import ResultScores
from tracker.compare.result_terms import fits, key_of

_JOINED = 0.72  # likeness of a thing that was promised and of several together, or of what has only begun
_OTHER_YEARS = 0.3  # what a figure of other years is behind one of the promised period


class ResultMatcher:
    """The open targets of a ledger, ready to be matched with what documents report.

    With `years`, by the key of each place, only results of these years can be matched.
    """

    def __init__(
        self,
        goals: Sequence[OpenTarget],
        terms: IndicatorTerms,
        years: Mapping[str, Collection[int]] | None = None,
    ) -> None:
        self._terms = terms
        self._goals = [goal for goal in goals if goal.source.place]
        self._scores = ResultScores(terms)
        self._related = RelatedResults(self._goals, terms)
        self._keys = [self._keys_of(goal) for goal in self._goals]
        self._index = CandidateIndex(self._goals, self._keys, terms, years)

    def match(self, reports: Sequence[ReportedResult]) -> list[ResultMatch]:
        """The matches with what one document reports, in the order of `reports`."""
        found: list[ResultMatch] = []
        order: dict[ResultKey, int] = {}
        for number, told in enumerate(reports):
            order[told.key] = number
            if not told.source.place:
                continue
            keys = self._keys_of(told)
            joined = JoinedNames(told, keys, self._terms)
            for goal_number in self._index.near(told, keys):
                goal = self._goals[goal_number]
                report = told.in_unit(goal.target.unit).as_change(goal.target.measure)
                wanted, as_of = self._keys[goal_number], report.as_of
                if as_of is None or not self._may_tell(goal, report, as_of):
                    continue
                score = self._scores.score(ComparedPair(goal, wanted, report, keys))
                if score < ENOUGH and joined.each(wanted):
                    score = ENOUGH
                if score < ENOUGH and (joined.hold(wanted) or self._scores.is_begun(goal, wanted, keys)):
                    found.append(ResultMatch(goal, report, as_of, "value", _JOINED, related=True))
                elif score:
                    aside = not in_period(goal, report)
                    way = "value" if aside else in_way(goal, report)
                    score -= _OTHER_YEARS if aside else 0.0
                    found.append(ResultMatch(goal, report, as_of, way, score, related=aside))
        known = assigned(found, self._terms)
        known += self._related.match(reports, known)
        return sorted(known, key=lambda one: order[one.report.key])

    def _keys_of(self, said: OpenTarget | ReportedResult) -> list[IndicatorKey]:
        """The key of the indicator as read, and those of the words around the figure that add to it."""
        keys = [key_of(said.target.indicator, said, self._terms)]
        for more in said.words:
            key = key_of(more, said, self._terms)
            if key.core and key not in keys:
                keys.append(key)
        if keys[0].generic:
            keys += self._terms.named_before(keys[0], said.context)
        return keys

    def _may_tell(self, goal: OpenTarget, report: ReportedResult, as_of: dt.date) -> bool:
        other = goal.target.doc != report.target.doc
        return other and fits(goal, report, self._terms) and in_time(goal, as_of)
