"""What a stretch of code has to hold before a phrase is tried on it: words first, expressions only after.

The words have to stand in the order in which the phrase has them. A stretch is looked through once for all
words of all phrases (Aho-Corasick).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.matching.word_order import Need, WordOrder
from tracker.rulebook.model import Lexicon
from tracker.rulebook.phrase import QUANTITY_SLOTS, Alternatives, FixedText, Phrase, PhrasePart, Slot
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, DIMENSIONS, STOPS

_STOPS = frozenset(STOPS)
_SIGNS = frozenset({DATE, *AMOUNTS})
_END = itemgetter(2)


def needs_of(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> list[Need]:
    """What a match cannot do without, part by part, in whole words."""
    needs: list[Need] = []
    joined = False
    for part in phrase.parts:
        sure = isinstance(part, FixedText) or not part.optional
        words = _words(part, lexicons) if sure else frozenset()
        if words:
            needs.append(Need(words, joined))
        joined = bool(words)
    return needs


def crosses(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> bool:
    """Whether a match may go beyond a mark between clauses: by one of its words, or by {text}."""
    return any(
        (isinstance(part, Slot) and part.name == "text")
        or not _STOPS.isdisjoint("".join(_words(part, lexicons)))
        for part in phrase.parts
    )


def amounts_of(phrase: Phrase) -> str:
    """The amounts that a match may be about, in code form; empty where it may be about none."""
    slots = [slot for slot in phrase.slots if slot.name in QUANTITY_SLOTS]
    if all(slot.optional for slot in slots):
        return ""
    return "".join(DIMENSIONS[dimension] for slot in slots for dimension in QUANTITY_SLOTS[slot.name])


class Triggers:
    """The words of which a text must hold one for any of some phrases to match: one quick search for all.

    Where the text is not in code form (`coded`), amounts and dates are no words of it.
    """

    def __init__(
        self, phrases: Iterable[Phrase], lexicons: Mapping[str, Lexicon], *, coded: bool = True
    ) -> None:
        needs = [
            [need.words for need in needs_of(phrase, lexicons) if coded or need.words.isdisjoint(_SIGNS)]
            for phrase in phrases
        ]
        wanted = [min(words, key=_how_common, default=None) for words in needs]
        self.everywhere = None in wanted  # a phrase without sure words may match anywhere
        words = sorted({word for words in wanted if words for word in words})
        self._pattern = lazy_pattern("|".join(map(re.escape, words)) or "(?!)")

    def places(self, text: str) -> list[int]:
        """Where these words stand."""
        return [match.start() for match in self._pattern.finditer(text)]

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase may match in a stretch of the text."""
        return self.everywhere or self._pattern.search(text, start, end) is not None


def _how_common(words: Iterable[str]) -> int:
    """A rough guess how often one of some words stands in a text: a mark most often, then a character."""
    return sum(100 if word in _STOPS else 10 if len(word) == 1 else 1 for word in words)


class PhraseSearch:
    """The phrases that may match in a text, by number: all their words are looked for in one pass."""

    def __init__(
        self, phrases: Sequence[Phrase], lexicons: Mapping[str, Lexicon], wide: Set[int] = frozenset()
    ) -> None:
        """`wide` are the numbers of phrases whose matches may go beyond a stretch."""
        needs = {number: needs_of(phrase, lexicons) for number, phrase in enumerate(phrases)}
        self._narrow = WordOrder({number: some for number, some in needs.items() if number not in wide})
        self._wide = WordOrder({number: some for number, some in needs.items() if number in wide})

    def may_match(self, code: str) -> list[int]:
        """The narrow phrases that may match in all of a text."""
        search, bits, _wide = self._search
        return self._narrow.met(search.find_matches_as_indexes(code, overlapping=True), bits)

    def in_stretches(
        self, code: str, stretches: Sequence[tuple[int, int]]
    ) -> tuple[list[int], list[list[int]]]:
        """The wide phrases that may match somewhere in a text, and the narrow ones in each of its stretches.

        The stretches are in order; what is found comes by its end. A word that goes beyond one is in none.
        """
        search, narrow, wide = self._search
        found = search.find_matches_as_indexes(code, overlapping=True)
        each: list[list[int]] = []
        first = 0
        for start, end in stretches:
            last = bisect_right(found, end, first, key=_END)
            each.append(self._narrow.met(found[first:last], narrow, start))
            first = last
        return self._wide.met(found, wide), each

    @cached_property
    def _search(self) -> tuple[AhoCorasick, list[int], list[int]]:
        """All words, and by their numbers the bits that each sets, narrow and wide."""
        words = list(self._narrow.words | self._wide.words)
        return AhoCorasick(words), self._narrow.bits_of(words), self._wide.bits_of(words)


def _words(part: PhrasePart, lexicons: Mapping[str, Lexicon]) -> frozenset[str]:
    """The words that a part may be; empty when it may be anything."""
    if isinstance(part, FixedText):
        return frozenset({part.text})
    if isinstance(part, Alternatives):
        return frozenset(part.options)
    if part.name in QUANTITY_SLOTS:
        return frozenset(DIMENSIONS[dimension] for dimension in QUANTITY_SLOTS[part.name])
    if part.name == "date":
        return frozenset({DATE})
    return frozenset(lexicons[part.name].words) if part.kind == "closed" else frozenset()
