"""Why a text is read as it is: each number and event with the rules that tried it and what gave each field.

The engine's own reading is watched while it works, so an explanation cannot say anything else than what
`extract` does. Everything here is codes and values; the words for people are made in the services.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from tracker.extract.candidate import Candidate
from tracker.extract.coding import Sentence
from tracker.extract.explain_fields import Field, fields, row_fields
from tracker.extract.explained import Above, Attempt, Explained, Loss, Outcome, Said, Thing, When
from tracker.extract.matching import Match
from tracker.extract.stance import Verdict
from tracker.extract.targets import engine_of, target_of
from tracker.extract.watching import Made, Seen, Watched
from tracker.records import Document, Span, Target
from tracker.rulebook.compile import ASIDE, DATE, NAME
from tracker.rulebook.model import Rulebook
from tracker.text.outline import Heading, Paragraph, paragraphs
from tracker.text.quantities import Amount

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_INSIDE: Mapping[str, Outcome] = {NAME: "name", ASIDE: "aside", DATE: "no-amount"}


def explain(document: Document, book: Rulebook, span: Span | None = None) -> tuple[Explained, ...]:
    """Every sentence of a document, or those that touch `span` (offsets in its text)."""
    return tuple(_Explainer(document, book).sentences(span or (0, len(document.text))))


class _Explainer:
    """A document that has been read under watch."""

    def __init__(self, document: Document, book: Rulebook) -> None:
        self.document, self.book = document, book
        self.engine = engine_of(book)
        self.reading = Watched(self.engine, document)
        self.reading.run()
        self.shadow, self.clean = self.reading.shadow, self.reading.clean

    def sentences(self, span: Span) -> Iterator[Explained]:
        seen = {one.sentence.start: one for one in self.reading.seen}
        for paragraph in paragraphs(self.clean):
            if not self._touches(paragraph.start, paragraph.end, span):
                continue
            if paragraph.is_heading:
                yield self._heading_line(paragraph)
                continue
            starts = sorted(start for start in seen if paragraph.start <= start < paragraph.end)
            if not starts:
                yield self._row(paragraph)
            for start in starts:
                if self._touches(start, seen[start].sentence.end, span):
                    yield self._sentence(seen[start])

    def _touches(self, start: int, end: int, span: Span) -> bool:
        first, last = self.shadow.span(start, end)
        return first < span[1] and span[0] < last

    def _heading_line(self, paragraph: Paragraph) -> Explained:
        text = self.clean[paragraph.start : paragraph.end]
        own = Heading(0, paragraph.start, paragraph.end, text)
        span = self.shadow.span(paragraph.start, paragraph.end)
        return Explained(text, span, self._above((*paragraph.headings, own)), is_heading=True)

    def _row(self, paragraph: Paragraph) -> Explained:
        """A paragraph that the reader of tables has used up."""
        start, end = paragraph.start, paragraph.end
        read = [candidate for candidate in self.reading.rows if start <= candidate.start < end]
        found = [self._cell(candidate) for candidate in read]
        for hit in _DIGITS.finditer(self.clean, start, end):
            if not any(one.start < hit.end() and hit.start() < one.end for one in read):
                found.append(Thing(hit[0], self.shadow.span(*hit.span()), "table"))
        text = self.clean[start:end].replace("\t", " | ")
        things = tuple(sorted(found, key=lambda thing: thing.span))
        return Explained(text, self.shadow.span(start, end), self._above(paragraph.headings), things=things)

    def _cell(self, candidate: Candidate) -> Thing:
        target = target_of(self.document, self.shadow, candidate, self.engine.surroundings)
        attempt = Attempt(candidate.rule, "", (), 0)
        return Thing(
            self.clean[candidate.start : candidate.end], (target.start, target.end), target.stance,
            attempts=(attempt,), targets=((target, row_fields(target)),),
        )  # fmt: skip

    def _sentence(self, seen: Seen) -> Explained:
        sentence = seen.sentence
        found = [*self._numbers(seen), *self._events(seen)]
        return Explained(
            self.clean[sentence.start : sentence.end].strip("\n"),
            self.shadow.span(sentence.start, sentence.end),
            self._above(seen.paragraph.headings, title=True),
            tuple(When(date.text, date) for _, date in sorted(sentence.dates.items())),
            tuple(sorted(found, key=lambda thing: thing.span)),
        )

    def _above(self, headings: tuple[Heading, ...], *, title: bool = False) -> tuple[Above, ...]:
        texts = [heading.text for heading in headings]
        if title and self.document.title and self.document.title not in texts:
            texts.insert(0, self.document.title)
        return tuple(self._decides(text) for text in texts)

    def _decides(self, text: str) -> Above:
        verdict = self.engine.stances.section((), text)
        date = self.reading.calendar.heading_date(text)
        when = When(date.text, date) if date else None
        return Above(text, self._said(verdict, None) if verdict else None, when)

    def _numbers(self, seen: Seen) -> Iterator[Thing]:
        sentence = seen.sentence
        amounts = [amount for amount in self.reading.amounts if sentence.start <= amount.start < sentence.end]
        anchors = {amount.start: anchor for anchor, amount in sentence.amounts.items()}
        for amount in amounts:
            anchor = anchors.get(amount.start)
            yield self._uncoded(sentence, amount) if anchor is None else self._number(seen, anchor, amount)
        taken = [(a.start, a.end) for a in amounts] + [(d.start, d.end) for d in self.reading.dates]
        for hit in _DIGITS.finditer(self.clean, sentence.start, sentence.end):
            if not any(start < hit.end() and hit.start() < end for start, end in taken):
                yield Thing(hit[0], self.shadow.span(*hit.span()), "no-amount")

    def _uncoded(self, sentence: Sentence, amount: Amount) -> Thing:
        """A number that the code form hides: a baseline, part of a name, or the size of what is counted."""
        before = bisect_right(sentence.places, amount.start) - 1
        left_out = before < 0 or sentence.ends[before] <= amount.start
        outcome: Outcome = "baseline" if left_out else _INSIDE.get(sentence.code[before], "object")
        return Thing(
            self.clean[amount.start : amount.end], self.shadow.span(amount.start, amount.end), outcome
        )

    def _number(self, seen: Seen, anchor: int, amount: Amount) -> Thing:
        made = [one for one in seen.made if one.anchor == anchor]
        matches = seen.numbers.get(anchor, [])
        outcome: Outcome = "unread"
        if made:
            outcome = made[0].candidate.stance
            if made[0].match.rule.stance != "target":
                outcome = "background-rule"
        elif matches:
            outcome = "idle" if anchor in seen.idle else "nothing"
        words = self.clean[amount.start : amount.end]
        return self._thing(seen, words, (amount.start, amount.end), outcome, matches, made)

    def _events(self, seen: Seen) -> Iterator[Thing]:
        sentence = seen.sentence
        for anchor, matches in sorted(seen.events.items()):
            made = [one for one in seen.made if one.anchor == anchor and one.item is None]
            first, last = matches[0].slots.get("event", (matches[0].start, matches[0].end))
            outcome: Outcome = "undated"
            if made:
                outcome = made[0].candidate.stance
                if made[0].match.rule.stance != "target":
                    outcome = "background-rule"
            elif seen.has_number(anchor):
                outcome = "number-rules"
            words = _stretch(sentence, first, last, self.clean)
            place = (sentence.places[first], sentence.ends[last - 1])
            yield self._thing(seen, words, place, outcome, matches, made)

    def _thing(
        self, seen: Seen, words: str, place: Span, outcome: Outcome, matches: list[Match], made: list[Made]
    ) -> Thing:
        said = made[0].verdicts if made and outcome != "background-rule" else []
        return Thing(
            words, self.shadow.span(*place), outcome, tuple(self._attempts(matches)),
            tuple(self._said(verdict, seen.sentence) for verdict in sorted(said, key=lambda v: -v.priority)),
            tuple(self._target(seen, one) for one in made),
        )  # fmt: skip

    def _target(self, seen: Seen, made: Made) -> tuple[Target, tuple[Field, ...]]:
        target = target_of(self.document, self.shadow, made.candidate, self.engine.surroundings)
        return target, fields(target, made, seen.sentence, self.clean, self.book)

    def _attempts(self, matches: list[Match]) -> Iterator[Attempt]:
        told: set[tuple[str, str]] = set()
        for match in matches:
            phrase = match.matcher.phrase.text
            if (match.rule.id, phrase) in told:
                continue
            told.add((match.rule.id, phrase))
            slots = tuple(
                (name, _stretch(match.sentence, *place, self.clean))
                for name, place in match.slots.items()
                if place[0] < place[1]
            )
            yield Attempt(match.rule, phrase, slots, match.matcher.weight, _loss(matches[0], match))

    def _said(self, verdict: Verdict, sentence: Sentence | None) -> Said:
        words = verdict.words
        if sentence is not None and (at := sentence.code.find(words)) >= 0:
            words = _stretch(sentence, at, at + len(words), self.clean)
        cue = self.book.cue(verdict.cue)
        if cue is None:
            return Said(verdict.stance, verdict.priority, verdict.cue, "date", words)
        return Said(verdict.stance, verdict.priority, cue.id, cue.where, words, f"{cue.path}:{cue.line}")


def _loss(winner: Match, match: Match) -> Loss:
    """Where a match falls behind the winner of its contest."""
    if match is winner:
        return ""
    names: tuple[Loss, ...] = ("priority", "weight", "later")
    return next((name for name, a, b in zip(names, winner.rank, match.rank, strict=True) if a != b), "order")


def _stretch(sentence: Sentence, first: int, last: int, clean: str) -> str:
    """A stretch of code as it stands in the clean copy."""
    return clean[sentence.places[first] : sentence.ends[last - 1]] if first < last else ""
