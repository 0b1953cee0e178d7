"""The pane that follows the agenda's cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Context, Row
from tracker.tui.terminal.line_breaking import wrap
from tracker.tui.widgets import describe_target
from tracker.tui.widgets.describe_target import LABEL

MORE = "▾ …"  # on the last line, when more stands below


class TargetPane(Static, can_focus=False):
    """A target in words: short where the pane is low, in full where it is high enough.

    The wheel scrolls it. It draws its lines itself: another text is no new layout of the screen, which would
    cost more than all else that a step of the cursor does.
    """

    DEFAULT_CSS = """
    TargetPane { padding: 0 1; text-wrap: nowrap; }
    """
    FULL_FROM = 16  # lines
    virtual_size = Reactive(Size(0, 0))  # its own size moves nothing else

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:
        """`empty` is what stands there without a target."""
        super().__init__(id=id)
        self._empty = empty or _("Nothing to show.")
        self._row: Row | None = None
        self._told: tuple[Sequence[Context], Content | None] = ((), None)  # paragraphs, milestones
        self._lines: list[Content] = []
        self._first = 0  # line that stands on top

    def show(
        self, row: Row | None, contexts: Sequence[Context] | None = None, steps: Content | None = None
    ) -> None:
        """Show `row`; until its paragraphs are read (None), the bare quote stands for them.

        `steps` are its milestones, which come with the paragraphs.
        """
        same = row is not None and self.shows(row)
        if same and row == self._row and (contexts is None or (contexts, steps) == self._told):
            return  # nothing new is known of it
        self._first = self._first if same else 0
        if contexts is not None or not same:
            self._told = (contexts or (), steps)
        self._row = row
        self._redraw()

    def say_when_empty(self, words: str) -> None:
        """What stands there without a target from now on."""
        if words != self._empty:
            self._empty = words
            self._redraw()

    def shows(self, row: Row) -> bool:
        """Whether this target is the one that is shown, as it was or as it is now."""
        return self._row is not None and row.entry.id == self._row.entry.id

    def on_resize(self) -> None:
        self._redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-1)

    def _scroll(self, lines: int) -> None:
        self._first = max(0, min(self._first + lines, len(self._lines) - self.content_size.height))
        self._paint()

    def _redraw(self) -> None:
        width, height = self.content_size
        self._lines = list(wrap(self._words(width, height), width)) if width and height else []
        self._paint()

    def _words(self, width: int, lines: int) -> Content:
        if self._row is None:
            return Content.styled(self._empty, "$muted")
        contexts, steps = self._told
        if lines >= self.FULL_FROM:
            return describe_target.full(self._row, contexts, steps=steps, width=width)
        return describe_target.short(self._row, contexts, width, lines)

    def _paint(self) -> None:
        end = self._first + self.content_size.height
        shown = self._lines[self._first : end]
        if end < len(self._lines):
            shown[-1] = Content.styled(MORE, LABEL)
        self.update(Content("\n").join(shown), layout=False)
