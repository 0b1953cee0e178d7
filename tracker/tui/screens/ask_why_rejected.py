"""Why a result that was suggested is none: the usual reasons by digit, or one in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import N_, _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.ask_reason import AskReasonScreen
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.key_bar import KeyBar

OTHER = "other"
REASONS: Mapping[str, str] = {
    "period": N_("another period"),
    "thing": N_("another thing"),
    "part": N_("only a part of it"),
    OTHER: N_("another reason…"),
    "": N_("no reason"),
}


class AskWhyScreen(TrackerModal[str]):
    """Gives back the reason in words, which may be empty; None when closed."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.ASK_WHY
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        options = [Option(Content(f"{n}  {_(words)}")) for n, words in enumerate(REASONS.values(), 1)]
        with Vertical(classes="window"):
            yield Static(Content(clean_line(self._title)), classes="title")
            yield OptionList(*options, compact=True)
        yield KeyBar()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_choose(event.option_index)

    def action_choose(self, place: int) -> None:
        """Close with a reason, after asking for its words where it is another one."""
        code = list(REASONS)[place]
        if code == OTHER:
            self.app.push_screen(AskReasonScreen(self._title), self._typed)
        else:
            self.dismiss(_(REASONS[code]) if code else "")

    def _typed(self, reason: str | None) -> None:
        if reason is not None:
            self.dismiss(reason)
