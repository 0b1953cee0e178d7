"""The agenda's table: a fixed header, rows drawn line by line, so that 100,000 cost what a screenful does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.i18n import _, ngettext
from tracker.records import Row
from tracker.services.grouping import Heading
from tracker.tui.cells import fit
from tracker.tui.widgets.columns import GAP, Placed, place
from tracker.tui.widgets.lines import Lines
from tracker.tui.widgets.rows import ListRows, PagedRows

HEADER = 1  # lines
GUTTER = 2  # cells for the selection mark
SAMPLE = 200  # rows that column widths are measured on
SELECTED = "✚ "
FETCHING = "…"


class AgendaTable(ScrollView, can_focus=True):
    """Rows with a cursor that is kept by target id, and a selection that is a set of ids."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--header",
        "table--cursor",
        "table--selected",
        "table--red",
        "table--yellow",
        "table--green",
        "table--blue",
        "table--grey",
        "table--muted",
        "table--group",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,ctrl+f", "page(1)", show=False),
        Binding("home", "jump(False)", show=False),
        Binding("end,G", "jump(True)", show=False),
    ]
    DEFAULT_CSS = """
    AgendaTable {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        & > .table--header { background: $panel; color: $foreground; text-style: bold; }
        & > .table--cursor { background: $block-cursor-blurred-background; color: $foreground; }
        &:focus > .table--cursor { background: $primary 45%; color: $foreground; text-style: bold; }
        & > .table--selected { color: $picked; text-style: bold; }
        & > .table--red { color: $state-red; }
        & > .table--yellow { color: $state-yellow; }
        & > .table--green { color: $state-green; }
        & > .table--blue { color: $state-blue; }
        & > .table--grey { color: $state-grey; }
        & > .table--muted { color: $muted; }
        & > .table--group { background: $surface; color: $foreground; text-style: bold; }
    }
    """

    cursor = reactive(0, repaint=False)

    class Moved(Message):
        """The cursor stands on another row, or its row was read anew; None when there are no rows."""

        def __init__(self, row: Row | None) -> None:
            super().__init__()
            self.row = row

    class Picked(Message):
        """The row under the cursor was asked for: a second click on it."""

    class Selected(Message):
        """The selection changed."""

    class Wanted(Message):
        """Lines come into view whose rows have to be fetched: they are given to `fill`."""

        def __init__(self, source: PagedRows, ids: Sequence[str]) -> None:
            super().__init__()
            self.source = source
            self.ids = ids

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = ListRows()
        self.selection: set[str] = set()
        self._waiting = False  # for rows that were asked for
        self._lines = Lines()
        self._columns: list[Placed] = []
        self._laid_out_for = -1  # cells

    # -- what it shows

    @property
    def row(self) -> Row | None:
        """The row under the cursor; None when there is none, or while it is fetched."""
        return self.rows.at(self.cursor)

    def show_rows(
        self, rows: Sequence[Row], focus: str | None = None, headings: Sequence[Heading] = ()
    ) -> None:
        """Show `rows`; the cursor stays on its target at its height on the screen, or goes to `focus`.

        `headings` stand between the rows; the cursor skips them. When its target is gone, the cursor stays
        on its row. Selected ids that are not listed are let go.
        """
        before = self.rows.id_at(self.cursor)
        height = self._lines.of_row(self.cursor) - self.scroll_offset.y
        paged = isinstance(rows, PagedRows) and isinstance(self.rows, PagedRows)
        self.rows = rows if isinstance(rows, ListRows) else ListRows(rows)
        self._lines = Lines(len(rows), headings)
        self._waiting = False
        if self.selection:
            self.selection &= set(self.rows.ids())
        if not (paged and self._columns):  # other lines of a long list do not move its columns
            self._layout_columns()
        self.virtual_size = Size(self.size.width, len(self._lines) + HEADER)
        lines = (self.rows.place(focus), self.rows.place(before), self.cursor)
        line = next(line for line in lines if line is not None)
        self.set_reactive(AgendaTable.cursor, max(0, min(line, len(rows) - 1)))
        self.scroll_to(y=max(0, self._lines.of_row(self.cursor) - height), animate=False)
        self._keep_cursor_in_view()
        self.refresh()
        self.post_message(self.Moved(self.row))
        self._fetch()

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

    def watch_cursor(self) -> None:
        self._keep_cursor_in_view()
        self.refresh()
        self.post_message(self.Moved(self.row))
        self._fetch()

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self.rows) - 1))

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

    def _selection_changed(self) -> None:
        self.refresh()
        self.post_message(self.Selected())

    # -- keys and mouse

    def action_move(self, lines: int) -> None:
        self.cursor += lines

    def action_page(self, pages: int) -> None:
        line = self._lines.of_row(self.cursor) + pages * max(1, self._visible)
        self.cursor = self._lines.row_at(max(0, line))

    def action_jump(self, last: bool) -> None:
        self.cursor = len(self.rows) - 1 if last else 0

    def on_click(self, event: events.Click) -> None:
        line = event.y - HEADER + self.scroll_offset.y
        if event.y < HEADER or not 0 <= line < len(self._lines) or self._lines.heading_at(line):
            return
        row = self._lines.row_at(line)
        if event.chain > 1 and row == self.cursor:
            self.post_message(self.Picked())
        self.cursor = row

    # -- drawing

    @property
    def _visible(self) -> int:
        """Rows that fit under the header."""
        return max(0, self.scrollable_content_region.height - HEADER)

    def on_resize(self) -> None:
        self._layout_columns()
        self.virtual_size = Size(self.size.width, len(self._lines) + HEADER)
        self._keep_cursor_in_view()
        self.refresh()
        self._fetch()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._fetch()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def _layout_columns(self) -> None:
        self._laid_out_for = self.scrollable_content_region.width
        width = self._laid_out_for - GUTTER
        self._columns = place(width, self.rows.sample(SAMPLE)) if width > 0 else []

    def _keep_cursor_in_view(self) -> None:
        """Scroll as little as needed: the header covers the first line of the view."""
        top, visible = self.scroll_offset.y, self._visible
        if not self.rows or not visible:
            return
        line = self._lines.of_row(self.cursor)
        first = self._lines.top_of(self.cursor) if visible > 1 else line
        if line >= top + visible:
            self.scroll_to(y=line - visible + 1, animate=False)
        elif first < top:
            self.scroll_to(y=first, animate=False)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._laid_out_for != self.scrollable_content_region.width:  # a scroll bar came or went
            self._layout_columns()
        if y < HEADER:
            return self._header(width)
        line = y - HEADER + self.scroll_offset.y
        if line >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        if heading := self._lines.heading_at(line):
            return self._heading(heading, width)
        return self._line(self._lines.row_at(line), width)

    def _heading(self, heading: Heading, width: int) -> Strip:
        count = ngettext("{count} target", "{count} targets", heading.count).format(count=heading.count)
        style = self.get_component_rich_style("table--group")
        return _strip([Segment(fit(f"{heading.title} · {count}", width), style)], width, style)

    def _header(self, width: int) -> Strip:
        titles = (fit(_(p.column.title), p.width, p.column.align) for p in self._columns)
        style = self.get_component_rich_style("table--header")
        return _strip([Segment(" " * GUTTER + (" " * GAP).join(titles), style)], width, style)

    def _line(self, index: int, width: int) -> Strip:
        row = self.rows.at(index)
        base = self.rich_style
        if index == self.cursor:
            base += self.get_component_rich_style("table--cursor")
        if row is None:  # a long list: it is being fetched
            return _strip([Segment(" " * GUTTER + FETCHING, self._tint("table--muted", base))], width, base)
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
        return _strip(segments, width, base)

    def _tint(self, component: str, base: Style) -> Style:
        """The colour of a component on the background of the line."""
        tint = self.get_component_rich_style(component, partial=True)
        return base + Style(color=tint.color, bold=tint.bold)


def _strip(segments: list[Segment], width: int, style: Style) -> Strip:
    return Strip(segments).adjust_cell_length(width, style)
