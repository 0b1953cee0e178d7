"""When a promise is due: the date of its clause, its sentence, its paragraph, a heading, or the plan.

A date rules over the clauses after it until another date, a new paragraph or a new heading takes over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.document.outline import Heading
from tracker.extract.due import NO_DUE, Due, due_by
from tracker.extract.fields.date_clauses import DateClauses
from tracker.extract.fields.goal_dates import GoalDates
from tracker.extract.fields.paragraph_date import ParagraphDate
from tracker.extract.fields.past_dates import PastDates
from tracker.extract.fields.section_dates import LASTING, NOTHING_AROUND, Around, SectionDates
from tracker.extract.fields.sentence_dates import SentenceDates
from tracker.extract.fields.yearly_papers import YearlyPapers
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import LAST_MONTH_OF_LISTS, Anchor, DateMention
from tracker.language.due_dates import DateForms
from tracker.language.lists import ListForms
from tracker.records import Document, DuePrecision

_RULES_ON: frozenset[DuePrecision] = LASTING | {"half", "quarter"}  # where it is over: 上半年，…。…


class DueDateResolver:
    """The dates that rule over a document's paragraphs; it is given each paragraph and sentence in order."""

    def __init__(
        self,
        document: Document,
        forms: DateForms,
        lists: ListForms,
        *,
        of_year: bool = False,
        passage: bool = False,
    ) -> None:
        self._document, self._forms = document, forms
        self.clauses = DateClauses(forms, lists)
        anchor = Anchor(document.issued_on, document.period_start, document.period_end)
        self.past = PastDates(document, forms, self.clauses)
        self.sentence_dates = SentenceDates(document, forms, lists, self.clauses, self.past)
        self._sections = SectionDates(anchor, forms, self.past.is_past)
        own_year = document.issued_on.year if document.issued_on else None
        self._paragraph = ParagraphDate(forms, self.clauses, own_year)
        self._heading: DateMention | None = None
        self.past_above: DateMention | None = None  # a year or period that is over and rules the paragraph
        self.past_joined: DateMention | None = None  # of the part before, which a semicolon joins
        self.joined = False  # the date that rules stands in what a semicolon joins to the sentence
        self._opened = False  # a sentence of the paragraph has been read
        self._goals = GoalDates(forms)
        self._yearly = YearlyPapers(document, forms, of_year=of_year, passage=passage)

    def enter_paragraph(
        self, headings: Sequence[Heading], around: Around = NOTHING_AROUND, *, goes_on: bool = False
    ) -> None:
        """A new paragraph under these headings, with the dates around its beginning.

        `goes_on` says that it goes on in the sentence or the list of the one before, whose date still rules.
        """
        self._goals.enter(headings)
        self.past.enter_paragraph()
        if not goes_on:
            over = around.lead if around.in_list else None  # “十三五”期间，成绩显著。——新建…
            self._paragraph.clear()
            self.past_above = over if over and self.past.is_past(over) else None
        self.past_joined = None
        self.joined = self._opened = False
        self._heading = self._sections.enter(headings, around)
        self._yearly.enter(headings)

    def enter_record(self, told_on: dt.date | None, day: dt.date | None) -> None:
        """The paragraph is a record of a day, and stands under nothing: neither headings nor the plan."""
        self._heading = None
        self.past.enter_record(told_on, day)

    def leave_sentence(self, sentence: Sentence, *, goes_on: bool = False) -> None:
        """The sentence has been read: its last lasting date goes on to rule.

        `goes_on` says that a semicolon joins the next one to it.
        """
        self.past.leave_sentence(sentence)
        self._yearly.leave(sentence)
        if sentence.dates or not goes_on:
            self.past_joined = self._past_opening(sentence) if goes_on else None
        ruling: DateMention | None = None
        opens = False
        for position, date in sorted(sentence.dates.items()):
            if date.precision in _RULES_ON and self.clauses.rules_clause(sentence, position):
                self.past_above = date if self.past.is_over(sentence, position, date) else None
            lasts = self._paragraph.may_rule(sentence, position, date, goes_on=goes_on)
            if self._is_aim_of_sentence(sentence, position, date):
                continue
            if ruling and opens and self.clauses.is_of_share(sentence, position, date, ruling):
                continue
            if lasts and self.sentence_dates.is_due(sentence, position, date):
                self._paragraph.take(sentence, position, date)
                ruling = date
                opens = self.clauses.opens_sentence(sentence, position)
                self.joined = self.joined or opens
        if ruling:
            self._goals.take(sentence.code, ruling, opens=opens)
        else:
            self._paragraph.pass_over(sentence.code)
        self._opened = True

    def _is_aim_of_sentence(self, sentence: Sentence, position: int, date: DateMention) -> bool:
        """Whether a later year is only aimed at by a sentence among the tasks of a year: 2025年重点工作 over
        扩大招商。力争2030年产值翻番。培育企业9家.
        """
        over = self._heading if self._opened else None
        if over is None or not over.last or not date.last or date.last.year <= over.last.year:
            return False
        first, _ = sentence.clause(position)
        return self._forms.aims_at.search(sentence.code, first, position) is not None

    def leave_undated(self, text: str, *, goes_on: bool) -> bool:
        """A sentence without dates has been passed over; False where it has to be read and left like others.

        That is where its `text` names a yearly list: only in code form it is told from an aside that does.
        So is whether it turns away from the place that a date rules over.
        """
        if self._paragraph.date or self._yearly.begins(text):
            return False
        self._opened = True
        self.past_joined = self.past_joined if goes_on else None
        return True

    def pass_over(self, clean: str, start: int) -> None:
        """A sentence in which nothing is looked for begins here: it may turn to another place."""
        self._paragraph.pass_over(clean, start)
        self._opened = True

    def leave_full_sentence(self) -> None:
        """No semicolon joins what follows to the sentence that has been read."""
        self.joined = False

    def _past_opening(self, sentence: Sentence) -> DateMention | None:
        """The last date of a sentence, where it opens its clause and is over."""
        position, date = max(sentence.dates.items(), default=(-1, None))
        over = date is not None and self.clauses.rules_clause(sentence, position) and self.past.is_past(date)
        return date if over else None

    def due(
        self, sentence: Sentence, start: int, *, recurring: bool = False, beside: Due | None = None
    ) -> Due:
        """The due date of what stands at code position `start`; `beside` is the deadline noted beside it."""
        own = self.sentence_dates.of(sentence, start)
        if own and recurring and self.clauses.begins_yield(sentence, own.position):
            own = None
        noted = beside if beside and not self._is_gone(beside) else None
        if own:
            return noted if noted and _says_when_in(own, noted) else own
        if noted:
            return noted
        other_stage = self._forms.opens_stage.match(sentence.code)
        ruling = None if other_stage else self._paragraph.over(sentence, start)
        if ruling and not recurring:
            return due_by(ruling, "inherited", "paragraph")
        standing = self.standing(sentence)
        if standing is NO_DUE and self._goals.date and not recurring and not self.past_above:
            return due_by(self._goals.date, "inherited", "paragraph")
        return standing

    def is_due_soon(self, sentence: Sentence, start: int, due: Due) -> bool:
        """Whether what has no date in its own paragraph is promised without a day: 尽快实现…."""
        if due.source in {"sentence", "paragraph", "duty"}:
            return False
        first, _ = sentence.clause(start)
        found = self._forms.soon.search(sentence.code, first, start)
        return bool(found or self._forms.soon_done.match(sentence.code, start + 1))

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
            return self._paragraph.of_sum
        if due.position < 0:
            return False
        if self.clauses.is_of_sum(sentence, due.position):
            return True
        code, behind = sentence.code, due.position + 1
        in_year = due.precision == "year" and self._forms.to_begin.match(code, behind)
        return not in_year and self._forms.of_start.match(code, behind) is not None

    @property
    def tasks_above(self) -> bool:
        """Whether the sentence whose date rules the paragraph tells the tasks of a year that runs."""
        return self._paragraph.of_tasks and not self.past_above

    def year_of_issue(self) -> Due:
        """The end of the year in which the document was issued."""
        issued = self.past.issued
        return Due(dt.date(issued.year, 12, 31), "document", "year", source="plan") if issued else NO_DUE

    def standing(self, sentence: Sentence | None = None) -> Due:
        """The due date of what has none of its own: by the headings above it, by the plan, or as yearly.

        `sentence` is the one that it stands in; None for what stands in a table.
        """
        if self._heading and not self.past.is_of_issue(self._heading):
            return due_by(self._heading, "inherited", "heading")
        period_end, issued = self._document.period_end, self._document.issued_on
        if period_end and self.past.in_plan:
            start_of = self._document.period_start
            years = period_end.year - start_of.year if start_of else 0
            return Due(period_end, "document", "period" if years else "year", source="plan")
        if self.past.of_record or not issued or issued.month > LAST_MONTH_OF_LISTS:
            return NO_DUE
        return self.year_of_issue() if self._yearly.holds(sentence) else NO_DUE

    @property
    def has_date_above(self) -> bool:
        """Whether a heading or a paragraph above gives the paragraph that was entered a due date."""
        return (self._heading or self._goals.date or self._paragraph.date) is not None

    def heading_date(self, text: str) -> DateMention | None:
        """The date by which a heading rules over its section."""
        return next(reversed(self._sections.of(text)), None)


def _says_when_in(year: Due, noted: Due) -> bool:
    """Whether a deadline noted beside something only says when in the year of its sentence it is due:
    年内新建8座（9月底前完成）.
    """
    same_year = year.date is not None and noted.date is not None and year.date.year == noted.date.year
    return same_year and year.precision == "year" and noted.precision != "year"
