"""Which paragraphs need not be read where only promises are wanted.

A candidate is a promise if the strongest evidence says so. In a paragraph without any evidence for a promise
(no date ahead, no such cue, no section or heading that plans) all that is read is a result, a forecast or
background. In reviews that is most of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tracker.document.outline import Paragraph
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.sentences.encoder import Sentences
from tracker.extract.stance.context_above import StanceContext
from tracker.language.dates import DateMention


class PromiseTest:
    """Asks for each kind of evidence that `EvidenceCollector` knows of, in the paragraphs of one document."""

    def __init__(self, calendar: DueDateResolver, duties: DutyMap, dates: Sequence[DateMention]) -> None:
        self._calendar, self._duties, self._dates = calendar, duties, dates

    def passes(
        self,
        paragraph: Paragraph,
        sentences: Sentences,
        above: StanceContext,
        may_hold: Callable[[int, int], bool],
    ) -> bool:
        """Whether anything speaks for a promise in a paragraph that the calendar has entered.

        The sentences in which `may_hold` sees nothing to read are asked where they say something of others:
        the first, and one that a semicolon joins to the next.
        """
        start, end = paragraph.start, paragraph.end
        first, last = (bisect_left(self._dates, place, key=_start) for place in (start, end))
        if self._calendar.may_promise(self._dates[first:last]) or self._duties.dated_within(start, end):
            return True
        if self._duties.is_given(start):
            return True
        return any(
            above.may_promise(number, in_plan=self._calendar.past.in_plan)
            for number, span in enumerate(sentences.spans)
            if number == 0 or may_hold(*span) or sentences.goes_on(number)
        )


def _start(date: DateMention) -> int:
    return date.start
