"""The table of the review screen: what waits, line by line, with a cursor and a selection kept by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from tracker.tui.terminal.cells import clean_line, fit
from tracker.tui.terminal.line_breaking import wrap
from tracker.tui.widgets.agenda_columns import GAP, Column, PlacedColumn, place
from tracker.tui.widgets.cards import BETWEEN
from tracker.tui.widgets.line_layout import LineLayout
from tracker.tui.widgets.line_table import GUTTER, SELECTED, LineTable, strip
from tracker.tui.widgets.review_item import ReviewItem


class ReviewTable(LineTable):
    """Items under the columns of their list; an empty list says so in words."""

    class Moved(Message):
        """The cursor stands on another item, or its item was read anew; None when there are none."""

        def __init__(self, item: ReviewItem | None) -> None:
            super().__init__()
            self.item = item

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.items: Sequence[ReviewItem] = ()
        self._offered: Sequence[Column] = ()
        self._empty = ""

    # -- what it shows

    @property
    def item(self) -> ReviewItem | None:
        """The item under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    def show(
        self, items: Sequence[ReviewItem], columns: Sequence[Column], empty: str, focus: str | None = None
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
        height = self._height
        self.items, self._offered, self._empty = items, columns, empty
        self._lines = LineLayout(len(items), height=self._row_lines)
        self.selection &= places.keys()
        self._layout_columns()
        self._stand_on(line, height)

    def _moved(self) -> None:
        self.post_message(self.Moved(self.item))

    # -- selection

    def acting_on(self) -> list[ReviewItem]:
        """The selected items in the order shown, else the one under the cursor."""
        if self.selection:
            return [item for item in self.items if item.id in self.selection]
        return [self.item] if self.item else []

    def after(self, done: Sequence[ReviewItem]) -> str | None:
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
        self._toggle_at(self.cursor)
        self.cursor += 1

    def select_run(self) -> str:
        """Select from the item selected last to the one under the cursor; says why where nothing changes.

        What the run before took in beyond that is let go.
        """
        if self.item is None:
            return ""
        return self._extend_run([item.id for item in self.items], range(self.cursor, self.cursor + 1))

    def select(self, ids: Iterable[str]) -> None:
        """Make `ids` the selection."""
        self.selection = set(ids) & {item.id for item in self.items}
        self._run.end()
        self._selection_changed()

    # -- drawing

    def _place_columns(self, width: int) -> list[PlacedColumn]:
        return place(width, self.items, self._offered) if self._offered else []

    def _other_strip(self, line: int, width: int) -> Strip:
        return Strip.blank(width, self.plain_style) if self.items else self._nothing(line, width)

    def _nothing(self, line: int, width: int) -> Strip:
        """The words of an empty list, a line below the header."""
        lines = [Content(""), *wrap(Content(self._empty), max(width - 2 * GUTTER, 8))]
        text = " " * GUTTER + lines[line].plain if line < len(lines) else ""
        style = self._tint("table--muted", self.plain_style)
        return strip([Segment(text, style)], width, self.plain_style)

    def _row_strip(self, index: int, width: int) -> Strip:
        item, style = self.items[index], self._base(index)
        chosen = item.id in self.selection
        if chosen:
            style = self._tint("table--selected", style)
        cells = [fit(p.column.text(item), p.width, p.column.align) for p in self._columns]
        text = (SELECTED if chosen else " " * GUTTER) + (" " * GAP).join(cells)
        return strip([Segment(text, style)], width, style)

    def _toggle_at(self, row: int) -> None:
        self._run.begin_at(self.items[row].id)
        self.select(self.selection ^ {self.items[row].id})

    def _card_strip(self, index: int, part: int, width: int) -> Strip:
        """The most flexible column on the first line, the others after one another on the rest."""
        item, style = self.items[index], self._base(index)
        chosen = item.id in self.selection
        if chosen:
            style = self._tint("table--selected", style)
        title = max(self._offered, key=lambda column: column.flex)
        others = [column.text(item) for column in self._offered if column is not title]
        lines = [fit(title.text(item), width - GUTTER - 1)]
        more = Content(clean_line(BETWEEN.join(words for words in others if words)))
        lines += [line.plain for line in wrap(more, width - GUTTER - 1)]
        text = lines[part] if part < len(lines) else ""
        words = self._tint("table--muted", style) if part else style + Style(bold=True)
        gutter = Segment(SELECTED if chosen and not part else " " * GUTTER, style)
        return strip([gutter, Segment(text, style if chosen else words)], width, style)


def _places(items: Sequence[ReviewItem]) -> dict[str, int]:
    """The line of each item by its id, and of the first one about each target by the target's."""
    lines = {item.id: line for line, item in enumerate(items)}
    for line, item in enumerate(items):
        if item.row is not None:
            lines.setdefault(item.row.entry.id, line)
    return lines
