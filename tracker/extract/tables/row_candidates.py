"""What rows of tables make: a target of a value, a milestone of words under a month or of a task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.sections.section_map import SectionMap
from tracker.extract.stance.context_above import section_verdict
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.cells import TableCell
from tracker.extract.tables.column_dates import ColumnDates, ColumnDue
from tracker.extract.tables.header import TableColumn
from tracker.extract.tables.row_names import RowName
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.extract.tables.table_words import TableWords
from tracker.extract.tables.task_rows import TaskRow
from tracker.language.amounts import Amount
from tracker.records import Document, Every, Measure, Stance
from tracker.rulebook.model import Rule
from tracker.rulebook.phrase import Template

ROW = "table-row"
_RULE = Rule(ROW, "a row of a table of indicators", (), Template("", ()), Template("level", ()), ())
_TASK = Rule(
    "task-row",
    "a task with a deadline in a table of tasks",
    (),
    Template("", ()),
    Template("milestone", ()),
    (),
)
_LONGEST_NODE = 24  # characters of a cell that says what is done by a month
_RATES = frozenset({"percent", "points", "density", "ratio", "score", "time"})


class RowCandidates:
    """Makes candidates of the rows of one document's tables."""

    def __init__(
        self,
        document: Document,
        clean: str,
        words: TableWords,
        dates: ColumnDates,
        stances: CueMatcher,
        sections: SectionMap,
    ) -> None:
        self._document, self._clean, self._dates = document, clean, dates
        self._stances, self._sections = stances, sections
        self._words, self._cells, self._forms = words, words.cells, words.forms

    def of_row(
        self, row: TableRow, whens: Mapping[TableColumn, ColumnDue], units: Callable[[str], str] | None = None
    ) -> Iterator[Candidate]:
        """What the values of a row make, each by the due date of its column.

        `units` gives the unit that the caption of the table has for an indicator, by its name.
        """
        named = self._words.names.read(row.name)
        if not named.text:
            return
        past: list[tuple[TableColumn, str]] = []
        for column, cell in row.values:
            if not cell.text or self._cells.is_nothing(cell.text):
                continue
            when = whens[column]
            if when.past:
                past.append((column, self._forms.baseline(column.year, column.label, cell.text)))
                continue
            if column.point and not self._cells.is_value(cell.text):
                made = self._node(row, named, cell, when)
            else:
                unit = row.unit or named.unit or column.unit
                if not unit and units:
                    unit = units((column.says if row.place is not None else "") or row.name)
                made = self.of_value(row, named, column, cell, when, unit)
            if made:
                compared = (said for before, said in reversed(past) if _is_of_one_kind(before, column))
                yield replace(made, baseline=next(compared, None))

    def of_value(
        self, row: TableRow, named: RowName, column: TableColumn, cell: TableCell, when: ColumnDue, unit: str
    ) -> Candidate | None:
        """What one value makes, read with `unit` where its cell has none; None for what is no amount."""
        bracketed = self._cells.is_bracketed(cell.text)
        rate = column.mean and not (column.sum and bracketed) and self._forms.growth_label in column.label
        unit = "%" if rate and not named.change else unit
        amount = self._cells.amount(cell, "" if self._cells.is_nothing(unit) else unit)
        if amount is None:
            return None
        total = bracketed or (column.sum and not column.mean) or named.total
        every: Every | None = (
            "year" if named.yearly or (column.mean and not total and not column.compared) else None
        )
        growth = self._forms.total_growth if bracketed else self._forms.yearly_growth
        growth = self._forms.compared_growth if column.compared else growth
        text = named.text + growth if rate and not named.change else named.text
        if column.says:
            text = column.says if row.place is not None else text + column.says
            named = self._given_out_as(column.says)
        elif self._words.begins_event.match(named.text):
            named = replace(named, made=True)
        measure: Measure = named.change or ("increase" if rate else self._state(named, amount, total=total))
        due = self._dates.of_row(row) or when.due
        if column.year and column.goal and due.date and due.date.year > column.year:
            due = when.due  # 2026年计划投资 of what is completed in 2027
        own = due.basis not in {"none", "inherited", "document"}
        stance: Stance = "target" if own else self._stance(row.paragraph)
        return Candidate(
            amount.start, amount.end, _RULE, amount, text, measure, stance, ROW, due, row.paragraph,
            every=every, nature=row.nature or None, lead_unit=row.lead or None,
            place=row.place or row.site or column.of or None,
        )  # fmt: skip

    def event(self, row: TaskRow) -> Candidate | None:
        """The milestone that a row without any other target is, by the deadline in it."""
        cell, due = row.event, row.duty.due
        if cell is None or due is None or not self._words.begins_event.match(cell.text):
            return None
        stance = self._stance(row.paragraph)
        start, end = cell.span(0, len(cell.text.rstrip(self._forms.event_end)))
        return Candidate(
            start, end, _TASK, None, self._clean[start:end], "milestone", stance, _TASK.id, due,
            row.paragraph, lead_unit=row.duty.lead or None,
        )  # fmt: skip

    def _node(self, row: TableRow, named: RowName, cell: TableCell, when: ColumnDue) -> Candidate | None:
        """The milestone that words under a quarter or month are: 主体封顶 under 9月底."""
        if len(cell.text) > _LONGEST_NODE or when.due.date is None:
            return None
        start, end = cell.span(0, len(cell.text.rstrip(self._forms.event_end)))
        return Candidate(
            start, end, _TASK, None, named.text + self._clean[start:end], "milestone", "target", _TASK.id,
            when.due, row.paragraph, lead_unit=row.lead or None,
        )  # fmt: skip

    def _stance(self, paragraph: Paragraph) -> Stance:
        """What a row speaks of by the section and the headings that it stands under."""
        headings = self._stances.section(paragraph.headings, self._document.title)
        section = section_verdict(self._sections, paragraph.start, headings)
        return "result" if section and section.stance == "result" else "target"

    def _given_out_as(self, thing: str) -> RowName:
        """What the label of a goal given out to places says of its values: things to be made, or a level."""
        named = self._words.names.read(thing)
        spent = self._words.row_forms.spent.search(thing) is not None
        return replace(named, made=spent or not self._words.is_level(thing))

    def _state(self, named: RowName, amount: Amount, *, total: bool) -> Measure:
        """A sum over the period, or something new, is made; all else is a level."""
        made = (named.made or total) and not named.state
        return "output" if made and amount.dimension not in _RATES else "level"


def _is_of_one_kind(before: TableColumn, column: TableColumn) -> bool:
    """Whether a value of a column that looks back is one that those of another may be compared with."""
    same_unit = not before.unit or not column.unit or before.unit == column.unit
    return same_unit and (column.mean or not (before.mean and before.compared))
