"""After a report was written: where it stands, and opening it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Told
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal import viewer
from tracker.tui.terminal.cells import clean_line
from tracker.tui.terminal.clipboard import copy
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar


class ReportWrittenScreen(TrackerModal[None]):
    """Says which file was written."""

    CSS_PATH = ["modal.tcss", "report.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.REPORT_WRITTEN
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("The report stands in")), classes="title")
            yield Fitted(lambda _width: Content(clean_line(str(self.path))))
        yield KeyBar()

    def action_copy_path(self) -> None:
        """Copy the path of the report."""
        self.say(copy(self.app, str(self.path)))

    def action_open_report(self) -> None:
        """Open it, in a thread: some viewers take a moment to fail."""
        self.in_background(lambda: Told(viewer.open_file(self.app, self.path)), "open")

    def on_told(self, message: Told) -> None:
        self.say(message.words)
