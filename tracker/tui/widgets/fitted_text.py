"""Text that is laid out for the width it gets."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.widgets import Static

from tracker.tui.terminal.line_breaking import wrap

Draw = Callable[[int], Content]  # cells → what to show


class Fitted(Static):
    """Shows what `draw` gives for its width, lines broken as Chinese is set; draws anew for a new width."""

    DEFAULT_CSS = """
    Fitted { text-wrap: nowrap; }
    """
    FIRST_WIDTH = 60  # cells, until the real width is known

    def __init__(
        self, draw: Draw | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._draw = draw
        self._drawn_for = 0
        self._height = 0  # lines that it takes
        self._least = 0

    def on_mount(self) -> None:
        if self._draw is not None:
            self.draw(self._draw)

    def draw(self, draw: Draw) -> None:
        """Show something else from now on."""
        self._draw = draw
        self._drawn_for = self.content_size.width
        self._lay_out(self._drawn_for or self.FIRST_WIDTH)

    def take_at_least(self, lines: int) -> None:
        """Take so many lines, so that the screen is laid out anew only for more."""
        if lines != self._least:
            self._least = lines
            self.styles.min_height = lines

    def on_resize(self, event: events.Resize) -> None:
        width = self.content_size.width or event.size.width
        if width != self._drawn_for:
            self._drawn_for = width
            # The lines of the old width may have been measured in the new one, folded: measure anew,
            # even where the number of lines is what it was.
            self.call_after_refresh(self._lay_out, width, measure=True)

    def _lay_out(self, width: int, measure: bool = False) -> None:
        if self._draw is not None:
            lines = list(wrap(self._draw(width), width))
            before, self._height = self._height, max(len(lines), self._least)
            self.update(Content("\n").join(lines), layout=measure or self._height != before)
