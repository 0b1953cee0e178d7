"""Choosing the columns of the list."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.agenda_columns import COLUMNS
from tracker.tui.widgets.check_list import CheckList
from tracker.tui.widgets.key_bar import KeyBar


class ChooseColumnsScreen(TrackerModal[tuple[str, ...]]):
    """Gives back the keys of the columns ticked, none for as many as fit; None when closed."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.CHOOSE_COLUMNS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, chosen: Collection[str]) -> None:
        super().__init__()
        self._chosen = set(chosen) or {column.key for column in COLUMNS}

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Columns")), classes="title")
            yield CheckList([(column.key, _(column.title)) for column in COLUMNS], self._chosen)
            yield Static(Content(_("Those that do not fit give way from the right.")), classes="note")
        yield KeyBar()

    def action_accomplish(self) -> None:
        """Close with what is ticked."""
        ticked = self.query_one(CheckList).ticked
        chosen = tuple(column.key for column in COLUMNS if column.key in ticked)
        self.dismiss(() if len(chosen) == len(COLUMNS) else chosen)
