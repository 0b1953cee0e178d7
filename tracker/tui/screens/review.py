"""The review queue: what was read and waits for a decision, and what readings say against the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message

from tracker.i18n import _
from tracker.records import Context, Entry, Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Commands, Need, ScreenKeys
from tracker.tui.review_lists.candidates import Queue
from tracker.tui.review_lists.disputes import Disputes
from tracker.tui.review_lists.review_list import ListContents, ReviewList, title_of
from tracker.tui.review_lists.revisions import Changes
from tracker.tui.review_lists.suggestions import Results, SameTargets
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.review_decisions import ReviewDecisions
from tracker.tui.screens.tracker_screen import MOVING_PAUSE
from tracker.tui.widgets.key_bar import KeyBar
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


class ReviewScreen(ReviewDecisions):
    """Owns the lists, which one is open, and what is shown of the item under the cursor."""

    CSS_PATH = "review.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.REVIEW
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "ReviewTable"

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

    def key_commands(self) -> Commands:
        return self.opened.commands

    def has(self, need: Need) -> bool:
        match need:
            case Need.REVIEW_ITEM:
                return bool(self.chosen())
            case Need.SUGGESTED_RESULT:
                return self.opened is Results and bool(self.table.items)
            case Need.LIST_BY_DOCUMENT:
                return self.opened.by_document
            case _:
                return super().has(need)

    def compose(self) -> ComposeResult:
        yield TopBar(id="top", markup=False)
        yield self._tabs
        with Container(id="body"):
            yield self.table
            yield self._pane
        yield KeyBar()

    def on_mount(self) -> None:
        self._say_counts()
        self.table.show((), self.opened.columns, _("Reading…"))
        self.reload()

    # -- reading the ledger

    def reload(self, focus: str | None = None) -> None:
        """Read the open list anew, and count the others when there is time."""
        one, document = self.opened, self.document
        self._fresh = {one.key}
        self.in_background(lambda: ListRead(one.read(self.desk, document), focus), "list")
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
        self._pane.show(message.item)
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

    @on(ReviewTable.Picked)
    def _picked(self) -> None:
        self.action_open()

    def on_saved(self, message: Saved) -> None:
        self._deciding -= set(message.acted_on)
        self.table.select(())  # the base class, whose handler comes next, reads the list again

    # -- what commands act on

    def suggested(self) -> Sequence[ReviewItem]:
        """Everything that the open list suggests, also what is not shown yet."""
        found = self.found.get(self.opened.key)
        whole = found.whole if found else ()
        return [item for item in whole if item.row is not None and item.id not in self._aside]

    def chosen(self) -> list[ReviewItem]:
        """The items that a command acts on; those whose target is gone are left out."""
        return [item for item in self.table.acting_on() if item.row is not None]

    def targets_acted_on(self) -> list[Row]:
        rows = {item.row.entry.id: item.row for item in self.chosen() if item.row is not None}
        return list(rows.values())

    # -- moving about

    def open_list(self, place: int) -> None:
        """Open another list, with what was read of it before until it is read anew."""
        place %= len(LISTS)
        if place == self.place:
            return
        self.place = place
        self.table.select(())
        self.table.show((), self.opened.columns, _("Reading…"))
        self._show()
        self.reload()

    def action_list(self, place: int) -> None:
        self.open_list(place if place >= 0 else self.place - 1)

    @on(TabLine.Chosen)
    def _tab_clicked(self, message: TabLine.Chosen) -> None:
        self.open_list(message.place)

    def action_scroll_pane(self, lines: int) -> None:
        self._pane.scroll_relative(y=lines, animate=False)

    def narrow(self, document: str | None) -> None:
        """Show only what was read from a document, or everything again."""
        self.document = document
        self.reload()

    def action_open(self) -> None:
        """The target under the cursor in full; from there on through those of the list."""
        from tracker.tui.screens.target import TargetScreen

        item = self.table.item
        items = [one for one in self.table.items if one.row is not None]
        if item is not None and item.row is not None:
            rows = [one.row for one in items if one.row is not None]
            self.app.push_screen(TargetScreen(rows, items.index(item)), self.reload)

    def action_next_list(self) -> None:
        self.open_list(self.place + 1)

    def action_documents(self) -> None:
        """Only what was read from one document."""
        from tracker.tui.screens.documents import DocumentsScreen

        def done(name: str | None) -> None:
            if name is not None:
                self.narrow(name or None)

        self.app.push_screen(DocumentsScreen(), done)

    def action_select(self) -> None:
        """Select the item under the cursor or let it go."""
        self.table.toggle()

    def action_select_all(self) -> None:
        """Select everything shown, or let all go."""
        everything = {item.id for item in self.table.items}
        self.table.select(() if self.table.selection == everything else everything)

    def action_back(self) -> None:
        """Let the selection go, then close."""
        if self.table.selection:
            self.table.select(())
        else:
            self.dismiss(None)
