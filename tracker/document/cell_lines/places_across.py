"""Tables that set figures for places side by side, with each cell on a line of its own.

A label, the places, labels of what stands behind them, then rows: a name with a figure for each place. The
last place may have none. Words and figures behind them (marks, offices) belong to no place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from tracker.document.cell_lines.cell_line import CellLine
from tracker.document.table_lines import bare
from tracker.language.document import CellLineForms

_FEWEST_PLACES, _MOST_PLACES = 3, 40
_FEWEST_ROWS = 2
_MOST_BESIDE = 6  # lines of words between two rows
_VALUE = 2  # the fit of a plain figure


class _Row(NamedTuple):
    """The lines before a row that are of no row, that of its name, and those of the figures behind it."""

    before: list[int]
    name: int
    values: list[int]


def places_across(lines: Sequence[str], number: int, forms: CellLineForms) -> dict[int, CellLine] | None:
    """The lines of the table whose places stand behind the label of this line; None where none do."""
    if forms.place.fullmatch(bare(lines[number])):
        return None
    behind = (at for at in range(number + 1, len(lines)) if lines[at])
    places = list(takewhile(lambda at: forms.place.fullmatch(bare(lines[at])) is not None, behind))
    if not _FEWEST_PLACES <= len(places) <= _MOST_PLACES:
        return None
    rows = list(_rows(lines, places[-1] + 1, len(places), forms))
    if len(rows) < _FEWEST_ROWS:
        return None
    cells = _row([number, *places])
    for row in rows:
        cells.update(_row([row.name, *row.values[: len(places)]]))
        alone = [*row.before, *row.values[len(places) :]]
        cells.update((at, CellLine(begins=True, before="", behind="\t")) for at in alone)
    return cells


def _rows(lines: Sequence[str], start: int, width: int, forms: CellLineForms) -> Iterator[_Row]:
    """The rows, up to the first stretch of words or figures that makes none."""
    body = (at for at in range(start, len(lines)) if lines[at])
    words: list[int] = []
    for is_value, run in groupby(body, key=lambda at: forms.fit("value", lines[at]) == _VALUE):
        if not is_value:
            words = []
            for at in run:  # what follows the table may be long
                words.append(at)
                if len(words) > _MOST_BESIDE:
                    return
            continue
        values = list(run)
        if not words or not width - 1 <= len(values) <= width + 1:
            return
        yield _Row(words[:-1], words[-1], values)


def _row(at: Sequence[int]) -> dict[int, CellLine]:
    """The lines of one row, each a cell."""
    return {line: CellLine(begins=line == at[0], before="" if line == at[0] else "\t") for line in at}
