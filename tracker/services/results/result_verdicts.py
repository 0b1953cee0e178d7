"""The verdict of a promise and a result that was matched to it."""

from __future__ import annotations

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import ResultMatch
from tracker.progress.direction import Direction
from tracker.progress.fulfilment_verdict import OutcomeVerdict, judge


def verdict_of(one: ResultMatch, terms: IndicatorTerms, direction: Direction) -> OutcomeVerdict:
    """What became of the promise, by this result."""
    goal, report = one.goal, one.report
    if one.related:
        return OutcomeVerdict(outcome="unclear", rule="cannot-tell")
    promised = " ".join((goal.target.indicator, *goal.words))
    nearly = (
        report.tells is None
        and terms.cues.first(report.clause, ("nearly",)) is not None
        and terms.cues.first(promised, ("nearly",)) is None
    )
    less = direction.less_is_better(goal.target)
    added = one.way == "add"
    verdict = judge(goal.target, report.target, tells=report.tells, nearly=nearly, added=added, less=less)
    if verdict.outcome == "missed" and report.of_years and report.target.comparator in (">", ">="):
        return OutcomeVerdict(outcome="unclear", rule="cannot-tell")  # held for years: the last may be more
    return verdict
