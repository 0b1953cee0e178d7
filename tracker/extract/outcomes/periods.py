"""The period that each stretch of a document speaks of: the year before, or the several years before it.

A review tells the year first and then five years, or the other way round, or one of them only. The words at
the beginning of a heading, a paragraph or a sentence say which; they hold until others do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.compare.outcome_cues import CueWords, OutcomeCues
from tracker.document.clean_copy import Shadow
from tracker.document.outline import Paragraph
from tracker.extract.sections.section_map import SectionMap
from tracker.extract.sections.units import Unit, units_of
from tracker.language.sections import SectionForms
from tracker.records import DocumentPart, PartPeriod

_OPENING = 32  # characters of a sentence in which its period is said,
_FIRST = 14  # and in which the words that say it begin
_SAYS_WHEN = ("ahead", "year", "years")
_PERIODS: tuple[PartPeriod, ...] = ("year", "years")
_LONG_PLAN = 400  # characters; after a plan of this length nothing is reported any more


def document_parts(
    shadow: Shadow,
    outline: Sequence[Paragraph],
    sections: SectionMap,
    cues: OutcomeCues,
    forms: SectionForms,
    year: int | None,
) -> tuple[DocumentPart, ...]:
    """The stretches of a document in order, with their periods; `year` is the document's own.

    Only a plan that follows a review ends what is reported: without a review, a paper that speaks of results
    all through may look like a plan.
    """
    parts: list[DocumentPart] = []
    reviewed = after_plan = False
    reader = _PeriodReader(cues, forms.year, year)
    units = units_of(shadow.text, outline, forms)
    for unit in units:
        section = sections.at(unit.start)
        role = section.role if section else "review"
        reviewed = reviewed or (role == "review" and not unit.heading)
        if section and reviewed and role == "plan" and section.end - section.start >= _LONG_PLAN:
            after_plan = True
        past = role != "glossary" and not after_plan and not (reviewed and role == "plan")
        past = past and not reader.looks_ahead(shadow.text[unit.start : unit.end], unit)
        period = reader.period(shadow.text[unit.start : unit.end], unit) if past else ""
        _extend(parts, shadow, unit, period, past)
    return tuple(parts)


def _extend(parts: list[DocumentPart], shadow: Shadow, unit: Unit, period: PartPeriod, past: bool) -> None:
    start, end = shadow.span(unit.start, unit.end)
    last = parts[-1] if parts else None
    if last and last.period == period and last.past == past:
        parts[-1] = DocumentPart(span=(last.span[0], end), past=past, period=period)
    else:
        parts.append(DocumentPart(span=(start, end), past=past, period=period))


class _PeriodReader:
    """Carries the period of a review from unit to unit."""

    def __init__(self, cues: OutcomeCues, years: re.Pattern[str], year: int | None) -> None:
        self._cues, self._years, self._year = cues, years, year
        self._stands: PartPeriod = ""
        self._ahead = False

    def period(self, text: str, unit: Unit) -> PartPeriod:
        """The period of a heading or sentence, in the order of the text."""
        opening = text if unit.heading else text[:_OPENING]
        told = sorted(self._told(opening), key=lambda one: (one.start, -one.end))
        if unit.heading and len({one.tells for one in told}) > 1:
            return self._stands
        told = [one for one in told if unit.heading or one.start <= _FIRST]
        if not told:
            return self._stands
        period: PartPeriod = "years" if told[0].tells == "years" else "year"
        if period == "years" or unit.heading or unit.opens or not told[0].words[:1].isdigit():
            self._stands = period
        return period

    def looks_ahead(self, text: str, unit: Unit) -> bool:
        """Whether the last heading that says of when it speaks is on what is to come."""
        if unit.heading and self._cues.every(text, _SAYS_WHEN):
            self._ahead = bool(self._cues.every(text, ("ahead",)))
        return self._ahead

    def _told(self, opening: str) -> Iterator[CueWords]:
        yield from self._cues.every(opening, _PERIODS)
        for named in self._years.finditer(opening):
            if self._year and int(named[1]) == self._year - 1:
                yield CueWords("year", named.start(), named.end(), named[0])
