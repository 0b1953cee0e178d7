"""What speaks for the role of a piece: words of the section cues, and the years that it names.

All words are looked for in one pass over the text (Aho-Corasick); a phrase with more than fixed words is
tried as an expression where one of its fixed words stands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.sections.headings_and_sentences import Piece
from tracker.language.sections import SectionForms
from tracker.rulebook.model import Lexicon, Rulebook
from tracker.rulebook.phrase import Alternatives, FixedText, Phrase
from tracker.rulebook.phrase_compiler import PhraseMatcher, compile_phrase
from tracker.rulebook.sections import SectionCue, SectionOrder, SectionRole

OPENING = 80  # characters of a sentence that count as its opening
SHORT_OPENING = 45  # a first sentence no longer than this may be a heading in all but name
TELLS = 10  # points by which a heading tells its role: its words weigh 14, its rhetoric 5
_TWO_PARTS = 2  # of a paper, that one heading names
_TWICE = 2  # times that one cue counts in a sentence
_NAMING: frozenset[SectionRole] = frozenset({"glossary", "front"})
_SHOWN = 20  # characters of an explained name that evidence quotes
_HALF = 0.5  # of the weight of a heading's words in such a sentence


class SectionEvidence(NamedTuple):
    """One piece of evidence: so many points for a role, by these words of a cue."""

    role: SectionRole
    points: float
    cue: str
    words: str


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A cue that one of its words points to; `phrase` is tried when the words alone do not decide.

    What the words say, in full and where they weigh half, is made once.
    """

    cue: SectionCue
    phrase: PhraseMatcher | None
    said: SectionEvidence
    half: SectionEvidence


class EvidenceFinder:
    """The section cues of a rulebook, made ready."""

    def __init__(self, book: Rulebook, order: SectionOrder, forms: SectionForms) -> None:
        self._order, self._forms = order, forms
        triggers: dict[str, list[_Trigger]] = defaultdict(list)
        for cue in book.section_cues:
            for phrase in cue.phrases:
                word = _longest_words(phrase)
                fixed = len(phrase.parts) == 1 and isinstance(phrase.parts[0], FixedText)
                pattern = None if fixed else compile_phrase(phrase, book.lexicons)
                for one in word:
                    said = SectionEvidence(cue.role, cue.weight, cue.id, one)
                    half = said._replace(points=cue.weight * _HALF)
                    triggers[one].append(_Trigger(cue, pattern, said, half))
        self._words = list(triggers)
        self._triggers = [tuple(triggers[word]) for word in self._words]
        self._search = AhoCorasick(self._words)
        self._unless = {cue.id: _unless(cue, book.lexicons) for cue in book.section_cues}

    def of(self, clean: str, pieces: Sequence[Piece], year: int | None) -> list[list[SectionEvidence]]:
        """The evidence of each of some neighbouring pieces; `year` is the document's own."""
        if not pieces:
            return []
        found: dict[int, dict[tuple[str, str], SectionEvidence]] = {}  # by the number of the piece
        origin, number = pieces[0].start, 0
        text = clean[origin : pieces[-1].end]
        for word, first, last in self._search.find_matches_as_indexes(text, overlapping=True):
            start, end = first + origin, last + origin
            while pieces[number].end <= start:
                number += 1
            if start < pieces[number].start:
                continue
            for trigger in self._triggers[word]:
                said = self._said(trigger, clean, pieces[number], end)
                if said:
                    found.setdefault(number, {}).setdefault((said.cue, said.words), said)
        years = self._of_years(clean, pieces, year)
        return [
            self._of_definition(clean, piece, found.get(number, {}).values())
            if piece.defines
            else [*found.get(number, {}).values(), *years.get(number, ())]
            if number in found or number in years
            else []
            for number, piece in enumerate(pieces)
        ]

    def of_first_part(
        self, clean: str, heading: Piece, said: Sequence[SectionEvidence]
    ) -> list[SectionEvidence] | None:
        """What speaks for the part that comes first where one heading names two (成就和目标); else None.

        Such a heading says which parts stand under it and in what order, not where the second begins.
        """
        text = clean[heading.start : heading.end]
        spoken: dict[SectionRole, tuple[int, int]] = {}  # where the first words of each role stand
        for one in said:
            place = text.find(one.words)
            if one.points >= TELLS and place >= 0:
                spoken[one.role] = min(spoken.get(one.role, (len(text), 0)), (place, place + len(one.words)))
        if len(spoken) != _TWO_PARTS:
            return None
        (first, words), (_, next_words) = sorted(spoken.items(), key=lambda named: named[1])
        if self._forms.parts_joined.search(text, words[1], next_words[0]) is None:
            return None
        return [one for one in said if one.role == first]

    def points(self, said: Sequence[SectionEvidence]) -> dict[SectionRole, float] | None:
        """The points of one piece for each role, no more than the order allows."""
        if not said:
            return None
        points: dict[SectionRole, float] = {}
        times: dict[str, int] = {}
        for one in said:
            times[one.cue] = times.get(one.cue, 0) + 1
            if times[one.cue] <= _TWICE:
                points[one.role] = min(points.get(one.role, 0.0) + one.points, self._order.most)
        return points

    def _said(self, trigger: _Trigger, clean: str, piece: Piece, end: int) -> SectionEvidence | None:
        """What the word of a trigger that ends at `end` says in a piece."""
        cue, said = trigger.cue, trigger.said
        last = piece.end
        if cue.where == "heading" and not piece.heading:
            if not (piece.opens and piece.end - piece.start < SHORT_OPENING):
                return None
            said = trigger.half
        elif cue.where != "heading" and piece.heading:
            return None
        elif cue.where == "opening":
            last = min(piece.end, piece.start + OPENING)
            if end > last:
                return None
        if trigger.phrase is not None:
            text = clean[piece.start : last].rstrip("\n")
            if piece.heading and self._forms.framed.fullmatch(text):
                text = text[1:-1]
            hit = trigger.phrase.regex.search(text)
            if hit is None:
                return None
            said = said._replace(words=hit[0])
        unless = self._unless[cue.id]
        if unless is not None and unless.search(clean, piece.start, piece.end):
            return None
        return said

    def _of_definition(
        self, clean: str, piece: Piece, said: Iterable[SectionEvidence]
    ) -> list[SectionEvidence]:
        """What an explained name says: nothing of what is done or planned, whatever its words.

        Entries with their names in quotation marks, one after the other, make a glossary.
        """
        kept = [one for one in said if one.role in _NAMING]
        if piece.quotes:
            words = clean[piece.start : min(piece.end, piece.start + _SHOWN)]
            kept.append(SectionEvidence("glossary", self._order.definition, "definition", words))
        return kept

    def _of_years(
        self, clean: str, pieces: Sequence[Piece], year: int | None
    ) -> Mapping[int, list[SectionEvidence]]:
        """What the years say that pieces name, by the number of the piece."""
        found: dict[int, list[SectionEvidence]] = {}
        if year is None:
            return found
        number = 0
        for match in self._forms.year.finditer(clean, pieces[0].start, pieces[-1].end):
            while pieces[number].end <= match.start():
                number += 1
            if match.start() < pieces[number].start:
                continue
            said = self._of_year(match, ahead=int(match[1]) >= year)
            if self._order.year_heading and self._is_all_of(match, pieces[number]):
                said = said._replace(points=self._order.year_heading)
            found.setdefault(number, []).append(said)
        return found

    def _is_all_of(self, year: re.Match[str], piece: Piece) -> bool:
        """Whether a heading, or a line that leads in, is a year and nothing else, or the work of a year:
        二、2026年主要工作.
        """
        before = self._forms.before_year.fullmatch(year.string, piece.start, year.start())
        behind = self._forms.work_of_year.fullmatch(year.string, year.end(), piece.end)
        return before is not None and behind is not None and (piece.heading or bool(behind["leads"]))

    def _of_year(self, match: re.Match[str], *, ahead: bool) -> SectionEvidence:
        """What a year says in the midst of words: the document's own or a later one lies ahead."""
        if ahead:
            return SectionEvidence("plan", self._order.own_year, "own-year", match[0])
        return SectionEvidence("review", self._order.past_year, "past-year", match[0])


def _longest_words(phrase: Phrase) -> tuple[str, ...]:
    """The words of which one stands wherever a phrase does: its longest fixed text, or a choice."""
    fixed = [(part.text,) for part in phrase.parts if isinstance(part, FixedText)]
    chosen = [part.options for part in phrase.parts if isinstance(part, Alternatives) and not part.optional]
    return max([*fixed, *chosen], key=lambda words: min(map(len, words)))


def _unless(cue: SectionCue, lexicons: Mapping[str, Lexicon]) -> re.Pattern[str] | None:
    if not cue.unless:
        return None
    return lazy_pattern("|".join(f"(?:{_without_names(phrase, lexicons)})" for phrase in cue.unless))


def _without_names(phrase: Phrase, lexicons: Mapping[str, Lexicon]) -> str:
    return re.sub(r"\?P<\w+>", "?:", compile_phrase(phrase, lexicons).expression)
