"""What one actual figure says about a target: met or not, and its completion where one has a meaning.

| case | which targets | completion | met |
| --- | --- | --- | --- |
| milestone | kind or measure milestone, or no number | none | never by a figure |
| limit | ≤ or < on a rate; 清零 (0 with = or ~); a fall no deeper than… | none | actual ≤ target |
| total | ≤ or < on a count or amount | none; used = actual/target | actual ≤ target |
| floor | 不低于, 保持; a level that its baseline has already passed | none | actual ≥ target |
| growth | increase in % or 倍 | none | actual ≥ target, never prorated |
| share | output; decrease; increase in points or units | actual/target | actual ≥ target |
| path | level with a baseline | (actual − baseline)/(target − baseline) | target passed on its side |
| state | level without a baseline | actual/target | actual ≥ target |

Of an indicator of which less is better (`less`, see `tracker.progress.direction`) =, ~ and a range are
ceilings as ≤ is: ~ allows `about` above, a range ends at B.

A range A–B counts from A (a falling one from B, the end it comes to first). Where a divisor would be 0 or
below: baseline equal to target → floor (or limit); target 0 with = or ~ → limit; with ≥ or >, and for a
target below 0, comparison alone decides and completion is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tracker.chinese.measure_kinds import is_growth_rate, is_rate, says_to_hold
from tracker.progress.amounts import baseline_number, difference, kept_under, reached, share
from tracker.records import Target

CompletionCase = Literal["milestone", "limit", "total", "floor", "growth", "share", "path", "state"]

# Cases that say something of every day until the due date, so that meeting them early is not the end.
STANDING: frozenset[CompletionCase] = frozenset({"limit", "total", "floor", "growth"})
# Cases whose completion is weighed against the elapsed time.
PRORATED: frozenset[CompletionCase] = frozenset({"share", "path"})


@dataclass(frozen=True, slots=True)
class FigureAssessment:
    """One figure compared with its target. `completion` and `used` (the share of a ceiling) are fractions."""

    met: bool
    completion: Decimal | None = None
    used: Decimal | None = None
    remaining: Decimal | None = None  # target − actual, in the target's unit; negative where it has to fall
    headroom: Decimal | None = None  # what is left of the ceiling on a total; negative once it is broken


def case_of(target: Target, *, less: bool = False) -> CompletionCase:
    """Which row of the module's table a target belongs to; `less` is better or not."""
    if target.value is None or "milestone" in (target.kind, target.measure):
        return "milestone"
    ceiling = _is_ceiling(target, less)
    if target.measure == "level":
        return _level(target, target.value, ceiling)
    if ceiling:
        return (
            "total" if target.measure == "output" and not is_rate(target.unit) and target.value else "limit"
        )
    if not target.value and target.comparator in ("=", "~", None) and target.measure != "decrease":
        return "limit"
    if target.measure == "increase" and is_growth_rate(target.unit):
        return "growth"
    return "share"


def assess_figure(target: Target, actual: Decimal, about: Decimal, *, less: bool = False) -> FigureAssessment:
    """What `actual` says; `about` is the share by which 约 may be missed. Never raises."""
    case = case_of(target, less=less)
    if case == "milestone" or target.value is None:
        return FigureAssessment(met=False)
    goal = target.value
    if case in ("limit", "total"):
        if target.comparator == "between" and target.value_high is not None:
            goal = target.value_high
        held = kept_under(actual, goal, target.comparator, about)
        if case == "limit" or goal <= 0:
            return FigureAssessment(held)
        return FigureAssessment(held, used=share(actual, goal), headroom=difference(goal, actual))
    if case == "path":
        return _along(target, actual, goal, about)
    met = reached(actual, goal, target.comparator, about)
    if case in ("floor", "growth"):
        return FigureAssessment(met)
    return FigureAssessment(
        met, share(actual, goal) if goal > 0 else None, remaining=difference(goal, actual)
    )


def _is_ceiling(target: Target, less: bool) -> bool:
    """Whether it is not to be exceeded: written so, or said without a bound where less is better."""
    return target.comparator in ("<=", "<") or (less and target.comparator not in (">=", ">"))


def _level(target: Target, goal: Decimal, ceiling: bool) -> CompletionCase:
    baseline = baseline_number(target.baseline, target.unit)
    if ceiling:
        if baseline is not None and baseline > _goal(target, goal, baseline):
            return "path"
        return "total" if goal > 0 and not is_rate(target.unit) else "limit"
    if baseline is None:
        if not goal and target.comparator in ("=", "~", None):
            return "limit"
        keeps = target.comparator in (">=", ">", "=", None) and says_to_hold(target.quote + target.indicator)
        return "floor" if keeps else "state"
    if target.comparator in (">=", ">"):
        return "path" if baseline < goal else "floor"
    if (
        target.comparator == "between"
        and target.value_high is not None
        and goal <= baseline <= target.value_high
    ):
        return "floor"
    return "path" if baseline != goal else "floor"


def _goal(target: Target, goal: Decimal, baseline: Decimal) -> Decimal:
    """The end of a range that is come to first."""
    high = target.value_high
    return high if high is not None and baseline > high >= goal else goal


def _along(target: Target, actual: Decimal, goal: Decimal, about: Decimal) -> FigureAssessment:
    baseline = baseline_number(target.baseline, target.unit)
    if baseline is None:
        return FigureAssessment(reached(actual, goal, target.comparator, about))
    goal = _goal(target, goal, baseline)
    check = kept_under if baseline > goal else reached
    return FigureAssessment(
        check(actual, goal, target.comparator, about),
        share(difference(actual, baseline), difference(goal, baseline)),
        remaining=difference(goal, actual),
    )
