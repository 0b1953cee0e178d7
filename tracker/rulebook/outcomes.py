"""What tells what became of a promise, as values: names of indicators, and words that judge or date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tracker.records import Told
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.phrase import Phrase

# Besides a judgement without a figure of its own: the period that is spoken of (year, years, ahead), and a
# figure for all of several years (total, average); or that a promise was changed (revised).
Tells = Told | Literal["year", "years", "ahead", "total", "stock", "average", "revised"]
CuePlace = Literal["opening", "clause"]


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Names of one indicator, or of one thing in the names of indicators."""

    id: str
    says: str
    names: tuple[str, ...]
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """A name that stands for several things: what is said of it holds for each of them."""

    id: str
    says: str
    name: str
    parts: tuple[str, ...]
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class OutcomeCue:
    """Words that judge a promise, or say which period a figure is of."""

    id: str
    says: str
    tells: Tells
    where: CuePlace
    phrases: tuple[Phrase, ...]
    examples: tuple[Example, ...]
    unless: tuple[Phrase, ...] = ()
    rejects: tuple[RejectedText, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two indicators that are to be taken for one, or are not: a test of the names."""

    one: str
    other: str
    same: bool
    because: str = ""
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class OutcomeTerms:
    """All that the files of `outcomes/` say."""

    synonyms: tuple[SynonymGroup, ...] = ()
    coverages: tuple[Coverage, ...] = ()
    units: tuple[tuple[str, ...], ...] = ()  # units that count the same thing
    omitted: tuple[str, ...] = ()  # words that make no other indicator of one
    contrasting: tuple[str, ...] = ()  # words that always make another indicator
    generic: tuple[str, ...] = ()  # indicators that say nothing without what stands before them
    harms: tuple[str, ...] = ()  # words of an indicator of which less is better
    idle: tuple[str, ...] = ()  # words that two texts share without sharing a name
    cues: tuple[OutcomeCue, ...] = ()
    pairs: tuple[NamePair, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """Every phrase of the cues."""
        for cue in self.cues:
            yield from (*cue.phrases, *cue.unless)
