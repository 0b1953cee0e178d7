"""How surely a reported figure is what became of a target, by their names and the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tracker.compare.compared_pair import ComparedPair
from tracker.compare.figure_sizes import close, is_change, near_share, of_one_size, same_figure
from tracker.compare.indicator_likeness import ENOUGH, WITH_FIGURE, IndicatorKey, IndicatorTerms, is_short
from tracker.compare.language import LANGUAGE
from tracker.compare.near_figures import NearFigures
from tracker.compare.outcome_records import OpenTarget

_WORDS_ONLY = 0.95  # of the likeness by the words around a figure, where the indicators as read differ
_COVERED = 0.8  # likeness of what is said of a whole and one of its parts
_COMPLETED = 0.85  # likeness of an indicator that says too little with one whose other words stand before it
_SHARED = 0.8  # likeness of two of which both say too little, after the same name
_HELD = 0.8  # likeness of one indicator that stands within the words of another, with the very same figure
_SAME_FIGURE = 0.04  # what the very same figure adds,
_YEAR_PART = 0.06  # and the part of a review that speaks of the year
_JUDGED = 0.2  # what a judgement without a figure is behind a figure
_CLAUSES = 2  # the last of which may name what a figure behind them is of
_NEARBY = 40  # characters before a figure of which only the measure is said that may name what it is of
_NEAR = Decimal(3)  # how many times larger or smaller a result may be where the indicators say little


class ResultScores:
    """Scores a target and a result of its place, its time and its kind."""

    def __init__(self, terms: IndicatorTerms) -> None:
        self._terms = terms
        self._near = NearFigures(terms)

    def score(self, pair: ComparedPair) -> float:
        """The score of the names and figures of both, or 0; below 1 where something speaks against it."""
        goal, report = pair.goal, pair.report
        same = same_figure(goal, report)
        score = self._likeness(pair, loosely=same or near_share(goal, report))
        if report.tells:
            return self._judged(score, pair)
        counted = not is_change(goal.target)
        if WITH_FIGURE <= score < ENOUGH and not (counted and close(goal.target.value, report.target.value)):
            score = 0.0
        if score < WITH_FIGURE:
            score = self._in_context(pair)
        if not score and counted and same:
            score = _HELD * any(
                (self._terms.holds(a, b) or self._terms.holds(b, a)) and self._terms.same_acts(a, b)
                for a, b in pair.names()
            )
        if not score and counted:
            score = self._near.score(pair)
        if score < WITH_FIGURE:
            return 0.0
        named = any(a.names & b.names for a, b in pair.names())
        weak = not named and (score < 1 or is_short(pair.wanted[0]) or is_short(pair.said[0]))
        if weak and not of_one_size(goal, report, _NEAR):
            return 0.0
        score += _SAME_FIGURE if goal.target.value == report.target.value else 0.0
        return score + (_YEAR_PART if not report.of_years else 0.0)

    def is_begun(
        self, goal: OpenTarget, wanted: Sequence[IndicatorKey], said: Sequence[IndicatorKey]
    ) -> bool:
        """Whether that many of what was promised to be done were begun: how many are done is not said."""
        first, other = wanted[0], said[0]
        if "start" not in other.acts or "start" in first.acts or is_change(goal.target):
            return False
        if first.generic or first.core != other.core:
            return False
        acts = other.acts - {"start"}
        return not acts or bool(acts & first.acts)

    def _likeness(self, pair: ComparedPair, *, loosely: bool) -> float:
        """The likeness of the indicators as read, or where they say too little, of the words around."""
        wanted, said = pair.wanted, pair.said
        first, other = wanted[0], said[0]
        if "start" in other.acts and not any("start" in key.acts for key in wanted):
            return 0.0  # a list may name the act but once
        read = 0.0 if first.generic or other.generic else self._terms.likeness(first, other, loosely=loosely)
        around = max(
            (
                self._terms.likeness(a, b, loosely=loosely)
                for a, b in pair.names()
                if not (a.generic or b.generic) and (a is not first or b is not other)
            ),
            default=0.0,
        )
        if read == 1.0 and len(said) > 1 and not around:
            if is_short(first) and len(wanted) > 1:
                return 0.0
            read = _WORDS_ONLY  # another figure may be called so by its own words, too
        return max(read, _WORDS_ONLY * around)

    def _judged(self, score: float, pair: ComparedPair) -> float:
        """The score of a judgement without a figure, which may be on a whole that holds the promise."""
        begun = "start" in self._terms.key(pair.report.target.quote).acts
        if begun and not any("start" in key.acts for key in pair.wanted):
            return 0.0  # what has begun is not done
        if score < ENOUGH and any(self._terms.covers(pair.said[0], key) for key in pair.wanted):
            score = _COVERED
        return score - _JUDGED if score >= ENOUGH else 0.0

    def _in_context(self, pair: ComparedPair) -> float:
        """The score of indicators that say too little alone, by what stands before them."""
        goal, report = pair.goal, pair.report
        best = 0.0
        for a, b in pair.names():
            if not a.core and not b.core and a.acts & b.acts and LANGUAGE.unit_size(goal.target.unit):
                near = (said.context[-_NEARBY:] for said in (goal, report))  # 高速公路…，新增里程
                if of_one_size(goal, report, _NEAR) and self._terms.share_a_name(*near):
                    best = max(best, _SHARED)
                continue
            if not self._terms.same_acts(a, b):
                continue
            if not b.core and b.acts == a.acts and not a.generic:
                before = "".join(LANGUAGE.clauses(report.context)[-_CLAUSES:])  # 甲地高速公路建成，总里程达
                best = max(best, _COMPLETED * self._terms.completes(b, a, before))
            if not a.core or not b.core:
                continue
            if a.generic and b.generic:
                if a.core == b.core and of_one_size(goal, report, _NEAR):
                    best = max(best, _SHARED * self._terms.share_a_name(goal.context, report.context))
            elif (a.generic and self._terms.completes(a, b, goal.context)) or (
                b.generic and self._terms.completes(b, a, report.context)
            ):
                best = max(best, _COMPLETED)
        return best
