"""The last row of a table that only adds up those above it (合计): it sets no goal of its own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tracker.extract.tables.cells import CellReader
from tracker.extract.tables.rows_from_lines import TableRow

_FEWEST = 3  # rows: two and their sum


def without_sum(rows: Sequence[TableRow], cells: CellReader) -> Sequence[TableRow]:
    """The rows without a last one whose values are the sums of the others; one above its parts stays."""
    if len(rows) < _FEWEST or not cells.names_sum(rows[-1].name):
        return rows
    *parts, last = (_values(row, cells) for row in rows)
    if any(len(one) != len(last) for one in parts):
        return rows
    sums = [sum(column) for column in zip(*parts, strict=True)]
    return rows[:-1] if sums == last else rows


def _values(row: TableRow, cells: CellReader) -> list[Decimal]:
    """The figures of a row; a cell without one counts nothing."""
    amounts = [cells.amount(cell, "") for _, cell in row.values]
    return [amount.value if amount else Decimal(0) for amount in amounts]
