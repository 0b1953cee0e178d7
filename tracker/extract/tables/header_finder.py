"""Where the tables in a run of rows begin: the header of each, which the rows below it bear out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.document.outline import Paragraph
from tracker.document.table_lines import header_end
from tracker.extract.tables.cells import TableCell, cells_at, glued
from tracker.extract.tables.crosswise import CrosswiseTable
from tracker.extract.tables.header import TableHeader
from tracker.extract.tables.register_tables import RecordHeader
from tracker.extract.tables.table_words import TableWords
from tracker.extract.tables.task_header import TaskHeader
from tracker.records import Document

_HEADER = 5  # rows of which the first may be a header and the others bear it out
_SENTENCE = 20  # characters of a cell that may be a sentence

_Header = TableHeader | TaskHeader | RecordHeader | CrosswiseTable
FoundTable = tuple[_Header, list[Paragraph], list[Paragraph]]  # a header, its paragraphs and those below it


class HeaderFinder:
    """Finds the headers of the tables of one document."""

    def __init__(self, document: Document, clean: str, words: TableWords) -> None:
        self._document, self._clean = document, clean
        self._words, self._cells, self._forms = words, words.cells, words.forms

    def row_cells(self, paragraph: Paragraph) -> list[TableCell]:
        """The cells of a row, those put together that white space broke up."""
        return glued(cells_at(self._clean, paragraph.start, paragraph.end), self._cells)

    def tables(self, block: Sequence[Paragraph], caption: str) -> Iterator[FoundTable]:
        """Header, its paragraphs and the paragraphs below it, for each header in a run of rows."""
        texts = [self._clean[paragraph.start : paragraph.end] for paragraph in block]
        heads: list[tuple[_Header, int, int]] = []
        number = 0
        while number < len(block):
            head, end = self._header_at(block, texts, number, caption)
            if head:
                heads.append((head, number, end))
            number = end
        stops = [*(start for _, start, _ in heads[1:]), len(block)]
        for (table, start, end), following in zip(heads, stops, strict=False):
            yield table, list(block[start:end]), list(block[end:following])

    def _header_at(
        self, block: Sequence[Paragraph], texts: Sequence[str], number: int, caption: str
    ) -> tuple[_Header | None, int]:
        """The header that a row begins, if it begins one, and the number of the row behind it."""
        if crosswise := self._crosswise(block, number, caption):
            return crosswise, number + crosswise.lines
        if yearly := self._yearly(block[number], caption):
            return yearly, number + 1
        end = header_end(texts, number)
        lines = [[cell.text for cell in self.row_cells(p)] for p in block[number : max(end, number + 1)]]
        head = self._words.headers.header(lines) if end > number else None
        if head is None and (head := self._matrix(lines[0], block[number], caption)):
            end = number + 1
        rows = block[number + 1 : number + _HEADER]
        worded = head is None or head.looks_back or not self._has_values(rows) or self._has_sentences(rows)
        if worded and (tasks := self._words.tasks.header(lines[0])):
            return tasks, number + 1
        if (head is None or not head.values) and self._words.places.may_head(lines[0]):
            given = self._given_out(block[number : number + _HEADER], caption)
            head, end = (given[0], number + given[1]) if given else (head, end)
        if head:
            return head, end
        records = self._words.records.header(lines[0])
        return records, number + 1 if records else max(end, number + 1)

    def _crosswise(self, block: Sequence[Paragraph], number: int, caption: str) -> CrosswiseTable | None:
        """The table with indicators side by side that a row begins; of years, only of what is to come."""
        table = self._words.crosswise.table(block, number, self.row_cells)
        if table is None or not table.by_years:
            return table
        if any(map(self._words.place_forms.place_cell.fullmatch, table.names)):
            return None
        return table if self._is_ahead(table.names, block[number], caption) else None

    def _yearly(self, row: Paragraph, caption: str) -> TableHeader | None:
        """The header of rows that are each of a year, where they are said to come."""
        head = self._words.headers.yearly([cell.text for cell in self.row_cells(row)])
        return head if head and self._is_ahead([c.says for c in head.values], row, caption) else None

    def tells_results(self, head: TableHeader, row: Paragraph, caption: str) -> bool:
        """Whether a table tells how things went: by how much they changed, with nothing that is to come."""
        return head.tells_changes and not self._is_assigned(row, caption)

    def _has_values(self, rows: Sequence[Paragraph]) -> bool:
        """Whether rows hold figures beside the number of each row: else what is aimed at is said in words."""
        return not rows or any(
            self._cells.is_value(cell.text) for row in rows for cell in self.row_cells(row)[1:]
        )

    def _has_sentences(self, rows: Sequence[Paragraph]) -> bool:
        """Whether cells of rows say in sentences how much is to be done."""
        texts = (cell.text for row in rows for cell in self.row_cells(row) if len(cell.text) >= _SENTENCE)
        return any(
            any(mark in text for mark in self._forms.event_end) and self._words.scanner.scan(text)
            for text in texts
        )

    def _matrix(self, labels: Sequence[str], row: Paragraph, caption: str) -> TableHeader | None:
        """The header of places, projects or quantities by things, if they are said to come."""
        headers, tasks = self._words.headers, self._words.tasks
        head = headers.matrix(labels) or headers.projects(labels)
        if head is None and tasks.header(labels) is None:
            has_unit = self._forms.caption_unit.search(caption) is not None
            head = headers.quantities(labels, tasks.says_how_many, has_unit=has_unit)
        if head is None:
            return None
        return head if self._is_ahead([column.says for column in head.values], row, caption) else None

    def _is_ahead(self, counted: Iterable[str], row: Paragraph, caption: str) -> bool:
        """Whether what is counted below a row is to come: what is above says so, or something is made."""
        return self._is_assigned(row, caption) or any(map(self._words.begins_event.match, counted))

    def _given_out(self, rows: Sequence[Paragraph], caption: str) -> tuple[TableHeader, int] | None:
        """The header of goals given out to places, and its lines, where what is above says that it is one."""
        lines = [[cell.text for cell in self.row_cells(row)] for row in rows]
        found = self._words.places.header(lines, caption)
        return found if found and self._is_assigned(rows[0], caption) else None

    def _is_assigned(self, row: Paragraph, caption: str) -> bool:
        """Whether the caption, the title or the heading over a row says that goals are given out."""
        above = [caption, self._document.title, *(heading.text for heading in row.headings[-1:])]
        return self._forms.assigns.search("\n".join(above)) is not None
