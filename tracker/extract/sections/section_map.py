"""The sections of a document: stretches of one role, each with the evidence for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.extract.sections.decision import decide_roles
from tracker.extract.sections.evidence import EvidenceFinder, Said
from tracker.extract.sections.units import Unit, units_of
from tracker.rulebook.model import PaperKind, Rulebook, SectionKind, SectionRole


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the clean copy in one role, with what speaks for it."""

    start: int
    end: int
    role: SectionRole
    evidence: tuple[Said, ...]


class SectionReader:
    """Finds the sections of documents by the section cues of a rulebook."""

    def __init__(self, book: Rulebook, sentence: re.Pattern[str], years: re.Pattern[str]) -> None:
        order = book.section_order
        self._order, self._sentence = order, sentence
        self._finder = EvidenceFinder(book, order, years) if order else None

    def read(
        self, clean: str, outline: Sequence[Paragraph], year: int | None, paper: PaperKind
    ) -> SectionMap:
        """The sections of a clean copy whose document is of this year and kind."""
        if self._order is None or self._finder is None:
            return SectionMap((), {}, paper)
        units = list(units_of(clean, outline, self._sentence))
        evidence = self._finder.of(clean, units, year)
        roles = decide_roles(units, evidence, self._order, paper)
        return SectionMap(tuple(_joined(units, evidence, roles)), self._order.kinds, paper)


class SectionMap:
    """The sections of one document, in order."""

    def __init__(
        self,
        sections: tuple[Section, ...],
        kinds: Mapping[SectionRole, SectionKind],
        paper: PaperKind,
    ) -> None:
        self.sections, self.paper, self._kinds = sections, paper, kinds
        self._starts = [section.start for section in sections]

    def at(self, place: int) -> Section | None:
        """The section that holds a place of the clean copy."""
        number = bisect_right(self._starts, place) - 1
        return self.sections[number] if number >= 0 else None

    def kind_at(self, place: int) -> SectionKind | None:
        """How what stands at a place is read."""
        section = self.at(place)
        return self._kinds.get(section.role) if section else None


def _joined(
    units: Sequence[Unit], evidence: Sequence[Sequence[Said]], roles: Sequence[SectionRole]
) -> list[Section]:
    """Neighbouring units of one role as one section."""
    sections: list[Section] = []
    first = 0
    for number in range(1, len(units) + 1):
        if number < len(units) and roles[number] == roles[first]:
            continue
        said = [one for unit in evidence[first:number] for one in unit]
        sections.append(Section(units[first].start, units[number - 1].end, roles[first], tuple(said)))
        first = number
    return sections
