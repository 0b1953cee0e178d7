"""Tables from files of cells: one line a row, tabs between the cells, a place (`Sheet1!B4`) for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import NamedTuple

from tracker.chinese.word_processor_words import ROW_COUNTER
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.language import LANGUAGE
from tracker.errors import DocumentError
from tracker.i18n import _

MAX_CELLS = 2_000_000
MAX_ROWS = 1_048_576  # of a sheet in Excel
_SAMPLE = 50  # rows that tell whether a table is a text with a sentence or a paragraph a row
_FEWEST = 4  # such rows
_SENTENCES = 0.5  # of the cells of a text end as sentences do
WHOLE_TEXT = 1000  # characters, from which a cell holds a text of its own and no entry of a table


class TableRow(NamedTuple):
    """A row: its number, counted from 1, its cells, and the column of each, counted from 0."""

    number: int
    cells: Sequence[str]
    columns: Sequence[int]


def numbered(rows: Iterable[Sequence[str]]) -> Iterable[TableRow]:
    """Rows that follow each other without a gap, their cells from the first column on."""
    return (TableRow(number, row, range(len(row))) for number, row in enumerate(rows, start=1))


def add_rows(builder: TextBuilder, rows: Iterable[TableRow], sheet: str, where: str) -> None:
    """Add the rows that hold something; `sheet` stands before each place (`Sheet1!`), `where` in messages.

    A cell with a whole text in it follows its row, line by line. A text that stands in one column, a sentence
    or a paragraph a row, is lines: what stands beside it numbers it or says the same in every row.

    Raises DocumentError for a table of more than `MAX_CELLS` cells or `MAX_ROWS` rows.
    """
    count = 0
    rows = iter(rows)
    first = list(islice(rows, _SAMPLE))
    text = _column_of_text(first)
    for number, row, columns in chain(first, rows):
        cells = list(row)
        while cells and not cells[-1].strip():
            cells.pop()
        count += len(cells)
        if count > MAX_CELLS or number > MAX_ROWS:
            raise DocumentError(
                _("{file}: the table has more than {limit} cells").format(file=where, limit=MAX_CELLS),
                _("keep only the rows that hold indicators"),
            )
        if text and not (text[1] and number == first[0].number):
            line = cells[text[0]] if text[0] < len(cells) else ""
            builder.line(" ".join(line.split()), cell=place(sheet, columns[text[0]], number))
        elif cells:
            places = [place(sheet, column, number) for column in columns[: len(cells)]]
            builder.row([cell if len(cell) < WHOLE_TEXT else "" for cell in cells], places)
            for cell, where_it_stands in zip(cells, places, strict=True):
                if len(cell) >= WHOLE_TEXT:
                    _add_text(builder, cell, where_it_stands)


def _column_of_text(rows: Sequence[TableRow]) -> tuple[int, bool] | None:
    """The column of a table that is a text with a sentence or a paragraph a row, and whether a header stands
    above it; None for other tables.
    """
    filled = [row.cells for row in rows if any(cell.strip() for cell in row.cells)]
    width = max(map(len, filled), default=0)
    if len(filled) <= _FEWEST or width < 2 or any(len(cell) >= WHOLE_TEXT for row in filled for cell in row):
        return None
    columns = [[row[at].strip() if at < len(row) else "" for row in filled] for at in range(width)]
    wordy = [at for at, cells in enumerate(columns) if not _says_little(cells[1:])]
    if len(wordy) != 1:
        return None
    text = columns.pop(wordy[0])
    ended = sum(cell.endswith(tuple(LANGUAGE.lines.full_stops)) for cell in text[1:])
    headed = not all(map(_says_little, columns))
    return (wordy[0], headed) if ended >= _SENTENCES * (len(filled) - 1) else None


def _says_little(cells: Sequence[str]) -> bool:
    """Whether the cells of a column are numbers, or the same in all rows."""
    return all(not cell or ROW_COUNTER.fullmatch(cell.strip()) for cell in cells) or len(set(cells)) == 1


def _add_text(builder: TextBuilder, text: str, where_it_stands: str) -> None:
    builder.blank()
    for line in text.split("\n"):
        builder.line(" ".join(line.split()), cell=where_it_stands)
    builder.blank()


def place(sheet: str, column: int, number: int) -> str:
    """The name of a cell: `Sheet1!B4` for `Sheet1!`, 1, 4."""
    return f"{sheet}{column_name(column)}{number}"


def column_name(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
