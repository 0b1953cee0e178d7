"""Rows whose first cells are merged with those above and left out: all others stand too far ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extract.tables.cells import EMPTY, TableCell
from tracker.extract.tables.task_header import TaskHeader


class MergedCells:
    """Puts the cells of one table of tasks under their own columns, row after row.

    That some are left out shows where the rows are numbered, by a row without a number and with empty cells
    at its end. Its cells belong where the rows above say the same (已完成), or else from the last column of
    tasks on.
    """

    def __init__(self, header: TaskHeader, number: re.Pattern[str]) -> None:
        """`number` is the whole cell of a number."""
        self._number, self._width = number, len(header.columns)
        self._first = [at for at, (role, _) in enumerate(header.columns) if role in {"task", "goal"}]
        self._seen: list[set[str]] = [set() for _ in header.columns]

    def placed(self, cells: Sequence[TableCell]) -> list[TableCell]:
        """The cells of the next row."""
        shift = self._shift(cells) if self._lacks_number(cells) else 0
        placed = [*[EMPTY] * shift, *cells]
        for seen, cell in zip(self._seen, placed, strict=False):
            if cell.text:
                seen.add(cell.text)
        return placed

    def _lacks_number(self, cells: Sequence[TableCell]) -> bool:
        """Whether a row has no number, and the rows above have."""
        numbers, first = self._seen[0], cells[0].text
        numbered = bool(numbers) and all(map(self._number.fullmatch, numbers))
        return numbered and bool(first) and self._number.fullmatch(first) is None

    def _shift(self, cells: Sequence[TableCell]) -> int:
        """How many cells are left out at the head of a row."""
        free = [at for at in self._first if 0 < at <= self._width - len(cells)]
        return max(free, key=lambda shift: (self._alike(cells, shift), shift), default=0)

    def _alike(self, cells: Sequence[TableCell], shift: int) -> int:
        """How many cells say what the rows above say in the same column, if so many are left out."""
        return sum(cell.text in seen for cell, seen in zip(cells, self._seen[shift:], strict=False))
