"""What a sentence has to hold before a phrase is tried on it: anchors first, expressions around them only.

A word list is looked for by how its words begin: two characters, or one where a word is no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import add

from tracker.rulebook.compile import DATE, DIMENSIONS
from tracker.rulebook.model import QUANTITY_SLOTS, Choice, Lexicon, Literal, Part, Phrase, Slot

Need = frozenset[str]  # beginnings, of which a sentence must hold one


def needs(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> tuple[Need, ...]:
    """What a match cannot do without, the quickest to look for first, each need once."""
    found = {need for part in phrase.parts if (need := _need(part, lexicons))}
    return tuple(sorted(found, key=lambda need: (len(need), sorted(need))))


def any_of(phrases: Iterable[Phrase], lexicons: Mapping[str, Lexicon]) -> Need | None:
    """What a text must hold one of for any of the phrases to match; None when one of them needs nothing."""
    found: set[str] = set()
    for phrase in phrases:
        wanted = needs(phrase, lexicons)
        if not wanted:
            return None
        found |= wanted[0]
    return frozenset(found)


def held(code: str) -> set[str]:
    """The beginnings that a text in code form holds."""
    return {*code, *map(add, code, code[1:])}


class Holdings:
    """What a sentence in code form holds; each need is looked for once."""

    def __init__(self, code: str) -> None:
        self._beginnings = held(code)
        self._met: dict[Need, bool] = {}

    def all(self, wanted: Iterable[Need]) -> bool:
        """Whether every need is met."""
        for need in wanted:
            met = self._met.get(need)
            if met is None:
                met = self._met[need] = not need.isdisjoint(self._beginnings)
            if not met:
                return False
        return True


def _need(part: Part, lexicons: Mapping[str, Lexicon]) -> Need:
    """Empty when the part may be left out or be anything."""
    if isinstance(part, Literal):
        return _beginnings([part.text])
    if part.optional:
        return frozenset()
    if isinstance(part, Choice):
        return _beginnings(part.options)
    return _of_slot(part, lexicons)


def _of_slot(slot: Slot, lexicons: Mapping[str, Lexicon]) -> Need:
    if slot.name in QUANTITY_SLOTS:
        return frozenset(DIMENSIONS[dimension] for dimension in QUANTITY_SLOTS[slot.name])
    if slot.name == "date":
        return frozenset({DATE})
    return _beginnings(lexicons[slot.name].words) if slot.kind == "closed" else frozenset()


def _beginnings(words: Iterable[str]) -> Need:
    return frozenset(word[:2] for word in words)
