"""All changes of the ledger in words, newest first; the last one that stands can be taken back from here."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Logged
from tracker.tui.screens.targets_screen import TargetsScreen
from tracker.tui.widgets.describe_target import change_line
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar

SHOWN = 500  # changes; older ones stay in the ledger


class LedgerHistoryScreen(TargetsScreen[None]):
    """The log of changes."""

    CSS_PATH = "target.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.LEDGER_HISTORY
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "VerticalScroll"

    def compose(self) -> ComposeResult:
        yield TopBar(_("History"), markup=False)
        with VerticalScroll():
            yield Fitted(id="changes")
        yield KeyBar()

    def on_mount(self) -> None:
        self.reload()

    def targets_acted_on(self) -> list[Row]:
        return []

    def reload(self, focus: str | None = None) -> None:  # noqa: ARG002
        self.in_background(lambda: Logged(self.desk.changes.log()), "log")

    def on_logged(self, message: Logged) -> None:
        lines = [change_line(change) for change in message.changes[:SHOWN]]
        body = Content("\n").join(lines) if lines else Content(_("Nothing was changed yet."))
        self.query_one("#changes", Fitted).draw(lambda _width: body)
