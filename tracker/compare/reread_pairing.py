"""Which target of a new reading is which target of the one before.

Marks, reviews and edits hang on a target, not on its place in the file: a paragraph added on top, a reworded
sentence or a raised figure must not make a stranger of it. Pure: records in, positions in the two lists out.

Pairs are sought from strict to loose: first what says exactly the same, in the same order, then the same
sayings moved elsewhere, then the same indicator and number with another date or bound, and last what is
alike: the same sort of thing in much the same words, helped by standing between the same neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.base.plain_text import plain
from tracker.records import Target
from tracker.target_fields import TARGET_FIELDS

_MEANING = tuple(field.name for field in TARGET_FIELDS if field.reread)
_LOOSE = 0.65  # what shared characters count beside shared pairs; words of four characters need them
_ENOUGH = 1.0  # score from which two targets that differ are taken for one


@dataclass(frozen=True, slots=True)
class Pairing:
    """Positions in the old and the new list. Every position occurs once."""

    pairs: tuple[tuple[int, int], ...]  # in the order of the new list
    new: tuple[int, ...]
    gone: tuple[int, ...]


def pair(old: Sequence[Target], new: Sequence[Target]) -> Pairing:
    """Match two readings of one document, each in the order of its text."""
    matching = _Matching(old, new)
    matching.as_often(_exactly)
    matching.in_order(_exactly)
    matching.anywhere(_exactly)
    matching.anywhere(_all_but_words)
    matching.anywhere(_number)
    matching.alike()
    return matching.result()


def changes(old: Target, new: Target) -> tuple[str, ...]:
    """The fields in which two readings of one target differ in meaning; where it stands is no difference."""
    return tuple(name for name in _MEANING if getattr(old, name) != getattr(new, name))


def _exactly(target: Target) -> Hashable:
    return (*_all_but_words(target), plain(target.quote), target.place, target.baseline)


def _all_but_words(target: Target) -> tuple[Hashable, ...]:
    return (*_number(target), target.value_high, target.comparator, target.due, target.every)


def _number(target: Target) -> tuple[Hashable, ...]:
    return (target.kind, plain(target.indicator), target.unit, target.value)


class _Matching:
    """The state of one comparison: what is paired so far."""

    def __init__(self, old: Sequence[Target], new: Sequence[Target]) -> None:
        self._old, self._new = old, new
        self._of_old: dict[int, int] = {}
        self._of_new: dict[int, int] = {}

    def as_often(self, key: Callable[[Target], Hashable]) -> None:
        """Pair what both readings say equally often, first with first: nearly all of an edited document."""
        before, after = _positions(self._old, key), _positions(self._new, key)
        for said, olds in before.items():
            if len(olds) == len(after[said]):
                for i, j in zip(olds, after[said], strict=True):
                    self._join(i, j)

    def in_order(self, key: Callable[[Target], Hashable]) -> None:
        """Of what is said more or less often now, pair the longest runs that keep their order."""
        before = [self._of_old.get(i, key(t)) for i, t in enumerate(self._old)]
        after = [j if j in self._of_new else key(t) for j, t in enumerate(self._new)]
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                self._join(block.a + step, block.b + step)

    def anywhere(self, key: Callable[[Target], Hashable]) -> None:
        """Pair what is left and has equal keys, first with first."""
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for i in self._left_old():
            waiting[key(self._old[i])].append(i)
        for j in self._left_new():
            if queue := waiting[key(self._new[j])]:
                self._join(queue.popleft(), j)

    def alike(self) -> None:
        """Pair what is left by likeness, the most alike first."""
        places = _NeighbourGaps(self._of_old)
        olds = [(i, _TargetProfile(self._old[i]), places.of_old(i)) for i in self._left_old()]
        news = [(j, _TargetProfile(self._new[j]), places.of_new(j)) for j in self._left_new()]
        scored = (
            (_score(a, b, place == other), i, j)
            for i, a, place in olds
            for j, b, other in news
            if a.target.kind == b.target.kind
        )
        for _points, i, j in sorted(
            (s for s in scored if s[0] >= _ENOUGH), key=lambda s: (-s[0], s[1], s[2])
        ):
            if i not in self._of_old and j not in self._of_new:
                self._join(i, j)

    def result(self) -> Pairing:
        pairs = tuple((i, j) for j, i in sorted(self._of_new.items()))
        return Pairing(pairs, tuple(self._left_new()), tuple(self._left_old()))

    def _join(self, i: int, j: int) -> None:
        self._of_old[i], self._of_new[j] = j, i

    def _left_old(self) -> Iterable[int]:
        return [i for i in range(len(self._old)) if i not in self._of_old]

    def _left_new(self) -> Iterable[int]:
        return [j for j in range(len(self._new)) if j not in self._of_new]


def _positions(
    targets: Sequence[Target], key: Callable[[Target], Hashable]
) -> defaultdict[Hashable, list[int]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, target in enumerate(targets):
        found[key(target)].append(position)
    return found


class _NeighbourGaps:
    """Between which neighbours, already paired, a target stands."""

    def __init__(self, of_old: dict[int, int]) -> None:
        self._olds, self._news = sorted(of_old), sorted(of_old.values())

    def of_old(self, i: int) -> int:
        return bisect_left(self._olds, i)

    def of_new(self, j: int) -> int:
        return bisect_left(self._news, j)


class _TargetProfile:
    """What likeness is judged by: characters, and pairs of neighbouring ones."""

    def __init__(self, target: Target) -> None:
        self.target = target
        indicator = plain(target.indicator)
        self.signs = frozenset(indicator)
        self.indicator = _bigrams(indicator)
        self.quote = _bigrams(plain(target.quote))


def _bigrams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset({text})


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    """Dice's coefficient: 0 nothing in common, 1 the same."""
    return 2 * len(a & b) / max(1, len(a) + len(b))


def _score(a: _TargetProfile, b: _TargetProfile, same_place: bool) -> float:
    """How surely two targets are one: a likely pair reaches 1.

    An unlike indicator rules a pair out, and so does another unit unless the words are the same.
    """
    words = max(_shared(a.indicator, b.indicator), _LOOSE * _shared(a.signs, b.signs))
    if a.target.kind == "milestone":
        words = max(words, _shared(a.quote, b.quote))
    same_unit, same_value = a.target.unit == b.target.unit, a.target.value == b.target.value
    if words < 0.3 or not (same_unit or words > 0.8):
        return 0.0
    points = words
    points += 0.3 if same_place else 0.0
    points += 0.25 if same_value and a.target.value is not None else 0.0
    points += 0.15 if a.target.due == b.target.due else 0.0
    points += 0.1 if same_unit else 0.0
    return points
