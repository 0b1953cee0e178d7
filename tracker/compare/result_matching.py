"""Results that a later document reports, matched to the targets that they belong to.

Precision comes before recall: a result that might belong to something else is left out, for every one that
is offered costs a person's look. Pure: records in, matches out; nothing is recorded here.

Each result is compared with a limited number of targets (`tracker.compare.candidates`), so the work grows
with the number of documents and not with its square. Each target gets the one best result of a document, and
each result goes to one target of a document, and to the targets of a limited number of documents.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from tracker.compare.candidates import CandidateIndex
from tracker.compare.indicator_terms import ENOUGH, WITH_FIGURE, IndicatorKey, IndicatorTerms, is_short
from tracker.compare.joined_results import JoinedNames
from tracker.compare.near_figures import NearFigures
from tracker.compare.outcome_records import OpenTarget, ReportedResult, ResultMatch
from tracker.compare.related_results import RelatedResults
from tracker.compare.result_terms import (
    close,
    fits,
    in_period,
    in_time,
    in_way,
    is_change,
    key_of,
    of_one_size,
    same_figure,
    near_share,
)

_WORDS_ONLY = 0.95  # of the likeness by the words around a figure, where the indicators as read differ
_COVERED = 0.8  # likeness of what is said of a whole and one of its parts
_COMPLETED = 0.85  # likeness of an indicator that says too little with one whose other words stand before it
_SHARED = 0.8  # likeness of two of which both say too little, after the same name
_HELD = 0.8  # likeness of one indicator that stands within the words of another, with the very same figure
_JOINED = 0.72  # likeness of a thing that was promised and of several together, it among them
_OTHER_YEARS = 0.3  # what a figure of other years is behind one of the promised period
_SAME_FIGURE = 0.04  # what the very same figure adds,
_YEAR_PART = 0.06  # and the part of a review that speaks of the year
_JUDGED = 0.2  # what a judgement without a figure is behind a figure
_NEAR = Decimal(3)  # how many times larger or smaller a result may be where the indicators say little
_PLANS = 10  # documents whose targets one result is offered for: those of the same issuer, then the newest

_Key = tuple[int, int, str]  # of a result in its document


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
        self._near = NearFigures(terms)
        self._related = RelatedResults(self._goals, terms)
        self._keys = [self._keys_of(goal) for goal in self._goals]
        self._index = CandidateIndex(self._goals, self._keys, terms, years)

    def match(self, reports: Sequence[ReportedResult]) -> list[ResultMatch]:
        """The matches with what one document reports, in the order of `reports`."""
        found: list[ResultMatch] = []
        order: dict[_Key, int] = {}
        for number, told in enumerate(reports):
            order[told.key] = number
            if not told.source.place:
                continue
            keys = self._keys_of(told)
            joined = JoinedNames(told, keys, self._terms)
            for goal_number in self._index.near(told, keys):
                goal = self._goals[goal_number]
                report = told.in_unit(goal.target.unit)
                wanted, as_of = self._keys[goal_number], report.as_of
                if as_of is None or not self._may_tell(goal, report, as_of):
                    continue
                score = self._score(goal, wanted, report, keys)
                if score < ENOUGH and joined.hold(wanted):
                    found.append(ResultMatch(goal, report, as_of, "value", _JOINED, related=True))
                elif score:
                    aside = not in_period(goal, report)
                    way = "value" if aside else in_way(goal, report)
                    score -= _OTHER_YEARS if aside else 0.0
                    found.append(ResultMatch(goal, report, as_of, way, score, related=aside))
        known = self._assigned(found)
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

    def _score(
        self,
        goal: OpenTarget,
        wanted: Sequence[IndicatorKey],
        report: ReportedResult,
        said: Sequence[IndicatorKey],
    ) -> float:
        same = same_figure(goal, report)
        score = self._likeness(wanted, said, loosely=same or near_share(goal, report))
        if report.tells:
            return self._judged(score, wanted, report, said)
        counted = not is_change(goal.target)
        if WITH_FIGURE <= score < ENOUGH and not (counted and close(goal.target.value, report.target.value)):
            score = 0.0
        if not score:
            score = self._in_context(goal, wanted, report, said)
        if not score and counted and same:
            score = _HELD * any(
                (self._terms.holds(a, b) or self._terms.holds(b, a)) and self._terms.same_acts(a, b)
                for a in wanted
                for b in said
            )
        if not score and counted:
            score = self._near.score(goal, wanted, report, said)
        if score < WITH_FIGURE:
            return 0.0
        named = any(a.names & b.names for a in wanted for b in said)
        weak = not named and (score < 1 or is_short(wanted[0]) or is_short(said[0]))
        if weak and not of_one_size(goal, report, _NEAR):
            return 0.0
        score += _SAME_FIGURE if goal.target.value == report.target.value else 0.0
        return score + (_YEAR_PART if not report.of_years else 0.0)

    def _likeness(
        self, wanted: Sequence[IndicatorKey], said: Sequence[IndicatorKey], *, loosely: bool
    ) -> float:
        """The likeness of the indicators as read, or where they say too little, of the words around."""
        first, other = wanted[0], said[0]
        if "start" in other.acts and not any("start" in key.acts for key in wanted):
            return 0.0  # a list may name the act but once
        read = 0.0 if first.generic or other.generic else self._terms.likeness(first, other, loosely=loosely)
        around = max(
            (
                self._terms.likeness(a, b, loosely=loosely)
                for a in wanted
                for b in said
                if not (a.generic or b.generic) and (a is not first or b is not other)
            ),
            default=0.0,
        )
        if read == 1.0 and len(said) > 1 and not around:
            if is_short(first) and len(wanted) > 1:
                return 0.0
            read = _WORDS_ONLY  # another figure may be called so by its own words, too
        return max(read, _WORDS_ONLY * around)

    def _judged(
        self,
        score: float,
        wanted: Sequence[IndicatorKey],
        report: ReportedResult,
        said: Sequence[IndicatorKey],
    ) -> float:
        """The score of a judgement without a figure, which may be on a whole that holds the promise."""
        begun = "start" in self._terms.key(report.target.quote).acts
        if begun and not any("start" in key.acts for key in wanted):
            return 0.0  # what has begun is not done
        if score < ENOUGH and any(self._terms.covers(said[0], key) for key in wanted):
            score = _COVERED
        return score - _JUDGED if score >= ENOUGH else 0.0

    def _in_context(
        self,
        goal: OpenTarget,
        wanted: Sequence[IndicatorKey],
        report: ReportedResult,
        said: Sequence[IndicatorKey],
    ) -> float:
        """The score of indicators that say too little alone, by what stands before them."""
        best = 0.0
        for a in wanted:
            for b in said:
                if not a.core or not b.core or not self._terms.same_acts(a, b):
                    continue
                if a.generic and b.generic:
                    if a.core == b.core and of_one_size(goal, report, _NEAR):
                        best = max(best, _SHARED * self._terms.share_a_name(goal.context, report.context))
                elif (a.generic and self._terms.completes(a, b, goal.context)) or (
                    b.generic and self._terms.completes(b, a, report.context)
                ):
                    best = max(best, _COMPLETED)
        return best

    def _assigned(self, found: Sequence[ResultMatch]) -> list[ResultMatch]:
        """The best matches, each target and each result once in a plan; none where two are equally good."""
        by_plan: dict[str, list[ResultMatch]] = defaultdict(list)
        for one in found:
            by_plan[one.goal.target.doc].append(one)
        kept = [one for some in by_plan.values() for one in self._in_plan(some)]
        return _of_few_plans(kept) if len(by_plan) > _PLANS else kept

    def _in_plan(self, found: Sequence[ResultMatch]) -> list[ResultMatch]:
        kept: list[ResultMatch] = []
        given: dict[_Key, ResultMatch] = {}  # by result
        served: dict[str, ResultMatch] = {}  # by target
        for one in sorted(found, key=lambda one: -one.score):
            taken = given.get(one.report.key)
            if one.goal.id in served or (taken and not self._one_promise(taken.goal, one.goal, one)):
                continue
            served[one.goal.id] = one
            given.setdefault(one.report.key, one)
            if not _has_rival(one, found, given):
                kept.append(one)
        return kept

    def _one_promise(self, first: OpenTarget, other: OpenTarget, match: ResultMatch) -> bool:
        """Whether two targets of a plan are one promise in two places, or a judgement speaks of both."""
        if match.report.tells or match.related:
            return True
        a, b = first.target, other.target
        return (
            a.value == b.value
            and a.unit == b.unit
            and self._terms.likeness(self._terms.key(a.indicator), self._terms.key(b.indicator)) >= ENOUGH
        )


def _of_few_plans(found: Sequence[ResultMatch]) -> list[ResultMatch]:
    """For each result the best matches; a judgement may speak of several targets of one document."""
    by_report: dict[_Key, list[ResultMatch]] = defaultdict(list)
    for one in found:
        by_report[one.report.key].append(one)
    kept: list[ResultMatch] = []
    for some in by_report.values():
        some.sort(key=_closeness)
        plans = dict.fromkeys(one.goal.target.doc for one in some)
        near = set(list(plans)[:_PLANS])
        kept += [one for one in some if one.goal.target.doc in near]
    return kept


def _closeness(one: ResultMatch) -> tuple[bool, float, int]:
    goal = one.goal.source
    issued = goal.issued_on.toordinal() if goal.issued_on else 0
    return goal.issuer != one.report.source.issuer, -one.score, -issued


def _has_rival(one: ResultMatch, found: Sequence[ResultMatch], given: dict[_Key, ResultMatch]) -> bool:
    """Whether another result is as good for this target and says something else."""
    return any(
        rival.goal.id == one.goal.id
        and rival.report is not one.report
        and rival.score >= one.score
        and rival.report.target.value != one.report.target.value
        and (rival.report.key not in given or given[rival.report.key].goal.id == one.goal.id)
        and not one.report.tells
        for rival in found
    )
