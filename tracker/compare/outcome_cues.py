"""The outcome cues of a rulebook, compiled once."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.base.lazy_patterns import lazy_pattern
from tracker.rulebook.model import Rulebook
from tracker.rulebook.outcomes import OutcomeCue, Tells
from tracker.rulebook.phrase import Phrase
from tracker.rulebook.phrase_compiler import compile_phrase


@dataclass(frozen=True, slots=True)
class CueWords:
    """What one cue says, and where its words stand in the text that was searched."""

    tells: Tells
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _ReadyCue:
    cue: OutcomeCue
    said: re.Pattern[str]
    unless: re.Pattern[str] | None


class OutcomeCues:
    """Looks for the words of outcome cues in clauses and openings."""

    def __init__(self, book: Rulebook) -> None:
        def ready(phrases: Sequence[Phrase]) -> re.Pattern[str]:
            parts = [
                re.sub(r"\?P<\w+>", "?:", compile_phrase(phrase, book.lexicons).expression)
                for phrase in phrases
            ]
            return lazy_pattern("|".join(f"(?:{part})" for part in parts))

        self._cues = [
            _ReadyCue(cue, ready(cue.phrases), ready(cue.unless) if cue.unless else None)
            for cue in book.outcomes.cues
        ]

    def first(self, text: str, tells: Collection[str]) -> CueWords | None:
        """The first words of `text` that tell one of these."""
        found = self.every(text, tells)
        return min(found, key=lambda told: (told.start, -told.end)) if found else None

    def every(self, text: str, tells: Collection[str]) -> list[CueWords]:
        """The first words of each cue that tells one of these."""
        found = []
        for one in self._cues:
            if one.cue.tells not in tells:
                continue
            hit = one.said.search(text)
            if hit and not (one.unless and one.unless.search(text)):
                found.append(CueWords(one.cue.tells, hit.start(), hit.end(), hit[0]))
        return found
