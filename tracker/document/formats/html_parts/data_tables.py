"""The tables of a web page that hold data, read from the page itself: extraction of its main text loses them,
or the columns that a cell spans.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tracker.document.formats.html_parts.page_facts import lines_of

_FEWEST_ROWS = 2  # with several filled cells; fewer are a frame round text
_LONGEST_CELL = 1500  # characters; longer ones hold a text
_WIDEST = 64  # columns or rows that one cell may span
_LINKS = 0.5  # of a table's text; one of links names other pages
_LABEL_ENDS = ("：", ":")
_FILLER = "table " * 8  # long enough to be taken for a paragraph

Rows = list[list[str]]

_MARKED = re.compile("\u2402\\d+\u2403(?:\\s*table)*")


class DataTables:
    """The data tables of an lxml.html tree; `mark` puts a paragraph in the place of each."""

    def __init__(self, tree: Any) -> None:
        self._found = [
            (table, rows)
            for table in tree.iter("table")
            if table.find(".//table") is None and not _is_of_links(table) and _is_data(rows := _rows(table))
        ]

    def mark(self) -> bool:
        """Replace each in the tree by a paragraph by which it is known again; tells whether there was any."""
        for number, (table, _rows) in enumerate(self._found):
            mark = table.makeelement("p")
            mark.text, mark.tail = f"{_mark(number)} {_FILLER}", table.tail
            table.getparent().replace(table, mark)
        return bool(self._found)

    def reading(self) -> MarkedTables:
        """The tables for one reading of the marked page."""
        return MarkedTables([rows for _table, rows in self._found])


def parted_at_marks(text: str) -> list[str]:
    """The lines of a text, with each mark of a table on a line of its own; a short page is one line."""
    return _MARKED.sub(r"\n\g<0>\n", text).split("\n")


class MarkedTables:
    """The tables whose marks one reading of a page meets, or loses."""

    def __init__(self, tables: Sequence[Rows]) -> None:
        self._left = dict(enumerate(tables))
        self._first = -1  # the first that was met

    def at(self, line: str) -> Rows | None:
        """The rows of the table whose mark a line is."""
        number = next((n for n in self._left if line.startswith(_mark(n))), None)
        if number is None:
            return None
        self._first = number if self._first < 0 else self._first
        return self._left.pop(number)

    def lost(self) -> list[Rows]:
        """The tables whose marks were not met: those behind the first that was, or all where none was."""
        return [rows for number, rows in self._left.items() if number > self._first]


def _mark(number: int) -> str:
    return f"\u2402{number}\u2403"


def _is_data(rows: Rows) -> bool:
    filled = [sum(1 for cell in row if cell) for row in rows]
    whole = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    labelled = sum(1 for row in rows if row[0].endswith(_LABEL_ENDS))  # what the site says of the document
    return whole and labelled * 2 < len(rows) and sum(1 for count in filled if count >= 2) >= _FEWEST_ROWS


def _is_of_links(table: Any) -> bool:
    linked = sum(len(link.text_content().strip()) for link in table.iter("a"))
    return linked > _LINKS * len(table.text_content().strip())


def _rows(table: Any) -> Rows:
    """The cells by rows and columns; those that a cell spans beyond its first are empty."""
    covered: dict[int, int] = {}  # column → rows that a cell above still spans
    rows = []
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            _pass_covered(cells, covered)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + wide):
                if high > 1:
                    covered[column] = high
            cells += [lines_of(cell), *[""] * (wide - 1)]
        _pass_covered(cells, covered)
        covered = {column: left - 1 for column, left in covered.items() if left > 1}
        rows.append(cells)
    return [row for row in rows if any(row)]


def _pass_covered(cells: list[str], covered: dict[int, int]) -> None:
    while covered.get(len(cells), 0) > 0:
        cells.append("")


def _span(cell: Any, name: str) -> int:
    said = (cell.get(name) or "1").strip()
    return max(1, min(int(said), _WIDEST)) if said.isascii() and said.isdigit() else 1
