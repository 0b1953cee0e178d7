"""What people said of the role of sections, found again in a text by the words that it was said of.

A correction is tied to a heading or a sentence by its words and not by offsets, so that it holds in a changed
file as long as the words are still there. A heading that only got another number is still the same.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.document.clean_copy import shadow
from tracker.document.outline import LEAD_IN, Paragraph, paragraphs
from tracker.extract.sections.headings_and_sentences import Piece, pieces_of
from tracker.extract.sections.section_map import Section
from tracker.language.sections import SectionForms
from tracker.records import SectionAnchor, SectionCorrection, Span

_LONGEST = 60  # characters of a sentence by which it is known again


class SectionAnchors:
    """The headings and sentences of one text, to be known again by their words."""

    def __init__(
        self, clean: str, outline: Sequence[Paragraph], pieces: Sequence[Piece], forms: SectionForms
    ) -> None:
        self._outline, self._pieces, self._forms = outline, pieces, forms
        self._starts = [piece.start for piece in pieces]
        self._keys = [_key(clean[piece.start : piece.end]) for piece in pieces]

    def stretch(self, said: SectionCorrection) -> Span | None:
        """The stretch of the clean copy that a correction is about; None when its words are gone."""
        first = self._find(said.first, 0)
        if first is None:
            return None
        start = self._pieces[first].start
        if said.last is None:
            return start, self.reach(start)
        last = self._find(said.last, first)
        return (start, self._pieces[last].end) if last is not None else None

    def of_heading(self, place: int) -> SectionAnchor:
        """The anchor of the heading or sentence at a place, for a correction as far as it reaches."""
        return self._anchor(self._at(place), 0)

    def of_stretch(self, start: int, end: int) -> tuple[SectionAnchor, SectionAnchor]:
        """The anchors of the first and the last sentence of a stretch."""
        first, last = self._at(start), self._at(max(end - 1, start))
        return self._anchor(first, 0), self._anchor(last, first)

    def reach(self, start: int) -> int:
        """How far the heading at a place reaches; a sentence reaches to the end of its paragraph."""
        end = start
        for paragraph in self._outline:
            if paragraph.start <= start < paragraph.end or any(
                heading.start == start for heading in paragraph.headings
            ):
                end = paragraph.end
            elif end > start and paragraph.start > end:
                break
        return end

    def _at(self, place: int) -> int:
        return max(bisect_right(self._starts, place) - 1, 0)

    def _anchor(self, number: int, floor: int) -> SectionAnchor:
        key = self._keys[number]
        return SectionAnchor(words=key, nth=self._keys[floor:number].count(key))

    def _find(self, anchor: SectionAnchor, floor: int) -> int | None:
        """The number of the piece with these words; of fewer than there were, the last."""
        for same in (lambda key: key, self._without_number):
            wanted = same(anchor.words)
            found = [n for n in range(floor, len(self._keys)) if same(self._keys[n]) == wanted]
            if found and wanted:
                return found[min(anchor.nth, len(found) - 1)]
        return None

    def _without_number(self, key: str) -> str:
        return self._forms.heading_number.sub("", key)


class OutlinedText:
    """A document's text with its headings and sentences, by places of the text as it stands."""

    def __init__(self, text: str, forms: SectionForms) -> None:
        self.shadow = shadow(text)
        self.outline = list(paragraphs(self.shadow.text))
        pieces = list(pieces_of(self.shadow.text, self.outline, forms))
        self.anchors = SectionAnchors(self.shadow.text, self.outline, pieces, forms)
        self._pieces = pieces
        self._places = [self.shadow.place(piece.start) for piece in pieces]

    def at(self, start: int, end: int) -> int:
        """Where in the clean copy the first sentence of a stretch of the text begins, else the one before."""
        number = bisect_left(self._places, start)
        if number == len(self._places) or self._places[number] >= max(end, start + 1):
            number = max(number - 1, 0)
        return self._pieces[number].start if self._pieces else 0

    def before(self, end: int) -> int:
        """Where in the clean copy the last sentence begins that begins before a place of the text."""
        number = max(bisect_left(self._places, end) - 1, 0)
        return self._pieces[number].start if self._pieces else 0

    def headings_at(self, place: int) -> list[int]:
        """Where the headings over a place of the clean copy begin, outermost first, one at the place too."""
        starts = [paragraph.start for paragraph in self.outline]
        paragraph = self.outline[max(bisect_right(starts, place) - 1, 0)]
        found = [heading.start for heading in paragraph.headings if heading.level < LEAD_IN]
        return [*found, paragraph.start] if paragraph.is_heading else found


def corrected(sections: Sequence[Section], said: Sequence[tuple[Span, SectionCorrection]]) -> list[Section]:
    """The sections with the roles that people said for stretches; a later one rules over those before it."""
    made = list(sections)
    for span, correction in said:
        made = list(_with(made, span, Section(*span, correction.role, corrected=True)))
    return made


def _with(sections: Sequence[Section], span: Span, new: Section) -> Iterator[Section]:
    start, end = span
    placed = False
    for section in sections:
        if section.start < start:
            yield replace(section, end=min(section.end, start))
        if section.end > start and not placed:
            yield new
            placed = True
        if section.end > end:
            yield replace(section, start=max(section.start, end))
    if not placed:
        yield new


def _key(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split()).lstrip("#")[:_LONGEST]
