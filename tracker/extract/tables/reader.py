"""Targets of tables of indicators: each row with a value in a column that looks ahead is a target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.office_notes.reach import Duty
from tracker.extract.sections.section_map import SectionMap
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.caption_units import CaptionUnits
from tracker.extract.tables.cells import TableCell, cells_at, is_rule
from tracker.extract.tables.column_dates import ColumnDates, ColumnDue
from tracker.extract.tables.crosswise import CrosswiseTable
from tracker.extract.tables.group_goals import group_event, group_goals, is_under_way
from tracker.extract.tables.header import TableColumn, TableHeader, side_by_side
from tracker.extract.tables.header_finder import FoundTable, HeaderFinder
from tracker.extract.tables.merged_cells import MergedCells
from tracker.extract.tables.register_tables import RecordHeader, RecordRow
from tracker.extract.tables.row_candidates import RowCandidates
from tracker.extract.tables.rows_from_lines import TableRow, carry_down
from tracker.extract.tables.stacked_cells import unstacked
from tracker.extract.tables.sum_rows import without_sum
from tracker.extract.tables.table_words import TableWords
from tracker.extract.tables.task_header import TaskHeader
from tracker.extract.tables.task_rows import TaskRow, TaskRowReader
from tracker.extract.tables.worded_cells import WordedCells
from tracker.records import Document

_NOTES = 4  # paragraphs under a table that may be notes on it
_CAPTION_ROWS = 3  # of a sheet, above its header


class TableReader:
    """The tables of one document, read by a rulebook's words for amounts and its cues for headings."""

    def __init__(
        self,
        document: Document,
        clean: str,
        words: TableWords,
        stances: CueMatcher,
        sections: SectionMap,
    ) -> None:
        self._document, self._clean = document, clean
        self._words, self._cells, self._forms = words, words.cells, words.forms
        self._headers = HeaderFinder(document, clean, words)
        self._caption_units = CaptionUnits(words.forms)
        self._dates = ColumnDates(document, words.dates, words.lists)
        self.candidates = RowCandidates(document, clean, words, self._dates, stances, sections)
        self._worded = WordedCells(words, self._dates)
        self._task_rows = TaskRowReader(words.cells, words.dates, self._dates.anchor)
        self.tasks: dict[int, TaskRow] = {}  # the rows of tables of tasks, by the start of their paragraph
        self.records: dict[int, RecordRow] = {}  # the rows of tables of records
        self._record_header: RecordHeader | None = None  # of the table that the rows above belong to
        self._group_event = ""  # what happens in the years of its last column: 开工

    def read(self, paragraphs: Sequence[Paragraph]) -> dict[int, list[Candidate]]:
        """Candidates by the start of their paragraph; every paragraph that a table has used up is in it."""
        found: dict[int, list[Candidate]] = {}
        caption = ""
        told = (paragraph for paragraph in paragraphs if not is_rule(self._text(paragraph)))
        for in_rows, group in groupby(told, key=self._is_row):
            block = list(group)
            if in_rows:
                caption = self._read_rows(block, caption, found)
                continue
            if found:
                notes = (p for p in block[:_NOTES] if self._forms.note.match(self._text(p)))
                found.update((note.start, []) for note in notes)
            caption = "\n".join(self._text(p) for p in block[-2:])
        return found

    def _read_rows(self, block: Sequence[Paragraph], caption: str, found: dict[int, list[Candidate]]) -> str:
        """Add what a run of rows holds; the caption comes back with the rows above the first header."""
        heads = list(self._headers.tables(block, caption))
        self._go_on(block, heads)
        caption = self._with_rows_above(block, heads, caption)
        for head, above, body in heads:
            if isinstance(head, RecordHeader):
                found.update((paragraph.start, []) for paragraph in above)
                self._records(head, body)
            elif isinstance(head, TaskHeader):
                found.update(self._task_table(head, above, body))
            elif isinstance(head, CrosswiseTable):
                found.update(self._crosswise(head, above, caption))
            else:
                found.update(self._table(head, above, body, caption))
        self._groups(block, caption, found)
        return caption

    def due_of(self, row: TaskRow) -> Due:
        """When a row of tasks is due whose goals have no date of their own; a task by the end of the year."""
        standing = self._dates.standing if row.measured else self._dates.within_year
        return row.duty.due or standing(row.paragraph)

    def _go_on(self, block: Sequence[Paragraph], heads: Sequence[FoundTable]) -> None:
        """Rows before any header of their own go on in the table of records above them.

        The text of one of its cells, when it is a whole document, stands between its rows.
        """
        first = heads[0][1][0].start if heads else block[-1].end + 1
        if self._record_header:
            self._records(self._record_header, [row for row in block if row.start < first])
        if heads:
            last = heads[-1][0]
            self._record_header = last if isinstance(last, RecordHeader) else None

    def _with_rows_above(self, block: Sequence[Paragraph], heads: Sequence[FoundTable], caption: str) -> str:
        """A caption with the rows above the first header, which in a sheet may say the unit."""
        first = heads[0][1][0].start if heads else 0
        rows = [self._text(row) for row in block[:_CAPTION_ROWS] if row.start < first]
        return "\n".join([caption, *rows])

    def _records(self, head: RecordHeader, body: Sequence[Paragraph]) -> None:
        for paragraph in body:
            cells = cells_at(self._clean, paragraph.start, paragraph.end)
            if len(cells) <= head.width:
                self.records[paragraph.start] = self._words.records.row(paragraph, cells, head)

    def _groups(self, block: Sequence[Paragraph], caption: str, found: dict[int, list[Candidate]]) -> None:
        """Add the goals that cells of a run of rows close groups with."""
        title = caption.rpartition("\n")[2]
        forms = self._forms
        for paragraph in block:
            if not forms.may_close_group.search(self._clean, paragraph.start, paragraph.end):
                continue
            cells = cells_at(self._clean, paragraph.start, paragraph.end)
            self._group_event = group_event(cells, forms, self._group_event)
            issued, scanner = self._document.issued_on, self._words.scanner
            made = list(group_goals(paragraph, cells, title, self._group_event, issued, scanner, forms))
            if made or is_under_way(cells, forms):
                found.setdefault(paragraph.start, []).extend(made)

    def _is_row(self, paragraph: Paragraph) -> bool:
        return "\t" in self._text(paragraph)

    def _text(self, paragraph: Paragraph) -> str:
        return self._clean[paragraph.start : paragraph.end]

    def _table(
        self, head: TableHeader, above: Sequence[Paragraph], body: Sequence[Paragraph], caption: str
    ) -> dict[int, list[Candidate]]:
        if not head.values or not body:
            return {}
        found: dict[int, list[Candidate]] = {paragraph.start: [] for paragraph in above}
        units = partial(self._caption_units.unit, caption)
        over = self._headers.tells_results(head, body[0], caption)
        for part, cut in side_by_side(head):
            whens = {column: self._dates.of_column(column, part, body[0]) for column in part.values}
            rows, rest = self._rows(part, body, found, cut)
            self._words.joiner.name_rows(rows, rest)
            carry_down(part, rows, self._cells.is_nothing)
            for row in without_sum(rows, self._cells):
                if head.by_year and self._dates.is_over(row):
                    found.setdefault(row.paragraph.start, [])
                    continue
                made = self.candidates.of_row(row, whens, units)
                if over:
                    made = (replace(one, stance="result") for one in made)
                found.setdefault(row.paragraph.start, []).extend(made)
                if cut is None and any(column.goal for column in part.values):
                    cells = self._headers.row_cells(row.paragraph)
                    told = self._worded.contents(row, cells, part, self.tasks.get(row.paragraph.start))
                    if told:
                        self.tasks[row.paragraph.start] = told
        return found

    def _crosswise(
        self, table: CrosswiseTable, lines: Sequence[Paragraph], caption: str
    ) -> dict[int, list[Candidate]]:
        """The values of indicators that stand side by side."""
        found: dict[int, list[Candidate]] = {paragraph.start: [] for paragraph in lines}
        units = partial(self._caption_units.unit, caption)
        whens = {c: self._dates.of_column(c, table.head, lines[0]) for c in table.head.columns}
        for row in table.rows(self._cells):
            for one in self.candidates.of_row(row, whens, units):
                line = next(line for line in lines if line.start <= one.start < line.end)
                found[line.start].append(replace(one, paragraph=line))
        return found

    def _task_table(
        self, head: TaskHeader, above: Sequence[Paragraph], body: Sequence[Paragraph]
    ) -> dict[int, list[Candidate]]:
        """The values under goals; the rows are kept in `tasks` for the reader of their sentences."""
        found: dict[int, list[Candidate]] = {paragraph.start: [] for paragraph in above}
        duty: Duty | None = None
        merged = MergedCells(head, self._words.row_forms.only_number)
        for paragraph in body:
            cells = merged.placed(self._headers.row_cells(paragraph))
            row = self._task_rows.row(paragraph, cells, head, duty)
            if row is None:
                continue
            duty = row.duty
            row = replace(row, place=row.place or self._site([label for _, label in head.columns], cells))
            found[paragraph.start] = list(self._goals_of(row, head))
            points = [(self._words.headers.column(label), cell) for label, cell in row.stages]
            worded = [(column, cell) for column, cell in points if self._worded.is_prose(cell.text)]
            self.tasks[paragraph.start] = self._worded.with_stages(row, worded)
            line = TableRow(paragraph, row.name, lead=duty.lead, unit=row.unit)
            line.values = [pair for pair in points if pair not in worded]
            whens = {column: self._dates.of_point(column, paragraph) for column, _ in points}
            found[paragraph.start] += self.candidates.of_row(line, whens)
            found[paragraph.start] += self._measured(row, cells, head)
        return found

    def _measured(self, row: TaskRow, cells: Sequence[TableCell], head: TaskHeader) -> Iterator[Candidate]:
        """The figures of a project under labels that name what they measure and a unit, where one of them
        says that it is planned: 总投资（万元） beside 2026年计划投资（万元）.
        """
        labels = [("" if role else label) for role, label in head.columns]
        columns = [self._words.headers.column(label) for label in labels]
        if not any(column.says and column.goal for column in columns):
            return
        line = TableRow(row.paragraph, row.title or row.name, lead=row.duty.lead)
        line.site = row.place
        line.values = [
            (column, cell)
            for column, cell in zip(columns, cells, strict=False)
            if column.says and self._cells.is_value(cell.text)
        ]
        table = TableHeader(tuple(columns), tuple(column for column, _ in line.values))
        whens = {column: self._dates.of_column(column, table, row.paragraph) for column in table.values}
        due = row.duty.due
        for made in self.candidates.of_row(line, whens):
            yield replace(made, due=due) if due else made

    def _goals_of(self, row: TaskRow, head: TaskHeader) -> Iterator[Candidate]:
        """The values of a row of tasks, each with the unit of its own cell, of the row or of its label."""
        when = ColumnDue(self.due_of(row))
        named = self._words.names.read(row.name)
        line = TableRow(row.paragraph, row.name, lead=row.duty.lead, site=row.place)
        for label, cell in row.goals:
            unit = row.unit or named.unit or self._words.headers.column(label).unit
            column = TableColumn("value", label, goal=True)
            made = self.candidates.of_value(line, named, column, cell, when, unit)
            if made and ((made.amount and made.amount.unit) or label not in head.counts):
                yield made

    def _rows(
        self,
        head: TableHeader,
        body: Sequence[Paragraph],
        found: dict[int, list[Candidate]],
        cut: slice | None,
    ) -> tuple[list[TableRow], list[str]]:
        """The rows, and the lines after the last; rows of sentences are left to the sentences' own rules."""
        rows: list[TableRow] = []
        pending: list[str] = []
        for paragraph in body:
            cells = self._headers.row_cells(paragraph)
            if cut:
                cells = cells_at(self._clean, paragraph.start, paragraph.end)[cut]
            for one in unstacked(cells, self._words.row_forms):
                row = self._read_row(one, paragraph, head)
                if row is None:
                    found.setdefault(paragraph.start, [])
                    pending.append("".join(cell.text for cell in one))
                    continue
                staged = self._worded.stages(row)
                if staged:
                    self.tasks[paragraph.start] = staged
                if staged or not any(self._worded.is_prose(cell.text) for _, cell in row.values):
                    row.before = pending
                    rows.append(row)
                pending = []
        return rows, pending

    def _read_row(
        self, cells: Sequence[TableCell], paragraph: Paragraph, head: TableHeader
    ) -> TableRow | None:
        """The row that cells are; None for a line that only goes on with words."""
        reader = self._words.rows
        row = reader.by_place(paragraph, cells, head)
        if row is None:
            return reader.by_content(paragraph, cells, head)
        row.site = self._site([column.label for column in head.columns], cells)
        return row

    def _site(self, labels: Sequence[str], cells: Sequence[TableCell]) -> str:
        """Where the project of a row stands, if a column names the place by its own name."""
        names = (cell.text for label, cell in zip(labels, cells, strict=False) if self._words.is_site(label))
        return next(filter(self._words.place_forms.place_cell.fullmatch, names), "")
