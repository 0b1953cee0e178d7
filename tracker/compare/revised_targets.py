"""Targets that a later document of the same issuer says again with another figure: the newer one stands.

Place, issuer, unit, due date and indicator have to be the same, the figure of the same size, and the later
document says that it changes what was promised: what a plan of the last year sets for itself does not revise
the five-year plan.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tracker.compare.indicator_likeness import IndicatorTerms
from tracker.compare.outcome_records import OpenTarget
from tracker.compare.twin_targets import twins

_SURE = 0.95  # likeness of two indicators
_SIZE = Decimal(3)  # how many times larger or smaller the newer figure may be


def revisions(
    goals: Sequence[OpenTarget], later: Sequence[OpenTarget], terms: IndicatorTerms
) -> dict[str, list[OpenTarget]]:
    """The newer figures of each of `goals` by its id, oldest first, among these and those of `later`."""
    dated = [one for one in (*goals, *later) if one.source.issued_on and one.target.value]
    dated.sort(key=lambda one: one.source.issued_on or dt.date.min)
    groups: dict[str, list[OpenTarget]] = {}
    for first, other, score in twins(dated, terms):
        if score >= _SURE:
            group = groups.setdefault(first.id, [first])
            group.append(other)
            groups[other.id] = group
    found: dict[str, list[OpenTarget]] = defaultdict(list)
    for goal in goals:
        known = replace(goal, target=goal.read or goal.target)
        for one in groups.get(goal.id, ()):
            if is_revision(known, one, terms):
                found[goal.id].append(one)
                known = one
    return dict(found)


def is_revision(before: OpenTarget, after: OpenTarget, terms: IndicatorTerms) -> bool:
    """Whether `after` changes the figure of the same promise, and was said later."""
    a, b = before.target, after.target
    if not (a.value and b.value and before.source.issued_on and after.source.issued_on):
        return False
    if before.source.issued_on >= after.source.issued_on:
        return False
    if not before.source.issuer or before.source.issuer != after.source.issuer:
        return False
    said, known = (b.value, b.value_high), (a.value, a.value_high)
    if said == known or not 1 / _SIZE <= abs(b.value / a.value) <= _SIZE:
        return False
    return any(terms.cues.first(words, ("revised",)) for words in (after.context, after.source.title))


def standing(goal: OpenTarget, newer: Sequence[OpenTarget]) -> OpenTarget:
    """A target with the figure that stands, by which it is judged."""
    return replace(goal, target=goal.target.model_copy(update=figure_of(newer[-1]))) if newer else goal


def figure_of(goal: OpenTarget) -> dict[str, object]:
    """The fields of a target that a revision changes."""
    said = goal.target
    return {
        "value": said.value,
        "value_high": said.value_high,
        "comparator": said.comparator,
        "unit": said.unit,
    }
