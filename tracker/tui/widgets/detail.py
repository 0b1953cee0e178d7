"""The pane that follows the agenda's cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Context, Row
from tracker.tui.widgets import describe


class DetailPane(VerticalScroll, can_focus=False):
    """A target in words: short where the pane is low, in full where it is high enough."""

    DEFAULT_CSS = """
    DetailPane { padding: 0 1; scrollbar-size-vertical: 1; }
    """
    FULL_FROM = 16  # lines

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row: Row | None = None
        self._contexts: Sequence[Context] = ()
        self._body = Static()

    def compose(self) -> list[Static]:
        return [self._body]

    def show(self, row: Row | None, contexts: Sequence[Context] = ()) -> None:
        """Show `row`; until its paragraphs are read, the bare quote stands for them."""
        same = row is not None and self._row is not None and row.entry.id == self._row.entry.id
        if not same:
            self.scroll_home(animate=False)
        self._contexts = contexts or (self._contexts if same else ())
        self._row = row
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._row is None:
            self._body.update(Content.styled(_("Nothing to show."), "$text-muted"))
        elif self.size.height >= self.FULL_FROM:
            self._body.update(describe.full(self._row, self._contexts))
        else:
            width = self.scrollable_content_region.width
            self._body.update(describe.short(self._row, self._contexts, width, self.size.height))
