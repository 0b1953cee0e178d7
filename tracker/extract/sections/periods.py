"""The years that each stretch of a document speaks about; the one reading of them, for people and matching.

A heading rules as far as it reaches, an inner one over an outer one. The words that a paragraph or sentence
opens with (2025年，…; 五年来，…) rule as far as the heading over it, until others say something else; a later
sentence of a paragraph that begins with the digits of a year speaks of it alone, with the parts after its
semicolons. Sections are cut where a
paragraph begins another period: a review of one year and one of five become two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.extract.sections.headings_and_sentences import Piece
from tracker.extract.sections.opening_words import LOOKED_AT, OpeningWords
from tracker.extract.sections.section_map import Section, SectionMap
from tracker.language.sections import PaperKind, Years
from tracker.records import Document, PeriodBasis, SectionPeriod
from tracker.rulebook.sections import SectionRole

_NO_HEADING = -1


@dataclass(frozen=True, slots=True)
class DatedPiece:
    """A heading or sentence in its section; `stands` is what it leaves to those after it."""

    piece: Piece
    section: Section | None  # None where the rules know none
    period: SectionPeriod | None
    stands: SectionPeriod | None


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a sentence opened with, and where the innermost heading over it begins."""

    period: SectionPeriod
    under: int


class SectionPeriodReader:
    """Reads the periods of one document; `year` is its own."""

    def __init__(
        self,
        document: Document,
        paper: PaperKind,
        year: int | None,
        words: OpeningWords,
    ) -> None:
        self._document, self._paper, self._year = document, paper, year
        self._words = words
        self._named: dict[int, tuple[Years, ...]] = {}  # what headings name, by where they begin
        self._openings: dict[SectionRole, _Opening] = {}  # the last of each role
        self._goes_on: SectionPeriod | None = None  # what the part of a sentence before this one speaks of

    def dated(
        self, clean: str, outline: Sequence[Paragraph], sections: SectionMap, pieces: Iterable[Piece]
    ) -> Iterator[DatedPiece]:
        """Each piece of a document with the years that it speaks about."""
        headings = {one.start: one.text for paragraph in outline for one in paragraph.headings}
        for piece in pieces:
            yield self._dated(_words(clean, piece), piece, sections.at(piece.start), headings)

    def _dated(
        self, text: str, piece: Piece, section: Section | None, headings: dict[int, str]
    ) -> DatedPiece:
        path = {start: headings.get(start, "") for start in piece.above}
        if piece.heading:
            path[piece.start] = text
        role: SectionRole = section.role if section else "review"
        opening = self._openings.get(role)
        if opening and opening.under != _NO_HEADING and opening.under not in path:
            opening = None
        alone: SectionPeriod | None = None
        if not piece.heading:
            said = self._words.said(text, opens=piece.opens, past=role not in ("plan", "glossary"))
            if said and said.alone:
                alone = _made(said.years, "words")
            elif said is None and not piece.opens:
                alone = self._goes_on
            elif said:
                under = next(reversed(path), _NO_HEADING)
                opening = self._openings[role] = _Opening(_made(said.years, "words"), under)
        self._goes_on = alone if text.rstrip().endswith(self._words.goes_on) else None
        stands = self._period(role, path, opening)
        return DatedPiece(piece, section, alone or stands, stands)

    def _period(
        self, role: SectionRole, path: dict[int, str], opening: _Opening | None
    ) -> SectionPeriod | None:
        """The innermost of headings and opening words that says one.

        Where a heading says several, it is the last one of them that was spoken of, or none.
        """
        for start, text in reversed(path.items()):
            if opening and opening.under == start:
                return opening.period
            years = [one for one in self._of_heading(start, text) if self._fits(role, one)]
            if len(years) == 1:
                return _made(years[0], "heading")
            if years:
                last = self._openings.get(role)
                return last.period if last and (last.period.first, last.period.last) in years else None
        return opening.period if opening else self._of_document(role)

    def _of_heading(self, start: int, text: str) -> tuple[Years, ...]:
        if start not in self._named:
            self._named[start] = self._words.of_heading(text)
        return self._named[start]

    def _fits(self, role: SectionRole, years: Years) -> bool:
        """Whether a part of this role can be about these years: a review not about what lies ahead."""
        if self._year is None or role not in ("review", "plan"):
            return True
        return years[1] <= self._year if role == "review" else years[1] >= self._year

    def _of_document(self, role: SectionRole) -> SectionPeriod | None:
        begun, ended = self._document.period_start, self._document.period_end
        if role == "review" and self._paper == "report" and self._year:
            return _made((self._year - 1, self._year - 1), "document")
        if role == "plan" and begun and ended:
            return _made((begun.year, ended.year), "document")
        return None


def _words(clean: str, piece: Piece) -> str:
    """The words of a piece; of the first of a paragraph more, for it may be no more than an address."""
    if piece.heading or not piece.opens:
        return clean[piece.start : piece.end]
    return clean[piece.start : max(piece.end, piece.start + LOOKED_AT)].partition("\n")[0]


def _made(years: Years, basis: PeriodBasis) -> SectionPeriod:
    return SectionPeriod(first=years[0], last=years[1], basis=basis)
