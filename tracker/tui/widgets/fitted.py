"""Text that is laid out for the width it gets."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.widgets import Static

Draw = Callable[[int], Content]  # cells → what to show


class Fitted(Static):
    """Shows what `draw` gives for its width, and asks again when the width changes."""

    def __init__(self, draw: Draw | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._drawn_for = 0

    def draw(self, draw: Draw) -> None:
        """Show something else from now on."""
        self._draw = draw
        self._drawn_for = self.content_size.width
        self.update(draw(self._drawn_for or 60))

    def on_resize(self, event: events.Resize) -> None:
        if self._draw is not None and event.size.width != self._drawn_for:
            self._drawn_for = event.size.width
            self.call_after_refresh(self.update, self._draw(event.size.width))
