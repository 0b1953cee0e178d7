"""Names of rows that a PDF wrapped: their parts stand on the lines before and after the values.

The numbers that rows begin with, and as many lines below the values as above them, say which part belongs to
which row.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.extract.tables.cells import CellReader
from tracker.extract.tables.rows_from_lines import TableRow
from tracker.language.tables import TableRowForms


class NameJoiner:
    """Puts the names of rows together."""

    def __init__(self, cells: CellReader, forms: TableRowForms) -> None:
        self._cells, self._forms = cells, forms

    def name_rows(self, rows: Sequence[TableRow], rest: Sequence[str]) -> None:
        """Give each row the parts of its name and unit that stand on the lines around it."""
        for number, row in enumerate(rows):
            previous = rows[number - 1] if number else None
            tail, head = self._shared_out(row.before, previous, row)
            if previous:
                previous.after = tail
            row.before = head
            row.heads = len(head)
        if rows:
            rows[-1].after = list(rest)
        for row in rows:
            self._compose(row)

    def _shared_out(
        self, lines: Sequence[str], previous: TableRow | None, row: TableRow
    ) -> tuple[list[str], list[str]]:
        """The lines between two rows: what ends the name of the one, what begins the name of the other."""
        starts = [
            n
            for n, line in enumerate(lines)
            if self._forms.begins_numbered.match(line) or self._forms.group.match(line)
        ]
        if starts:
            tail = (
                list(lines[: starts[0]])
                if previous and (previous.nameless or self._is_open(previous))
                else []
            )
            return tail, self._from_last_number(lines[starts[0] :]) if row.nameless or self._is_tail(
                row, lines
            ) else []
        split = min(previous.heads, len(lines)) if previous else 0
        if row.nameless:
            split = min(split, max(len(lines) - 1, 0))
        elif previous and not previous.heads and self._is_open(previous):
            split = len(lines)
        tail, head = list(lines[:split]), list(lines[split:])
        if not row.nameless:
            head = [
                line
                for line in head[-1:]
                if self._forms.unit_head.fullmatch(line) or self._forms.open_end.search(line)
            ]
        return tail, head

    def _is_tail(self, row: TableRow, lines: Sequence[str]) -> bool:
        """Whether a row without a number goes on in the name that a numbered line before it began."""
        return not row.numbered and any(self._forms.begins_numbered.match(line) for line in lines)

    def _from_last_number(self, lines: Sequence[str]) -> list[str]:
        """The lines of one name under a group's title: from the last numbered one, else those below it."""
        numbered = [n for n, line in enumerate(lines) if self._forms.begins_numbered.match(line)]
        if numbered:
            return list(lines[numbered[-1] :])
        groups = [n for n, line in enumerate(lines) if self._forms.group.match(line)]
        below = list(lines[groups[-1] + 1 :])
        return below or list(lines[groups[-1] :])

    def _is_open(self, row: TableRow) -> bool:
        return self._forms.open_end.search(row.name) is not None

    def _compose(self, row: TableRow) -> None:
        if row.before and row.after and not row.unit and self._forms.unit_head.fullmatch(row.before[-1]):
            unit = row.before[-1] + row.after[0]
            if self._cells.is_unit(unit):
                row.unit, row.before, row.after = unit, row.before[:-1], row.after[1:]
        if row.nameless or row.heads or self._is_open(row):
            row.name = "".join([*row.before, row.name, *row.after])
