"""The pane that follows the cursor of the review screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content

from tracker.records import Context
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.review_item import ReviewItem


class ReviewPane(VerticalScroll, can_focus=False):
    """An item in words, laid out for the room there is."""

    DEFAULT_CSS = """
    ReviewPane { padding: 0 1; scrollbar-size-vertical: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._item: ReviewItem | None = None
        self._contexts: Sequence[Context] = ()
        self._body = Fitted()

    def compose(self) -> list[Fitted]:
        return [self._body]

    def show(self, item: ReviewItem | None, contexts: Sequence[Context] = ()) -> None:
        """Show `item`; until its paragraphs are read, those shown of the same item before stay."""
        same = item is not None and self.shows(item)
        if not same:
            self.scroll_home(animate=False)
        self._contexts = contexts or (self._contexts if same else ())
        self._item = item
        self._redraw()

    def shows(self, item: ReviewItem) -> bool:
        """Whether this item is the one that is shown, as it was or as it is now."""
        return self._item is not None and item.id == self._item.id

    def on_resize(self) -> None:
        self._redraw()

    def _redraw(self) -> None:
        item, contexts, lines = self._item, self._contexts, self.size.height
        self._body.take_at_least(lines)
        if item is None:
            self._body.draw(lambda _width: Content(""))
        else:
            self._body.draw(lambda width: item.tell(contexts, width, lines))
