"""When a promise is due: the date of its clause, its sentence, its paragraph, a heading, or the plan.

A date rules over the clauses after it until another date, a new paragraph or a new heading takes over. Dates
in the past, dates that something is compared with, and dates since when something holds set nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from tracker.document.outline import Heading
from tracker.extract.due import NO_DUE, Due, DueSource
from tracker.extract.fields.date_clauses import DateClauses
from tracker.extract.fields.date_series import Placed, dates_in_turn
from tracker.extract.fields.goal_dates import GoalDates
from tracker.extract.fields.section_dates import LASTING, NOTHING_AROUND, Around, SectionDates
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import LAST_MONTH_OF_LISTS, Anchor, DateMention
from tracker.language.extraction import DateForms, ListForms
from tracker.records import Document, DueBasis, DuePrecision

_PARTS_OF_YEAR: frozenset[DuePrecision] = frozenset({"month", "quarter", "half"})
_RULES_ON: frozenset[DuePrecision] = LASTING | {"half", "quarter"}  # where it is over: 上半年，…。…
_CLOSE = 3  # code characters of a clause before its date
_LAST_WEEKS = dt.timedelta(days=60)
_LAST_DAYS = dt.timedelta(days=31)  # of a year


class DueDateResolver:
    """The dates that rule over a document's paragraphs; it is given each paragraph and sentence in order."""

    def __init__(self, document: Document, forms: DateForms, lists: ListForms) -> None:
        self._document, self._forms, self._lists = document, forms, lists
        self.clauses = DateClauses(forms, lists)
        anchor = Anchor(document.issued_on, document.period_start, document.period_end)
        self._sections = SectionDates(anchor, forms, self.is_past)
        self._paragraph: DateMention | None = None
        self._heading: DateMention | None = None
        self._past_year = False  # the paragraph speaks of a year that is over
        self.past_above: DateMention | None = None  # a year or period that is over and rules the paragraph
        self.past_joined: DateMention | None = None  # of the part before, which a semicolon joins
        self.joined = False  # the date that rules stands in what a semicolon joins to the sentence
        self._goals = GoalDates(forms)
        self._yearly = False  # headings or sentences above name a list of tasks for the year of issue
        self._listing: dict[str, bool] = {}  # whether they name such a list, by texts of headings and titles
        self._above: Sequence[Heading] | None = None
        self._issued = document.issued_on or document.period_start
        self.of_record = False  # the paragraph is a record of its own, with its own day
        self._in_turn: tuple[Sentence | None, Mapping[int, Placed]] = None, {}

    def enter_paragraph(self, headings: Sequence[Heading], around: Around = NOTHING_AROUND) -> None:
        """A new paragraph under these headings, with the dates around its beginning."""
        self._goals.enter(headings)
        self._paragraph, self._past_year, self.of_record = None, False, False
        self.past_above = self.past_joined = None
        self.joined = False
        self._issued = self._document.issued_on or self._document.period_start
        self._heading = self._sections.enter(headings, around)
        if headings != self._above:
            told = (*(heading.text for heading in headings), self._document.title or "")
            self._yearly = any(map(self._names_yearly_list, told))
        self._above = headings

    def _names_yearly_list(self, text: str) -> bool:
        """Whether a heading or title names such a list; one heading stands over many paragraphs."""
        if text not in self._listing:
            self._listing[text] = self._forms.yearly_list.search(text) is not None
        return self._listing[text]

    def enter_record(self, told_on: dt.date | None) -> None:
        """The paragraph is a record of a day, and stands under nothing: neither headings nor the plan."""
        self._heading, self.of_record = None, True
        self._issued = told_on or self._issued

    def leave_sentence(self, sentence: Sentence, *, goes_on: bool = False) -> None:
        """The sentence has been read: its last lasting date goes on to rule.

        `goes_on` says that a semicolon joins the next one to it.
        """
        self._past_year = self._speaks_of_past(sentence, len(sentence.code))
        self._yearly = self._is_yearly(sentence)
        if sentence.dates or not goes_on:
            self.past_joined = self._past_opening(sentence) if goes_on else None
        ruling: DateMention | None = None
        opens = False
        for position, date in sorted(sentence.dates.items()):
            if date.precision in _RULES_ON and self.clauses.rules_clause(sentence, position):
                self.past_above = date if self.is_past(date) else None
            lasting = date.precision in LASTING and not self.clauses.is_dealt_out(sentence, position)
            if lasting and self.is_due(sentence, position, date) and self._rules_on(sentence, position, date):
                self._paragraph = ruling = date
                opens = self.clauses.opens_sentence(sentence, position)
                self.joined = self.joined or opens
        if ruling:
            self._goals.take(sentence.code, ruling, opens=opens)

    def leave_undated(self, text: str, *, goes_on: bool) -> bool:
        """A sentence without dates has been passed over; False where it has to be read and left like others.

        That is where its `text` names a yearly list: only in code form it is told from an aside that does.
        """
        if not self._yearly and self._forms.yearly_list.search(text):
            return False
        self.past_joined = self.past_joined if goes_on else None
        return True

    def leave_full_sentence(self) -> None:
        """No semicolon joins what follows to the sentence that has been read."""
        self.joined = False

    def _rules_on(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date goes on to rule: not one that names a plan (完成“十四五”任务) or a batch."""
        if self._forms.of_batch.match(sentence.code, position + 1):
            return False
        return self._forms.plan_name.fullmatch(date.text) is None or self.clauses.rules_clause(
            sentence, position
        )

    def _past_opening(self, sentence: Sentence) -> DateMention | None:
        """The last date of a sentence, where it opens its clause and is over."""
        position, date = max(sentence.dates.items(), default=(-1, None))
        over = date is not None and self.clauses.rules_clause(sentence, position) and self.is_past(date)
        return date if over else None

    def _speaks_of_past(self, sentence: Sentence, position: int) -> bool:
        """Whether the last year named before a position is over: in 2024年…，全年… that year is meant."""
        named = [
            date
            for place, date in sorted(sentence.dates.items())
            if place < position
            and self._forms.year_opening.match(date.text)
            and self.clauses.rules_clause(sentence, place)
        ]
        return self.is_past(named[-1]) if named else self._past_year

    def is_over(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date lies in the past, by itself or by the year that it is said of."""
        relative = self._forms.relative.fullmatch(date.text) and self._speaks_of_past(sentence, position)
        return bool(relative) or self.is_past(date) or self._is_spent(sentence, position, date)

    def is_looked_back_on(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date is the year of issue, of which a review tells: 2025年…; not 到2025年, 2025年将…."""
        issued = self._issued
        if not _is_year(date) or not date.last or not issued:
            return False
        owed = self._forms.owed_by.search(sentence.code[max(0, position - 1) : position])
        ahead = owed or self._forms.still_ahead.search(sentence.code, position)
        return date.last.year == issued.year and not ahead

    def is_stretch_over(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date is a part of the year that is over and opens its clause: 今年…，上半年…."""
        part = date.precision in _PARTS_OF_YEAR
        return part and self.is_past(date) and self.clauses.rules_clause(sentence, position)

    def _is_spent(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a year in its last days is looked back on (预计全年…); not 全年将…, nor 年底前."""
        issued = self._issued
        if not _is_year(date) or not date.last or not issued:
            return False
        if self._is_of_plan(date.last.year):
            return False
        over = dt.timedelta() <= date.last - issued < _LAST_DAYS
        return over and self._forms.still_ahead.search(sentence.code, position) is None

    def _is_of_plan(self, year: int) -> bool:
        """Whether a year is one of several that the document plans."""
        start, end = self._document.period_start, self._document.period_end
        return start is not None and end is not None and self.in_plan and start.year <= year < end.year

    def is_due(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date can be a due date at all: it lies ahead, and nothing is compared with it."""
        if date.role == "since" or (date.last is None and self._forms.term_of_office not in date.text):
            return False
        if date.last and self._document.issued_on and date.last < self._document.issued_on:
            return False
        if self.is_of_issue(date):
            return False
        return not self.is_over(sentence, position, date) and not self.clauses.is_compared(sentence, position)

    def is_of_issue(self, date: DateMention) -> bool:
        """Whether a date is the day of issue: what happens then is told, not promised."""
        return date.last == self._document.issued_on and date.precision == "day"

    def is_issue_day(self, due: Due) -> bool:
        """The same of a due date."""
        return due.date == self._document.issued_on and due.precision == "day"

    def is_past(self, date: DateMention) -> bool:
        """Whether a date lies before the document's; 今年起 only begins in a period that still runs.

        In its last weeks a period of years is looked back on: “十四五”期间 in a text of December 2025.
        """
        issued = self._issued
        if date.role == "since" and not (date.last and issued and date.last > issued):
            return True
        if not date.last or not issued:
            return False
        spent = date.precision == "period" and date.role == "in" and date.last - issued < _LAST_WEEKS
        return spent or date.last < issued

    def is_of_running_year(self, date: DateMention) -> bool:
        """Whether a date is past, and in the document's own year."""
        issued = self._issued
        own = issued is not None and date.last is not None and date.last.year == issued.year
        return own and self.is_past(date)

    def due(
        self, sentence: Sentence, start: int, *, recurring: bool = False, beside: Due | None = None
    ) -> Due:
        """The due date of what stands at code position `start`; `beside` is the deadline noted beside it."""
        own = self._of_series(sentence, start) or self._in_sentence(sentence, start)
        if own:
            return own
        if beside and not self._is_gone(beside):
            return beside
        if self._paragraph and not recurring:
            return _due(self._paragraph, "inherited", "paragraph")
        standing = self.standing(sentence)
        if standing is NO_DUE and self._goals.date and not recurring:
            return _due(self._goals.date, "inherited", "paragraph")
        return standing

    def _is_gone(self, due: Due) -> bool:
        """Whether a deadline was over when the document was issued."""
        issued = self._document.issued_on
        return bool(due.date and issued and due.date < issued)

    def is_of_start(self, sentence: Sentence, due: Due) -> bool:
        """Whether a due date of the sentence is only when the thing is begun: 2026年第二批开工项目."""
        return due.position >= 0 and self._forms.of_start.match(sentence.code, due.position + 1) is not None

    def year_of_issue(self) -> Due:
        """The end of the year in which the document was issued."""
        issued = self._issued
        return Due(dt.date(issued.year, 12, 31), "document", "year", source="plan") if issued else NO_DUE

    def _is_yearly(self, sentence: Sentence | None) -> bool:
        """Whether a sentence, or what stands above it, names a list of tasks for the year of issue."""
        if self._yearly or sentence is None:
            return self._yearly
        return self._forms.yearly_list.search(sentence.code) is not None

    def standing(self, sentence: Sentence | None = None) -> Due:
        """The due date of what has none of its own: by the headings above it, by the plan, or as yearly.

        `sentence` is the one that it stands in; None for what stands in a table.
        """
        if self._heading and not self.is_of_issue(self._heading):
            return _due(self._heading, "inherited", "heading")
        period_end, issued = self._document.period_end, self._document.issued_on
        if period_end and self.in_plan:
            start_of = self._document.period_start
            years = period_end.year - start_of.year if start_of else 0
            return Due(period_end, "document", "period" if years else "year", source="plan")
        if self.of_record or not issued or issued.month > LAST_MONTH_OF_LISTS:
            return NO_DUE
        return self.year_of_issue() if self._is_yearly(sentence) else NO_DUE

    @property
    def in_plan(self) -> bool:
        """Whether the paragraph is of a plan or list whose period, told in the head, still runs."""
        end, issued = self._document.period_end, self._document.issued_on
        return not self.of_record and end is not None and (issued is None or end >= issued)

    def may_promise(self, dates: Iterable[DateMention]) -> bool:
        """Whether a heading gives the paragraph a due date, or one of its own `dates` may be one."""
        above = self._heading or self._goals.date
        return above is not None or not all(map(self.is_past, dates))

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
        return _due(date, "explicit", "sentence", position)

    def _in_sentence(self, sentence: Sentence, start: int) -> Due | None:
        clause_start, clause_end = sentence.clause(start)
        before: tuple[int, DateMention] | None = None
        for position, date in sorted(sentence.dates.items()):
            if not self.is_due(sentence, position, date):
                continue
            if position < start:
                before = position, date
            elif position < clause_end and before is None:
                return _due(date, "explicit", "sentence", position)
            elif before is None and self.clauses.tells_when(sentence, start, position):
                return _due(date, "inherited", "sentence", position)
        if before is None:
            return None
        own = (
            before[0] >= clause_start - 1 or sentence.code[before[0] + 1 : clause_start] == self._forms.comma
        )
        return _due(before[1], "explicit" if own else "inherited", "sentence", before[0])

    def of_next_goal(self, sentence: Sentence, start: int) -> Due:
        """The year of the next clause's goal, to which a yearly growth runs on: 年均增长9%，2026年达到…."""
        _, here = sentence.clause(start)
        for position, date in sorted(sentence.dates.items()):
            near = here < position <= here + _CLOSE and date.precision in LASTING
            if (
                near
                and self.clauses.rules_clause(sentence, position)
                and self.is_due(sentence, position, date)
            ):
                return _due(date, "inherited", "sentence", position)
        return NO_DUE

    def by_turn(self, sentence: Sentence, placed: Placed) -> Due | None:
        """The due date that one date of a series makes; None where it cannot be one."""
        position, date = placed
        return _due(date, "explicit", "sentence", position) if self.is_due(sentence, position, date) else None

    def heading_date(self, text: str) -> DateMention | None:
        """The date by which a heading rules over its section."""
        return next(reversed(self._sections.of(text)), None)


def _is_year(date: DateMention) -> bool:
    """Whether a date is a year in which something is: 2026年, 全年; not 到2026年."""
    return date.precision == "year" and date.role == "in"


def _due(date: DateMention, basis: DueBasis, source: DueSource, position: int = -1) -> Due:
    if date.last is None:
        return Due(None, "none", "none", position, source, date.text)
    return Due(date.last, basis, date.precision, position, source, date.text)
