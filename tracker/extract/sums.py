"""What a sum of money is: spent or brought in within a time, or what something costs in all."""

from __future__ import annotations

from tracker.extract.due import Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.language.indicators import IndicatorForms
from tracker.records import Measure


class SumReader:
    """Tells the measure and the due date of the sums of one document."""

    def __init__(self, forms: IndicatorForms, calendar: DueDateResolver, clean: str) -> None:
        self._forms, self._calendar, self._clean = forms, calendar, clean

    def measured(
        self, setting: SentenceInContext, item: Item, indicator: str, due: Due
    ) -> tuple[Measure, Due]:
        """The measure of an item and its due date, which a sum may change; others keep theirs."""
        sentence, measure, forms = setting.sentence, item.measure, self._forms
        if item.amount.dimension == "money":
            named = _is_dated(item, due) or (_is_of_year(due) and not forms.of_whole_trade.search(indicator))
            in_year = named and self._is_spent(sentence, item, indicator)
            in_period = due.precision == "period" and forms.spent_over_years.search(indicator)
            if measure == "level" and (in_year or in_period):
                measure = "output"  # 2027年重点项目投资60亿元, “十五五”水利投入70亿元
            measure = self._of_sum(setting, item, indicator, measure)
        if forms.sum_of_year.search(indicator):
            measure = "output" if measure == "level" else measure
            due = due if due.date else self._calendar.year_of_issue()
        elif (
            measure != "output"
            and forms.sum_of_all.search(indicator)
            and self._calendar.is_of_part(sentence, due)
        ):
            due = self._calendar.standing(sentence)  # 3月，总投资2亿元的项目开工
        return measure, due

    def _is_spent(self, sentence: Sentence, item: Item, indicator: str) -> bool:
        """Whether a sum is spent in the year that its sentence names, and is not that of one project."""
        of_one = sentence.code.startswith(self._forms.modifier_end, item.anchor + 1)
        return not of_one and bool(self._forms.yearly_sum.search(indicator))

    def _of_sum(self, setting: SentenceInContext, item: Item, indicator: str, measure: Measure) -> Measure:
        """What is brought in within a year is an output; a part of what something costs in all is none."""
        if measure == "level" and self._forms.sum_raised.search(indicator):
            return "output"
        if measure != "output" or self._forms.spent_in_time.search(item.verb + indicator):
            return measure
        before = self._clean[setting.paragraph.start : item.amount.start]
        return "level" if self._forms.part_of_cost.search(before) else measure


def _is_dated(item: Item, due: Due) -> bool:
    """Whether a sum is named with its year, or goes on after a semicolon from one that is."""
    return due.source == "sentence" or (due.source == "paragraph" and not item.reaches)


def _is_of_year(due: Due) -> bool:
    """Whether the paper or the part of it that names no other date plans one year."""
    return due.source in {"plan", "heading"} and due.precision == "year"
