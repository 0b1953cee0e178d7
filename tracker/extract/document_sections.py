"""A document parted into sections: what each is, what speaks for it, and which years it is about."""

from __future__ import annotations

from functools import cached_property

from tracker.document.clean_copy import shadow
from tracker.document.outline import paragraphs
from tracker.extract.engine import Engine
from tracker.extract.outcomes.reporting_parts import PartJoiner
from tracker.extract.sections.corrections import SectionAnchors, corrected
from tracker.extract.sections.dated_sections import SectionCutter
from tracker.extract.sections.evidence import SectionEvidence
from tracker.extract.sections.headings_and_sentences import Piece, pieces_of
from tracker.extract.sections.opening_words import OpeningWords, own_years
from tracker.extract.sections.periods import SectionPeriodReader
from tracker.extract.sections.section_map import Section, SectionMap
from tracker.records import Document, DocumentPart


class DocumentSections:
    """The sections of one document, with its clean copy and paragraphs; periods are read when asked for."""

    def __init__(self, engine: Engine, document: Document) -> None:
        self._engine, self._document = engine, document
        self._forms = engine.language.sections
        self.shadow = shadow(document.text)
        self.clean = self.shadow.text
        self.outline = list(paragraphs(self.clean))
        paper = self._forms.paper_kind(document.title, self.clean)
        dated = document.period_end if paper == "report" else document.issued_on
        dated = dated or document.issued_on or document.period_start
        self._year = dated.year if dated else None
        # A paper that sums up its year has none ahead in the headings of its own.
        sums_up = self._forms.summary.search(document.title or "") is not None
        self._first_ahead = self._year + 1 if self._year is not None and sums_up else self._year
        self.sections = self._corrected(
            engine.sections.read(self.clean, self.outline, self._first_ahead, paper)
        )

    def _corrected(self, read: SectionMap) -> SectionMap:
        """The sections as people corrected them, by the headings and sentences they are tied to."""
        said = self._document.corrections.sections
        if not said:
            return read
        anchors = SectionAnchors(self.clean, self.outline, self._pieces, self._forms)
        spans = [(span, one) for one in said if (span := anchors.stretch(one)) is not None]
        return read.with_sections(corrected(read.sections, spans))

    @cached_property
    def _pieces(self) -> list[Piece]:
        return list(pieces_of(self.clean, self.outline, self._forms))

    def evidence_of(self, section: Section) -> list[SectionEvidence]:
        """What speaks for the role of a section."""
        return self._engine.sections.evidence(self.clean, self.outline, self._first_ahead, section)

    @cached_property
    def opening_words(self) -> OpeningWords:
        """The words by which this document says which years it speaks about."""
        now = own_years(self._document, self.sections.paper, self._year)
        return OpeningWords(self._forms, self._engine.outcomes, now)

    @cached_property
    def dated(self) -> tuple[tuple[Section, ...], tuple[DocumentPart, ...]]:
        """The sections with their periods, cut where another one begins; and the stretches of one period."""
        reader = SectionPeriodReader(self._document, self.sections.paper, self._year, self.opening_words)
        cutter = SectionCutter(self.clean, self.sections.sections)
        joiner = PartJoiner(self.shadow, self._engine.outcomes)
        for one in reader.dated(self.clean, self.outline, self.sections, self._pieces):
            cutter.add(one)
            joiner.add(one)
        return cutter.sections(), joiner.parts()
