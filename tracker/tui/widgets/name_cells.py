"""The column of names in the list: each name, and what tells its row from others of that name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.records import Row
from tracker.tui.terminal.cells import fit, width_of
from tracker.tui.widgets.agenda_columns import PlacedColumn
from tracker.tui.wording.search_hit import found_name
from tracker.tui.wording.told_apart import BETWEEN, told_apart


class NameCells:
    """For these rows in these columns; of what other columns show nothing is repeated."""

    def __init__(self, rows: Iterable[Row], columns: Sequence[PlacedColumn]) -> None:
        width = next((placed.width for placed in columns if placed.column.key == "indicator"), 0)
        shown = {placed.column.key for placed in columns}
        self._told = told_apart(rows, width // 2 - width_of(BETWEEN), shown)

    def length(self, row: Row) -> int:
        """The cells of a name with what is said beside it, in full."""
        told = self._told.get(row.entry.id)
        return width_of(row.entry.target.indicator) + (width_of(BETWEEN + told) if told else 0)

    def of(self, row: Row, search: str, cells: int) -> tuple[str, str]:
        """The name of a row, which shows the words searched for, and what is said beside it."""
        told = self._told.get(row.entry.id)
        addition = BETWEEN + told if told else ""
        room = cells - width_of(addition)
        name = found_name(row, search, room) if search else fit(row.entry.target.indicator, room)
        if not addition:
            return name, ""
        name = name.rstrip()
        return name, fit(addition, cells - width_of(name))
