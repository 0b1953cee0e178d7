"""All changes of the ledger in words, newest first; the last one that stands can be taken back from here."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import Back
from tracker.tui.commands.targets import Undo
from tracker.tui.screens.messages import Logged
from tracker.tui.screens.tracker_screen import TargetsScreen
from tracker.tui.widgets.describe_target import change_line
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar

SHOWN = 500  # changes; older ones stay in the ledger


class HistoryScreen(TargetsScreen[None]):
    """The log of changes."""

    CSS_PATH = "target.tcss"
    ACTS: ClassVar[Commands] = (Undo, Back)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)
    AUTO_FOCUS = "VerticalScroll"

    def compose(self) -> ComposeResult:
        yield TopBar(_("History"), markup=False)
        with VerticalScroll():
            yield Fitted(id="changes")
        yield KeyBar()

    def on_mount(self) -> None:
        self.look_again()

    def in_hand(self) -> list[Row]:
        return []

    def look_again(self, focus: str | None = None) -> None:  # noqa: ARG002
        self.in_background(lambda: Logged(self.desk.log()), "log")

    def on_logged(self, message: Logged) -> None:
        lines = [change_line(change) for change in message.changes[:SHOWN]]
        body = Content("\n").join(lines) if lines else Content(_("Nothing was changed yet."))
        self.query_one("#changes", Fitted).draw(lambda _width: body)
