"""Words that say which years are spoken about: of a heading, of the opening of a sentence, of a clause.

Years in figures and plans by their number are read by the language; the outcome cues of the rule files add
words for the year before (过去一年) and for several years (本届政府).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.compare.outcome_cues import CueWords, OutcomeCues
from tracker.language.sections import OwnYears, PaperKind, SectionForms, Years
from tracker.records import Document

LOOKED_AT = 40  # characters of a sentence in which its opening words stand
_BEGIN = 14  # and in which the words of a cue begin
_FIRST_HALF = 6  # months
_SEVERAL = 5  # years, where the words do not say how many
_CUES = ("year", "years")


class SaidYears(NamedTuple):
    """The years that a sentence opens with. `alone`: it says so of itself only."""

    years: Years
    alone: bool


class OpeningWords:
    """Reads such words as a document of these years means them."""

    def __init__(self, forms: SectionForms, cues: OutcomeCues, now: OwnYears | None) -> None:
        self._forms, self._cues, self._now = forms, cues, now
        self.goes_on = forms.goes_on

    def of_heading(self, text: str) -> tuple[Years, ...]:
        """The years that a heading names; by the cues only where it names none."""
        named = tuple(self._forms.years_named(text, self._now))
        return named or tuple({self._years(told): None for told in self._told(text)} if self._now else ())

    def said(self, text: str, *, opens: bool, past: bool) -> SaidYears | None:
        """What a sentence opens with; `opens`: it is the first of its paragraph, `past`: it may look back."""
        opening = text[:LOOKED_AT]
        years = self._forms.years_at_opening(opening, self._now) if opens or past else None
        if years:
            return SaidYears(years, not opens and opening[:1].isdigit())
        if not past or self._now is None:
            return None
        told = [one for one in self._told(opening) if one.start <= _BEGIN]
        if not told:
            return None
        first = min(told, key=lambda one: (one.start, -one.end))
        aside = first.words[:1].isdigit() and not (opens and first.start == 0)
        return SaidYears(self._years(first), aside)

    def of_clause(self, text: str) -> Years | None:
        """The years that a clause says, whatever part it stands in."""
        told = self._cues.first(text, _CUES)
        return self._years(told) if told and self._now else None

    @property
    def last_year(self) -> Years | None:
        """The last year that the document looks back on."""
        return (self._now.past, self._now.past) if self._now else None

    def _told(self, text: str) -> Iterator[CueWords]:
        yield from self._cues.every(text, _CUES)
        for named in self._forms.year.finditer(text):
            if self._now and int(named[1]) == self._now.past:
                yield CueWords("year", named.start(), named.end(), named[0])

    def _years(self, told: CueWords) -> Years:
        """The years of a cue: those that its words name, or the usual ones."""
        assert self._now is not None
        past = self._now.past
        if told.tells == "year":
            return past, past
        several = (one for one in self._forms.years_named(told.words, self._now) if one[0] < one[1] <= past)
        return next(several, (past - _SEVERAL + 1, past))


def own_years(document: Document, paper: PaperKind, year: int | None) -> OwnYears | None:
    """A report looks back on the year before its own; so does any paper of the first half of a year."""
    if year is None:
        return None
    late = document.issued_on is not None and document.issued_on.month > _FIRST_HALF
    return OwnYears(year, year if late and paper != "report" else year - 1)
