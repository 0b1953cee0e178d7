"""What speaks for a stance: the cues around a promise, the dates of its sentence, what stands above it."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extract.due import Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.cues import CueMatcher, Verdict, decide
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms
from tracker.rulebook.model import EvidenceKind

_ROUGH = frozenset({">=", "<=", "~"})  # bounds of a change that is aimed at; one that was measured has none


class EvidenceCollector:
    """Gathers the verdicts on what stands in a document's sentences."""

    def __init__(
        self, stances: CueMatcher, calendar: DueDateResolver, dates: DateForms, part: re.Pattern[str]
    ) -> None:
        """`part` opens a sentence that tells parts of what the one before names."""
        self._stances, self._calendar, self._dates = stances, calendar, dates
        self._part = part

    def verdicts(
        self,
        setting: SentenceInContext,
        start: int,
        end: int,
        ahead: Verdict | None = None,
        *,
        weak: bool = False,
        guessed: bool = True,
    ) -> tuple[Verdict, ...]:
        """All that speaks for a stance of a stretch of code, in the order that settles a draw.

        `weak`: a rule of last resort read it. `guessed`: no verb of its sentence rules it either; the tone
        of its paragraph then says nothing of it.
        """
        around = self._stances.around(setting.sentence, start, end, weak=weak)
        promised = any(one.stance == "target" for one in around)
        dated = self._dated(setting, start, promised=promised)
        if self._calendar.past.of_record and not promised:
            dated = ahead = None  # records of the past are full of dates
        planned = self._planned_sum(setting, start)
        done = None if ahead else self._done_behind(setting.sentence, end)
        found = (*around, dated, *setting.above, ahead, planned, done)
        told = tuple(verdict for verdict in found if verdict)
        tone = None if told or guessed or self._calendar.past.year_ends else setting.ask_plans()
        return (tone,) if tone else told

    def ahead(self, setting: SentenceInContext, item: Item, due: Due) -> Verdict | None:
        """What a due date says that does not stand before its number.

        After the number it makes a promise; one inherited from above does only where nothing says otherwise,
        and the year of the plan or list only where nothing else says anything.
        """
        planned = decide(setting.above, "background")[0] == "target"
        if planned and due.date and item.is_change and item.amount.comparator in _ROUGH:
            return self._stances.evidence("change-of-plan", "target", due.said)  # 同比下降5%|以上
        date = setting.sentence.dates.get(due.position) if due.position > item.anchor else None
        behind = date is not None and (is_day(date) or not _is_review(setting))
        if behind and not self._calendar.past.is_issue_day(due):
            return self._stances.evidence("due-date", "target", due.said)
        ruled = (
            due.basis == "inherited"
            and due.position < 0
            and (not item.weak or due.source == "duty" or self._is_part(setting, due))
        )
        if ruled and due.source == "heading" and self._calendar.past_above:
            return None  # the paragraph speaks of a year before that of its heading
        if due.source == "paragraph" and self._calendar.tasks_above:
            return self._stances.evidence("tasks-of-year", "target", due.said)
        if ruled:
            goal = due.source == "paragraph" and due.of_goal
            return self._stances.evidence("goal-above" if goal else "date-above", "target", due.said)
        of_plan = due.source == "plan" and self._calendar.past.in_plan and not item.weak
        return self._stances.evidence("plan-year", "target", due.said) if of_plan else None

    def _is_part(self, setting: SentenceInContext, due: Due) -> bool:
        """Whether a sentence goes on with parts of what a dated one tells: …投资90亿元。其中，…."""
        return due.source == "paragraph" and self._part.match(setting.sentence.code) is not None

    def beside(self, due: Due) -> Verdict | None:
        """What a deadline says that is noted beside an event, or stands in the same sentence before it."""
        above = due.source in {"duty", "paragraph"}
        return self._stances.evidence("date-above", "target", due.said) if above else None

    def given(self, lead: str) -> tuple[Verdict, ...]:
        """What the name of a unit in charge under an item says where nothing else says anything."""
        found = self._stances.evidence("task-given", "target", lead)
        return (replace(found, of_year=True),) if found else ()

    def _planned_sum(self, setting: SentenceInContext, start: int) -> Verdict | None:
        """What a report on a part of the year that runs says of the year's plan that it is measured by."""
        sentence: Sentence | None = setting.sentence
        begin = setting.sentence.clause(start)[0]
        if setting.sentence.code.find(self._dates.planned, begin) < 0:
            return None
        planned = self._dates.planned_sum.match(setting.sentence.code, begin)
        if planned is None:
            return None
        year = setting.sentence.dates.get(planned.start("year"))  # 今年计划投资, not 年度计划投资
        if year and self._calendar.past.is_past(year):
            return None
        place = planned.end()
        if place == len(setting.sentence.code):
            sentence, place = setting.following(), 0
        spent = self._dates.spent_until.match(sentence.code, place) if sentence else None
        if sentence is None or spent is None:
            return None
        date = sentence.dates.get(spent.start("until"))  # none where so much is spent by now
        if not (self._calendar.past.is_past_in_own_year(date) if date else year and spent["now"]):
            return None
        found = self._stances.evidence("planned-sum", "target", date.text if date else spent["now"])
        return replace(found, of_year=True) if found else None

    def _dated(self, setting: SentenceInContext, start: int, *, promised: bool) -> Verdict | None:
        """What the last date before a place says: a past one makes a result, a due one a promise."""
        sentence = setting.sentence
        clauses = self._calendar.clauses
        before = {
            position: date
            for position, date in sentence.dates.items()
            if position < start and not clauses.names_works(sentence, position)
        }
        for turn in self._dates.next_stage.finditer(sentence.code, 0, start):
            before = {position: date for position, date in before.items() if position > turn.start()}
        if not before:
            return self._past_above(promised=promised)
        position = max(before)
        date = before[position]
        if self._calendar.sentence_dates.is_due(sentence, position, date):
            if clauses.is_of_tasks(sentence, position, start) and not self._calendar.past.is_of_issue(date):
                return self._stances.evidence("tasks-of-year", "target", date.text)
            return self._due_before(setting, position, date)
        if clauses.is_compared(sentence, position):
            return None
        ahead = any(self._calendar.sentence_dates.is_due(sentence, *dated) for dated in before.items())
        if ahead and not self._calendar.past.is_stretch_over(sentence, position, date):
            return None
        if self._is_undated_promise(date) and not _is_review(setting):
            # 今年 in a document without a date
            return self._stances.evidence("due-date", "target", date.text)
        if not self._calendar.past.is_over(sentence, position, date):
            begins = date.role == "since" and date.last and not _is_review(setting)
            return self._stances.evidence("begins", "target", date.text) if begins else None
        if clauses.is_of_things(sentence, position):
            return None
        clause_start, _ = sentence.clause(start)
        near = position >= clause_start - 1
        kind: EvidenceKind = "past-date" if near else "past-date-before"
        return self._stances.evidence(kind, "result", date.text, name="past-date")

    def _done_behind(self, sentence: Sentence, end: int) -> Verdict | None:
        """What a past date behind an amount says on which a later clause tells that all was done.

        The last such date of the sentence counts; one of its dates that is ahead forbids it.
        """
        dates, past = sentence.dates, self._calendar.past
        if any(self._calendar.sentence_dates.is_due(sentence, *dated) for dated in dates.items()):
            return None
        later = [position for position in dates if position > sentence.clause(end - 1)[1]]
        for position in sorted(later, reverse=True):
            if past.is_past(dates[position]) and self._dates.was_done.match(sentence.code, position + 1):
                return self._stances.evidence(
                    "past-date-behind", "result", dates[position].text, name="past-date"
                )
        return None

    def _due_before(self, setting: SentenceInContext, position: int, date: DateMention) -> Verdict | None:
        """What a date ahead says: it makes a promise. In a review, 全年 is the year reviewed.

        A day (春节前) that is still ahead of the review's own date makes a promise even there. A record of a
        day reviews no year: what is said there of the rest of it is ahead.
        """
        if self._calendar.past.is_of_issue(date):
            return None
        if _is_review(setting):
            own = not self._dates.names_year(date.text) and not is_day(date)
            own = own and not self._calendar.past.is_dated_record
            if own or self._calendar.past.is_looked_back_on(setting.sentence, position, date):
                return None
        plain = self._stances.evidence("due-date", "target", date.text)
        if self._dates.until.match(date.text) is None:
            return plain
        return self._stances.evidence("due-until", "target", date.text, name="due-date") or plain

    def _past_above(self, *, promised: bool) -> Verdict | None:
        """What a past date before the sentence says, more where a semicolon joins them without a promise."""
        joined, over = self._calendar.past_joined, self._calendar.past_above
        if joined and not promised:
            return self._stances.evidence("past-date-before", "result", joined.text, name="past-date")
        return (
            self._stances.evidence("past-date-above", "result", over.text, name="past-date") if over else None
        )

    def _is_undated_promise(self, date: DateMention) -> bool:
        """Whether a date is 今年, 年底前 or their like, which look ahead without a date to count from."""
        ahead = (
            not self._calendar.past.of_record
            and date.role in {"by", "in", "before", "within"}
            and not self._dates.gone.match(date.text)
        )
        return date.last is None and ahead


def is_day(date: DateMention) -> bool:
    """Whether a date is a day of the calendar (春节前), and none counted from another (一年内)."""
    return date.precision == "day" and date.role != "within"


def _is_review(setting: SentenceInContext) -> bool:
    """Whether something above the sentence says that it reports results."""
    return any(verdict.stance == "result" and not verdict.of_page for verdict in setting.above)
