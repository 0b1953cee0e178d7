"""One line that says why."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import N_, _
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import Accomplish, Cancel
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar


class Confirm(Accomplish):
    label = N_("Confirm")
    help = N_("Do it, with the reason if one was typed")


class ReasonScreen(TrackerModal[str]):
    """Gives back the reason, which may be empty; None when closed."""

    CSS_PATH = ["modal.tcss", "correction.tcss"]  # noqa: RUF012
    ACTS: ClassVar[Commands] = (Confirm, Cancel)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(clean_line(self._title)), classes="title")
            yield Field("reason", _("Reason"), placeholder=_("may be left empty; kept in the log"))
        yield KeyBar()

    def accomplish(self) -> None:
        """Close with what was typed."""
        self.dismiss(self.query_one(Field).value)
