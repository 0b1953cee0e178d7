"""The two lines over the agenda: which ledger on which day, and what is shown of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Light, Query
from tracker.services.wording import light_mark
from tracker.tui.terminal.cells import width_of
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.listing.agenda_pages import Listing


class TopBar(Static):
    """Name of the program, ledger, as-of day, and whether this is a demonstration."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; padding: 0 1; background: $primary 30%; text-style: bold; }
    """


class ListTopBar(TopBar):
    """The same over a list, and at its right end on which line of it one stands, where there is room."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._title = self._place = ""

    def show(self, title: str | None = None, place: str | None = None) -> None:
        """Say another title or place; what is not given stays."""
        self._title = self._title if title is None else title
        self._place = self._place if place is None else place
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        room = self.content_size.width - width_of(self._title) - width_of(self._place)
        words = f"{self._title}{' ' * room}{self._place}" if self._place and room > 1 else self._title
        if words != self.content:
            self.update(words, layout=False)


class CountsLine(Static):
    """How many targets are shown, and how many of each light with its key; a click on a light picks it."""

    DEFAULT_CSS = """
    CountsLine { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    class LightClicked(Message):
        """The count of a light was clicked."""

        def __init__(self, light: Light) -> None:
            super().__init__()
            self.light = light

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._said = [Content("")] * 3  # the line in full, without words, without keys
        self._lights_from: dict[int, list[int]] = {}  # by length of the line: where each light begins

    def show(self, listing: Listing, query: Query, selected: int) -> None:
        """Say what the table holds. In a narrow line the words of the lights give way, then their keys."""
        shown = _("{shown} of {total}").format(shown=listing.shown, total=listing.agenda.total)
        tally = listing.tally
        said: list[Content] = [Content.styled(shown, "bold")]
        if selected:
            chosen = _("{count} selected").format(count=selected)
            said.append(Content.styled(chosen, "$picked bold"))
        lines = [
            _line(said, _lights(tally, query, display.light)),
            _line(said, _lights(tally, query, light_mark)),
            _line(said, _lights(tally, query, light_mark, keys=False)),
        ]
        self._said = [line for line, _starts in lines]
        self._lights_from = {line.cell_length: starts for line, starts in reversed(lines)}
        self._choose()

    def on_click(self, event: events.Click) -> None:
        shown = self._fitting()
        starts, offset = self._lights_from.get(shown.cell_length, []), event.get_content_offset(self)
        place = bisect_right(starts, offset.x) - 1 if offset else -1
        if place >= 0 and offset and offset.x < shown.cell_length:
            self.post_message(self.LightClicked(display.LIGHTS[place]))

    def on_resize(self) -> None:
        self._choose()

    def _choose(self) -> None:
        self.update(self._fitting(), layout=False)

    def _fitting(self) -> Content:
        width = self.content_size.width
        return next((line for line in self._said if line.cell_length <= width), self._said[-1])


def _line(said: list[Content], lights: list[Content]) -> tuple[Content, list[int]]:
    """The line, and the cell in which each light begins."""
    starts, right = [], sum(part.cell_length + 2 for part in said)
    for light in lights:
        starts.append(right)
        right += light.cell_length + 2
    return Content("  ").join([*said, *lights]), starts


def _lights(
    tally: Mapping[Light, int] | None, query: Query, name: Callable[[Light], str], *, keys: bool = True
) -> list[Content]:
    """The count of each light after the digit that picks it; picked ones stand out; dots till it is known."""
    parts = []
    for number, code in enumerate(display.LIGHTS, 1):
        style = LIGHT_STYLES[code] + (" reverse" if code in query.light else "")
        count = Content.styled(f"{name(code)} {'…' if tally is None else tally.get(code, 0)}", style)
        parts.append(Content.assemble((f"{number} ", LABEL), count) if keys else count)
    return parts
