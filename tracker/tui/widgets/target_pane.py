"""The pane that follows the agenda's cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content

from tracker.i18n import _
from tracker.records import Context, Row
from tracker.tui.widgets import describe_target
from tracker.tui.widgets.fitted_text import Fitted


class TargetPane(VerticalScroll, can_focus=False):
    """A target in words: short where the pane is low, in full where it is high enough."""

    DEFAULT_CSS = """
    TargetPane { padding: 0 1; scrollbar-size-vertical: 1; }
    """
    FULL_FROM = 16  # lines

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row: Row | None = None
        self._contexts: Sequence[Context] = ()
        self._body = Fitted()

    def compose(self) -> list[Fitted]:
        return [self._body]

    def show(self, row: Row | None, contexts: Sequence[Context] = ()) -> None:
        """Show `row`; until its paragraphs are read, the bare quote stands for them."""
        same = row is not None and self._row is not None and row.entry.id == self._row.entry.id
        if not same:
            self.scroll_home(animate=False)
        self._contexts = contexts or (self._contexts if same else ())
        self._row = row
        self._redraw()

    def on_resize(self) -> None:
        self._redraw()

    def _redraw(self) -> None:
        row, contexts, lines = self._row, self._contexts, self.size.height
        if row is None:
            self._body.draw(lambda _width: Content.styled(_("Nothing to show."), "$muted"))
        elif lines >= self.FULL_FROM:
            self._body.draw(lambda width: describe_target.full(row, contexts, width=width))
        else:
            self._body.draw(lambda width: describe_target.short(row, contexts, width, lines))
