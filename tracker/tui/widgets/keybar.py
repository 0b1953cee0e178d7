"""The footer: the keys that work now, as many as the width holds, the dispensable ones leaving first."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from tracker.i18n import _
from tracker.tui.cells import width_of
from tracker.tui.commands.base import Command


class KeyBar(Widget):
    """One line of keys and words. A click on a word presses its key."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $footer-background; color: $footer-foreground; }
    """

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[Any]) -> None:
        self.refresh()

    def keys(self) -> list[tuple[Binding, str, str]]:
        """Binding, shown key and word of what can be pressed now and fits, in the order of the screen."""
        active: dict[str | None, Binding] = {}
        for _node, binding, enabled, _tip in self.screen.active_bindings.values():
            if enabled and binding.show:
                active.setdefault(binding.id, binding)
        found: list[tuple[type[Command], Binding, str, str]] = []
        for command in self.screen.acts():  # type: ignore[attr-defined]
            if binding := active.get(command.name):
                found.append((command, binding, self.app.get_key_display(binding), _(command.label)))
        while found and sum(_cells(key, label) for *_rest, key, label in found) > self.size.width:
            found.remove(max(reversed(found), key=lambda item: item[0].rank))
        return [(binding, key, label) for _command, binding, key, label in found]

    def render(self) -> Content:
        parts: list[Content | tuple[str, str]] = []
        for _binding, key, label in self.keys():
            parts += [
                (f" {key} ", "$footer-key-foreground bold"),
                (f"{label} ", "$footer-description-foreground"),
            ]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        right = 0
        for binding, key, label in self.keys():
            right += _cells(key, label)
            if event.x < right:
                self.app.simulate_key(binding.key)
                return


def _cells(key: str, label: str) -> int:
    return width_of(key) + width_of(label) + 3
