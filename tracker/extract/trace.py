"""What a reading finds, in order of place: passages, their sentences, and what each candidate was made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from operator import is_

from tracker.base.values import value
from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.fields.item import Item
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.stance.cues import Verdict
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.records import Measure


@value
class BuiltCandidate:
    """A candidate and what it was made of; `item` is None for an event, `own` is what the rule alone gave."""

    match: PhraseMatch
    candidate: Candidate
    verdicts: tuple[Verdict, ...]  # all that spoke for a stance; none where the rule itself decides
    item: Item | None = None
    own: Item | None = None
    every_word: str = ""
    owner: str = ""  # what a bare indicator belongs to, found elsewhere in the text

    @property
    def anchor(self) -> int:
        """The code position of the amount or of the event."""
        return self.match.anchor

    def with_due(self, due: Due) -> BuiltCandidate:
        """The same with another due date."""
        return replace(self, candidate=replace(self.candidate, due=due))

    def with_indicator(self, indicator: str, measure: Measure | None = None) -> BuiltCandidate:
        """The same under another indicator, measured otherwise where `measure` says so."""
        one = self.candidate
        return replace(self, candidate=replace(one, indicator=indicator, measure=measure or one.measure))


@value
class SentenceTrace:
    """One sentence: the matches of each number and event, the winner first, and what was made of them."""

    setting: SentenceInContext
    numbers: Mapping[int, list[PhraseMatch]]  # by code position, as are events
    events: Mapping[int, list[PhraseMatch]]  # only looked for where a date or the caller asks
    idle: frozenset[int]  # numbers that count nothing
    made: tuple[BuiltCandidate, ...]

    def changed(self, change: Callable[[BuiltCandidate], BuiltCandidate]) -> SentenceTrace:
        """The sentence with each of its candidates changed."""
        made = tuple(map(change, self.made))
        return self if all(map(is_, made, self.made)) else replace(self, made=made)


@value
class ParagraphTrace:
    """One paragraph: its sentences, or the candidates of its cells where it is part of a table."""

    paragraph: Paragraph
    sentences: tuple[SentenceTrace, ...] = ()
    rows: tuple[Candidate, ...] = ()

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of the paragraph."""
        yield from self.rows
        for sentence in self.sentences:
            yield from (made.candidate for made in sentence.made)
