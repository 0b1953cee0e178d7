"""A reading under watch: it does what the engine does, and keeps what it decided on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from tracker.extract.candidate import Candidate
from tracker.extract.coding import Sentence
from tracker.extract.engine import Reading
from tracker.extract.matching import Match, by_anchor
from tracker.extract.milestones import dated_events
from tracker.extract.sharing import Item
from tracker.extract.stance import Verdict
from tracker.extract.tables import ROW
from tracker.records import Measure
from tracker.text.outline import Paragraph
from tracker.text.shadow import Shadow


@dataclass(frozen=True, slots=True)
class Made:
    """A candidate and what it was made of; `item` is None for an event, `own` is what the rule alone gave."""

    anchor: int
    match: Match
    item: Item | None
    own: Item | None
    candidate: Candidate
    verdicts: list[Verdict]
    every_word: str = ""
    own_measure: Measure = "milestone"


@dataclass(slots=True)
class Seen:
    """One sentence on its way through the engine. Matches are by code position, the winner first."""

    sentence: Sentence
    paragraph: Paragraph
    numbers: Mapping[int, list[Match]] = field(default_factory=dict)
    events: Mapping[int, list[Match]] = field(default_factory=dict)
    idle: set[int] = field(default_factory=set)
    made: list[Made] = field(default_factory=list)

    def has_number(self, position: int) -> bool:
        """Whether the clause around a code position holds a number."""
        start, end = self.sentence.clause(position)
        return any(start <= anchor < end for anchor in self.sentence.amounts)


Above = tuple[Verdict | None, ...]


class Watched(Reading):
    """The engine's reading of one document: its sentences and the candidates of its tables, in order."""

    seen: list[Seen]
    rows: list[Candidate]

    def run(self) -> tuple[Shadow, list[Candidate]]:
        """The clean copy and the candidates, as without a watch."""
        self.seen = []
        shadow, found = super().run()
        self.rows = [candidate for candidate in found if candidate.rule.id == ROW]
        self._settle([candidate for candidate in found if candidate.rule.id != ROW])
        return shadow, found

    def _settle(self, found: list[Candidate]) -> None:
        """Take over what the engine changes in candidates once a paragraph has been read."""
        made = [(seen, number) for seen in self.seen for number in range(len(seen.made))]
        if len(made) == len(found):
            for (seen, number), candidate in zip(made, found, strict=True):
                seen.made[number] = replace(seen.made[number], candidate=candidate)

    def _sentence(self, sentence: Sentence, paragraph: Paragraph, above: Above) -> Iterator[Candidate]:
        seen = Seen(sentence, paragraph)
        self.seen.append(seen)
        seen.numbers = by_anchor(self.engine.quantities.matches(sentence))
        yield from super()._sentence(sentence, paragraph, above)

    def _idle(self, sentence: Sentence, match: Match, winners: Mapping[int, Match]) -> bool:
        idle = super()._idle(sentence, match, winners)
        if idle:
            self.seen[-1].idle.add(match.anchor)
        return idle

    def _candidate(
        self, sentence: Sentence, paragraph: Paragraph, above: Above, match: Match, item: Item
    ) -> Candidate:
        candidate = super()._candidate(sentence, paragraph, above, match, item)
        verdicts = self._verdicts(sentence, item.anchor, item.anchor + 1, above)
        word = self._every_word(sentence, match)
        own = self._item(match)
        made = Made(item.anchor, match, item, own, candidate, verdicts, word, self._measure(match))
        self.seen[-1].made.append(made)
        return candidate

    def _milestones(self, sentence: Sentence, paragraph: Paragraph, above: Above) -> Iterator[Candidate]:
        matches = self.engine.milestones.matches(sentence)
        self.seen[-1].events = by_anchor(matches)
        dated = {
            sentence.places[first]: match
            for match, first, _last, _due in dated_events(sentence, matches, self.calendar)
        }
        for candidate in super()._milestones(sentence, paragraph, above):
            match = dated[candidate.start]
            verdicts = self._verdicts(sentence, match.anchor, match.end, above)
            self.seen[-1].made.append(Made(match.anchor, match, None, None, candidate, verdicts))
            yield candidate
