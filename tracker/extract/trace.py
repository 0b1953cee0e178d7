"""What a reading finds, in order of place: passages, their sentences, and what each candidate was made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.fields.distribution import Item
from tracker.extract.matching.matcher import Match
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.cues import Verdict


@dataclass(frozen=True)
class Setting:
    """A sentence where it stands."""

    sentence: Sentence
    paragraph: Paragraph
    ask_above: Callable[[], tuple[Verdict, ...]]

    @cached_property
    def above(self) -> tuple[Verdict, ...]:
        """What stands above it and speaks for its stance, in the order that settles a draw."""
        return self.ask_above()


@dataclass(frozen=True, slots=True)
class Made:
    """A candidate and what it was made of; `item` is None for an event, `own` is what the rule alone gave."""

    match: Match
    candidate: Candidate
    verdicts: tuple[Verdict, ...]  # all that spoke for a stance; none where the rule itself decides
    item: Item | None = None
    own: Item | None = None
    every_word: str = ""

    @property
    def anchor(self) -> int:
        """The code position of the amount or of the event."""
        return self.match.anchor


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """One sentence: the matches of each number and event, the winner first, and what was made of them."""

    setting: Setting
    numbers: Mapping[int, list[Match]]  # by code position
    events: Mapping[int, list[Match]]  # by code position; only looked for where a date or the caller asks
    idle: frozenset[int]  # numbers that count nothing
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its sentences, or the candidates of its cells where it is part of a table."""

    paragraph: Paragraph
    sentences: tuple[SentenceRead, ...] = ()
    rows: tuple[Candidate, ...] = ()

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of the paragraph."""
        yield from self.rows
        for sentence in self.sentences:
            yield from (made.candidate for made in sentence.made)
