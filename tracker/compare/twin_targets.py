"""Targets of different documents that seem to be one promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tracker.compare.indicator_likeness import ENOUGH, IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import OpenTarget
from tracker.compare.same_place_and_kind import same_kind

_COMMON = 100  # targets that hold a pair of signs from which on it is no help to find one


def twins(
    targets: Sequence[OpenTarget], terms: IndicatorTerms
) -> Iterator[tuple[OpenTarget, OpenTarget, float]]:
    """Pairs of one place, kind, period and due date whose indicators are one, each with its likeness.

    Unknown places match nothing. An indicator that says too little alone needs the same figure, too. Each
    target is paired with the one of those before it that is most like it, so a promise that many documents
    repeat gives a pair for each of them and not one for any two.
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
    known = _KnownTargets(terms)
    for one in some:
        first, score = known.most_like(one)
        if first is not None:
            yield first, one, score
        if score < 1:
            known.add(one)


class _KnownTargets:
    """Targets in as many forms as they come in; one that says the same as one of them is not kept again."""

    def __init__(self, terms: IndicatorTerms) -> None:
        self._terms = terms
        self._holding: dict[str, list[OpenTarget]] = defaultdict(list)

    def add(self, one: OpenTarget) -> None:
        for gram in self._terms.key(one.target.indicator).grams:
            self._holding[gram].append(one)

    def most_like(self, one: OpenTarget) -> tuple[OpenTarget | None, float]:
        """The target of another document that is most like this one, the first of several; and how much."""
        key = self._terms.key(one.target.indicator)
        best, most = None, 0.0
        for other in self._near(key):
            if other.target.doc == one.target.doc or not _may_be_one(other, one):
                continue
            known = self._terms.key(other.target.indicator)
            if known.generic and other.target.value != one.target.value:
                continue
            score = self._terms.likeness(known, key)
            if score >= ENOUGH and score > most:
                best, most = other, score
        return best, most

    def _near(self, key: IndicatorKey) -> Iterable[OpenTarget]:
        found: dict[str, OpenTarget] = {}
        for gram in sorted(key.grams):
            some = self._holding[gram]
            if len(some) <= _COMMON:
                found.update((other.id, other) for other in some)
        return found.values()


def _may_be_one(first: OpenTarget, other: OpenTarget) -> bool:
    if not LANGUAGE.same_region(first.source.place, other.source.place):
        return False
    part, place = first.target.place, other.target.place
    if part != place and not (part and place and LANGUAGE.same_region(part, place)):
        return False
    a, b = first.target, other.target.model_copy(update={"unit": first.target.unit})
    return same_kind(a, b)
