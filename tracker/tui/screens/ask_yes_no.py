"""A question with yes and no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar


class AskYesNoScreen(TrackerModal[bool]):
    """Gives back True for yes; no is where the cursor starts."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_YES_NO
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, title: str, words: str, yes: str, no: str) -> None:
        super().__init__()
        self._title = title
        self._words = words
        self._answers = (no, yes)

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(self._title), classes="title")
            yield Fitted(lambda _width: Content(clean_line(self._words)))
            yield Static()
            no, yes = (Content(answer) for answer in self._answers)
            yield OptionList(Option(no, id="no"), Option(yes, id="yes"), compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id == "yes")
