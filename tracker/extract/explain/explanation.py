"""Why a text is read as it is: each number and event with the rules that tried it and what gave each field.

It tells what the reading itself kept of each sentence, so an explanation cannot say anything else than what
`extract` does. Everything here is codes and values; the words for people are made in the services.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.outline import Heading, Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.document_scan import DocumentScan
from tracker.extract.explain.explanation_model import (
    Attempt,
    DateExplained,
    FindingExplained,
    HeadingExplained,
    Loss,
    Outcome,
    SentenceExplained,
    StanceReason,
)
from tracker.extract.explain.field_origins import FieldOrigin, fields, row_fields
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.pipeline import engine_of, target_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.context_above import SECTION
from tracker.extract.stance.cues import Verdict
from tracker.extract.trace import BuiltCandidate, ParagraphTrace, SentenceTrace
from tracker.language.amounts import Amount
from tracker.records import Document, Span, Target
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase_compiler import ASIDE, DATE, NAME

_SOURCES: Mapping[str, str] = {"task-column": "column"}  # of evidence; all other comes from a date
_DIGITS = lazy_pattern(r"\d+(?:[.,]\d+)*")
_INSIDE: Mapping[str, Outcome] = {NAME: "name", ASIDE: "aside", DATE: "no-amount"}


def explain(document: Document, book: Rulebook, span: Span | None = None) -> tuple[SentenceExplained, ...]:
    """Every sentence of a document, or those that touch `span` (offsets in its text)."""
    return tuple(_Explainer(document, book).sentences(span or (0, len(document.text))))


class _Explainer:
    """The reading of one document explained: its sentences, and what decided each number and event."""

    def __init__(self, document: Document, book: Rulebook) -> None:
        self.document, self.book = document, book
        self.engine = engine_of(book)
        self.reading = DocumentScan(self.engine, document, whole=True)
        self.shadow, self.clean = self.reading.shadow, self.reading.clean

    def sentences(self, span: Span) -> Iterator[SentenceExplained]:
        for passage in self.reading.passages():
            paragraph = passage.paragraph
            if not self._touches(paragraph.start, paragraph.end, span):
                continue
            if paragraph.is_heading:
                yield self._heading_line(paragraph)
            elif not passage.sentences:
                yield self._row(passage)
            for read in passage.sentences:
                sentence = read.setting.sentence
                if self._touches(sentence.start, sentence.end, span):
                    yield self._sentence(read)

    def _touches(self, start: int, end: int, span: Span) -> bool:
        first, last = self.shadow.span(start, end)
        return first < span[1] and span[0] < last

    def _heading_line(self, paragraph: Paragraph) -> SentenceExplained:
        text = self.clean[paragraph.start : paragraph.end]
        own = Heading(0, paragraph.start, paragraph.end, text)
        span = self.shadow.span(paragraph.start, paragraph.end)
        return SentenceExplained(text, span, self._above((*paragraph.headings, own)), is_heading=True)

    def _row(self, passage: ParagraphTrace) -> SentenceExplained:
        """A paragraph that the reader of tables has used up."""
        paragraph = passage.paragraph
        start, end = paragraph.start, paragraph.end
        found = [self._cell(candidate) for candidate in passage.rows]
        for hit in _DIGITS.finditer(self.clean, start, end):
            if not any(one.start < hit.end() and hit.start() < one.end for one in passage.rows):
                found.append(FindingExplained(hit[0], self.shadow.span(*hit.span()), "table"))
        text = self.clean[start:end].replace("\t", " | ")
        things = tuple(sorted(found, key=lambda thing: thing.span))
        return SentenceExplained(
            text, self.shadow.span(start, end), self._above(paragraph.headings), things=things
        )

    def _cell(self, candidate: Candidate) -> FindingExplained:
        target = target_of(self.document, self.shadow, candidate, self.engine)
        attempt = Attempt(candidate.rule, "", (), 0)
        return FindingExplained(
            self.clean[candidate.start : candidate.end], (target.start, target.end), target.stance,
            attempts=(attempt,), targets=((target, row_fields(target)),),
        )  # fmt: skip

    def _sentence(self, read: SentenceTrace) -> SentenceExplained:
        sentence = read.setting.sentence
        found = [*self._numbers(read), *self._events(read)]
        return SentenceExplained(
            self.clean[sentence.start : sentence.end].strip("\n"),
            self.shadow.span(sentence.start, sentence.end),
            self._above(read.setting.paragraph.headings, title=True),
            tuple(DateExplained(date.text, date) for _, date in sorted(sentence.dates.items())),
            tuple(sorted(found, key=lambda thing: thing.span)),
        )

    def _above(self, headings: tuple[Heading, ...], *, title: bool = False) -> tuple[HeadingExplained, ...]:
        texts = [heading.text for heading in headings]
        if title and self.document.title and self.document.title not in texts:
            texts.insert(0, self.document.title)
        return tuple(self._decides(text) for text in texts)

    def _decides(self, text: str) -> HeadingExplained:
        verdict = self.engine.stances.section((), text)
        date = self.reading.calendar.heading_date(text)
        when = DateExplained(date.text, date) if date else None
        return HeadingExplained(text, self._said(verdict, None) if verdict else None, when)

    def _numbers(self, read: SentenceTrace) -> Iterator[FindingExplained]:
        sentence = read.setting.sentence
        amounts = [amount for amount in self.reading.amounts if sentence.start <= amount.start < sentence.end]
        anchors = {amount.start: anchor for anchor, amount in sentence.amounts.items()}
        for amount in amounts:
            anchor = anchors.get(amount.start)
            yield self._uncoded(sentence, amount) if anchor is None else self._number(read, anchor, amount)
        for made in read.made:  # numbers that only a rule sets: 所有自然村
            if made.item is not None and made.anchor not in sentence.amounts:
                yield self._number(read, made.anchor, made.item.amount)
        taken = [(a.start, a.end) for a in amounts] + [(d.start, d.end) for d in self.reading.dates]
        for hit in _DIGITS.finditer(self.clean, sentence.start, sentence.end):
            if not any(start < hit.end() and hit.start() < end for start, end in taken):
                yield FindingExplained(hit[0], self.shadow.span(*hit.span()), "no-amount")

    def _uncoded(self, sentence: Sentence, amount: Amount) -> FindingExplained:
        """A number that the code form hides: a baseline, part of a name, or the size of what is counted."""
        before = bisect_right(sentence.places, amount.start) - 1
        left_out = before < 0 or sentence.ends[before] <= amount.start
        outcome: Outcome = "baseline" if left_out else _INSIDE.get(sentence.code[before], "object")
        return FindingExplained(
            self.clean[amount.start : amount.end], self.shadow.span(amount.start, amount.end), outcome
        )

    def _number(self, read: SentenceTrace, anchor: int, amount: Amount) -> FindingExplained:
        made = [one for one in read.made if one.anchor == anchor and one.item is not None]
        matches = read.numbers.get(anchor, [])
        outcome: Outcome = "unread"
        if made:
            outcome = _outcome(made[0])
        elif matches:
            outcome = "idle" if anchor in read.idle else "nothing"
        words = self.clean[amount.start : amount.end]
        return self._thing(read, words, (amount.start, amount.end), outcome, matches, made)

    def _events(self, read: SentenceTrace) -> Iterator[FindingExplained]:
        sentence = read.setting.sentence
        for anchor, matches in sorted(read.events.items()):
            made = [one for one in read.made if one.anchor == anchor and one.item is None]
            first, last = matches[0].event or (matches[0].start, matches[0].end)
            outcome: Outcome = "undated"
            if made:
                outcome = _outcome(made[0])
            elif _counts(sentence, anchor):
                outcome = "number-rules"
            words = _stretch(sentence, first, last, self.clean)
            place = (sentence.places[first], sentence.ends[last - 1])
            yield self._thing(read, words, place, outcome, matches, made)

    def _thing(
        self,
        read: SentenceTrace,
        words: str,
        place: Span,
        outcome: Outcome,
        matches: list[PhraseMatch],
        made: list[BuiltCandidate],
    ) -> FindingExplained:
        sentence = read.setting.sentence
        said = sorted(made[0].verdicts, key=lambda verdict: -verdict.weight) if made else []
        return FindingExplained(
            words, self.shadow.span(*place), outcome, tuple(self._attempts(matches)),
            tuple(self._said(verdict, sentence) for verdict in said),
            tuple(self._target(sentence, one) for one in made),
        )  # fmt: skip

    def _target(self, sentence: Sentence, made: BuiltCandidate) -> tuple[Target, tuple[FieldOrigin, ...]]:
        target = target_of(self.document, self.shadow, made.candidate, self.engine)
        return target, fields(
            target, made, sentence, self.clean, self.book, self.engine.language.amounts.more
        )

    def _attempts(self, matches: list[PhraseMatch]) -> Iterator[Attempt]:
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

    def _said(self, verdict: Verdict, sentence: Sentence | None) -> StanceReason:
        words = verdict.words
        if sentence is not None and (at := sentence.code.find(words)) >= 0:
            words = _stretch(sentence, at, at + len(words), self.clean)
        cue = self.book.cue(verdict.cue)
        if cue is None:
            source = "section" if verdict.cue.startswith(SECTION) else _SOURCES.get(verdict.cue, "date")
            return StanceReason(verdict.stance, verdict.weight, verdict.cue, source, words)
        return StanceReason(
            verdict.stance, verdict.weight, cue.id, cue.where, words, f"{cue.path}:{cue.line}"
        )


def _outcome(made: BuiltCandidate) -> Outcome:
    return made.candidate.stance if made.match.rule.stance == "target" else "background-rule"


def _counts(sentence: Sentence, position: int) -> bool:
    """Whether the clause around a code position holds a number."""
    start, end = sentence.clause(position)
    return any(start <= place < end for place in sentence.amounts)


def _loss(winner: PhraseMatch, match: PhraseMatch) -> Loss:
    """Where a match falls behind the winner of its contest."""
    if match is winner:
        return ""
    names: tuple[Loss, ...] = ("priority", "weight", "later")
    return next((name for name, a, b in zip(names, winner.rank, match.rank, strict=True) if a != b), "order")


def _stretch(sentence: Sentence, first: int, last: int, clean: str) -> str:
    """A stretch of code as it stands in the clean copy."""
    return clean[sentence.places[first] : sentence.ends[last - 1]] if first < last else ""
