"""A row of several names with as many values under each column: one row for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.document.cell_lines.tables import STACKED
from tracker.extract.tables.cells import EMPTY, TableCell
from tracker.language.tables import TableRowForms


def unstacked(cells: Sequence[TableCell], forms: TableRowForms) -> Iterator[list[TableCell]]:
    """The rows that stand in one row of cells; mostly one, as it is.

    Where there is a name more than values, the first one is that of them all.
    """
    parts = [list(_parts(cell)) for cell in cells]
    times = max((len(own) for own in parts[1:]), default=0)
    if times < 2:
        yield list(cells)
        return
    for number in range(times):
        yield [_part(own, number, times, forms) for own in parts]


def _part(parts: Sequence[TableCell], number: int, times: int, forms: TableRowForms) -> TableCell:
    if len(parts) == times + 1:
        whole, own = parts[0], parts[number + 1]
        mark = forms.number.match(own.text)
        begun = mark.end() if mark else 0
        return TableCell(whole.text + own.text[begun:], (*whole.places, *own.places[begun:]))
    if len(parts) == times:
        return parts[number]
    return parts[0] if parts else EMPTY


def _parts(cell: TableCell) -> Iterator[TableCell]:
    start = 0
    for text in cell.text.split(STACKED):
        yield TableCell(text, cell.places[start : start + len(text)])
        start += len(text) + 1
