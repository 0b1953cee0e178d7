"""The middle of a screen: a list, and beside or below it what is told of the line under the cursor."""

from __future__ import annotations

from textual.containers import Container
from textual.geometry import Size
from textual.reactive import Reactive


class Body(Container):
    """Nothing scrolls out of it, so another size of it is no reason to lay the screen out a second time."""

    virtual_size = Reactive(Size(0, 0))
