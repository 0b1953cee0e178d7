"""Which lines of a document are the cells of a table, and what stands between each and the one before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.document.cell_lines.cell_line import CellLine
from tracker.document.cell_lines.given_out import given_out
from tracker.document.cell_lines.labels import Labels, labels_at
from tracker.document.cell_lines.places_across import places_across
from tracker.document.cell_lines.row_fitting import RowLines
from tracker.document.cell_lines.row_parting import RowParter
from tracker.document.language import LANGUAGE
from tracker.language.document import CellLineForms

STACKED = "\v"  # between the parts of a cell that has one for each name of its row


def cell_lines(lines: Sequence[str], forms: CellLineForms = LANGUAGE.cell_lines) -> Mapping[int, CellLine]:
    """The lines of all such tables by their numbers; `lines` without outer white space."""
    found: dict[int, CellLine] = {}
    number = 0
    while number < len(lines):
        line = lines[number]
        table = _table(lines, number, forms) if 0 < len(line) <= forms.longest_label else None
        if table:
            found.update(table)
            number = max(table)
        number += 1
    return found


def _table(lines: Sequence[str], number: int, forms: CellLineForms) -> dict[int, CellLine] | None:
    if given := given_out(lines, number, forms) or places_across(lines, number, forms):
        return given
    for labels in labels_at(lines, number, forms):
        rows = RowParter(lines, labels, forms).rows()
        if rows:
            return {
                **_head(labels),
                **{key: one for row in rows for key, one in _cells(row, labels, forms).items()},
            }
    return None


def _cells(row: RowLines, labels: Labels, forms: CellLineForms) -> dict[int, CellLine]:
    """The lines of one row; a second task under its number is a row of its own."""
    if row.row is None:
        return {number: CellLine(begins=True, before="", behind="\t") for number in row.lines}
    joints = [forms.between_units if role == "lead" else "" for role in labels.roles]
    if row.row.stacked:
        joints = [STACKED] * len(labels.roles)
    found: dict[int, CellLine] = {}
    at = -1
    for number, column in zip(row.lines, row.row.columns, strict=True):
        begins = column < at or at < 0
        found[number] = CellLine(
            begins, "\t" * (column - max(0 if begins else at, 0)) or joints[column] * (not begins)
        )
        at = column
    if len(found) == 1 and not found[row.lines[0]].before:  # a row of one cell is a row, too
        found[row.lines[0]] = CellLine(begins=True, before="", behind="\t")
    return found


def _head(labels: Labels) -> dict[int, CellLine]:
    """The lines of the labels."""
    parts = [(column, part, line) for column, at in enumerate(labels.lines) for part, line in enumerate(at)]
    return {
        line: CellLine(not column and not part, "\t" if column and not part else "")
        for column, part, line in parts
    }
