"""The table of the review screen: what waits, line by line, with a cursor and a selection kept by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.i18n import _
from tracker.tui.cells import fit
from tracker.tui.lists.base import Item
from tracker.tui.widgets.columns import GAP, Column, Placed, place
from tracker.tui.widgets.wrapping import wrap

HEADER = 1  # lines
GUTTER = 2  # cells for the selection mark
SELECTED = "✚ "


class ItemTable(ScrollView, can_focus=True):
    """Items under the columns of their list; an empty list says so in words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "items--header",
        "items--cursor",
        "items--selected",
        "items--empty",
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
    ItemTable {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        & > .items--header { background: $panel; color: $foreground; text-style: bold; }
        & > .items--cursor { background: $block-cursor-blurred-background; color: $foreground; }
        &:focus > .items--cursor { background: $primary 45%; color: $foreground; text-style: bold; }
        & > .items--selected { color: $picked; text-style: bold; }
        & > .items--empty { color: $muted; }
    }
    """

    cursor = reactive(0, repaint=False)

    class Moved(Message):
        """The cursor stands on another item, or its item was read anew; None when there are none."""

        def __init__(self, item: Item | None) -> None:
            super().__init__()
            self.item = item

    class Picked(Message):
        """The item under the cursor was asked for: a second click on it."""

    class Selected(Message):
        """The selection changed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.items: Sequence[Item] = ()
        self.selection: set[str] = set()
        self._offered: Sequence[Column] = ()
        self._empty = ""
        self._columns: list[Placed] = []
        self._laid_out_for = -1  # cells

    # -- what it shows

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    def show(
        self, items: Sequence[Item], columns: Sequence[Column], empty: str, focus: str | None = None
    ) -> None:
        """Show `items`, or the words `empty`; the cursor goes to the item or target `focus`, else stays.

        Where that item is gone, the cursor goes on to the next one that is left. Selected ids that are not
        listed are let go.
        """
        places = _places(items)
        line = places.get(focus or "")
        if line is None:
            start = _places(self.items).get(focus or "", self.cursor)
            follow = (*self.items[start:], *reversed(self.items[:start]))
            line = next((places[item.id] for item in follow if item.id in places), self.cursor)
        height = self.cursor - self.scroll_offset.y
        self.items, self._offered, self._empty = items, columns, empty
        self.selection &= places.keys()
        self._layout_columns()
        self.virtual_size = Size(self.size.width, len(items) + HEADER)
        self.set_reactive(ItemTable.cursor, max(0, min(line, len(items) - 1)))
        self.scroll_to(y=max(0, self.cursor - height), animate=False)
        self._keep_cursor_in_view()
        self.refresh()
        self.post_message(self.Moved(self.item))

    def watch_cursor(self) -> None:
        self._keep_cursor_in_view()
        self.refresh()
        self.post_message(self.Moved(self.item))

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self.items) - 1))

    # -- selection

    def acting_on(self) -> list[Item]:
        """The selected items in the order shown, else the one under the cursor."""
        if self.selection:
            return [item for item in self.items if item.id in self.selection]
        return [self.item] if self.item else []

    def after(self, done: Sequence[Item]) -> str | None:
        """The id of the item to go on to when `done` are dealt with: the next one, else the one before."""
        ids = {item.id for item in done}
        for item in (*self.items[self.cursor :], *reversed(self.items[: self.cursor])):
            if item.id not in ids:
                return item.id
        return None

    def toggle(self) -> None:
        """Select or let go the item under the cursor, and go on to the next one."""
        if self.item is None:
            return
        self.select(self.selection ^ {self.item.id})
        self.cursor += 1

    def select(self, ids: Iterable[str]) -> None:
        """Make `ids` the selection."""
        self.selection = set(ids) & {item.id for item in self.items}
        self.refresh()
        self.post_message(self.Selected())

    # -- keys and mouse

    def action_move(self, lines: int) -> None:
        self.cursor += lines

    def action_page(self, pages: int) -> None:
        self.cursor += pages * max(1, self._visible)

    def action_jump(self, last: bool) -> None:
        self.cursor = len(self.items) - 1 if last else 0

    def on_click(self, event: events.Click) -> None:
        line = event.y - HEADER + self.scroll_offset.y
        if event.y < HEADER or not 0 <= line < len(self.items):
            return
        if event.chain > 1 and line == self.cursor:
            self.post_message(self.Picked())
        self.cursor = line

    # -- drawing

    @property
    def _visible(self) -> int:
        """Items that fit under the header."""
        return max(0, self.scrollable_content_region.height - HEADER)

    def on_resize(self) -> None:
        self._layout_columns()
        self.virtual_size = Size(self.size.width, len(self.items) + HEADER)
        self._keep_cursor_in_view()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def _layout_columns(self) -> None:
        self._laid_out_for = self.scrollable_content_region.width
        width = self._laid_out_for - GUTTER
        self._columns = place(width, self.items, self._offered) if width > 0 and self._offered else []

    def _keep_cursor_in_view(self) -> None:
        """Scroll as little as needed: the header covers the first line of the view."""
        top, visible = self.scroll_offset.y, self._visible
        if not self.items or not visible:
            return
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + visible:
            self.scroll_to(y=self.cursor - visible + 1, animate=False)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._laid_out_for != self.scrollable_content_region.width:  # a scroll bar came or went
            self._layout_columns()
        if y < HEADER:
            style = self.get_component_rich_style("items--header")
            titles = (fit(_(p.column.title), p.width, p.column.align) for p in self._columns)
            text = " " * GUTTER + (" " * GAP).join(titles)
            return Strip([Segment(text, style)]).adjust_cell_length(width, style)
        index = y - HEADER + self.scroll_offset.y
        if not self.items:
            return self._nothing(y - HEADER, width)
        return self._line(index, width) if index < len(self.items) else Strip.blank(width, self.rich_style)

    def _nothing(self, line: int, width: int) -> Strip:
        """The words of an empty list, a line below the header."""
        lines = [Content(""), *wrap(Content(self._empty), max(width - 2 * GUTTER, 8))]
        text = " " * GUTTER + lines[line].plain if line < len(lines) else ""
        tint = self.get_component_rich_style("items--empty", partial=True)
        style = self.rich_style + Style(color=tint.color)
        return Strip([Segment(text, style)]).adjust_cell_length(width, self.rich_style)

    def _line(self, index: int, width: int) -> Strip:
        item = self.items[index]
        style = self.rich_style
        if index == self.cursor:
            style += self.get_component_rich_style("items--cursor")
        chosen = item.id in self.selection
        if chosen:
            tint = self.get_component_rich_style("items--selected", partial=True)
            style += Style(color=tint.color, bold=tint.bold)
        cells = [fit(p.column.text(item), p.width, p.column.align) for p in self._columns]
        text = (SELECTED if chosen else " " * GUTTER) + (" " * GAP).join(cells)
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)


def _places(items: Sequence[Item]) -> dict[str, int]:
    """The line of each item by its id, and of the first one about each target by the target's."""
    lines = {item.id: line for line, item in enumerate(items)}
    for line, item in enumerate(items):
        if item.row is not None:
            lines.setdefault(item.row.entry.id, line)
    return lines
