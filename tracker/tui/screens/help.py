"""All keys and what they do, made from the commands of the screen that was asked on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import N_, _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Command, Commands, ScreenKeys
from tracker.tui.keys.key_names import written
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.wording import display

MOVES = (
    ("↑ ↓  j k", N_("one line up or down")),
    ("PgUp PgDn", N_("one page up or down")),
    ("Home End", N_("first or last line")),
    ("Ctrl+P", N_("all commands by name")),
    ("Ctrl+C", N_("leave at once")),
)


class HelpScreen(TrackerModal[None]):
    """Keys, moves and the meaning of the lights."""

    CSS_PATH = ["modal.tcss", "help.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.HELP
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window"):
            yield Static(Content(_("Keys")), classes="title")
            yield Fitted(lambda width: labelled_lines(self._keys(), width, "$picked bold"))
            yield Static(Content(_("Lights")), classes="title below")
            yield Fitted(lambda width: labelled_lines(self._lights(), width, "bold"))
        yield KeyBar()

    def _keys(self) -> list[tuple[str, str]]:
        return [
            *((self._shown(command), _(command.help)) for command in self._commands),
            *((keys, _(text)) for keys, text in MOVES),
        ]

    def _lights(self) -> list[tuple[str, str]]:
        """What gives each light today, by the cut-offs of the settings."""
        meanings = self.program.desk.light_meanings()
        return [(display.light(code), meanings[code]) for code in display.LIGHTS]

    def _shown(self, command: Command) -> str:
        """The keys of a command as they are written, those that a person gave it in place of its own."""
        if command.shown_key and command.name not in self.program.keymap:
            return command.shown_key
        return " ".join(map(written, self.keys_of(command)))
