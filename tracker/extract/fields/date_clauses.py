"""How a date stands in its sentence: whether it rules over its clause, is compared with, or dealt out."""

from __future__ import annotations

import re

from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import DateMention
from tracker.language.due_dates import DateForms
from tracker.language.lists import ListForms

_EVENT_CLAUSE = 10  # code characters
_ITEM_NUMBER = 4  # code characters of a number and its mark, at most


class DateClauses:
    """Tells of a date at a code position of a sentence, by the forms of a language."""

    def __init__(self, forms: DateForms, lists: ListForms) -> None:
        self._forms, self._lists = forms, lists

    def is_dealt_out(self, sentence: Sentence, position: int) -> bool:
        """Whether a date is one of a series that is given out to several things: 2027年、2028年分别."""
        code = sentence.code
        while code[position + 1 : position + 2] in self._lists.joints and position + 2 in sentence.dates:
            position += 2
        return self._lists.in_turn.match(code, position + 1) is not None

    def rules_clause(self, sentence: Sentence, position: int) -> bool:
        """Whether a date opens its clause and rules over it: not 根据2024年的规划, not 在2024年…的基础上."""
        start, end = sentence.clause(position)
        opens = self._forms.opens_clause.fullmatch(sentence.code, start, position) is not None
        based = sentence.code.endswith(self._forms.based_on, position, end)
        return opens and not based and not self.is_compared(sentence, position)

    def opens_sentence(self, sentence: Sentence, position: int) -> bool:
        """Whether a date opens its sentence, so that it rules over all that semicolons join to it."""
        start, _ = sentence.clause(position)
        return start <= _ITEM_NUMBER and self.rules_clause(sentence, position)

    def is_of_share(self, sentence: Sentence, position: int, date: DateMention, ruling: DateMention) -> bool:
        """Whether a date before the one that rules is of a part of the whole: …，其中2028年建成3座."""
        earlier = bool(date.last and ruling.last and date.last < ruling.last)
        return earlier and self._forms.share.search(sentence.code, 0, position) is not None

    def is_compared(self, sentence: Sentence, position: int) -> bool:
        """Whether something is only compared with the date at a code position: 比2020年, 2018年基础上.

        Nor does a plan in the name of works say when they are done, nor the year of a far goal that is only
        taken into consideration.
        """
        if self.names_works(sentence, position) or self._is_considered(sentence, position):
            return True
        if self._forms.compared_before.search(sentence.code[max(0, position - 2) : position]):
            return True
        return self._forms.compared_after.match(sentence.code, position + 1) is not None

    def _is_considered(self, sentence: Sentence, position: int) -> bool:
        """Whether a date is that of a far goal that is only looked to: 着眼2035年远景目标，…."""
        start, _ = sentence.clause(position)
        if self._forms.considered_after.match(sentence.code, position + 1) is None:
            return False
        return self._forms.considered_before.search(sentence.code, start, position) is not None

    def names_works(self, sentence: Sentence, position: int) -> bool:
        """Whether a date tells only which works are meant: 茶厂“十五五”技改, 2025年开工续建项目."""
        text, behind = sentence.dates[position].text, position + 1
        if self._forms.of_class.match(sentence.code, behind):
            return self._forms.year_opening.match(text) is not None
        plan = self._forms.plan_name.fullmatch(text) is not None
        return plan and self._forms.of_works.match(sentence.code, behind) is not None

    def is_of_things(self, sentence: Sentence, position: int) -> bool:
        """Whether a year only tells of when the things are that are gone on with: 续建|2025年改造项目4个."""
        year = sentence.dates[position].precision == "year"
        goes_on = not sentence.code.startswith(self._forms.comma, position + 1)
        return year and goes_on and self._forms.carries_on.search(sentence.code, 0, position) is not None

    def tells_when(self, sentence: Sentence, start: int, position: int) -> bool:
        """Whether the clause of a date only says when what stands at `start`, before it, is done.

        新建泵站8座，2026年底前完工 is of the clause before it; with 全部 it is of all figures before it. When
        it is begun (2026年3月开工), a part or another thing (6月底前开通网上医院) is done does not say so.
        """
        of_less = (self._forms.of_start, self._forms.of_part, self._forms.of_other)
        told = any(form.match(sentence.code, position + 1) for form in of_less)
        if told or not _is_event_alone(sentence, position):
            return False
        here, (begin, end) = sentence.clause(start)[1] + 1, sentence.clause(position)
        if position == here:
            return True
        meant = begin == here or self._forms.all_of_them.search(sentence.code, position, end) is not None
        announced = self._forms.before_finish.fullmatch(sentence.code, begin, position) is not None
        return meant and announced and start in sentence.amounts

    def closes_clause(self, sentence: Sentence, start: int, position: int, before: int) -> bool:
        """Whether a date behind `start` says when that is done, a date in an earlier clause notwithstanding:
        6月底前完成15个，其余|25个年底前完成.
        """
        first, end = sentence.clause(start)
        alone = not any(start < place < end for place in sentence.amounts)
        done = self._forms.done_at_end.fullmatch(sentence.code, position + 1, end) is not None
        return before < first and alone and done

    def is_of_later_stage(self, sentence: Sentence, start: int, position: int) -> bool:
        """Whether what stands at `start` comes after a stage of which the date before it says nothing.

        今年投资2亿元，建成后年产值5亿元; 3月，某厂开工，投产后年产值5亿元; but 2027年建成，建成后年产值5亿元,
        and a goal: 到2027年，建成后管护率达到95%.
        """
        if self._forms.begun.search(sentence.code, position, start):
            return True
        _, end = sentence.clause(position)
        if end == position + 1 and sentence.dates[position].role == "by":
            return False
        stage = self._stage_before(sentence, start, end)
        if stage is None:
            return False
        if self.leaves_works_open(sentence, position):
            return True
        return stage["full"] is not None and stage["full"] not in sentence.code[position:end]

    def is_of_other_point(self, sentence: Sentence, position: int, start: int) -> bool:
        """Whether a date stands in one point of several (一是今后三年内…), and `start` in a later one."""
        return self.in_point(sentence, position) and any(
            self._forms.point.match(sentence.code, place)
            for place in sentence.clause_starts
            if position < place <= start
        )

    def in_point(self, sentence: Sentence, position: int) -> bool:
        """Whether what stands at a code position is told in one of several points: 一是…."""
        starts = (place for place in sentence.clause_starts if place <= position)
        return any(self._forms.point.match(sentence.code, place) for place in starts)

    def begins_yield(self, sentence: Sentence, position: int) -> bool:
        """Whether works are done on a date from which on something comes of them: 6月投运后，每年…."""
        return self._forms.after_stage.match(sentence.code, position + 1) is not None

    def is_of_sum(self, sentence: Sentence, position: int) -> bool:
        """Whether a date says only within which year a sum is spent: 2027年计划投资2亿元."""
        return self._forms.of_sum.match(sentence.code, position + 1) is not None

    def is_of_tasks(self, sentence: Sentence, position: int, start: int) -> bool:
        """Whether the tasks of a year are announced between its date and `start`: 今年主要任务是：…."""
        code = sentence.code
        said = any(code.find(word, position, start) >= 0 for word in self._forms.tasks)
        return said and self._forms.of_tasks.search(code, position, start) is not None

    def leaves_works_open(self, sentence: Sentence, position: int) -> bool:
        """Whether by a date only a sum is spent on works, or they are begun, or a part of them is done."""
        forms, code = self._forms, sentence.code
        if self.is_of_sum(sentence, position) or forms.of_part.match(code, position + 1):
            return True
        _, end = sentence.clause(position)
        begun = forms.of_start.match(code, position + 1) is not None
        return begun and forms.completes.search(code, position, end) is None

    def is_beyond_completion(self, sentence: Sentence, start: int, *, left_open: bool = False) -> bool:
        """Whether what stands at `start` comes when a project yields all it can (达产后).

        Or when it is done at all (建成后), where the date so far has `left_open` its works.
        """
        stage = self._stage_before(sentence, start, 0)
        return stage is not None and (left_open or stage["full"] is not None)

    def _stage_before(self, sentence: Sentence, start: int, after: int) -> re.Match[str] | None:
        """The last stage named in a sentence before `start` and not before `after`."""
        found = list(self._forms.after_stage.finditer(sentence.code, after, start))
        return found[-1] if found else None


def _is_event_alone(sentence: Sentence, position: int) -> bool:
    """Whether a date's clause only says when the thing before it is done: 新建泵站8座，2026年底前完工."""
    start, end = sentence.clause(position)
    return end - start <= _EVENT_CLAUSE and not any(start <= place < end for place in sentence.amounts)
