"""Reading the lists of the review screen, and showing what was read of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import monotonic

from textual import on
from textual.message import Message

from tracker.i18n import _
from tracker.records import Context, Entry
from tracker.tui.background import LIST
from tracker.tui.review_lists.candidates import Queue
from tracker.tui.review_lists.disputes import Disputes
from tracker.tui.review_lists.review_list import ListContents, ReviewList, title_of
from tracker.tui.review_lists.revisions import Changes
from tracker.tui.review_lists.suggestions import Results, SameTargets
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.review_decisions import ReviewDecisions
from tracker.tui.screens.tracker_screen import MOVING_PAUSE
from tracker.tui.widgets.review_item import ReviewItem
from tracker.tui.widgets.review_pane import ReviewPane
from tracker.tui.widgets.review_table import ReviewTable
from tracker.tui.widgets.tab_line import TabLine
from tracker.tui.widgets.top_bar import TopBar

LISTS: tuple[type[ReviewList], ...] = (Queue, Disputes, Results, SameTargets, Changes)
COUNTING_PAUSE = 0.3  # seconds without a decision before the other lists are counted anew
SLOW = 3  # seconds; where counting takes longer, the others are counted again when they are opened


class ListRead(Message):
    """Lists were read, by key; of the open one the cursor goes to `focus`."""

    def __init__(
        self, found: Mapping[str, ListContents], focus: str | None = None, seconds: float | None = None
    ) -> None:
        super().__init__()
        self.found = found
        self.focus = focus
        self.seconds = seconds  # that it took to count the lists that are not open


class ContextsRead(Message):
    """The paragraphs of an item's target were read."""

    def __init__(self, item: ReviewItem, contexts: list[Context]) -> None:
        super().__init__()
        self.item = item
        self.contexts = contexts


class ReviewReading(ReviewDecisions):
    """Reads the open list at once and counts the others when there is time."""

    def __init__(self) -> None:
        super().__init__()
        self.place = 0
        self.document: str | None = None
        self.found: dict[str, ListContents] = {}
        self.table = ReviewTable(id="table")
        self._pane = ReviewPane(id="detail")
        self._tabs = TabLine(id="tabs")
        self._fresh: set[str] = set()  # the lists that were read since the last change
        self._counting = self._recount = self._slow = False
        self._deciding: set[str] = set()  # the items whose decision is being written
        self._aside: set[str] = set()  # those that are not shown, though the list that was read has them

    @property
    def opened(self) -> type[ReviewList]:
        """The list that is open."""
        return LISTS[self.place]

    def reload(self, focus: str | None = None) -> None:
        """Read the open list anew, and count the others when there is time."""
        one, document = self.opened, self.document
        self._fresh = {one.key}
        self.in_background(lambda: ListRead(one.read(self.desk, document), focus), LIST)
        self.no_longer(self._count)
        if not self._slow or len(self.found) < len(LISTS):
            self.after_pause(COUNTING_PAUSE, self._count)

    def _count(self) -> None:
        """Count the lists that are not open, once at a time: a large ledger takes its time."""
        if self._counting:
            self._recount = True
            return
        self._counting, self._recount = True, False
        others, document = [one for one in LISTS if one.key not in self._fresh], self.document

        def work() -> ListRead:
            found: dict[str, ListContents] = {}
            begun = monotonic()
            for one in others:
                if one.key not in found:
                    found |= one.read(self.desk, document)
            return ListRead(found, seconds=monotonic() - begun)

        self.in_background(work, "count")

    def on_list_read(self, message: ListRead) -> None:
        if message.seconds is None:
            self.found |= message.found
            self._fresh |= message.found.keys()
            self._aside = set(self._deciding)
            self._show(message.focus)
            return
        self.found |= {key: found for key, found in message.found.items() if key != self.opened.key}
        self._counting, self._slow = False, message.seconds > SLOW
        if self._recount:
            self._count()
        self._say_counts()

    def troubled(self, error: BaseException) -> None:
        self._counting = False
        super().troubled(error)
        if self._deciding:  # it may be a decision that failed: show again what was not decided
            self._deciding.clear()
            self.reload()

    def set_aside(self, ids: Sequence[str]) -> None:
        """Show the items with these ids no longer: a decision on them is being written."""
        if ids:
            self._deciding |= set(ids)
            self._aside |= set(ids)
            self.table.select(())
            self._show()

    def _show(self, focus: str | None = None) -> None:
        """The open list as it was read last."""
        self.set_class(self.opened.pairs, "-pairs")
        found = self.found.get(self.opened.key)
        if found is not None:
            items = [item for item in found.items if item.id not in self._aside]
            self.table.show(items, self.opened.columns, _(self.opened.empty), focus)
        self._say_counts()
        self.refresh_bindings()

    def _say_counts(self) -> None:
        counts = [self._waiting(one) for one in LISTS]
        note = _("{count} selected").format(count=len(self.table.selection)) if self.table.selection else ""
        titles = [title_of(one) for one in LISTS]
        self._tabs.show(list(zip(titles, counts, strict=True)), self.place, note)
        parts = ["tracker", _("Review")]
        if self.document is not None and self.opened.by_document:
            parts.append(_("only {document}").format(document=self.document))
        found = self.found.get(self.opened.key)
        if found is not None and found.total > len(found.items):
            parts.append(_("the first {shown} of {total}").format(shown=len(found.items), total=found.total))
        self.query_one(TopBar).update(" · ".join(parts))

    def _waiting(self, one: type[ReviewList]) -> int | None:
        """How many items wait in a list; None while that is not known."""
        found = self.found.get(one.key)
        if found is None:
            return None
        return found.total - len([item for item in found.items if item.id in self._aside])

    @on(ReviewTable.Moved)
    def _moved(self, message: ReviewTable.Moved) -> None:
        item = message.item
        if item is None or item.row is None or self._pane.shows(item):
            self._pane.show(item)  # others are shown with their paragraphs
        self.refresh_bindings()
        self.after_pause(MOVING_PAUSE, self._explain)

    def _explain(self) -> None:
        item = self.table.item
        if item is not None and item.row is not None and self._pane.display:
            entry = item.row.entry
            self.in_background(lambda: ContextsRead(item, self._contexts(item, entry)), "explain")

    def _contexts(self, item: ReviewItem, entry: Entry) -> list[Context]:
        """The paragraphs of a target; of a suggestion the first one, and that of the other document."""
        contexts = self.desk.contexts(entry)
        if item.suggestion is None:
            return contexts
        return [*contexts[:1], *self.desk.reviewing.said_contexts(item.suggestion)[:1]]

    def on_contexts_read(self, message: ContextsRead) -> None:
        if self.table.item is not None and self.table.item.id == message.item.id:
            self._pane.show(self.table.item, message.contexts)

    @on(ReviewTable.Selected)
    def _selected(self) -> None:
        self._say_counts()
        self.refresh_bindings()

    def on_saved(self, message: Saved) -> None:
        self._deciding -= set(message.acted_on)
        self.table.select(())  # the base class, whose handler comes next, reads the list again
