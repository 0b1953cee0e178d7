"""The lines below the labels parted into rows.

A row that does not fit has no columns, or ends the table; it never moves the cells of the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.document.cell_lines.alignment import Row
from tracker.document.cell_lines.labels import Labels
from tracker.document.cell_lines.named_rows import rows_by_count, rows_by_names
from tracker.document.cell_lines.numbered_rows import NumberedRows
from tracker.document.cell_lines.row_fitting import TYPED, RowFitter, RowLines
from tracker.language.document import CellLineForms

_FIRST_LOOK = 4  # rows that are looked at first
_FEWEST = 3  # rows
_FEWEST_WIDE = 2  # under many labels, if all are whole
_WIDE = 4


class RowParter:
    """Parts the lines below one set of labels."""

    def __init__(self, lines: Sequence[str], labels: Labels, forms: CellLineForms) -> None:
        self._lines, self._labels, self._forms = lines, labels, forms
        self._fitter = RowFitter(lines, labels.roles, forms)

    def rows(self) -> list[RowLines]:
        """The rows in order, with titles of groups between; none where they do not bear the labels out.

        No more of what follows is looked at than some times as much as the table takes up, and no more than
        the first rows where those are none.
        """
        count = _FIRST_LOOK * self._fitter.most
        while True:
            body, ended = self._body(count)
            rows = list(self._parted(body))
            last = body.index(rows[-1].lines[-1]) if rows else 0
            if ended or last + 2 * self._fitter.most < len(body):
                whole_rows = self._unbroken(rows)
                return whole_rows if self._borne_out(whole_rows) else []
            if not self._borne_out(rows[:-1]):  # the last one may go on
                return []
            count *= 2

    def _body(self, count: int) -> tuple[list[int], bool]:
        """As many lines that may be cells, and whether they are all, up to one that ends any table.

        Labels printed again and numbers of pages are left out.
        """
        head = [self._lines[number] for at in self._labels.lines for number in at]
        body: list[int] = []
        for number in range(self._labels.end, len(self._lines)):
            line = self._lines[number]
            if "\t" in line or self._forms.ends.match(line):
                break
            if len(body) > count:
                return body, False
            if line and not self._forms.page.fullmatch(line):
                body.append(number)
            if line == head[-1] and self._fitter.texts(body[-len(head) :]) == head:
                del body[-len(head) :]
        return body, True

    def _parted(self, body: Sequence[int]) -> Iterator[RowLines]:
        roles = self._labels.roles
        if "number" in roles:
            yield from NumberedRows(self._fitter).rows(body)
        elif roles[-1] in TYPED:
            yield from rows_by_names(body, self._fitter)
        elif TYPED.intersection(roles):
            yield from rows_by_count(body, self._fitter)

    def _unbroken(self, rows: list[RowLines]) -> list[RowLines]:
        """The rows without a last one in the midst of which the text breaks off, and titles of nothing."""
        if len(rows) > 1 and not any(self._lines[rows[-1].lines[-1] + 1 :]):
            last = rows[-1].row
            if last and not last.whole and all(one.row.whole for one in rows[:-1] if one.row):
                rows.pop()
        while rows and rows[-1].row is None:
            rows.pop()
        return rows

    def _borne_out(self, rows: Sequence[RowLines]) -> bool:
        """Whether rows repeat what the labels say: enough of them, and some with each cell in its place."""
        fitting = [row.row for row in rows if row.row]
        whole = sum(row.whole for row in fitting)
        if len(fitting) == 1 and len(self._labels.roles) > _WIDE:
            return self._tells_progress(fitting[0])
        if len(fitting) < _FEWEST:
            return len(self._labels.roles) >= _WIDE and whole == len(fitting) >= _FEWEST_WIDE
        if len(self._labels.roles) == 2:  # two short lines are often no labels
            return whole == len(fitting)
        return whole >= (1 if "number" in self._labels.roles else max(2, len(fitting) // 2))

    def _tells_progress(self, row: Row) -> bool:
        """Whether the only row has a number, a task and how far it is: few texts but tables say that."""
        held = {self._labels.roles[column] for column in row.columns}
        return {"number", "task", "progress"} <= held and len(set(row.columns)) == len(row.columns)
