"""Asks for a date, and says what was understood while it is typed."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar


class AskDateScreen(TrackerModal[dt.date]):
    """Gives back the date, None when closed."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_DATE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(self._title), classes="title")
            yield Field("date", _("Date"))
        yield KeyBar()

    @on(Input.Changed)
    def _understand(self, event: Input.Changed) -> None:
        self.query_one(Field).hint(say_date(self.desk, event.value.strip()))

    def action_accomplish(self) -> None:
        """Close with the date, unless it cannot be read."""
        field = self.query_one(Field)
        try:
            self.dismiss(self.desk.read_date(field.value))
        except UsageError as error:
            field.hint(error.line(), wrong=True)
