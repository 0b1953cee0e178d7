"""The lists of a screen on one line, each with the digit that opens it and how much waits in it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tracker.tui.widgets.describe_target import LABEL

UNKNOWN = "…"


class TabLine(Static):
    """`show` says which list is open; a click opens one."""

    DEFAULT_CSS = """
    TabLine { height: 1; padding: 0 1; text-wrap: nowrap; }
    """

    class Chosen(Message):
        """The list at `place` was asked for."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tabs: list[tuple[str, int | None]] = []
        self._open = 0
        self._note = ""
        self._signs: Sequence[str] = ()
        self._ends: list[int] = []

    def show(
        self,
        tabs: Sequence[tuple[str, int | None]],
        open: int,
        note: str = "",
        signs: Sequence[str] = (),
    ) -> None:
        """Show title and count of each list (None: not counted yet), and a note after them.

        Where titles do not fit, the signs stand for them.
        """
        self._signs = signs or [""] * len(tabs)
        self._tabs, self._open, self._note = list(tabs), open, note
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """All titles where they fit, else only that of the open list; the note gives way first."""
        width = self.content_size.width
        for long, note in ((True, self._note), (True, ""), (False, self._note), (False, "")):
            parts = [self._tab(place, long=long or place == self._open) for place in range(len(self._tabs))]
            told = [*parts, Content.styled(note, "$picked bold")] if note else parts
            line = Content("  ").join(told)
            if line.cell_length <= width:
                break
        self._ends, right = [], 0
        for part in parts:
            right += part.cell_length + 2
            self._ends.append(right)
        self.update(line)

    def _tab(self, place: int, *, long: bool) -> Content:
        title, count = self._tabs[place]
        number = UNKNOWN if count is None else f"{count:,}"
        if not long:
            sign = f"{place + 1} {self._signs[place]} " if self._signs[place] else f"{place + 1}:"
            return Content.assemble((sign, LABEL), (number, "bold" if count else LABEL))
        said = f"{title} "
        if place == self._open:
            return Content.assemble((f"{place + 1} ", LABEL), (f"[{said}{number}]", "bold reverse"))
        return Content.assemble((f"{place + 1} ", LABEL), (f" {said}{number} ", "bold" if count else LABEL))

    def on_click(self, event: events.Click) -> None:
        for place, right in enumerate(self._ends):
            if event.x - 1 < right:
                self.post_message(self.Chosen(place))
                return
