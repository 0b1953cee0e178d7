"""Cells beside or among the figures of a row that say in words what is to be done, kept as tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.office_notes.reach import Duty
from tracker.extract.tables.cells import TableCell
from tracker.extract.tables.column_dates import ColumnDates
from tracker.extract.tables.header import TableColumn, TableHeader
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.extract.tables.table_words import TableWords
from tracker.extract.tables.task_rows import TaskRow


class WordedCells:
    """Makes rows of tasks of such cells."""

    def __init__(self, words: TableWords, dates: ColumnDates) -> None:
        self._words, self._cells, self._dates = words, words.cells, dates

    def is_prose(self, text: str) -> bool:
        """Whether a cell of values holds words with numbers in them."""
        return not self._cells.is_value(text) and bool(self._words.scanner.scan(text))

    def contents(
        self, row: TableRow, cells: Sequence[TableCell], head: TableHeader, task: TaskRow | None
    ) -> TaskRow | None:
        """A row's `task`, or a new one, with the cells beside its figures that tell works (建设内容).

        None for a row without such cells, and for one with more cells than its header has.
        """
        told = [
            (cell.span(0, len(cell.text)), column.label)
            for column, cell in zip(head.columns, cells, strict=False)
            if column.role == "other" and self._words.tasks.tells_task(column.label)
            if self.is_prose(cell.text)
        ]
        if not told or len(cells) > len(head.columns):
            return None
        line = Duty(row.paragraph.start, row.paragraph.end, row.lead, self._dates.of_row(row))
        name = self._words.names.read(row.name).text
        task = task or TaskRow(row.paragraph, line, name, name)
        spans = tuple(span for span, _ in told)
        return replace(
            task,
            duty=line,
            sentences=(*spans, *task.sentences),
            promised=tuple(told),
            place=task.place or row.site,
        )

    def stages(self, row: TableRow) -> TaskRow | None:
        """The cells of a row that say how much is done by a quarter or month; the row is left the others.

        None for a row without such cells, or with words in others.
        """
        worded = [(column, cell) for column, cell in row.values if self.is_prose(cell.text)]
        if not worded or not all(column.point for column, _ in worded):
            return None
        line = Duty(row.paragraph.start, row.paragraph.end, row.lead, None)
        name = self._words.names.read(row.name).text
        row.values = [pair for pair in row.values if pair not in worded]
        return self.with_stages(TaskRow(row.paragraph, line, name, name, names_goal=True), worded)

    def with_stages(self, row: TaskRow, worded: Sequence[tuple[TableColumn, TableCell]]) -> TaskRow:
        """A row of tasks with cells under quarters or months, each due with its column."""
        parts: list[Duty] = []
        for column, cell in worded:
            when = self._dates.of_point(column, row.paragraph)
            if when.due.date and not when.past:
                due = replace(when.due, basis="inherited", source="duty")
                parts.append(Duty(*cell.span(0, len(cell.text)), row.duty.lead, due))
        spans = tuple((part.start, part.end) for part in parts)
        return replace(row, sentences=(*row.sentences, *spans), parts=(*row.parts, *parts))
