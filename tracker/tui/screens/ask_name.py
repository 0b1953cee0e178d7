"""Asking for a name, and doing at once what it is for."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.i18n import _
from tracker.services.settings.changes import LoadedSettings
from tracker.tui.background import WRITE
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Kept
from tracker.tui.screens.tracker_screen import TrackerModal, in_words
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar


class AskNameScreen(TrackerModal[LoadedSettings]):
    """Gives back the settings after `work` with the name typed; a name in `taken` needs a second Enter."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_NAME
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(
        self,
        title: str,
        work: Callable[[str], LoadedSettings],
        *,
        value: str = "",
        taken: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._title = title
        self._work = work
        self._value = value
        self._taken = taken
        self._asked: str | None = None  # the name that the user was asked about

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(self._title), classes="title")
            yield Field("name", _("Name"), self._value)
        yield KeyBar()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._asked = None
        self.query_one(Field).hint()

    def action_accomplish(self) -> None:
        """Do it, after asking once about a name that is taken."""
        name = self.query_one(Field).value
        if name in self._taken and self._asked != name:
            self._asked = name
            self.query_one(Field).hint(
                _("This name is taken. Enter again replaces what it holds."), wrong=True
            )
            return
        self.in_background(lambda: Kept(self._work(name)), WRITE)

    def on_kept(self, message: Kept) -> None:
        self.dismiss(message.loaded)

    def troubled(self, error: BaseException) -> None:
        """The form stays open with what was typed."""
        self.query_one(Field).hint(in_words(error), wrong=True)
