"""The review queue: what was read and waits for a decision, and what readings say against the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Commands, Need, ScreenKeys
from tracker.tui.review_lists.suggestions import Results
from tracker.tui.screens.review_reading import LISTS, ReviewReading
from tracker.tui.widgets.body import Body
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.review_item import ReviewItem
from tracker.tui.widgets.review_table import ReviewTable
from tracker.tui.widgets.tab_line import TabLine
from tracker.tui.widgets.top_bar import TopBar


class ReviewScreen(ReviewReading):
    """Owns which list is open, and the ways from one list, document and target to the next."""

    CSS_PATH = "review.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.REVIEW
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "ReviewTable"

    def key_commands(self) -> Commands:
        return self.opened.commands

    def has(self, need: Need) -> bool:
        match need:
            case Need.REVIEW_ITEM:
                return bool(self.chosen())
            case Need.SELECTION:
                return bool(self.table.selection)
            case Need.SUGGESTED_RESULT:
                return self.opened is Results and bool(self.table.items)
            case Need.LIST_BY_DOCUMENT:
                return self.opened.by_document
            case _:
                return super().has(need)

    def compose(self) -> ComposeResult:
        yield TopBar(id="top", markup=False)
        yield self._tabs
        with Body(id="body"):
            yield self.table
            yield self._pane
        yield KeyBar()

    def on_mount(self) -> None:
        self._say_counts()
        self.table.show((), self.opened.columns, _("Reading…"))
        self.reload()

    @on(ReviewTable.Picked)
    def _picked(self) -> None:
        self.action_open()

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

    def action_select_run(self) -> None:
        """Select from the item selected last to the one under the cursor, and let go what lies beyond."""
        if unchanged := self.table.select_run():
            self.say(unchanged)

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
