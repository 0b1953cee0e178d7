"""The filters in force, one chip each; a click on a chip drops its filter."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Static

from tracker.i18n import _
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.wording.filter_chips import Chip

DROP = "×"


class ChipLine(Static):
    """Not there while nothing is filtered."""

    DEFAULT_CSS = """
    ChipLine { height: auto; max-height: 3; padding: 0 1; display: none; }
    ChipLine.-shown { display: block; }
    """

    virtual_size = Reactive(Size(0, 0))  # `_draw` lays the screen out anew where that is needed

    class Dropped(Message):
        """A chip was clicked away."""

        def __init__(self, chip: Chip) -> None:
            super().__init__()
            self.chip = chip

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._chips: list[Chip] = []
        self._view = ""
        self._places: list[tuple[int, int, int]] = []  # of each chip: line, first cell, end
        self._drawn = (0, 0)  # cells that the lines were made for, and how many lines

    def show(self, chips: list[Chip], view: str = "") -> None:
        """Show these under the name of their `view`; other lines move only for another number of lines."""
        if (chips, view) != (self._chips, self._view):
            self._chips, self._view = chips, view
            self.set_class(bool(chips), "-shown")
            self._draw(self._drawn[0] or self.screen.size.width - self.styles.gutter.width)

    def on_resize(self) -> None:
        if self.content_size.width not in (0, self._drawn[0]):
            self._draw(self.content_size.width)

    def _draw(self, width: int) -> None:
        """Chips on as many lines as they need."""
        opening = _("Filter:") if any(chip.filters for chip in self._chips) else ""
        if self._view:
            opening = _("View {name}:").format(name=clean_line(self._view))
        lines, self._places = [Content.styled(opening, LABEL)], []
        for chip in self._chips:
            label = Content.styled(f" {clean_line(chip.words)} {DROP} ", "$picked reverse").truncate(width)
            start = lines[-1].cell_length + 1
            if start + label.cell_length > width:
                lines.append(Content(""))
                start = 0
            lines[-1] = Content.assemble(lines[-1], " ", label) if start else label
            self._places.append((len(lines) - 1, start, start + label.cell_length))
        before, self._drawn = self._drawn, (width, len(lines))
        self.update(Content("\n").join(lines), layout=self._drawn != before)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        for chip, (line, first, end) in zip(self._chips, self._places, strict=True):
            if offset is not None and offset.y == line and first <= offset.x < end:
                self.post_message(self.Dropped(chip))
                return
