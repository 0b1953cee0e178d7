"""The footer: the keys that work now, as many as the width holds, the dispensable ones leaving first.

In a narrow window, as on a phone, they are buttons.
"""

from __future__ import annotations

from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.keys import key_to_character
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tracker.i18n import _
from tracker.tui.widgets.key_buttons import (
    KEY,
    Button,
    FooterEntry,
    as_buttons,
    button_at,
    drawn,
    fitting,
    placed,
    rows_in,
)

# The signs that Textual names otherwise than Unicode does.
_SIGNS = frozenset({"slash", "backslash", "at", "minus", "plus", "underscore"})


class KeyBar(Widget):
    """One line of keys and words. A click on a word presses its key."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $footer-background; color: $footer-foreground; }
    """

    def on_mount(self) -> None:
        self._drawn: list[FooterEntry] = []
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[Any]) -> None:
        if self.shown() != self._drawn:
            self.refresh()

    def shown(self) -> list[FooterEntry]:
        """What can be pressed now and fits, in the order of the screen; where help has more, it says so."""
        active = self._active()
        found = []
        for command in self.screen.key_commands():  # type: ignore[attr-defined]
            if not self.screen.in_bar(command):  # type: ignore[attr-defined]
                continue
            rank = self.screen.rank_of(command)  # type: ignore[attr-defined]
            if not command.keys and command.in_footer:
                key = command.shown_key or ""
                found.append(FooterEntry(key, _(command.label), key.lower(), rank, command.name))
            elif binding := active.get(command.name):
                key = self.app.get_key_display(binding)
                found.append(FooterEntry(key, _(command.label), binding.key, rank, command.name))
        if self._rows:
            found = as_buttons(found)
        return list(fitting(tuple(found), self.size.width, self._rows, _("More")))

    @property
    def _rows(self) -> int:
        """Rows of buttons; none: one line of words."""
        return rows_in(self.size.height)

    def buttons(self) -> list[Button]:
        """The buttons of a narrow window."""
        return placed(self.shown(), self.size.width) if self._rows else []

    def _active(self) -> dict[str | None, Binding]:
        """The first binding of each command that works now; while something is typed, letters are text."""
        typing = isinstance(self.screen.focused, Input | TextArea)
        active: dict[str | None, Binding] = {}
        for _node, binding, enabled, _tip in self.screen.active_bindings.values():
            if enabled and binding.show and not (typing and _is_text(binding.key)):
                active.setdefault(binding.id, binding)
        return active

    def render(self) -> Content:
        self._drawn = self.shown()
        if self._rows:
            return drawn(placed(self._drawn, self.size.width), self.size.height)
        parts: list[Content | tuple[str, str]] = []
        for shown in self._drawn:
            closed = self.screen.desk.access.why_not(shown.command)  # type: ignore[attr-defined]
            parts.append((f" {shown.key} " if shown.label else f" {shown.key}", "dim" if closed else KEY))
            if shown.label:
                parts.append((f"{shown.label} ", "dim" if closed else "$footer-description-foreground"))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        if self._rows:
            if button := button_at(self.buttons(), event.x, event.y):
                self.app.simulate_key(button.entry.press)
            return
        right = 0
        for shown in self.shown():
            right += shown.cells
            if event.x < right:
                self.app.simulate_key(shown.press)
                return


def _is_text(key: str) -> bool:
    """Whether a key writes a sign where something is typed."""
    return key in _SIGNS or (key_to_character(key) or "\n").isprintable()
