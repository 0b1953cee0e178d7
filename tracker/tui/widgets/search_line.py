"""The line that a search is typed into."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class SearchLine(Input):
    """It has the width of the screen, so nothing else moves for what is typed into it."""

    virtual_size = Reactive(Size(0, 0))  # Textual's own lays the whole screen out anew for each letter
