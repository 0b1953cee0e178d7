"""Which paragraphs need not be read where only promises are wanted.

A candidate is a promise if the strongest evidence says so. In a paragraph without any evidence for a promise
(no date ahead, no such cue, no section or heading that plans) all that is read is a result, a forecast or
background. So it is where all such evidence is weaker than the section or heading that says otherwise: 将 and
the date of a plan make no promise in a review. In reviews that is most of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from tracker.document.outline import Paragraph
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.sentences.encoder import Sentences
from tracker.extract.stance.context_above import StanceContext
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.stance.evidence import is_day
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms

_Having = Callable[[Sequence[str]], Iterator[Sentence]]  # the sentences that may have one of some words


class PromiseTest:
    """Asks for each kind of evidence that `EvidenceCollector` knows of, in the paragraphs of one document."""

    def __init__(
        self,
        calendar: DueDateResolver,
        duties: DutyMap,
        dates: Sequence[DateMention],
        stances: CueMatcher,
        forms: DateForms,
    ) -> None:
        self._calendar, self._duties, self._dates = calendar, duties, dates
        self._stances, self._forms = stances, forms

    def passes(
        self,
        paragraph: Paragraph,
        sentences: Sentences,
        above: StanceContext,
        may_hold: Callable[[int, int], bool],
    ) -> bool:
        """Whether anything speaks for a promise in a paragraph that the calendar has entered.

        The sentences in which `may_hold` sees nothing to read are asked where they say something of others:
        the first, and one that a semicolon joins to the next. A date ahead may rule over any behind it.
        """
        start, end = paragraph.start, paragraph.end
        if self._duties.dated_within(start, end) or self._duties.is_given(start):
            return True
        first, last = (bisect_left(self._dates, place, key=_start) for place in (start, end))
        dates = self._dates[first:last]
        ahead = [date for date in dates if not self._calendar.past.is_past(date)]
        asked = [
            number
            for number, span in enumerate(sentences.spans)
            if number == 0 or ahead or may_hold(*span) or sentences.goes_on(number)
        ]
        least = above.against(asked)
        if (ahead or self._calendar.has_date_above) and self._ruled(least):
            return True
        having = partial(_having, sentences, asked)
        if ahead and not (above.tells_results(asked) and self._reviewed(having, ahead, least)):
            return True
        if least and self._sum_planned(having, dates, least):
            return True
        in_plan = self._calendar.past.in_plan
        return any(above.may_promise(number, least, in_plan=in_plan) for number in asked)

    def _ruled(self, least: int) -> bool:
        """Whether a due date above a sentence says as much as `least` for a promise."""
        said = self._stances.weight("date-above", "goal-above")
        if self._calendar.tasks_above:
            said = max(said, self._stances.weight("tasks-of-year"))
        return said >= least

    def _reviewed(self, having: _Having, ahead: Iterable[DateMention], least: int) -> bool:
        """Whether dates that are not over say nothing in a review: 今年 is the year reviewed.

        Unless the tasks of the year are told behind it.
        """
        if any(is_day(date) or self._forms.names_year(date.text) for date in ahead):
            return False
        if self._stances.weight("tasks-of-year") < least:
            return True
        return not any(self._forms.of_tasks.search(one.code) for one in having(self._forms.tasks))

    def _sum_planned(self, having: _Having, dates: Iterable[DateMention], least: int) -> bool:
        """Whether a sentence tells the sum planned for a year, of which so much may be spent by a date."""
        if self._stances.weight("planned-sum") < least:
            return False
        if not any(map(self._calendar.past.is_past_in_own_year, dates)):
            return False
        return any(
            self._forms.planned_sum.match(one.code, start)
            for one in having((self._forms.planned,))
            for start in one.clause_starts
        )


def _having(sentences: Sentences, numbers: Iterable[int], words: Sequence[str]) -> Iterator[Sentence]:
    """The sentences that may have one of some words, in code form."""

    def within(text: str, start: int, end: int) -> bool:
        return any(text.find(word, start, end) >= 0 for word in words)

    return (sentences[number] for number in numbers if not sentences.lacks(number, within))


def _start(date: DateMention) -> int:
    return date.start
