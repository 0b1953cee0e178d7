"""Rows that begin with their numbers, which count on, on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.document.cell_lines.alignment import Row
from tracker.document.cell_lines.row_fitting import RowFitter, RowLines
from tracker.language.document import CellRole

_TRIES = 4  # lines with the number of the next row that may begin it


class NumberedRows:
    """Parts lines by the numbers of rows; what stands before a number in its row is found, too."""

    def __init__(self, fitter: RowFitter) -> None:
        self._fitter, self._forms = fitter, fitter.forms
        self._column = fitter.roles.index("number")
        self._before, self._roles = fitter.roles[: self._column], fitter.roles[self._column :]

    def rows(self, body: Sequence[int]) -> Iterator[RowLines]:
        """The rows in order, with the titles of groups between; what does not fit is in rows of a cell."""
        starts = self._starts(body)
        if not starts:
            return
        head: Sequence[int] = body[: starts[0]] if self._before else ()
        for here, following in pairwise([*self._with_parts(body, starts), len(body)]):
            roles = self._roles if here in starts else self._roles[1:]
            own = list(body[here : min(following, here + self._fitter.most)])
            last = following == len(body)
            rest = [] if last else self._of_next(own, roles)
            own = own[: len(own) - len(rest)]
            title = [] if last else self._title(own, roles)
            own = own[: len(own) - len(title)]
            row = self._ended(own, roles) if last else self._row(own, roles)
            if row and row.row:
                yield self._with_head(head, row.lines, row.row, len(self._fitter.roles) - len(roles))
            elif not last:
                yield RowLines((*head, *own), None)
            if title:
                yield RowLines(tuple(title), None)
            head = rest

    def _with_head(self, head: Sequence[int], lines: Sequence[int], row: Row, column: int) -> RowLines:
        """A row from this column on, with the cells before its number."""
        lead = self._fitter.fit(head, self._before) if head else None
        columns = (*(lead.columns if lead else ()), *(place + column for place in row.columns))
        return RowLines((*(head if lead else ()), *lines), Row(columns, row.score, row.whole, row.stacked))

    def _starts(self, body: Sequence[int]) -> list[int]:
        """Where in the body rows begin; the title of a group may stand before the first."""
        numbers = (at for at, line in enumerate(body[: self._column + 2]) if self._fitter.number(line))
        first = next(numbers, None)
        titled = bool(body) and self._forms.group.match(self._fitter.lines[body[0]])
        if first is None or (first > self._column and not titled):
            return []
        starts = [first]
        while True:
            expected = (self._fitter.number(body[starts[-1]]) or 0) + 1
            stop = min(len(body), starts[-1] + self._fitter.most + 1)
            tries = [
                at
                for at in range(starts[-1] + 2, stop)
                if self._fitter.number(body[at]) == expected and self._leads(body, at)
            ][:_TRIES]
            if not tries:
                return starts
            starts.append(max(tries, key=lambda at: (*self._score(body[starts[-1] : at]), -at)))

    def _with_parts(self, body: Sequence[int], starts: Sequence[int]) -> list[int]:
        """Where rows begin, those without numbers too that tell a part of the row above them (其中：…)."""
        if "name" not in self._roles:
            return list(starts)
        parts = (at for at in range(starts[0] + 2, len(body)) if self._is_part(body[at]))
        return sorted({*starts, *parts})

    def _is_part(self, number: int) -> bool:
        return self._forms.part_of_row.match(self._fitter.lines[number]) is not None

    def _leads(self, body: Sequence[int], at: int) -> bool:
        """Whether words stand behind a number: it is no value among values."""
        following = self._fitter.lines[body[at + 1]] if at + 1 < len(body) else ""
        return bool(following) and self._forms.fit("task", following) is not None

    def _score(self, numbers: Sequence[int]) -> tuple[bool, float]:
        row = self._fitter.fit(numbers, self._roles)
        return (row is not None and row.whole, row.score if row else float("-inf"))

    def _of_next(self, own: list[int], roles: Sequence[CellRole]) -> list[int]:
        """The last lines of a row that stand before the number of the next one."""
        for count in range(len(self._before), 0, -1):
            row = self._fitter.fit(own[:-count], roles) if len(own) > count else None
            if row and row.whole and self._fitter.fit(own[-count:], self._before):
                return own[-count:]
        return []

    def _title(self, own: list[int], roles: Sequence[CellRole]) -> list[int]:
        """The title of the next group behind a row."""
        titled = len(own) > 1 and self._forms.group.match(self._fitter.lines[own[-1]])
        return own[-1:] if titled and self._fitter.fit(own[:-1], roles) else []

    def _row(self, own: Sequence[int], roles: Sequence[CellRole]) -> RowLines | None:
        """The lines as a row, or one that is whole without one of them, a page's number, say."""
        if row := self._fitter.row(own, roles):
            return row
        tries = (self._fitter.row([*own[:at], *own[at + 1 :]], roles) for at in range(1, len(own)))
        return next((one for one in tries if one and one.row and one.row.whole), None)

    def _ended(self, own: Sequence[int], roles: Sequence[CellRole]) -> RowLines | None:
        """The last row: the fewest lines that fill its columns; else as many as fit best."""
        found: list[tuple[tuple[bool, float, int], RowLines]] = []
        for end in range(2, len(own) + 1):
            row = self._fitter.row(own[:end], roles)
            if row and row.row:
                found.append(((row.row.whole, row.row.score, -end), row))
        return max(found, key=lambda one: one[0])[1] if found else None
