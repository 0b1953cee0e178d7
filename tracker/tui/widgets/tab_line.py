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
        self._words: Sequence[str] = ()
        self._ends: list[int] = []

    def show(
        self,
        tabs: Sequence[tuple[str, int | None]],
        open: int,
        note: str = "",
        words: Sequence[str] = (),
    ) -> None:
        """Show title and count of each list (None: not counted yet), and a note after them.

        Where titles do not fit, the words stand for them.
        """
        self._words = words or [""] * len(tabs)
        self._tabs, self._open, self._note = list(tabs), open, note
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """Titles as long as they fit: with room around them, close, short; the note gives way first."""
        width = self.content_size.width
        titles = [title for title, _count in self._tabs]
        forms = [(titles, True), (titles, False), (self._words, False), ([""] * len(titles), False)]
        for names, roomy in forms:
            line, parts = self._line(names, roomy, self._note)
            if line.cell_length > width and self._note:
                line, parts = self._line(names, roomy, "")
            if line.cell_length <= width:
                break
        self._ends, right = [], 0
        for part in parts:
            right += part.cell_length + 2
            self._ends.append(right)
        self.update(line)

    def _line(self, names: Sequence[str], roomy: bool, note: str) -> tuple[Content, list[Content]]:
        parts = [self._tab(place, names[place], roomy) for place in range(len(self._tabs))]
        told = [*parts, Content.styled(note, "$picked bold")] if note else parts
        return Content("  ").join(told), parts

    def _tab(self, place: int, name: str, roomy: bool) -> Content:
        title, count = self._tabs[place]
        number = UNKNOWN if count is None else f"{count:,}"
        if place == self._open:
            return Content.assemble((f"{place + 1} ", LABEL), (f"[{title} {number}]", "bold reverse"))
        style = "bold" if count else LABEL
        if not name:
            return Content.assemble((f"{place + 1}:", LABEL), (number, style))
        said = f"{name} {number}"
        return Content.assemble((f"{place + 1} ", LABEL), (f" {said} " if roomy else said, style))

    def on_click(self, event: events.Click) -> None:
        for place, right in enumerate(self._ends):
            if event.x - 1 < right:
                self.post_message(self.Chosen(place))
                return
