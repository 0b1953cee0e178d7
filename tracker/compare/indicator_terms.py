"""Indicators in the one form by which two are compared: other names replaced, words without weight left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_cues import OutcomeCues
from tracker.rulebook.model import Rulebook

ENOUGH = 0.7  # likeness from which two indicators may be one; set on the pairs of the rule files
_ONE_SIDED = 0.3  # the share of the longer indicator that may be missing in the other one
_SHORT = 4  # signs of an indicator that says little alone
_PRIVATE = 0xE200  # the first of the signs that stand for a group of names


@dataclass(frozen=True, slots=True)
class IndicatorKey:
    """An indicator to compare: what is done, and to what, each group of names as one sign."""

    acts: frozenset[str]
    core: str
    generic: bool  # it says nothing without what stands before it
    grams: frozenset[str]


class IndicatorTerms:
    """The names, units, empty words and cues of a rulebook, made ready."""

    def __init__(self, book: Rulebook) -> None:
        terms = book.outcomes
        self.cues = OutcomeCues(book)
        signs: dict[str, str] = {}
        for number, group in enumerate(terms.synonyms):
            for name in group.names:
                signs[_bare(name)] = chr(_PRIVATE + number)
        self._signs = signs
        self._names = _any_of(signs)
        self._omitted = _any_of([word for word in map(_bare, terms.omitted) if len(word) > 1])
        self._generic = {self._rest(_bare(word)) for word in terms.generic} | {""}
        self._units = {unit: some[0] for some in terms.units for unit in some}
        self._covers = [
            (self._rest(_bare(one.name)), tuple(self._rest(_bare(part)) for part in one.parts))
            for one in terms.coverages
        ]
        self._contrasting = _any_of([_bare(word) for word in terms.contrasting])
        self._keys: dict[str, IndicatorKey] = {}
        self._alike: dict[tuple[str, str], float] = {}

    def unit(self, unit: str | None) -> str:
        """A unit in one form with those that count the same thing."""
        return self._units.get(unit or "", unit or "")

    def key(self, words: str) -> IndicatorKey:
        """The key of an indicator, or of the words around a figure."""
        known = self._keys.get(words)
        if known is None:
            acts, core = LANGUAGE.taken_apart(words)
            core = self._rest(core)
            known = IndicatorKey(acts, core, core in self._generic, _grams(core))
            self._keys[words] = known
        return known

    def covers(self, whole: IndicatorKey, part: IndicatorKey) -> bool:
        """Whether what is said of `whole` holds for `part`, by the coverages of the rule files."""
        return any(
            name and name in whole.core and any(one and one in part.core for one in parts)
            for name, parts in self._covers
        )

    def likeness(self, one: IndicatorKey, other: IndicatorKey) -> float:
        """How surely two indicators are one, 0..1; 0 for other acts, and where each has words of its own."""
        if one.acts and other.acts and not one.acts & other.acts:
            return 0.0
        if ("start" in one.acts) != ("start" in other.acts):
            return 0.0  # begun is not done
        if not one.core or not other.core:
            return 0.0
        if one.core == other.core:
            return 1.0
        pair = (one.core, other.core) if one.core <= other.core else (other.core, one.core)
        known = self._alike.get(pair)
        if known is None:
            known = self._alike[pair] = self._compared(*pair)
        return known

    def _compared(self, one: str, other: str) -> float:
        short, long = sorted((one, other), key=_weight)
        if _weight(short) < (1 - _ONE_SIDED) * _weight(long):
            return 0.0
        lacking = 0
        for what, _a, _b, start, end in SequenceMatcher(None, short, long, autojunk=False).get_opcodes():
            if what == "equal":
                continue
            if what != "insert":
                return 0.0  # each side has words of its own
            if end == len(long) and end - start > 1:
                return 0.0  # the last word names the thing
            if self._contrasting and self._contrasting.search(long[start:end]):
                return 0.0
            lacking += _weight(long[start:end])
        return 0.0 if lacking > _ONE_SIDED * _weight(long) else 1 - lacking / _weight(long)

    def _rest(self, core: str) -> str:
        named = self._names.sub(lambda match: self._signs[match[0]], core) if self._names else core
        rest = self._omitted.sub("", named) if self._omitted else named
        return rest.replace("、", "").replace("的", "")


def _weight(core: str) -> int:
    """Signs of a core; a group of names counts as four."""
    return sum(4 if ord(sign) >= _PRIVATE and ord(sign) < 0xF000 else 1 for sign in core)


def is_short(key: IndicatorKey) -> bool:
    """Whether an indicator says so little that the words around its figure have to agree, too."""
    return _weight(key.core) <= _SHORT and not any(_PRIVATE <= ord(sign) < 0xF000 for sign in key.core)


def _bare(name: str) -> str:
    return LANGUAGE.bare(name)


def _any_of(words: object) -> re.Pattern[str] | None:
    some = sorted({word for word in words if word}, key=len, reverse=True)  # type: ignore[attr-defined]
    return re.compile("|".join(map(re.escape, some))) if some else None


def _grams(core: str) -> frozenset[str]:
    signs = {sign for sign in core if _PRIVATE <= ord(sign) < 0xF000}
    return frozenset({core[i : i + 2] for i in range(len(core) - 1)} | signs) or frozenset({core})
