"""Marking a stretch of a text with the mouse: press, draw, let go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widget import Widget

from tracker.records import Span


class MarkedByMouse(Widget):
    """For a widget that shows a text; it tells by `Marked` what was drawn over."""

    ALLOW_SELECT: ClassVar[bool] = False  # the terminal's own selection knows no offsets

    _from: int | None = None  # where the button was pressed
    _before: Sequence[Span] = ()  # what was lit up then

    class Marked(Message):
        """Words were drawn over."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    def offset_at(self, x: int, y: int) -> int:
        """The place of the text under a cell of the widget."""
        raise NotImplementedError

    def painted(self, layer: str) -> Sequence[Span]:
        """The stretches of a layer that are lit up."""
        raise NotImplementedError

    def paint(self, **layers: Sequence[Span]) -> None:
        """Light up these stretches."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to mark."""
        if event.button == 1:
            self._from, self._before = self.offset_at(event.x, event.y), self.painted("current")
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light up what is drawn over so far; beyond an edge the text moves."""
        if self._from is None:
            return
        if not 0 <= event.y < self.size.height:
            step = -1 if event.y < 0 else 1
            self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)
        self.paint(current=[self._span(event)])

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Tell what was drawn over; a click marks nothing."""
        if self._from is None:
            return
        span = self._span(event)
        pressed_on = self.offset_at(event.x, event.y) == self._from
        self._from = None
        self.release_mouse()
        self.paint(current=self._before)
        if not pressed_on:
            self.post_message(self.Marked(span))

    def _span(self, event: events.MouseEvent) -> Span:
        """From where the button was pressed to the character under the mouse, that one too."""
        first = self._from or 0
        last = self.offset_at(event.x, event.y)
        return min(first, last), max(first, last) + 1
