"""One line that says why."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar


class AskReasonScreen(TrackerModal[str]):
    """Gives back the reason, which may be empty unless it is `needed`; None when closed."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_REASON
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, title: str, *, needed: bool = False) -> None:
        super().__init__()
        self._title = title
        self._needed = needed

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(clean_line(self._title)), classes="title")
            hint = _("kept in the log") if self._needed else _("may be left empty; kept in the log")
            yield Field("reason", _("Reason"), placeholder=hint)
        yield KeyBar()

    def action_accomplish(self) -> None:
        """Close with what was typed."""
        field = self.query_one(Field)
        if self._needed and not field.value:
            field.hint(_("a reason is needed"), wrong=True)
            return
        self.dismiss(field.value)
