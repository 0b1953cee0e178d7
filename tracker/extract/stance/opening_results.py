"""News whose opening tells results (截至9月底，…同比增加…): so does all that does not say otherwise."""

from __future__ import annotations

import re
import sys
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
        clean: str,
        looks_ahead: re.Pattern[str],
    ) -> None:
        """`looks_ahead` finds the words in the clean copy that turn to what is to be done next."""
        self._outline, self._coder, self._stances = outline, coder, stances
        self._calendar, self._dates = calendar, dates
        self._clean, self._looks_ahead = clean, looks_ahead

    def over(self, paragraph: Paragraph) -> Verdict | None:
        """What the opening says of a paragraph; more of a headline, which tells the same in short."""
        if self._told is None:
            return self._done_before(paragraph)
        place, told = self._told
        if paragraph.start >= place:
            return told
        if self._stances.sentence(self._coder.code(paragraph.start, paragraph.end)):
            return None
        return self._stances.evidence("past-date-before", "result", told.words, name=told.cue)

    def _done_before(self, paragraph: Paragraph) -> Verdict | None:
        """That all was done which a page tells of that opens so, up to where it turns to what lies ahead."""
        if self._done is None:
            return None
        place, until, done = self._done
        return done if place <= paragraph.start and paragraph.end <= until else None

    @cached_property
    def _done(self) -> tuple[int, int, Verdict] | None:
        """The first paragraph that tells that all is done, where the page looks ahead, and the words."""
        if self._calendar.past.in_plan:
            return None
        for paragraph in islice(self._outline, _OPENING):
            if not self._stances.fulfilling.within(self._clean, paragraph.start, paragraph.end):
                continue
            sentences = self._coder.sentences(paragraph.start, paragraph.end)
            for number in range(len(sentences.spans)):
                if sentences.lacks(number, self._stances.fulfilling.within):
                    continue
                if found := self._stances.fulfilled(sentences[number].code):
                    earlier = any(
                        map(self._calendar.past.is_of_year_before, sentences[number].dates.values())
                    )
                    return paragraph.start, self._turn(sentences.spans[number][1], earlier=earlier), found
        return None

    def _turn(self, start: int, *, earlier: bool) -> int:
        """Where a page begins to tell of what lies ahead, from `start` on; past its end if nowhere.

        Where what is done is that of an `earlier` year, that is where it names its own.
        """
        past = self._calendar.past
        behind = (date for date in self._dates if date.start >= start)
        dated = next(
            (one.start for one in behind if past.is_ahead_by_year(one, all_year=earlier)), sys.maxsize
        )
        worded = self._looks_ahead.search(self._clean, start)
        return min(dated, worded.start() if worded else sys.maxsize)

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
