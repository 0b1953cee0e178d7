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
from tracker.extract.fields.past_dates import PastDates
from tracker.extract.fields.section_dates import LASTING, NOTHING_AROUND, Around, SectionDates
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import LAST_MONTH_OF_LISTS, Anchor, DateMention
from tracker.language.extraction import DateForms, ListForms
from tracker.records import Document, DueBasis, DuePrecision

_RULES_ON: frozenset[DuePrecision] = LASTING | {"half", "quarter"}  # where it is over: 上半年，…。…
_YEAR = dt.timedelta(days=365)
_CLOSE = 3  # code characters of a clause before its date


class DueDateResolver:
    """The dates that rule over a document's paragraphs; it is given each paragraph and sentence in order."""

    def __init__(
        self, document: Document, forms: DateForms, lists: ListForms, *, of_year: bool = False
    ) -> None:
        self._of_year = of_year  # the document plans the year of issue
        self._document, self._forms, self._lists = document, forms, lists
        self.clauses = DateClauses(forms, lists)
        anchor = Anchor(document.issued_on, document.period_start, document.period_end)
        self.past = PastDates(document, forms, self.clauses)
        self._sections = SectionDates(anchor, forms, self.past.is_past)
        self._paragraph: DateMention | None = None
        self._heading: DateMention | None = None
        self.past_above: DateMention | None = None  # a year or period that is over and rules the paragraph
        self.past_joined: DateMention | None = None  # of the part before, which a semicolon joins
        self._of_sum = False  # the date that rules the paragraph is that of a sum spent within a year
        self._of_place = False  # that date stands in a sentence about one place: 在甲地，…
        self._left_open = False  # with the date that rules the paragraph its works are not complete
        self.joined = False  # the date that rules stands in what a semicolon joins to the sentence
        self._goals = GoalDates(forms)
        self._yearly = False  # headings or sentences above name a list of tasks for the year of issue
        self._listing: dict[str, bool] = {}  # whether they name such a list, by texts of headings and titles
        self._above: Sequence[Heading] | None = None
        self._in_turn: tuple[Sentence | None, Mapping[int, Placed]] = None, {}

    def enter_paragraph(
        self, headings: Sequence[Heading], around: Around = NOTHING_AROUND, *, goes_on: bool = False
    ) -> None:
        """A new paragraph under these headings, with the dates around its beginning.

        `goes_on` says that it goes on in the sentence or the list of the one before, whose date still rules.
        """
        self._goals.enter(headings)
        self.past.enter_paragraph()
        if not goes_on:
            self._paragraph = self.past_above = None
        self.past_joined = None
        self.joined = False
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
        self._heading = None
        self.past.enter_record(told_on)

    def leave_sentence(self, sentence: Sentence, *, goes_on: bool = False) -> None:
        """The sentence has been read: its last lasting date goes on to rule.

        `goes_on` says that a semicolon joins the next one to it.
        """
        self.past.leave_sentence(sentence)
        self._yearly = self._is_yearly(sentence)
        if sentence.dates or not goes_on:
            self.past_joined = self._past_opening(sentence) if goes_on else None
        ruling: DateMention | None = None
        opens = False
        for position, date in sorted(sentence.dates.items()):
            if date.precision in _RULES_ON and self.clauses.rules_clause(sentence, position):
                self.past_above = date if self.past.is_past(date) else None
            lasting = date.precision in LASTING or (goes_on and _counts_years(date))
            lasting = lasting and not self.clauses.is_dealt_out(sentence, position)
            if lasting and self.is_due(sentence, position, date) and self._rules_on(sentence, position, date):
                self._paragraph = ruling = date
                self._of_sum = self._forms.of_sum.match(sentence.code, position + 1) is not None
                self._of_place = self._turns_elsewhere(sentence)
                self._left_open = self.clauses.leaves_works_open(sentence, position)
                opens = self.clauses.opens_sentence(sentence, position)
                self.joined = self.joined or opens
        if ruling is None and self._of_place and self._turns_elsewhere(sentence):
            self._paragraph = None
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

    def pass_over(self, clean: str, start: int) -> None:
        """A sentence in which nothing is looked for begins here: it may turn to another place."""
        if self._of_place and self._forms.elsewhere.match(clean, start):
            self._paragraph = None

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
        over = date is not None and self.clauses.rules_clause(sentence, position) and self.past.is_past(date)
        return date if over else None

    def is_due(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a date can be a due date at all: it lies ahead, and nothing is compared with it."""
        if date.role == "since" or (date.last is None and self._forms.term_of_office not in date.text):
            return False
        if date.last and self._document.issued_on and date.last < self._document.issued_on:
            return False
        if self.past.is_of_issue(date) or self._means_each_year(sentence, position, date):
            return False
        over = self.past.is_over(sentence, position, date)
        return not over and not self.clauses.is_compared(sentence, position)

    def _means_each_year(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether “the whole year”, with no year before it, is none of those that the document plans."""
        if date.text != self._forms.any_year or any(other < position for other in sentence.dates):
            return False
        start, end = self._document.period_start, self._document.period_end
        return start is not None and end is not None and end.year > start.year and self.past.in_plan

    def due(
        self, sentence: Sentence, start: int, *, recurring: bool = False, beside: Due | None = None
    ) -> Due:
        """The due date of what stands at code position `start`; `beside` is the deadline noted beside it."""
        own = self._of_series(sentence, start) or self._in_sentence(sentence, start)
        if own:
            return own
        if beside and not self._is_gone(beside):
            return beside
        beyond = self.clauses.is_beyond_completion(sentence, start, left_open=self._left_open)
        beyond = beyond or (self._of_place and self._turns_elsewhere(sentence))
        if self._paragraph and not recurring and not beyond:
            return _due(self._paragraph, "inherited", "paragraph")
        standing = self.standing(sentence)
        if standing is NO_DUE and self._goals.date and not recurring and not self.past_above:
            return _due(self._goals.date, "inherited", "paragraph")
        return standing

    def _turns_elsewhere(self, sentence: Sentence) -> bool:
        return self._forms.elsewhere.match(sentence.code) is not None

    def _is_gone(self, due: Due) -> bool:
        """Whether a deadline was over when the document was issued."""
        issued = self._document.issued_on
        return bool(due.date and issued and due.date < issued)

    def is_of_part(self, sentence: Sentence, due: Due) -> bool:
        """Whether by a due date a thing is only begun, or a sum is spent on it.

        2026年开工的项目总投资5亿元; 2026年计划投资2亿元，总投资5亿元. But how many are to be begun
        within a year is a task of the year: 今年将开工86个项目.
        """
        if due.source == "paragraph":
            return self._of_sum
        if due.position < 0:
            return False
        code, behind = sentence.code, due.position + 1
        if self._forms.of_sum.match(code, behind):
            return True
        in_year = due.precision == "year" and self._forms.to_begin.match(code, behind)
        return not in_year and self._forms.of_start.match(code, behind) is not None

    def year_of_issue(self) -> Due:
        """The end of the year in which the document was issued."""
        issued = self.past.issued
        return Due(dt.date(issued.year, 12, 31), "document", "year", source="plan") if issued else NO_DUE

    def _is_yearly(self, sentence: Sentence | None) -> bool:
        """Whether a sentence, or what stands above it, names a list of tasks for the year of issue."""
        if self._yearly or sentence is None:
            return self._yearly
        return self._forms.yearly_list.search(sentence.code) is not None

    def _aims(self, sentence: Sentence | None) -> bool:
        """Whether a sentence sets a goal in a document that plans the year of issue."""
        return self._of_year and sentence is not None and self._forms.aims.search(sentence.code) is not None

    def standing(self, sentence: Sentence | None = None) -> Due:
        """The due date of what has none of its own: by the headings above it, by the plan, or as yearly.

        `sentence` is the one that it stands in; None for what stands in a table.
        """
        if self._heading and not self.past.is_of_issue(self._heading):
            return _due(self._heading, "inherited", "heading")
        period_end, issued = self._document.period_end, self._document.issued_on
        if period_end and self.past.in_plan:
            start_of = self._document.period_start
            years = period_end.year - start_of.year if start_of else 0
            return Due(period_end, "document", "period" if years else "year", source="plan")
        if self.past.of_record or not issued or issued.month > LAST_MONTH_OF_LISTS:
            return NO_DUE
        return self.year_of_issue() if self._is_yearly(sentence) or self._aims(sentence) else NO_DUE

    def may_promise(self, dates: Iterable[DateMention]) -> bool:
        """Whether a heading gives the paragraph a due date, or one of its own `dates` may be one."""
        above = self._heading or self._goals.date
        return above is not None or not all(map(self.past.is_past, dates))

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
                if before and position < start and self._begins_later(sentence, position, date, before[1]):
                    before = None
                continue
            if position < start:
                if not (before and self._only_names_year(sentence, before, (position, date))):
                    before = position, date
            elif position < clause_end and before is None:
                return _due(date, "explicit", "sentence", position)
            elif before is None and self.clauses.tells_when(sentence, start, position):
                return _due(date, "inherited", "sentence", position)
        if before is None or self.clauses.is_of_later_stage(sentence, start, before[0]):
            return None
        own = (
            before[0] >= clause_start - 1 or sentence.code[before[0] + 1 : clause_start] == self._forms.comma
        )
        return _due(before[1], "explicit" if own else "inherited", "sentence", before[0])

    def _only_names_year(self, sentence: Sentence, before: Placed, placed: Placed) -> bool:
        """Whether a date right behind another names the year that it lies in: 6月底前，2026年度8座泵站完工."""
        (position, date), (earlier, ruling) = placed, before
        if sentence.code[earlier + 1 : position] != self._forms.comma or date.precision != "year":
            return False
        within = bool(date.last and ruling.last and date.last.year == ruling.last.year)
        return within and ruling.precision not in LASTING

    def _begins_later(
        self, sentence: Sentence, position: int, date: DateMention, ruling: DateMention
    ) -> bool:
        """Whether a date opens its clause since when something holds, after the one that rules so far."""
        opens = date.role == "since" and self.clauses.rules_clause(sentence, position)
        return opens and bool(date.last and ruling.last and date.last > ruling.last)

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


def _counts_years(date: DateMention) -> bool:
    """Whether a date lies years after the day of issue: 用3年时间."""
    return date.role == "within" and bool(date.first and date.last and date.last - date.first >= _YEAR)


def _due(date: DateMention, basis: DueBasis, source: DueSource, position: int = -1) -> Due:
    if date.last is None:
        return Due(None, "none", "none", position, source, date.text)
    return Due(date.last, basis, date.precision, position, source, date.text, of_goal=date.role == "by")
