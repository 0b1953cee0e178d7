"""The filters in force, one chip each; a click on a chip drops its filter."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Query
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.wording.filter_chips import Chip, filter_chips

DROP = "×"


class ChipLine(Static):
    """Not there while nothing is filtered."""

    DEFAULT_CSS = """
    ChipLine { height: auto; max-height: 3; padding: 0 1; display: none; }
    """

    class Dropped(Message):
        """A filter was clicked away; `query` is what is left."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._chips: list[Chip] = []
        self._places: list[tuple[int, int, int]] = []  # of each chip: line, first cell, end

    def show(self, query: Query) -> None:
        """Show the chips of `query`."""
        self._chips = filter_chips(query)
        self.display = bool(self._chips)
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """Chips on as many lines as they need."""
        width = max(self.content_size.width, 1)
        lines, self._places = [Content.styled(_("Filter:"), LABEL)], []
        for chip in self._chips:
            label = Content.styled(f" {clean_line(chip.words)} {DROP} ", "$picked reverse").truncate(width)
            start = lines[-1].cell_length + 1
            if start + label.cell_length > width:
                lines.append(Content(""))
                start = 0
            lines[-1] = Content.assemble(lines[-1], " ", label) if start else label
            self._places.append((len(lines) - 1, start, start + label.cell_length))
        self.update(Content("\n").join(lines))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        for chip, (line, first, end) in zip(self._chips, self._places, strict=True):
            if offset is not None and offset.y == line and first <= offset.x < end:
                self.post_message(self.Dropped(chip.without))
                return
