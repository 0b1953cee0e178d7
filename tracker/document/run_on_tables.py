"""Tables of indicators that run on in one line of a document: a header, then row after row without a break.

The line is taken apart into cells, which then are read like those of a table copied with a cell a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.document.cell_lines.cell_line import CellLine
from tracker.document.language import LANGUAGE
from tracker.document.run_on_bars import rows_run_on
from tracker.document.run_on_tasks import tasks_run_on
from tracker.language.document import CellRole, RunOnTableForms

_SHORTEST = 65  # characters; shorter lines are rows of their own
_FEWEST = 2  # rows
_FARTHEST = 160  # characters to the next row, behind one that cannot be read


class Piece(NamedTuple):
    """A stretch of a line; `cell` is what it is in a row, None for text around the table."""

    start: int
    end: int
    cell: CellLine | None = None


def pieces(line: str, forms: RunOnTableForms = LANGUAGE.run_on_tables) -> list[Piece]:
    """The line taken apart, in order; one piece where no such table stands in it."""
    if rows := rows_run_on(line):
        return [Piece(*row) for row in rows]
    if tasks := tasks_run_on(line, forms):
        return [Piece(*span, cell) for span, cell in tasks]
    found: list[Piece] = []
    place = 0  # behind the tables that were found
    while len(line) - place >= _SHORTEST and line.find(forms.needed, place) >= 0:
        table = _table(line, place, forms)
        if not table:
            break
        found += table
        place = table[-1].end
    return [*found, Piece(place, len(line))]


def _table(line: str, place: int, forms: RunOnTableForms) -> list[Piece]:
    """What stands from a place on before the next table, and its cells; nothing where none follows."""
    for head in forms.header.finditer(line, place):
        labels, roles = _labels(line, head, forms)
        rows = list(_rows(line, head.end(), roles, forms)) if roles else []
        if len(rows) >= _FEWEST:
            cells = [*_cells([one.span() for one in labels]), *_cells_of_rows(rows, roles)]
            return [Piece(place, labels[0].start()), *cells]
    return []


def _labels(
    line: str, head: re.Match[str], forms: RunOnTableForms
) -> tuple[list[re.Match[str]], tuple[CellRole, ...]]:
    """The labels of a header with their roles; none where they head no such table.

    The first may be the end of its title: 主要指标 指标名称 单位 ….
    """
    labels = list(forms.label.finditer(line, *head.span()))
    for first in range(max(1, len(labels) - _FEWEST)):
        if roles := forms.columns([one[0] for one in labels[first:]]):
            return labels[first:], roles
    return [], ()


def _rows(
    line: str, place: int, roles: tuple[CellRole, ...], forms: RunOnTableForms
) -> Iterator[re.Match[str]]:
    """The rows from a place on; one that cannot be read is passed over where the next number shows."""
    pattern = forms.row(roles)
    number = 0
    while True:
        if found := pattern.match(line, place):
            yield found
            number = int(re.sub(r"\D", "", found["number"])) if found["number"] else number
            place = found.end()
            continue
        ahead = _begins_at(line, place, number, forms)
        if ahead is None:
            return
        place, number = ahead


def _begins_at(line: str, place: int, number: int, forms: RunOnTableForms) -> tuple[int, int] | None:
    """Where one of the next two rows begins behind one that cannot be read, and the number before it."""
    for step in (1, 2):
        found = forms.number_ahead(number + step).search(line, place + 1, place + _FARTHEST)
        if found:
            return found.start(), number + step - 1
    return None


def _cells_of_rows(rows: Sequence[re.Match[str]], roles: Sequence[CellRole]) -> Iterator[Piece]:
    numbered = "number" in roles
    before = list(roles[: roles.index("name")])
    for found in rows:
        if found["group"]:
            yield Piece(*found.span("group"), CellLine(begins=True, before="", behind="\t"))
        named = [name for name in found.re.groupindex if name not in {"group", "number"}]
        spans = [found.span(name) if found[name] else None for name in named]
        lead: list[tuple[int, int] | None] = [None] * len(before)
        if numbered and found["number"]:
            lead[before.index("number")] = found.span("number")
        yield from _cells([*lead, *spans])


def _cells(spans: Sequence[tuple[int, int] | None]) -> Iterator[Piece]:
    """The cells of a row, one for each column; None for an empty one."""
    tabs, first = "", True
    for number, span in enumerate(spans):
        if span is not None:
            yield Piece(*span, CellLine(first, tabs))
            tabs, first = "", False
        tabs += "\t" * (number + 1 < len(spans))
