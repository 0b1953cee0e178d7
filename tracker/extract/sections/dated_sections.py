"""Sections with their periods, cut where a heading or a paragraph begins another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.sections.periods import DatedPiece
from tracker.extract.sections.section_map import Section
from tracker.records import SectionPeriod


class SectionCutter:
    """Takes the pieces of a document in order; `sections` are what became of its sections."""

    def __init__(self, clean: str, sections: Sequence[Section]) -> None:
        self._clean, self._whole = clean, sections
        self._number = 0
        self._begun = sections[0].start if sections else 0
        self._period: SectionPeriod | None = None
        self._cut: list[Section] = []

    def add(self, one: DatedPiece) -> None:
        """The next piece; only the first of a paragraph begins another period."""
        if one.section is None or not one.piece.opens:
            return
        while self._whole[self._number].start < one.section.start:
            self._end_section()
        start, found = max(one.piece.start, self._begun), one.stands
        if start > self._begun and not _same(found, self._period):
            end = start - 1 if start - 1 > self._begun and self._clean[start - 1] == "\n" else start
            self._cut.append(
                replace(self._whole[self._number], start=self._begun, end=end, period=self._period)
            )
            self._begun = start
        if start == self._begun or (self._period and self._period.basis == "document"):
            self._period = found  # its words confirm what the document's date says

    def sections(self) -> tuple[Section, ...]:
        """All sections, after the last piece."""
        while self._number < len(self._whole):
            self._end_section()
        return tuple(self._cut)

    def _end_section(self) -> None:
        self._cut.append(replace(self._whole[self._number], start=self._begun, period=self._period))
        self._number += 1
        self._period = None
        if self._number < len(self._whole):
            self._begun = self._whole[self._number].start


def _same(one: SectionPeriod | None, other: SectionPeriod | None) -> bool:
    """Whether two periods are of the same years, whatever says so."""
    if one is None or other is None:
        return one is other
    return (one.first, one.last) == (other.first, other.last)
