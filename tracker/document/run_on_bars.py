"""Tables of bars whose rows run on in one line, an empty cell between two: | 县 | 造林 |  | 甲县 | 8 |  |."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.records import Span

_BAR = "|"
_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 20
_FEWEST_ROWS = 3  # with that of the labels


def rows_run_on(line: str) -> list[Span]:
    """Where the rows of such a line stand, each up to the bar behind its last cell; empty where it is none.

    The labels are filled and hold no number; the cells of the rows may be empty.
    """
    if line.count(_BAR) < _FEWEST_ROWS * (_FEWEST_COLUMNS + 1):
        return []
    cells = _cells(line)
    filled = [bool(line[start:end].strip()) for start, end in cells]
    columns = _columns(line, cells, filled)
    width = columns + 1
    rows, rest = divmod(len(cells) - 1, width)
    parted = not any(filled[::width][: rows + 1])
    if not columns or rows < _FEWEST_ROWS or not parted:
        return []
    spans = [_row(cells, row * width + 1, row * width + columns) for row in range(rows)]
    if any(filled[rows * width + 1 :]):
        spans.append(_row(cells, rows * width + 1, rows * width + rest))
    return spans


def _columns(line: str, cells: Sequence[Span], filled: Sequence[bool]) -> int:
    """How many labels stand between the first bar and the first empty cell; 0 where they are no labels."""
    columns = next((number for number, full in enumerate(filled[1:]) if not full), len(filled) - 1)
    if filled[0] or not _FEWEST_COLUMNS <= columns <= _MOST_COLUMNS:
        return 0
    labels = line[cells[1][0] : cells[columns][1]]
    return 0 if any(map(str.isdigit, labels)) else columns


def _cells(line: str) -> list[Span]:
    """Where the cells stand that bars part, with the empty one before the first bar."""
    found: list[Span] = []
    start = 0
    for part in line.split(_BAR):
        found.append((start, start + len(part)))
        start += len(part) + 1
    return found


def _row(cells: Sequence[Span], first: int, last: int) -> Span:
    """From the first cell to the bar behind the last one, which may be empty."""
    return cells[first][0], cells[last][1] + (last + 1 < len(cells))
