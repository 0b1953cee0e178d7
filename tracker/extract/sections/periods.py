"""The period of each section: which years it speaks about, by its headings and the words it opens with.

A review of one year and one of five years have the same role and stand one after the other; they become
two sections. A heading rules as far as it reaches, an inner one over an outer one; the opening words of a
paragraph (2025年，…; 五年来，…) rule as far as the heading over it, until others say something else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.document.outline import Paragraph
from tracker.extract.sections.section_map import Section
from tracker.language.sections import OwnYears, PaperKind, SectionForms, Years
from tracker.records import Document, PeriodBasis, SectionPeriod
from tracker.rulebook.sections import SectionRole

_LOOKED_AT = 40  # characters of a paragraph in which its opening words stand
_NO_HEADING = -1
_FIRST_HALF = 6  # months


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a paragraph opened with, and where the innermost heading over it begins."""

    period: SectionPeriod
    under: int


class PeriodFinder:
    """Finds the periods in one document; `year` is its own."""

    def __init__(self, document: Document, paper: PaperKind, year: int | None, forms: SectionForms) -> None:
        self._document, self._paper, self._year, self._forms = document, paper, year, forms
        self._now = _own_years(document, paper, year)
        self._named: dict[int, tuple[Years, ...]] = {}  # what headings name, by where they begin

    def dated(
        self, clean: str, outline: Sequence[Paragraph], sections: Sequence[Section]
    ) -> Iterator[Section]:
        """The sections with their periods, cut where another period begins."""
        starts = [paragraph.start for paragraph in outline]
        for section in sections:
            first = max(bisect_right(starts, section.start) - 1, 0)
            begun, period = section.start, None
            opening: _Opening | None = None
            for number in range(first, bisect_right(starts, section.end - 1)):
                paragraph = outline[number]
                path = _path(clean, paragraph)
                start = max(paragraph.start, section.start)
                if opening and opening.under != _NO_HEADING and opening.under not in path:
                    opening = None
                if not paragraph.is_heading:
                    under = next(reversed(path), _NO_HEADING)
                    opening = self._opened(clean, start, paragraph.end, under) or opening
                found = self._period(section.role, path, opening)
                if start > begun and _years(found) != _years(period):
                    yield replace(section, start=begun, end=_end(clean, begun, start), period=period)
                    begun = start
                if start == begun or (period and period.basis == "document"):  # its words confirm it
                    period = found
            yield replace(section, start=begun, period=period)

    def _opened(self, clean: str, start: int, end: int, under: int) -> _Opening | None:
        found = self._forms.years_at_opening(clean[start : min(end, start + _LOOKED_AT)], self._now)
        return _Opening(_made(found, "words"), under) if found else None

    def _period(
        self, role: SectionRole, path: dict[int, str], opening: _Opening | None
    ) -> SectionPeriod | None:
        """The innermost of headings and opening words that says one; None where a heading says several."""
        for start, text in reversed(path.items()):
            if opening and opening.under == start:
                return opening.period
            years = [one for one in self._of_heading(start, text) if self._fits(role, one)]
            if years:
                return _made(years[0], "heading") if len(years) == 1 else None
        return opening.period if opening else self._of_document(role)

    def _of_heading(self, start: int, text: str) -> tuple[Years, ...]:
        if start not in self._named:
            self._named[start] = tuple(self._forms.years_named(text, self._now))
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


def _own_years(document: Document, paper: PaperKind, year: int | None) -> OwnYears | None:
    """A report looks back on the year before its own; so does any paper of the first half of a year."""
    if year is None:
        return None
    late = document.issued_on is not None and document.issued_on.month > _FIRST_HALF
    return OwnYears(year, year if late and paper != "report" else year - 1)


def _made(years: Years, basis: PeriodBasis) -> SectionPeriod:
    return SectionPeriod(first=years[0], last=years[1], basis=basis)


def _years(period: SectionPeriod | None) -> Years | None:
    return (period.first, period.last) if period else None


def _path(clean: str, paragraph: Paragraph) -> dict[int, str]:
    """The headings over a paragraph by where they begin, outermost first; a heading stands under itself."""
    path = {heading.start: heading.text for heading in paragraph.headings}
    if paragraph.is_heading:
        path[paragraph.start] = clean[paragraph.start : paragraph.end]
    return path


def _end(clean: str, start: int, end: int) -> int:
    """The end of a section that another one cuts short, without the break between them."""
    return end - 1 if end - 1 > start and clean[end - 1] == "\n" else end
