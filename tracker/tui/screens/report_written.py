"""After a report was written: where it stands, and opening it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import N_, _
from tracker.tui.commands.base import Command, Commands, bindings
from tracker.tui.commands.program import Back
from tracker.tui.screens.messages import Told
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal import viewer
from tracker.tui.terminal.cells import clean_line
from tracker.tui.terminal.clipboard import copy
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar


class OpenReport(Command):
    name = "open_report"
    keys = "o"
    label = N_("Open")
    help = N_("Open the report in the system's viewer")
    rank = 0

    @classmethod
    async def run(cls, screen: WrittenScreen) -> None:
        screen.open_file()


class CopyPath(Command):
    name = "copy_path"
    keys = "c"
    label = N_("Copy path")
    help = N_("Copy the path of the report")
    rank = 1

    @classmethod
    async def run(cls, screen: WrittenScreen) -> None:
        screen.say(copy(screen.app, str(screen.path)))


class Done(Back):
    keys = "escape,q,enter"
    label = N_("Close")


class WrittenScreen(TrackerModal[None]):
    """Says which file was written."""

    CSS_PATH = ["modal.tcss", "export.tcss"]  # noqa: RUF012
    ACTS: ClassVar[Commands] = (OpenReport, CopyPath, Done)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("The report stands in")), classes="title")
            yield Fitted(lambda _width: Content(clean_line(str(self.path))))
        yield KeyBar()

    def open_file(self) -> None:
        """Open it, in a thread: some viewers take a moment to fail."""
        self.in_background(lambda: Told(viewer.open_file(self.app, self.path)), "open")

    def on_told(self, message: Told) -> None:
        self.say(message.words)
