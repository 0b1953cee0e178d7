"""What tables have in common: a fixed header, a cursor and a selection; drawn line by line.

A row takes a line. In a narrow window, as on a phone, it is a card of several lines, and there is no header.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.i18n import _
from tracker.services.listing.list_groups import GroupHeading
from tracker.tui.terminal.cells import fit
from tracker.tui.terminal.phone_layout import narrow
from tracker.tui.widgets.agenda_columns import GAP, Column, PlacedColumn
from tracker.tui.widgets.line_layout import LineLayout
from tracker.tui.widgets.selected_run import SelectedRun

HEADER = 1  # lines
CARD = 3  # lines
GUTTER = 2  # cells for the selection mark
SELECTED = "✚ "
EDGE = 4  # cells at the left of a card, before its words


class LineTable(ScrollView, can_focus=True):
    """A subclass keeps `_lines`, lays out `_columns`, tells where the cursor went and draws the rows."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--header",
        "table--cursor",
        "table--selected",
        "table--muted",
        "table--card",
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
    LineTable {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        & > .table--header { background: $panel; color: $foreground; text-style: bold; }
        & > .table--cursor { background: $block-cursor-blurred-background; color: $foreground; }
        &:focus > .table--cursor { background: $primary 45%; color: $foreground; text-style: bold; }
        & > .table--selected { color: $picked; text-style: bold; }
        & > .table--muted { color: $muted; }
        & > .table--card { background: $panel; }
    }
    """

    TAP_OPENS: ClassVar[bool] = False  # one tap on a card; else it takes two, as with rows
    cursor = reactive(0, repaint=False)
    virtual_size = Reactive(Size(0, 0))  # other widgets move for a scroll bar only: see `_take_height`

    class Picked(Message):
        """The row under the cursor was asked for: a second click on it."""

    class TitleClicked(Message):
        """The title of the column `key` was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Selected(Message):
        """The selection changed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.selection: set[str] = set()
        self._run = SelectedRun()
        self._lines = LineLayout()
        self._columns: list[PlacedColumn] = []
        self._laid_out_for = -1  # cells
        self._plain: Style | None = None  # the style of the table while its lines are drawn
        self._tints: dict[tuple[str, Style], Style] = {}

    # -- what a table says of itself

    def _moved(self) -> None:
        """The cursor stands on another row, or its row was read anew."""
        raise NotImplementedError

    def _place_columns(self, width: int) -> list[PlacedColumn]:
        """The columns that fit into so many cells."""
        raise NotImplementedError

    def _row_strip(self, row: int, width: int) -> Strip:
        """One row, drawn."""
        raise NotImplementedError

    def _card_strip(self, row: int, part: int, width: int) -> Strip:
        """Line `part` of the card of a row, drawn."""
        raise NotImplementedError

    def _other_strip(self, line: int, width: int) -> Strip:
        """A line without a row: a heading, or one below the last."""
        raise NotImplementedError

    # -- the cursor

    def watch_cursor(self, before: int, now: int) -> None:
        top = self.scroll_offset.y
        self._keep_cursor_in_view()
        if self.scroll_offset.y == top:  # else all lines are drawn anew
            for row in (before, now):
                for line in range(self._lines.of_row(row), self._lines.end_of(row)):
                    self._draw_anew(line - top + self._header_lines)
        else:
            self.refresh()
        self._moved()

    def _draw_anew(self, y: int) -> None:
        """Draw one line of the view anew."""
        self.refresh(Region(0, y, self.size.width, 1))

    def validate_cursor(self, cursor: int) -> int:
        return self._lines.stop(max(0, min(cursor, self._lines.rows - 1)))

    def action_move(self, lines: int) -> None:
        self.cursor = self._lines.step(self.cursor, lines)

    def action_page(self, pages: int) -> None:
        line = self._lines.of_row(self.cursor) + pages * max(1, self._visible)
        self.cursor = self._lines.row_at(max(0, line))

    def action_jump(self, last: bool) -> None:
        self.cursor = self._lines.rows - 1 if last else 0

    def on_click(self, event: events.Click) -> None:
        line = event.y - self._header_lines + self.scroll_offset.y
        if event.y < self._header_lines:
            self._header_clicked(event.x)
            return
        if not 0 <= line < len(self._lines):
            return
        if heading := self._lines.heading_at(line):
            self._heading_clicked(heading)
            return
        row = self._lines.row_at(line)
        if self.cards and event.x < EDGE:
            self._toggle_at(row)
        elif (row == self.cursor and event.chain > 1) or (self.cards and self.TAP_OPENS):
            self.post_message(self.Picked())
        self.cursor = row

    def _toggle_at(self, row: int) -> None:
        """Select a row or let it go: what a finger does on the left edge of a card."""

    def _header_clicked(self, x: int) -> None:
        """Tell which column's title was clicked, if any."""
        right = GUTTER
        for placed in self._columns:
            right += placed.width + GAP
            if GUTTER <= x < right:
                self.post_message(self.TitleClicked(placed.column.key))
                return

    def _heading_clicked(self, heading: GroupHeading) -> None:
        """The heading of a group was clicked."""

    def _stand_on(self, row: int, height: int) -> None:
        """Put the cursor on a row, `height` lines below the top of the view, after the rows have changed."""
        self._take_height()
        self.set_reactive(LineTable.cursor, self.validate_cursor(row))
        # At once, and also where a short list had no scroll bar: the next look goes by the new place.
        top = max(0, self._lines.of_row(self.cursor) - height)
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self._keep_cursor_in_view()
        self.call_after_refresh(self._keep_cursor_in_view)  # a scroll bar or a line may have come or gone
        self.refresh()
        self._moved()

    def _take_height(self) -> None:
        """Say how many lines there are; the screen is laid out anew where the scroll bar comes or goes."""
        lines = len(self._lines) + self._header_lines
        self.virtual_size = Size(self.size.width, lines)
        if (lines > self.size.height) != self.show_vertical_scrollbar:
            self.refresh(layout=True)
        elif self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = lines

    @property
    def _height(self) -> int:
        """Lines from the top of the view to the cursor."""
        return self._lines.of_row(self.cursor) - self.scroll_offset.y

    @property
    def _visible(self) -> int:
        """Lines that fit under the header."""
        return max(0, self.scrollable_content_region.height - self._header_lines)

    @property
    def cards(self) -> bool:
        """Whether a row is a card."""
        return self._lines.height > 1

    @property
    def _row_lines(self) -> int:
        """Lines of a row, by the width of the window: it is known before that of the table."""
        return CARD if narrow(self.app.size) else 1

    @property
    def _header_lines(self) -> int:
        return 0 if self.cards else HEADER

    def _keep_cursor_in_view(self) -> None:
        """Scroll as little as needed: the header covers the first line of the view."""
        top, visible = self.scroll_offset.y, self._visible
        if not self._lines.rows or not visible:
            return
        line = self._lines.of_row(self.cursor)
        first = self._lines.top_of(self.cursor) if visible > 1 else line
        end = min(self._lines.end_of(self.cursor), line + visible)
        if end > top + visible:
            self.scroll_to(y=end - visible, animate=False, force=True)
        elif first < top:
            self.scroll_to(y=first, animate=False, force=True)

    def _extend_run(self, ids: Sequence[str], cursor: range) -> str:
        """Select from the row selected last to these rows; says why where nothing changes."""
        selection = self._run.extend(ids, self.selection, cursor)
        if selection == self.selection:
            return self._run.why_unchanged(ids, cursor)
        self.selection = selection
        self._selection_changed()
        return ""

    def _selection_changed(self) -> None:
        self.refresh()
        self.post_message(self.Selected())

    # -- drawing

    def on_resize(self) -> None:
        if self._lines.height != self._row_lines:
            self._lines = self._lines.of_height(self._row_lines)
        self._layout_columns()
        self._take_height()
        self._keep_cursor_in_view()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        self._plain = self.rich_style  # asked for once, as it is worked out from all widgets around
        self._tints.clear()
        try:
            return super().render_lines(crop)
        finally:
            self._plain = None

    @property
    def plain_style(self) -> Style:
        """The style of a line before anything on it has colours of its own."""
        return self._plain if self._plain is not None else self.rich_style

    def _layout_columns(self) -> None:
        self._laid_out_for = self.scrollable_content_region.width
        width = self._laid_out_for - GUTTER
        self._columns = self._place_columns(width) if width > 0 else []

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._laid_out_for != self.scrollable_content_region.width:  # a scroll bar came or went
            self._layout_columns()
        header = self._header_lines
        if y < header:
            return self._header(width)
        line = y - header + self.scroll_offset.y
        if line >= len(self._lines) or self._lines.heading_at(line):
            return self._other_strip(line, width)
        row = self._lines.row_at(line)
        return (
            self._card_strip(row, line - self._lines.of_row(row), width)
            if self.cards
            else self._row_strip(row, width)
        )

    def _header(self, width: int) -> Strip:
        titles = (fit(self._title(p.column), p.width, p.column.align) for p in self._columns)
        style = self.get_component_rich_style("table--header")
        return strip([Segment(" " * GUTTER + (" " * GAP).join(titles), style)], width, style)

    def _title(self, column: Column) -> str:
        """What stands over a column."""
        return _(column.title)

    def _base(self, row: int) -> Style:
        """The style of a row before its cells have colours of their own."""
        style = self.plain_style
        if self.cards and row % 2:
            style += self.get_component_rich_style("table--card", partial=True)
        return style + self.get_component_rich_style("table--cursor") if row == self.cursor else style

    def _tint(self, component: str, base: Style) -> Style:
        """The colour of a component on the background of the line."""
        made = self._tints.get((component, base))
        if made is None:
            tint = self.get_component_rich_style(component, partial=True)
            made = self._tints[component, base] = base + Style(color=tint.color, bold=tint.bold)
        return made


def strip(segments: list[Segment], width: int, style: Style) -> Strip:
    """Segments as a line of just so many cells."""
    return Strip(segments).adjust_cell_length(width, style)
