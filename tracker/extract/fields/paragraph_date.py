"""The date that goes on to rule over a paragraph, and over what in it."""

from __future__ import annotations

import datetime as dt

from tracker.extract.fields.date_clauses import DateClauses
from tracker.extract.fields.section_dates import LASTING
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms

_NUMBER = 4  # code characters of the number of an item before its date: 12）|2027年
_YEAR = dt.timedelta(days=365)


class ParagraphDate:
    """The last lasting date of the sentences that have been read, and what its clause says of it."""

    def __init__(self, forms: DateForms, clauses: DateClauses, own_year: int | None) -> None:
        """`own_year` is that of the document; None where that is not known."""
        self._forms, self._clauses, self._own_year = forms, clauses, own_year
        self.date: DateMention | None = None
        self._outer: DateMention | None = None  # what ruled before the points of which one names the date
        self._in_point = False  # the date is that of one point
        self._points = False  # points have begun
        self.of_sum = False  # it is that of a sum spent within a year
        self.of_tasks = False  # its sentence tells the tasks of the year
        self._of_place = False  # it stands in a sentence about one place: 在甲地，…
        self._left_open = False  # with it the works are not complete

    def clear(self) -> None:
        """Nothing rules any more."""
        self.date = self._outer = None
        self._in_point = self._points = False

    def may_rule(self, sentence: Sentence, position: int, date: DateMention, *, goes_on: bool) -> bool:
        """Whether a date lasts, and is said of all that follows: a year, or with `goes_on` 用3年时间 and a
        stretch that opens the sentence (2027年7月至12月，新建…；…).

        Not one that names a plan (完成“十四五”任务) or a batch, nor one of a series, nor 今明两年.
        """
        opens = position < _NUMBER or self._clauses.opens_sentence(sentence, position)
        stretch = date.role == "range" and opens
        lasting = date.precision in LASTING or (goes_on and (stretch or _counts_years(date)))
        if not lasting or self._clauses.is_dealt_out(sentence, position):
            return False
        if self._forms.own_sentence.match(date.text):
            return False
        if self._forms.of_batch.match(sentence.code, position + 1):
            return False
        plan = self._forms.plan_name.fullmatch(date.text) is not None
        return not plan or self._clauses.rules_clause(sentence, position)

    def take(self, sentence: Sentence, position: int, date: DateMention) -> None:
        """A date goes on to rule; a later year of one point (二是到2028年…) only up to the next one."""
        self._begin_point(sentence.code)
        later = self._own_year is None or date.last is None or date.last.year != self._own_year
        in_point = later and (self._points or self._clauses.in_point(sentence, position))
        if in_point and not self._in_point:
            self._outer = self.date
        self.date, self._in_point = date, in_point
        self.of_sum = self._clauses.is_of_sum(sentence, position)
        self.of_tasks = self._clauses.is_of_tasks(sentence, position, len(sentence.code))
        self._of_place = self._turns(sentence.code)
        self._left_open = self._clauses.leaves_works_open(sentence, position)

    def pass_over(self, text: str, start: int = 0) -> None:
        """A sentence that begins here has set no date: where it turns to another place, none rules on."""
        if self._of_place and self._turns(text, start):
            self.clear()
        self._begin_point(text, start)

    def over(self, sentence: Sentence, start: int) -> DateMention | None:
        """The date, where it rules over what stands at a code position of a sentence."""
        self._begin_point(sentence.code)
        if self.date is None or (self._of_place and self._turns(sentence.code)):
            return None
        beyond = self._clauses.is_beyond_completion(sentence, start, left_open=self._left_open)
        return None if beyond else self.date

    def _begin_point(self, text: str, start: int = 0) -> None:
        """A sentence begins here: with another point the date of the one before rules no more."""
        if self._forms.point.match(text, start) is None:
            return
        self._points = True
        if self._in_point:
            self.date, self._in_point = self._outer, False

    def _turns(self, text: str, start: int = 0) -> bool:
        return self._forms.elsewhere.match(text, start) is not None


def _counts_years(date: DateMention) -> bool:
    """Whether a date lies years after the day of issue: 用3年时间."""
    return date.role == "within" and bool(date.first and date.last and date.last - date.first >= _YEAR)
