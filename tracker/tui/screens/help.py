"""All keys and what they do, made from the commands of the screen that was asked on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import N_, _
from tracker.tui import words
from tracker.tui.cells import fit, width_of
from tracker.tui.commands.base import Command, Commands, bindings
from tracker.tui.commands.program import Back
from tracker.tui.screens.base import TrackerModal
from tracker.tui.widgets.describe import LIGHT_STYLES
from tracker.tui.widgets.keybar import KeyBar

MOVES = (
    ("↑ ↓  j k", N_("one line up or down")),
    ("PgUp PgDn", N_("one page up or down")),
    ("Home End", N_("first or last line")),
    ("Ctrl+P", N_("all commands by name")),
    ("Ctrl+C", N_("leave at once")),
)
MEANINGS = {
    "red": N_("overdue, or far behind pace"),
    "yellow": N_("behind pace, or unmet and due soon"),
    "green": N_("on pace"),
    "blue": N_("done"),
    "grey": N_("cannot be judged, or no due date"),
}


class Close(Back):
    keys = "escape,q,question_mark,enter"
    label = N_("Close")


class HelpScreen(TrackerModal[None]):
    """Keys, moves and the meaning of the lights."""

    CSS_PATH = ["modal.tcss", "help.tcss"]  # noqa: RUF012
    ACTS: ClassVar[Commands] = (Close,)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window"):
            yield Static(Content(_("Keys")), classes="title")
            yield Static(self._keys())
            yield Static(Content(_("Lights")), classes="title below")
            yield Static(self._lights())
        yield KeyBar()

    def _keys(self) -> Content:
        rows = [(self._shown(command), _(command.help)) for command in self._commands]
        rows += [(keys, _(text)) for keys, text in MOVES]
        width = max(width_of(keys) for keys, _text in rows) + 2
        return Content("\n").join(
            [Content.assemble((fit(keys, width), "$text-accent bold"), text) for keys, text in rows]
        )

    def _lights(self) -> Content:
        width = max(width_of(words.light(code)) for code in words.LIGHTS) + 2
        return Content("\n").join(
            [
                Content.assemble((fit(words.light(code), width), LIGHT_STYLES[code]), _(MEANINGS[code]))
                for code in words.LIGHTS
            ]
        )

    def _shown(self, command: type[Command]) -> str:
        """The keys of a command as they are written."""
        if command.shown_key:
            return command.shown_key
        each = Binding.make_bindings([command.binding()])
        return " ".join(self.app.get_key_display(binding) for binding in each)
