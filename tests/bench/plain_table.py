"""Textual's own DataTable with the same rows, for comparison: it is given them ready made, without a service.

python tests/bench/plain_table.py LEDGER.db
"""

from __future__ import annotations

import sqlite3
import sys
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import DataTable, Input

ROWS = (
    "SELECT due, status, indicator, value, unit, lead_unit FROM target "
    "WHERE indicator LIKE ? ORDER BY sort_due, status_rank, id"
)


class PlainTable(App[None]):
    """All rows at start; typing after `/` puts in those that match instead."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("slash", "search")]

    def compose(self) -> ComposeResult:
        yield DataTable(cursor_type="row")
        yield Input()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("完成时限", "状态", "指标", "目标值", "单位", "牵头单位")
        self._fill("")
        table.focus()

    def action_search(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    def _fill(self, words: str) -> None:
        table = self.query_one(DataTable)
        table.clear()
        with sqlite3.connect(sys.argv[1]) as connection:
            rows = connection.execute(ROWS, (f"%{words}%",)).fetchall()
        table.add_rows(tuple(str(cell or "") for cell in row) for row in rows)
        self.sub_title = f"{len(rows)} rows"


if __name__ == "__main__":
    PlainTable().run()
