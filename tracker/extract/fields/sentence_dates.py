"""The date that rules over what stands in a sentence, by its place among the dates of that sentence.

Dates in the past, dates that something is compared with, and dates since when something holds set nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.extract.due import NO_DUE, Due, due_by
from tracker.extract.fields.date_clauses import DateClauses
from tracker.extract.fields.date_series import Placed, dates_in_turn
from tracker.extract.fields.past_dates import PastDates
from tracker.extract.fields.section_dates import LASTING
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms
from tracker.language.lists import ListForms
from tracker.records import Document

_CLOSE = 3  # code characters of a clause before its date


class SentenceDates:
    """Tells of a sentence which of its dates can be due dates, and which of them rules at a place."""

    def __init__(
        self, document: Document, forms: DateForms, lists: ListForms, clauses: DateClauses, past: PastDates
    ) -> None:
        self._document, self._forms, self._lists = document, forms, lists
        self._clauses, self._past = clauses, past
        self._in_turn: tuple[Sentence | None, Mapping[int, Placed]] = None, {}

    def is_due(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date can be a due date at all: it lies ahead, and nothing is compared with it."""
        if date.role == "since" or (date.last is None and self._forms.term_of_office not in date.text):
            return False
        if date.last and self._document.issued_on and date.last < self._document.issued_on:
            return False
        if self._past.is_of_issue(date) or self._means_each_year(sentence, position, date):
            return False
        over = self._past.is_over(sentence, position, date)
        return not over and not self._clauses.is_compared(sentence, position)

    def _means_each_year(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether “the whole year”, with no year before it, is none of those that the document plans."""
        if date.text != self._forms.any_year or any(other < position for other in sentence.dates):
            return False
        start, end = self._document.period_start, self._document.period_end
        return start is not None and end is not None and end.year > start.year and self._past.in_plan

    def of(self, sentence: Sentence, start: int) -> Due | None:
        """The due date that its own sentence gives to what stands at code position `start`."""
        return self._of_series(sentence, start) or self._in_sentence(sentence, start)

    def _of_series(self, sentence: Sentence, start: int) -> Due | None:
        """The date that an amount takes out of a series."""
        if len(sentence.amounts) < 2 or not sentence.dates:
            return None
        if self._in_turn[0] is not sentence:
            self._in_turn = sentence, dates_in_turn(sentence, self._lists)
        series = self._in_turn[1]
        if start not in series or not any(self.is_due(sentence, *placed) for placed in series.values()):
            return None
        position, date = series[start]
        return due_by(date, "explicit", "sentence", position)

    def _in_sentence(self, sentence: Sentence, start: int) -> Due | None:
        clause_start, clause_end = sentence.clause(start)
        before: tuple[int, DateMention] | None = None
        for position, date in sorted(sentence.dates.items()):
            if not self.is_due(sentence, position, date):
                if before and position < start and self._begins_later(sentence, position, date, before[1]):
                    before = None
                continue
            if position < start:
                if not (before and self._tells_more(sentence, before, (position, date))):
                    before = position, date
            elif position < clause_end and (
                before is None or self._clauses.closes_clause(sentence, start, position, before[0])
            ):
                return due_by(date, "explicit", "sentence", position)
            elif before is None and self._clauses.tells_when(sentence, start, position):
                return due_by(date, "inherited", "sentence", position)
        if before is None or self._clauses.is_of_later_stage(sentence, start, before[0]):
            return None
        if self._clauses.is_of_other_point(sentence, before[0], start):
            return None
        own = (
            before[0] >= clause_start - 1 or sentence.code[before[0] + 1 : clause_start] == self._forms.comma
        )
        return due_by(before[1], "explicit" if own else "inherited", "sentence", before[0])

    def _tells_more(self, sentence: Sentence, before: Placed, placed: Placed) -> bool:
        """Whether a date right behind another one only tells more of it.

        It names the year that the other lies in (6月底前，2026年度8座泵站), or how many years there are until
        then (到2035年，用13年时间), or whose task is meant (6月底前完成全年任务的一半).
        """
        (position, date), (earlier, ruling) = placed, before
        if date.text == self._forms.any_year and self._forms.of_whole_task.match(sentence.code, position + 1):
            return sentence.clause(earlier) == sentence.clause(position)
        if sentence.code[earlier + 1 : position] != self._forms.comma:
            return False
        if date.role == "within":
            return ruling.role == "by" and ruling.precision in LASTING
        if date.precision != "year":
            return False
        within = bool(date.last and ruling.last and date.last.year == ruling.last.year)
        return within and ruling.precision not in LASTING

    def _begins_later(
        self, sentence: Sentence, position: int, date: DateMention, ruling: DateMention
    ) -> bool:
        """Whether a date opens its clause since when something holds, after the one that rules so far."""
        opens = date.role == "since" and self._clauses.rules_clause(sentence, position)
        return opens and bool(date.last and ruling.last and date.last > ruling.last)

    def of_next_goal(self, sentence: Sentence, start: int) -> Due:
        """The year of the next clause's goal, to which a yearly growth runs on: 年均增长9%，2026年达到…."""
        _, here = sentence.clause(start)
        for position, date in sorted(sentence.dates.items()):
            near = here < position <= here + _CLOSE and date.precision in LASTING
            if (
                near
                and self._clauses.rules_clause(sentence, position)
                and self.is_due(sentence, position, date)
            ):
                return due_by(date, "inherited", "sentence", position)
        return NO_DUE

    def by_turn(self, sentence: Sentence, placed: Placed) -> Due | None:
        """The due date that one date of a series makes; None where it cannot be one."""
        position, date = placed
        return (
            due_by(date, "explicit", "sentence", position) if self.is_due(sentence, position, date) else None
        )
