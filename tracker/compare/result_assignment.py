"""Which matches are kept: the best one of each target and result, and none where two are equally good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tracker.compare.indicator_likeness import ENOUGH, IndicatorTerms
from tracker.compare.outcome_records import OpenTarget, ResultKey, ResultMatch

_PLANS = 10  # documents whose targets one result is offered for: those of the same issuer, then the newest


def assigned(found: Sequence[ResultMatch], terms: IndicatorTerms) -> list[ResultMatch]:
    """The best matches, each target and each result once in a plan; none where two are equally good."""
    by_plan: dict[str, list[ResultMatch]] = defaultdict(list)
    for one in found:
        by_plan[one.goal.target.doc].append(one)
    kept = [one for some in by_plan.values() for one in _in_plan(some, terms)]
    return _of_few_plans(kept) if len(by_plan) > _PLANS else kept


def _in_plan(found: Sequence[ResultMatch], terms: IndicatorTerms) -> list[ResultMatch]:
    kept: list[ResultMatch] = []
    given: dict[ResultKey, ResultMatch] = {}  # by result
    served: dict[str, ResultMatch] = {}  # by target
    for one in sorted(found, key=lambda one: -one.score):
        taken = given.get(one.report.key)
        if one.goal.id in served or (taken and not _one_promise(taken.goal, one.goal, one, terms)):
            continue
        served[one.goal.id] = one
        given.setdefault(one.report.key, one)
        if not _has_rival(one, found, given):
            kept.append(one)
    return kept


def _one_promise(first: OpenTarget, other: OpenTarget, match: ResultMatch, terms: IndicatorTerms) -> bool:
    """Whether two targets of a plan are one promise in two places, or a judgement speaks of both."""
    if match.report.tells or match.related:
        return True
    a, b = first.target, other.target
    return (
        a.value == b.value
        and a.unit == b.unit
        and terms.likeness(terms.key(a.indicator), terms.key(b.indicator)) >= ENOUGH
    )


def _of_few_plans(found: Sequence[ResultMatch]) -> list[ResultMatch]:
    """For each result the best matches; a judgement may speak of several targets of one document."""
    by_report: dict[ResultKey, list[ResultMatch]] = defaultdict(list)
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


def _has_rival(one: ResultMatch, found: Sequence[ResultMatch], given: dict[ResultKey, ResultMatch]) -> bool:
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
