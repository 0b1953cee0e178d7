"""What a stretch of code has to hold before a phrase is tried on it: words first, expressions only after.

Each need of the phrases is one bit, so that a stretch is looked through once for all words of all of them
(Aho-Corasick).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from tracker.base.lazy_patterns import lazy_pattern
from tracker.rulebook.model import Lexicon
from tracker.rulebook.phrase import QUANTITY_SLOTS, Alternatives, FixedText, Phrase, PhrasePart, Slot
from tracker.rulebook.phrase_compiler import DATE, DIMENSIONS, STOPS

_STOPS = frozenset(STOPS)
Need = frozenset[str]  # words of which a text must hold one


def words_wanted(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> list[Need]:
    """What a match cannot do without, part by part, in whole words."""
    sure = (part for part in phrase.parts if isinstance(part, FixedText) or not part.optional)
    return [words for part in sure if (words := _words(part, lexicons))]


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
    """The words of which a text must hold one for any of some phrases to match: one quick search for all."""

    def __init__(self, phrases: Iterable[Phrase], lexicons: Mapping[str, Lexicon]) -> None:
        wanted = [min(words_wanted(phrase, lexicons), key=len, default=None) for phrase in phrases]
        self.everywhere = None in wanted  # a phrase without sure words may match anywhere
        words = sorted({word for words in wanted if words for word in words})
        self._pattern = lazy_pattern("|".join(map(re.escape, words)) or "(?!)")

    def places(self, text: str) -> list[int]:
        """Where these words stand."""
        return [match.start() for match in self._pattern.finditer(text)]

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase may match in a stretch of the text."""
        return self.everywhere or self._pattern.search(text, start, end) is not None


class WordNeeds:
    """The needs of several phrases, as bits; all are known before a text is looked through."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._lexicons = lexicons
        self._bits: dict[Need, int] = {}
        self._met: dict[str, int] = {}  # word → the needs that it meets

    def of(self, phrase: Phrase) -> int:
        """The needs of a phrase."""
        bits = 0
        for words in words_wanted(phrase, self._lexicons):
            bits |= self._bit(words)
        return bits

    def met_by(self, code: str) -> int:
        """The needs that a stretch of code meets."""
        met = 0
        search, bits = self._search
        for number, _start, _end in search.find_matches_as_indexes(code, overlapping=True):
            met |= bits[number]
        return met

    def met_in(self, code: str, stretches: Sequence[tuple[int, int]]) -> tuple[int, list[int]]:
        """The needs that all of a code meets, and those that each of its stretches does, in one search.

        The stretches are in order; what is found comes by its end. A word that goes beyond one is in none.
        """
        whole, met = 0, [0] * len(stretches)
        search, bits = self._search
        number, (first, last) = 0, stretches[0] if stretches else (0, 0)
        for word, start, end in search.find_matches_as_indexes(code, overlapping=True):
            whole |= bits[word]
            while end > last and number + 1 < len(stretches):
                number += 1
                first, last = stretches[number]
            if first <= start and end <= last:
                met[number] |= bits[word]
        return whole, met

    @cached_property
    def _search(self) -> tuple[AhoCorasick, list[int]]:
        """All words, and by their numbers the needs that each meets."""
        return AhoCorasick(list(self._met)), list(self._met.values())

    def _bit(self, need: Need) -> int:
        if need not in self._bits:
            bit = self._bits[need] = 1 << len(self._bits)
            for word in need:
                self._met[word] = self._met.get(word, 0) | bit
        return self._bits[need]


class PhrasesByNeed:
    """Numbered phrases, each under the need that it shares with the fewest: few have to be looked at."""

    def __init__(self, needs: Mapping[int, int]) -> None:
        """`needs` by the phrases' numbers."""
        shared = Counter(bit for wanted in needs.values() for bit in _bits(wanted))
        self._under: dict[int, list[tuple[int, int]]] = {}
        for number, wanted in needs.items():
            bit = min(_bits(wanted), key=lambda bit: shared[bit], default=0)
            self._under.setdefault(bit, []).append((number, wanted))
        self._needless = [number for number, _wanted in self._under.pop(0, [])]
        self._asked = sum(self._under)

    def met(self, met: int) -> list[int]:
        """The numbers of the phrases whose needs are all met, in no order."""
        found = self._needless.copy()
        asked = met & self._asked
        while asked:  # as `_bits` does: this is asked of every clause
            bit = asked & -asked
            asked ^= bit
            for number, wanted in self._under[bit]:
                if met & wanted == wanted:
                    found.append(number)
        return found


def _bits(needs: int) -> Iterator[int]:
    while needs:
        bit = needs & -needs
        yield bit
        needs ^= bit


def _words(part: PhrasePart, lexicons: Mapping[str, Lexicon]) -> Need:
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
