"""When the values of a table hold: by the year, plan, quarter or month over a column, or by a row's cell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.extract.due import NO_DUE, Due
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.tables.header import TableColumn, TableHeader
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.language.dates import Anchor
from tracker.language.due_dates import DateForms
from tracker.language.lists import ListForms
from tracker.records import Document, DuePrecision


@dataclass(frozen=True, slots=True)
class ColumnDue:
    """When a column's values hold: its due date, or that it looks back."""

    due: Due
    past: bool = False


class ColumnDates:
    """Reads the dates of the tables of one document."""

    def __init__(self, document: Document, dates: DateForms, lists: ListForms) -> None:
        self._document, self._dates = document, dates
        self._calendar = DueDateResolver(document, dates, lists)
        self.anchor = Anchor(document.issued_on, document.period_start, document.period_end)

    def standing(self, paragraph: Paragraph) -> Due:
        """The due date that the headings over a row, or the document, give."""
        self._calendar.enter_paragraph(paragraph.headings)
        return self._calendar.standing()

    def within_year(self, paragraph: Paragraph) -> Due:
        """The due date of a row of tasks: where nothing gives one, the end of the year of issue."""
        standing = self.standing(paragraph)
        return standing if standing.date else self._calendar.year_of_issue()

    def of_row(self, row: TableRow) -> Due | None:
        """The due date that the row has a cell for."""
        if not row.due:
            return None
        found = self._dates.deadline(row.due, self.anchor)
        return Due(found[0], "inherited", found[1], source="duty", said=row.due) if found else None

    def is_over(self, row: TableRow) -> bool:
        """Whether the date that a row has a cell for was over when the document was issued."""
        due, issued = self.of_row(row), self._document.issued_on
        return due is not None and due.date is not None and issued is not None and due.date < issued

    def of_column(self, column: TableColumn, head: TableHeader, paragraph: Paragraph) -> ColumnDue:
        """When the values of a column hold; without a date of its own, when those of the newest one do."""
        if column.point:
            return self.of_point(column, paragraph)
        year = column.year or column.plan
        if column.base:
            return ColumnDue(NO_DUE, past=True)
        if year is None and not column.goal:
            ahead = [c for c in head.values if c.year and not c.base and not self._is_past(c, head)]
            year = max((c.year for c in ahead if c.year), default=None)
        if year is None:
            return ColumnDue(self.standing(paragraph))
        past = bool(column.year or column.plan) and self._is_past(column, head)
        precision: DuePrecision = "period" if column.plan and not column.year else "year"
        due = Due(dt.date(year, 12, 31), "explicit", precision, source="heading", said=column.label)
        return ColumnDue(due, past)

    def of_point(self, column: TableColumn, paragraph: Paragraph) -> ColumnDue:
        """When the values of a quarter's or month's column hold, in the year of the table."""
        last = self.standing(paragraph).date
        anchor = Anchor(dt.date(last.year, 1, 1)) if last else self.anchor
        found = self._dates.deadline(column.point, anchor)
        if found is None:
            return ColumnDue(NO_DUE)
        issued = self._document.issued_on
        due = Due(found[0], "explicit", found[1], source="heading", said=column.label)
        return ColumnDue(due, past=issued is not None and found[0] < issued)

    def _is_past(self, column: TableColumn, head: TableHeader) -> bool:
        """Whether the year of a column was over when the document was issued, or before the plan began."""
        year = column.year or column.plan
        if year is None:
            return False
        last = dt.date(year, 12, 31)
        issued, start = self._document.issued_on, self._document.period_start
        if issued or start:
            return any(bound is not None and last < bound for bound in (issued, start))
        if any(c.place for c in head.columns):  # all that is given out to places is to come
            return False
        bare = [c.year for c in head.values if c.year and not c.goal]
        return len(bare) > 1 and not column.goal and year == min(bare)
