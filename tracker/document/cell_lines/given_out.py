"""Tables that give out figures to places or offices, with each cell on a line of its own.

Their labels tell what is counted with its unit (造林（亩）), and there may be a second row of labels under
them (本年任务, 其中：封山育林).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from tracker.document.cell_lines.cell_line import CellLine
from tracker.document.table_lines import bare
from tracker.language.document import CellLineForms

_FEWEST = 2  # things counted, and rows
_MOST_LABELS = 60  # behind the one over the names
_LONGEST_NAME = 12  # characters of the name of a place or an office


def given_out(lines: Sequence[str], number: int, forms: CellLineForms) -> dict[int, CellLine] | None:
    """The lines of the table that begins with this one as cells; None where none begins."""
    if not forms.given_to.fullmatch(bare(lines[number])):
        return None
    filled = (at for at in range(number + 1, len(lines)) if lines[at])
    head = list(islice(filled, _MOST_LABELS))
    counted = _run(lines, head, 0, forms.counted)
    if len(counted) < _FEWEST:
        return None
    remarks = _run(lines, head, len(counted), forms.remark)
    place = len(counted) + len(remarks)
    below = _run(lines, head, place, forms.below)
    parts = [at for at in below if forms.part_of_row.match(bare(lines[at]))]
    if below and (len(below) - len(parts) != len(counted) or below[0] in parts):
        return None
    columns = [column for column, at in enumerate(below or counted, 1) if at not in parts]
    width = len(below or counted)
    cells = _row([number, *counted, *remarks], [0, *columns, *range(width + 1, width + 1 + len(remarks))])
    if below:
        cells.update(_row(below, range(1, width + 1)))
    rows = _rows(lines, chain(head[place + len(below) :], filled), width, forms)
    for row in rows:
        cells.update(_row(row, range(width + 1)))
    return cells if len(rows) >= _FEWEST else None


def _run(lines: Sequence[str], filled: Sequence[int], place: int, form: re.Pattern[str]) -> list[int]:
    """The lines from a place on that are labels of this form."""
    found: list[int] = []
    for at in filled[place:]:
        if not form.fullmatch(bare(lines[at])):
            break
        found.append(at)
    return found


def _rows(lines: Sequence[str], body: Iterator[int], width: int, forms: CellLineForms) -> list[list[int]]:
    """The rows, each a name and its values, up to the first that is none."""
    rows: list[list[int]] = []
    while row := list(islice(body, width + 1)):
        name, values = bare(lines[row[0]]), [lines[at] for at in row[1:]]
        named = len(name) <= _LONGEST_NAME and forms.fit("name", name) is not None
        if len(values) < width or not named or not all(forms.fit("value", one) for one in values):
            break
        rows.append(row)
    return rows


def _row(at: Sequence[int], columns: Sequence[int]) -> dict[int, CellLine]:
    """The lines of one row under their columns."""
    found: dict[int, CellLine] = {}
    before = 0
    for line, column in zip(at, columns, strict=True):
        found[line] = CellLine(begins=line == at[0], before="\t" * (column - before))
        before = column
    return found
