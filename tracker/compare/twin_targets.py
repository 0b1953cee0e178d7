"""Targets of different documents that seem to be one promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from tracker.compare.indicator_terms import ENOUGH, IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget
from tracker.compare.similarity import same_kind

_COMMON = 100  # targets that hold a pair of signs from which on it is no help to find one


def twins(
    targets: Sequence[OpenTarget], terms: IndicatorTerms
) -> Iterator[tuple[OpenTarget, OpenTarget, float]]:
    """Pairs of one place, kind, period and due date whose indicators are one, each with its likeness.

    Unknown places match nothing. An indicator that says too little alone needs the same figure, too.
    """
    alike: dict[tuple[object, ...], list[OpenTarget]] = defaultdict(list)
    for one in targets:
        target = one.target
        if target.kind == "quantity" and one.due is not None and one.source.place:
            place = LANGUAGE.region_key(one.source.place)
            alike[place, terms.unit(target.unit), one.due, target.every].append(one)
    for some in alike.values():
        if len({one.target.doc for one in some}) > 1:
            yield from _pairs(some, terms)


def _pairs(
    some: Sequence[OpenTarget], terms: IndicatorTerms
) -> Iterator[tuple[OpenTarget, OpenTarget, float]]:
    keys = [terms.key(one.target.indicator) for one in some]
    for i, j in _near(keys):
        first, other = some[i], some[j]
        if first.target.doc == other.target.doc or not _may_be_one(first, other):
            continue
        if keys[i].generic and first.target.value != other.target.value:
            continue
        score = max(terms.likeness(keys[i], keys[j]), terms.likeness(keys[j], keys[i]))
        if score >= ENOUGH:
            yield first, other, score


def _near(keys: Sequence[IndicatorKey]) -> list[tuple[int, int]]:
    holding: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        for gram in key.grams:
            holding[gram].append(number)
    shared = [some for some in holding.values() if len(some) <= _COMMON]
    return sorted({pair for some in shared for pair in combinations(some, 2)})


def _may_be_one(first: OpenTarget, other: OpenTarget) -> bool:
    if not LANGUAGE.same_region(first.source.place, other.source.place):
        return False
    part, place = first.target.place, other.target.place
    if part != place and not (part and place and LANGUAGE.same_region(part, place)):
        return False
    a, b = first.target, other.target.model_copy(update={"unit": first.target.unit})
    return same_kind(a, b)
