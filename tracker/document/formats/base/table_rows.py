"""Tables from files of cells: one line a row, tabs between the cells, a place (`Sheet1!B4`) for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.document.formats.base.text_builder import TextBuilder
from tracker.errors import DocumentError
from tracker.i18n import _

MAX_CELLS = 2_000_000
MAX_ROWS = 1_048_576  # of a sheet in Excel
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

    A cell with a whole text in it follows its row, line by line.

    Raises DocumentError for a table of more than `MAX_CELLS` cells or `MAX_ROWS` rows.
    """
    count = 0
    for number, row, columns in rows:
        cells = list(row)
        while cells and not cells[-1].strip():
            cells.pop()
        count += len(cells)
        if count > MAX_CELLS or number > MAX_ROWS:
            raise DocumentError(
                _("{file}: the table has more than {limit} cells").format(file=where, limit=MAX_CELLS),
                _("keep only the rows that hold indicators"),
            )
        if cells:
            places = [place(sheet, column, number) for column in columns[: len(cells)]]
            builder.row([cell if len(cell) < WHOLE_TEXT else "" for cell in cells], places)
            for cell, where_it_stands in zip(cells, places, strict=True):
                if len(cell) >= WHOLE_TEXT:
                    _add_text(builder, cell, where_it_stands)


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
