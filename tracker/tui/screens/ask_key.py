"""Asking for a key by its being pressed."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.tui.screens.tracker_screen import TrackerModal


class AskKeyScreen(TrackerModal[str]):
    """Gives back the next key pressed, in Textual's name; None for Escape."""

    CSS_PATH = "modal.tcss"

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Press the new key for “{command}”").format(command=self._label)))
            yield Static(Content(_("Esc leaves it as it is.")), classes="note")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(None if event.key == "escape" else event.key)
