"""Which dates are over on the day of a document, or of a record in it, and which are only looked back on."""

from __future__ import annotations

import datetime as dt

from tracker.extract.due import Due
from tracker.extract.fields.date_clauses import DateClauses
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms
from tracker.records import Document, DuePrecision

_PARTS_OF_YEAR: frozenset[DuePrecision] = frozenset({"month", "quarter", "half"})
_LAST_WEEKS = dt.timedelta(days=60)
_FIRST_MONTHS = 3  # in which a paper that looks back does so on the year before
_LAST_DAYS = dt.timedelta(days=31)  # of a year


class PastDates:
    """Judges dates by the day of the document; it is told of each paragraph, record and sentence in order."""

    def __init__(self, document: Document, forms: DateForms, clauses: DateClauses) -> None:
        self._document, self._forms, self._clauses = document, forms, clauses
        self._own_day = document.issued_on or document.period_start
        self.issued = self._own_day  # or the day of the record that the paragraph is
        self.of_record = False  # the paragraph is a record of its own, with its own day
        self._day_of_record: dt.date | None = None
        self._past_year = False  # the paragraph speaks of a year that is over

    def enter_paragraph(self) -> None:
        """A new paragraph, as of the document's own day."""
        self.issued = self._own_day
        self.of_record = self._past_year = False

    def enter_record(self, told_on: dt.date | None, day: dt.date | None) -> None:
        """The paragraph is a record of a day: it looks back up to `told_on`, deadlines may lie between."""
        self.of_record, self.issued, self._day_of_record = True, told_on or self.issued, day

    def leave_sentence(self, sentence: Sentence) -> None:
        """The sentence has been read: the last year that it names goes on to be spoken of."""
        self._past_year = self._speaks_of_past(sentence, len(sentence.code))

    def _speaks_of_past(self, sentence: Sentence, position: int) -> bool:
        """Whether the last year named before a position is over: in 2024年…，全年… that year is meant."""
        named = [
            date
            for place, date in sorted(sentence.dates.items())
            if place < position
            and self._forms.year_opening.match(date.text)
            and self._clauses.rules_clause(sentence, place)
            and not self._clauses.names_works(sentence, place)
        ]
        return self._is_past_year(named[-1]) if named else self._past_year

    def _is_past_year(self, date: DateMention) -> bool:
        """Whether the year of a date is over, not only a part of it (2026年上半年…，全年…)."""
        within = date.last is not None and self.issued is not None and date.last.year == self.issued.year
        return self.is_past(date) and not within

    def is_over(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date lies in the past, by itself or by the year that it is said of."""
        relative = self._forms.relative.fullmatch(date.text) and self._speaks_of_past(sentence, position)
        if relative or self.is_past(date) or self._forms.founded_in.search(sentence.code[:position]):
            return True
        if self._is_of_event(sentence, position, date):
            return True
        return self._is_spent(sentence, position, date) or self._is_so_far(sentence, position, date)

    def _is_of_event(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a year belongs to the name of an event that was held: 2月8日，某县举办|2027年招聘会."""
        named = _is_year(date) and self._forms.event_held.search(sentence.code, 0, position)
        return bool(named) and any(
            place < position and self.is_past(other) for place, other in sentence.dates.items()
        )

    def is_looked_back_on(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date is the year of issue, of which a review tells: 2025年….

        Not what lies ahead in its words: 到2025年, 2025年将…, 新的一年.
        """
        issued = self.issued
        if not _is_year(date) or not date.last or not issued or self._forms.new_year.fullmatch(date.text):
            return False
        owed = self._forms.owed_by.search(sentence.code[max(0, position - 1) : position])
        ahead = owed or self._forms.still_ahead.search(sentence.code, position)
        return date.last.year == issued.year and not ahead

    def is_stretch_over(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date is a part of the year that is over and opens its clause: 今年…，上半年…."""
        part = date.precision in _PARTS_OF_YEAR
        return part and self.is_past(date) and self._clauses.rules_clause(sentence, position)

    def _is_spent(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a year in its last days is looked back on (预计全年…); not 全年将…, nor 年底前."""
        issued = self.issued
        if not _is_year(date) or not date.last or not issued:
            return False
        if self._is_of_plan(date.last.year):
            return False
        over = self.year_ends and date.last.year == issued.year
        return over and self._forms.still_ahead.search(sentence.code, position) is None

    def _is_so_far(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date is the part of the year up to the month of issue: 1至3月完成…; not 1至3月将…."""
        day = self.issued
        if date.role != "range" or not date.first or not date.last or not day or self.in_plan:
            return False
        if date.precision != "month" or date.first != dt.date(day.year, 1, 1) or date.last.month != day.month:
            return False
        _, end = sentence.clause(position)
        if end == position + 1 < len(sentence.code):  # 1至3月，…
            _, end = sentence.clause(end + 1)
        return self._forms.to_do.search(sentence.code, position, end) is None

    @property
    def year_ends(self) -> bool:
        """Whether the document, or the record, is of the last days of its year."""
        return self.issued is not None and dt.date(self.issued.year, 12, 31) - self.issued < _LAST_DAYS

    def _is_of_plan(self, year: int) -> bool:
        """Whether a year is one of several that the document plans; none in whose last days they begin."""
        start, end = self._document.period_start, self._document.period_end
        if start is None or end is None or not self.in_plan:
            return False
        first = start.year + (dt.date(start.year, 12, 31) - start < _LAST_DAYS)
        return first <= year < end.year

    def is_of_issue(self, date: DateMention) -> bool:
        """Whether a date is the day of issue: what happens then is told, not promised."""
        return date.last == self._document.issued_on and date.precision == "day"

    def is_issue_day(self, due: Due) -> bool:
        """Whether a due date is the day of issue."""
        return due.date == self._document.issued_on and due.precision == "day"

    def is_past(self, date: DateMention) -> bool:
        """Whether a date lies before the document's; 今年起 only begins in a period that still runs.

        In its last weeks a period of years is looked back on: “十四五”期间 in a text of December 2025.
        """
        is_deadline = self.is_dated_record and date.role in {"by", "before"}
        return _is_before(date, self._day_of_record if is_deadline else self.issued)

    @property
    def is_dated_record(self) -> bool:
        """Whether the paragraph is a record that names its own day."""
        return self.of_record and self._day_of_record is not None

    def is_past_in_own_year(self, date: DateMention) -> bool:
        """Whether a date lies before the document's own day, in its year; in a record, too."""
        day = self._own_day
        own = day is not None and date.last is not None and date.last.year == day.year
        return own and _is_before(date, day)

    def is_of_year_before(self, date: DateMention) -> bool:
        """Whether a date lies in a year before the document's own."""
        day = self._own_day
        return day is not None and date.last is not None and date.last.year < day.year

    def is_ahead_by_year(self, date: DateMention, *, all_year: bool = False) -> bool:
        """Whether a date names a year that is not over, and in which the document does not end, too.

        The document's own year is ahead in its first months, or `all_year`.
        """
        day = self._own_day
        if not day or not date.last or date.role == "since" or not self._forms.year_named.match(date.text):
            return False
        ahead = all_year or day.month <= _FIRST_MONTHS
        return date.last.year > day.year or (date.last.year == day.year and ahead)

    @property
    def in_plan(self) -> bool:
        """Whether the paragraph is of a plan or list whose period, told in the head, still runs."""
        end, issued = self._document.period_end, self._document.issued_on
        return not self.of_record and end is not None and (issued is None or end >= issued)


def _is_before(date: DateMention, day: dt.date | None) -> bool:
    if date.role == "since" and not (date.last and day and date.last > day):
        return True
    if not date.last or not day:
        return False
    spent = date.precision == "period" and date.role == "in" and date.last - day < _LAST_WEEKS
    return spent or date.last < day


def _is_year(date: DateMention) -> bool:
    """Whether a date is a year in which something is: 2026年, 全年; not 到2026年."""
    return date.precision == "year" and date.role == "in"
