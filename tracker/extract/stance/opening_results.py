"""News whose opening tells results (截至9月底，…同比增加…): so does all that does not say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice, takewhile

from tracker.document.outline import Paragraph
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.sentences.encoder import SentenceEncoder
from tracker.extract.stance.cues import CueMatcher, Verdict
from tracker.language.dates import DateMention

_OPENING = 3  # paragraphs


class OpeningResults:
    """What the opening of a page says of all its paragraphs, by the cues of openings and a past date."""

    def __init__(
        self,
        outline: Sequence[Paragraph],
        coder: SentenceEncoder,
        stances: CueMatcher,
        calendar: DueDateResolver,
        dates: Sequence[DateMention],
    ) -> None:
        self._outline, self._coder, self._stances = outline, coder, stances
        self._calendar, self._dates = calendar, dates

    def over(self, paragraph: Paragraph) -> Verdict | None:
        """What the opening says of a paragraph; more of a headline, which tells the same in short."""
        if self._told is None:
            return None
        place, told = self._told
        if paragraph.start >= place:
            return told
        if self._stances.sentence(self._coder.code(paragraph.start, paragraph.end)):
            return None
        return self._stances.evidence("past-date-before", "result", told.words, name=told.cue)

    @cached_property
    def _told(self) -> tuple[int, Verdict] | None:
        """The first paragraph that tells results of the year that runs, by its place, and what says so."""
        for paragraph in islice(self._outline, _OPENING):
            if not self._may_tell(paragraph):
                continue
            sentences = self._coder.sentences(paragraph.start, paragraph.end)
            for number in filter(sentences.has_amount, range(len(sentences.spans))):
                sentence = sentences[number]
                found = self._stances.opening(sentence.code)
                if found and any(map(self._calendar.past.is_past_in_own_year, sentence.dates.values())):
                    return paragraph.start, found
        return None

    def _may_tell(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph has an amount and a past day of the year that runs."""
        inside = takewhile(lambda date: date.start < paragraph.end, self._dates)
        dated = any(
            paragraph.start <= date.start and self._calendar.past.is_past_in_own_year(date) for date in inside
        )
        return dated and self._coder.has_amount(paragraph.start, paragraph.end)
