"""A short list to choose one thing from."""

from __future__ import annotations

from collections.abc import Sequence
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
from tracker.tui.terminal.phone_layout import option
from tracker.tui.widgets.key_bar import KeyBar


class ChooseOneScreen(TrackerModal[str]):
    """Gives back the code chosen, None when closed. `current` is where the cursor starts."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.CHOOSE_ONE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, title: str, options: Sequence[tuple[str, str]], current: str = "") -> None:
        super().__init__()
        self._title = title
        self._options = options
        self._current = current

    def compose(self) -> ComposeResult:
        options = [
            Option(option(Content(clean_line(words)), self.app.size), id=code)
            for code, words in self._options
        ]
        with Vertical(classes="window"):
            yield Static(Content(self._title), classes="title")
            yield OptionList(*options, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        codes = [code for code, _words in self._options]
        if self._current in codes:
            self.query_one(OptionList).highlighted = codes.index(self._current)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)
