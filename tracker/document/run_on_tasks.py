"""Tables of tasks that run on in one line: 工作任务完成时限责任单位1、建成水厂6月县水务局2、….

Each row is told by its number, the deadline behind its task and the units behind that.
"""

from __future__ import annotations

import re

from tracker.document.cell_lines.cell_line import CellLine
from tracker.language.document import RunOnTableForms
from tracker.records import Span

_FEWEST = 3  # rows
_CELLS = ("task", "due", "lead")


def tasks_run_on(line: str, forms: RunOnTableForms) -> list[tuple[Span, CellLine | None]]:
    """The line taken apart, in order: the text before the table, its cells, the text behind it.

    What stands between the cells is of columns that are not read. Empty where no such table stands in it.
    """
    if not any(word in line for word in forms.task_needed):
        return []
    head = forms.task_header.search(line)
    rows = list(forms.task_row.finditer(line, head.end())) if head else []
    if head is None or len(rows) < _FEWEST:
        return []
    cells = [cell for match in (head, *rows) for cell in _cells(match)]
    return [((0, head.start()), None), *cells, ((rows[-1].end(), len(line)), None)]


def _cells(match: re.Match[str]) -> list[tuple[Span, CellLine | None]]:
    """The cells of a row, each below its label."""
    return [
        (match.span(name), CellLine(begins=not number, before="\t" if number else ""))
        for number, name in enumerate(_CELLS)
    ]
