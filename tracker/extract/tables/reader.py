"""Targets of tables of indicators: each row with a value in a column that looks ahead is a target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tracker.document.outline import Paragraph
from tracker.document.table_lines import header_end
from tracker.extract.candidate import Candidate
from tracker.extract.duties.reach import Duty
from tracker.extract.sections.section_map import SectionMap
from tracker.extract.stance.context_above import section_verdict
from tracker.extract.stance.cues import CueMatcher
from tracker.extract.tables.cells import TableCell, cells_at, glued
from tracker.extract.tables.column_dates import ColumnDates, ColumnDue
from tracker.extract.tables.group_goals import group_goals
from tracker.extract.tables.header import TableColumn, TableHeader, side_by_side
from tracker.extract.tables.records import RecordHeader, RecordRow
from tracker.extract.tables.row_names import RowName
from tracker.extract.tables.rows import TableRow, carry_down
from tracker.extract.tables.table_words import TableWords
from tracker.extract.tables.task_header import TaskHeader
from tracker.extract.tables.task_rows import TaskRow, TaskRowReader
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
_HEADER = 5  # rows of which the first may be a header and the others bear it out
_NOTES = 4  # paragraphs under a table that may be notes on it
_CAPTION_ROWS = 3  # of a sheet, above its header
_LONGEST_NODE = 24  # characters of a cell that says what is done by a month
_RATES = frozenset({"percent", "points", "density", "ratio", "score", "time"})


_Header = TableHeader | TaskHeader | RecordHeader
_Table = tuple[_Header, list[Paragraph], list[Paragraph]]  # a header, its paragraphs and those below it


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
        self._document, self._clean, self._stances, self._sections = document, clean, stances, sections
        self._words, self._cells, self._forms = words, words.cells, words.forms
        self._dates = ColumnDates(document, words.dates, words.lists)
        self._task_rows = TaskRowReader(words.cells, words.dates, self._dates.anchor)
        self.tasks: dict[int, TaskRow] = {}  # the rows of tables of tasks, by the start of their paragraph
        self.records: dict[int, RecordRow] = {}  # the rows of tables of records
        self._record_header: RecordHeader | None = None  # of the table that the rows above belong to

    def read(self, paragraphs: Sequence[Paragraph]) -> dict[int, list[Candidate]]:
        """Candidates by the start of their paragraph; every paragraph that a table has used up is in it."""
        found: dict[int, list[Candidate]] = {}
        caption = ""
        for in_rows, group in groupby(paragraphs, key=self._is_row):
            block = list(group)
            if in_rows:
                heads = list(self._tables(block, caption))
                self._go_on(block, heads)
                caption = self._with_rows_above(block, heads, caption)
                for head, above, body in heads:
                    if isinstance(head, RecordHeader):
                        found.update((paragraph.start, []) for paragraph in above)
                        self._records(head, body)
                    elif isinstance(head, TaskHeader):
                        found.update(self._task_table(head, above, body))
                    else:
                        found.update(self._table(head, above, body, caption))
                self._groups(block, caption, found)
            else:
                found.update(
                    (p.start, []) for p in block[:_NOTES] if found and self._forms.note.match(self._text(p))
                )
                caption = "\n".join(self._text(p) for p in block[-2:])
        return found

    def _go_on(self, block: Sequence[Paragraph], heads: Sequence[_Table]) -> None:
        """Rows before any header of their own go on in the table of records above them.

        The text of one of its cells, when it is a whole document, stands between its rows.
        """
        first = heads[0][1][0].start if heads else block[-1].end + 1
        if self._record_header:
            self._records(self._record_header, [row for row in block if row.start < first])
        if heads:
            last = heads[-1][0]
            self._record_header = last if isinstance(last, RecordHeader) else None

    def _with_rows_above(self, block: Sequence[Paragraph], heads: Sequence[_Table], caption: str) -> str:
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
        for paragraph in block:
            if not self._forms.may_close_group.search(self._clean, paragraph.start, paragraph.end):
                continue
            cells = cells_at(self._clean, paragraph.start, paragraph.end)
            issued, words = self._document.issued_on, self._words
            made = list(group_goals(paragraph, cells, title, issued, words.scanner, self._forms))
            if made:
                found.setdefault(paragraph.start, []).extend(made)

    def _is_row(self, paragraph: Paragraph) -> bool:
        return "\t" in self._text(paragraph)

    def _text(self, paragraph: Paragraph) -> str:
        return self._clean[paragraph.start : paragraph.end]

    def _tables(self, block: Sequence[Paragraph], caption: str) -> Iterator[_Table]:
        """Header, its paragraphs and the paragraphs below it, for each header in a run of rows."""
        texts = [self._text(paragraph) for paragraph in block]
        heads: list[tuple[_Header, int, int]] = []
        number = 0
        while number < len(texts):
            end = header_end(texts, number)
            lines = [[cell.text for cell in self._row_cells(p)] for p in block[number : max(end, number + 1)]]
            head = self._words.headers.header(lines) if end > number else None
            if head is None:
                head = self._matrix(lines[0], block[number], caption)
                end = number + 1 if head else end
            tasks = self._words.tasks.header(lines[0]) if head is None or not head.values else None
            if not tasks and (head is None or not head.values) and self._words.places.may_head(lines[0]):
                given = self._given_out(block[number : number + _HEADER], caption)
                head, end = (given[0], number + given[1]) if given else (head, end)
            records = self._words.records.header(lines[0]) if not tasks and not head else None
            if tasks or head or records:
                end = end if head and not tasks else number + 1
                heads.append((tasks or head or records or TableHeader((), ()), number, end))
            number = max(end, number + 1)
        stops = [*(start for _, start, _ in heads[1:]), len(block)]
        for (table, start, end), following in zip(heads, stops, strict=False):
            yield table, list(block[start:end]), list(block[end:following])

    def _matrix(self, labels: Sequence[str], row: Paragraph, caption: str) -> TableHeader | None:
        """The header of places or projects by things that what is above it or its labels say are to come."""
        head = self._words.headers.matrix(labels) or self._words.headers.projects(labels)
        if head is None:
            return None
        above = "\n".join([caption, self._document.title, *(heading.text for heading in row.headings[-1:])])
        ahead = self._forms.assigns.search(above) is not None
        makes = any(self._words.begins_event.match(column.says) for column in head.values)
        return head if ahead or makes else None

    def _given_out(self, rows: Sequence[Paragraph], caption: str) -> tuple[TableHeader, int] | None:
        """The header of goals given out to places, and its lines, where what is above says that it is one."""
        lines = [[cell.text for cell in self._row_cells(row)] for row in rows]
        found = self._words.places.header(lines, caption)
        above = "\n".join([caption, self._document.title, *(h.text for h in rows[0].headings[-1:])])
        return found if found and self._forms.assigns.search(above) else None

    def _row_cells(self, paragraph: Paragraph) -> list[TableCell]:
        return glued(cells_at(self._clean, paragraph.start, paragraph.end), self._cells)

    def _table(
        self, head: TableHeader, above: Sequence[Paragraph], body: Sequence[Paragraph], caption: str
    ) -> dict[int, list[Candidate]]:
        if not head.values or not body:
            return {}
        found: dict[int, list[Candidate]] = {paragraph.start: [] for paragraph in above}
        for part, cut in side_by_side(head):
            whens = {column: self._dates.of_column(column, part, body[0]) for column in part.values}
            rows, rest = self._rows(part, body, found, cut)
            self._words.joiner.name_rows(rows, rest)
            carry_down(part, rows, self._cells.is_nothing)
            for row in rows:
                made = self._candidates(row, whens, self._caption_unit(caption, row.name))
                found.setdefault(row.paragraph.start, []).extend(made)
        return found

    def _caption_unit(self, caption: str, name: str) -> str:
        """The unit above a table; of an amount and a rate (单位：亿元、%), the one that a name takes."""
        match = self._forms.caption_unit.search(caption)
        units = self._forms.unit_list.split(match[1]) if match else []
        rates = [unit for unit in units if unit in self._forms.rate_units]
        if len(units) != 2 or len(rates) != 1:
            return match[1] if match else ""
        is_rate = self._forms.is_rate.search(name) is not None
        return next(unit for unit in units if (unit in rates) == is_rate)

    def _task_table(
        self, head: TaskHeader, above: Sequence[Paragraph], body: Sequence[Paragraph]
    ) -> dict[int, list[Candidate]]:
        """The values under goals; the rows are kept in `tasks` for the reader of their sentences."""
        found: dict[int, list[Candidate]] = {paragraph.start: [] for paragraph in above}
        duty: Duty | None = None
        for paragraph in body:
            row = self._task_rows.row(paragraph, self._row_cells(paragraph), head, duty)
            if row is None:
                continue
            duty = row.duty
            self.tasks[paragraph.start] = row
            when = ColumnDue(row.duty.due or self._dates.standing(paragraph))
            named = self._words.names.read(row.name)
            line = TableRow(paragraph, row.name, lead=row.duty.lead)
            made = [
                self._candidate(line, named, TableColumn("value", label, goal=True), cell, when, named.unit)
                for label, cell in row.goals
            ]
            found[paragraph.start] = [candidate for candidate in made if candidate]
        return found

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
            cells = self._row_cells(paragraph)
            if cut:
                cells = cells_at(self._clean, paragraph.start, paragraph.end)[cut]
            reader = self._words.rows
            row = reader.by_place(paragraph, cells, head) or reader.by_content(paragraph, cells, head)
            if row is None:
                found.setdefault(paragraph.start, [])
                pending.append("".join(cell.text for cell in cells))
                continue
            if any(self._is_prose(cell.text) for _, cell in row.values):
                pending = []
                continue
            row.before, pending = pending, []
            rows.append(row)
        return rows, pending

    def _is_prose(self, text: str) -> bool:
        """Whether a cell of values holds words with numbers in them."""
        return not self._cells.is_value(text) and bool(self._words.scanner.scan(text))

    def _candidates(
        self, row: TableRow, whens: Mapping[TableColumn, ColumnDue], unit: str
    ) -> Iterator[Candidate]:
        named = self._words.names.read(row.name)
        if not named.text:
            return
        baseline: str | None = None
        for column, cell in row.values:
            if not cell.text or self._cells.is_nothing(cell.text):
                continue
            when = whens[column]
            if when.past:
                baseline = self._forms.baseline(column.year, column.label, cell.text)
                continue
            if column.point and not self._cells.is_value(cell.text):
                made = self._node(row, named, cell, when)
            else:
                made = self._candidate(
                    row, named, column, cell, when, row.unit or named.unit or column.unit or unit
                )
            if made:
                yield replace(made, baseline=baseline)

    def _candidate(
        self, row: TableRow, named: RowName, column: TableColumn, cell: TableCell, when: ColumnDue, unit: str
    ) -> Candidate | None:
        bracketed = self._cells.is_bracketed(cell.text)
        rate = column.mean and not (column.sum and bracketed) and self._forms.growth_label in column.label
        unit = "%" if rate and not named.change else unit
        amount = self._cells.amount(cell, "" if self._cells.is_nothing(unit) else unit)
        if amount is None:
            return None
        total = bracketed or (column.sum and not column.mean) or named.total
        every: Every | None = "year" if named.yearly or (column.mean and not total) else None
        growth = self._forms.total_growth if bracketed else self._forms.yearly_growth
        text = named.text + growth if rate and not named.change else named.text
        if column.says:
            text = column.says if row.place is not None else text + column.says
            named = self._given_out_as(column.says)
        elif self._words.begins_event.match(named.text):
            named = replace(named, made=True)
        measure: Measure = named.change or ("increase" if rate else self._state(named, amount, total=total))
        due = self._dates.of_row(row) or when.due
        own = due.basis not in {"none", "inherited", "document"}
        stance: Stance = "target" if own else self._stance(row.paragraph)
        return Candidate(
            amount.start, amount.end, _RULE, amount, text, measure, stance, ROW, due, row.paragraph,
            every=every, nature=row.nature or None, lead_unit=row.lead or None,
            place=row.place or column.of or None,
        )  # fmt: skip

    def _stance(self, paragraph: Paragraph) -> Stance:
        """What a row speaks of by the section and the headings that it stands under."""
        headings = self._stances.section(paragraph.headings, self._document.title)
        section = section_verdict(self._sections, paragraph.start, headings)
        return "result" if section and section.stance == "result" else "target"

    def _given_out_as(self, thing: str) -> RowName:
        """What the label of a goal given out to places says of its values: things to be made, or a level."""
        named = self._words.names.read(thing)
        return replace(named, made=not self._words.is_level(thing))

    def _state(self, named: RowName, amount: Amount, *, total: bool) -> Measure:
        """A sum over the period, or something new, is made; all else is a level."""
        made = (named.made or total) and not named.state
        return "output" if made and amount.dimension not in _RATES else "level"

    def _node(self, row: TableRow, named: RowName, cell: TableCell, when: ColumnDue) -> Candidate | None:
        """The milestone that words under a quarter or month are: 主体封顶 under 9月底."""
        if len(cell.text) > _LONGEST_NODE or when.due.date is None:
            return None
        start, end = cell.span(0, len(cell.text.rstrip(self._forms.event_end)))
        return Candidate(
            start, end, _TASK, None, named.text + self._clean[start:end], "milestone", "target", _TASK.id,
            when.due, row.paragraph, lead_unit=row.lead or None,
        )  # fmt: skip
