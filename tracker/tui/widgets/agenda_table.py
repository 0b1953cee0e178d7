"""The agenda's table: a fixed header, rows drawn line by line, so that 100,000 cost what a screenful does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tracker.i18n import ngettext
from tracker.records import Row
from tracker.services.listing.list_groups import GroupHeading
from tracker.tui.terminal.cells import fit
from tracker.tui.widgets.columns import GAP, PlacedColumn, place
from tracker.tui.widgets.line_layout import LineLayout
from tracker.tui.widgets.line_table import GUTTER, SELECTED, LineTable, strip
from tracker.tui.widgets.row_cache import ListRows, PagedRows

SAMPLE = 200  # rows that column widths are measured on
FETCHING = "…"


class AgendaTable(LineTable):
    """Rows with a cursor that is kept by target id, and a selection that is a set of ids."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--red",
        "table--yellow",
        "table--green",
        "table--blue",
        "table--grey",
        "table--group",
    }
    DEFAULT_CSS = """
    AgendaTable {
        & > .table--red { color: $state-red; }
        & > .table--yellow { color: $state-yellow; }
        & > .table--green { color: $state-green; }
        & > .table--blue { color: $state-blue; }
        & > .table--grey { color: $state-grey; }
        & > .table--group { background: $surface; color: $foreground; text-style: bold; }
    }
    """

    class Moved(Message):
        """The cursor stands on another row, or its row was read anew; None when there are no rows."""

        def __init__(self, row: Row | None) -> None:
            super().__init__()
            self.row = row

    class Wanted(Message):
        """Lines come into view whose rows have to be fetched: they are given to `fill`."""

        def __init__(self, source: PagedRows, ids: Sequence[str]) -> None:
            super().__init__()
            self.source = source
            self.ids = ids

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = ListRows()
        self._waiting = False  # for rows that were asked for

    # -- what it shows

    @property
    def row(self) -> Row | None:
        """The row under the cursor; None when there is none, or while it is fetched."""
        return self.rows.at(self.cursor)

    def show_rows(
        self, rows: Sequence[Row], focus: str | None = None, headings: Sequence[GroupHeading] = ()
    ) -> None:
        """Show `rows`; the cursor stays on its target at its height on the screen, or goes to `focus`.

        `headings` stand between the rows; the cursor skips them. When its target is gone, the cursor stays
        on its row. Selected ids that are not listed are let go.
        """
        before = self.rows.id_at(self.cursor)
        height = self._height
        paged = isinstance(rows, PagedRows) and isinstance(self.rows, PagedRows)
        self.rows = rows if isinstance(rows, ListRows) else ListRows(rows)
        self._lines = LineLayout(len(rows), headings)
        self._waiting = False
        if self.selection:
            self.selection &= set(self.rows.ids())
        if not (paged and self._columns):  # other lines of a long list do not move its columns
            self._layout_columns()
        lines = (self.rows.place(focus), self.rows.place(before), self.cursor)
        self._stand_on(next(line for line in lines if line is not None), height)

    def fill(self, source: PagedRows, rows: Sequence[Row]) -> None:
        """Draw rows that were asked for by `Wanted`."""
        if source is not self.rows:
            return
        source.take(rows)
        self._waiting = False
        self.refresh()
        if any(row.entry.id == source.id_at(self.cursor) for row in rows):
            self.post_message(self.Moved(self.row))
        if rows:
            self._fetch()

    def fetched_nothing(self) -> None:
        """The rows could not be read; the next movement asks again."""
        self._waiting = False

    def _fetch(self) -> None:
        """Ask for what is missing in view, with a screenful more on both sides."""
        if self._waiting or not isinstance(self.rows, PagedRows):
            return
        visible = max(1, self._visible)
        top = self._lines.row_at(self.scroll_offset.y)
        if self.rows.missing(range(top, top + visible)) or self.rows.missing(
            range(self.cursor, self.cursor + 1)
        ):
            ids = self.rows.missing(range(top - visible, top + 2 * visible))
            self._waiting = True
            self.post_message(self.Wanted(self.rows, ids))

    def _moved(self) -> None:
        self.post_message(self.Moved(self.row))
        self._fetch()

    # -- selection

    def acting_on(self) -> list[str]:
        """Ids that a command acts on: the selected rows in the order shown, else the row under the cursor."""
        if self.selection:
            return [target_id for target_id in self.rows.ids() if target_id in self.selection]
        under = self.rows.id_at(self.cursor)
        return [under] if under else []

    def toggle(self) -> None:
        """Select or let go the row under the cursor, and go on to the next one."""
        under = self.rows.id_at(self.cursor)
        if under is None:
            return
        self.selection ^= {under}
        self._selection_changed()
        self.cursor += 1

    def select(self, ids: Iterable[str]) -> None:
        """Make `ids` the selection."""
        self.selection = set(ids) & set(self.rows.ids())
        self._selection_changed()

    # -- drawing

    def on_resize(self) -> None:
        self._fetch()  # the base class, whose handler comes next, lays the table out

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._fetch()

    def _place_columns(self, width: int) -> list[PlacedColumn]:
        return place(width, self.rows.sample(SAMPLE))

    def _other_strip(self, line: int, width: int) -> Strip:
        heading = self._lines.heading_at(line)
        return self._heading(heading, width) if heading else Strip.blank(width, self.rich_style)

    def _heading(self, heading: GroupHeading, width: int) -> Strip:
        count = ngettext("{count} target", "{count} targets", heading.count).format(count=heading.count)
        style = self.get_component_rich_style("table--group")
        return strip([Segment(fit(f"{heading.title} · {count}", width), style)], width, style)

    def _row_strip(self, index: int, width: int) -> Strip:
        row, base = self.rows.at(index), self._base(index)
        if row is None:  # a long list: it is being fetched
            return strip([Segment(" " * GUTTER + FETCHING, self._tint("table--muted", base))], width, base)
        chosen = row.entry.id in self.selection
        mark = self._tint("table--selected", base)
        segments = [Segment(SELECTED if chosen else " " * GUTTER, mark)]
        for placed in self._columns:
            style = base
            if placed.column.key in ("light", "verdict"):
                style = self._tint(f"table--{row.pace.light}", base)
            elif chosen:
                style = mark
            segments.append(Segment(fit(placed.column.text(row), placed.width, placed.column.align), style))
            segments.append(Segment(" " * GAP, base))
        return strip(segments, width, base)
