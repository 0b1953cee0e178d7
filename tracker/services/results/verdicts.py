"""The verdict of a promise and a result that was matched to it."""

from __future__ import annotations

from tracker.compare.indicator_terms import IndicatorTerms
from tracker.compare.outcome_records import ResultMatch
from tracker.progress.direction import Direction
from tracker.progress.outcome import OutcomeVerdict, judge


def verdict_of(one: ResultMatch, terms: IndicatorTerms, direction: Direction) -> OutcomeVerdict:
    """What became of the promise, by this result."""
    goal, report = one.goal, one.report
    promised = " ".join((goal.target.indicator, *goal.words))
    nearly = (
        report.tells is None
        and terms.cues.first(report.clause, ("nearly",)) is not None
        and terms.cues.first(promised, ("nearly",)) is None
    )
    less = direction.less_is_better(goal.target)
    added = one.way == "add"
    return judge(goal.target, report.target, tells=report.tells, nearly=nearly, added=added, less=less)
