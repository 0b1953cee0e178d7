"""The two lines over the agenda: which ledger on which day, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Light, Query
from tracker.services.wording import (
    group_title,
    light_mark,
    light_word,
    review_word,
    status_word,
    verdict_word,
)
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.listing.agenda_pages import Listing


class TopBar(Static):
    """Name of the program, ledger, as-of day, and whether this is a demonstration."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; padding: 0 1; background: $primary 30%; text-style: bold; }
    """


class CountsLine(Static):
    """How many targets are shown, how many of each light with its key, and the filters in force."""

    DEFAULT_CSS = """
    CountsLine { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._long = self._short = Content("")

    def show(self, listing: Listing, query: Query, selected: int) -> None:
        """Say what the table holds. The words of the lights give way first when the line is too narrow."""
        shown = _("{shown} of {total}").format(shown=listing.shown, total=listing.agenda.total)
        tally = listing.tally
        said: list[Content] = [Content.styled(shown, "bold")]
        if selected:
            chosen = _("{count} selected").format(count=selected)
            said.append(Content.styled(chosen, "$picked bold"))
        said += [Content.styled(clean_line(text), "$picked") for text in filters_in_words(query)]
        self._long = Content("  ").join([*said, *_lights(tally, query, display.light)])
        self._short = Content("  ").join([*said, *_lights(tally, query, light_mark)])
        self._choose()

    def on_resize(self) -> None:
        self._choose()

    def _choose(self) -> None:
        fits = self._long.cell_length <= self.content_size.width
        self.update(self._long if fits else self._short)


def _lights(tally: Mapping[Light, int] | None, query: Query, name: Callable[[Light], str]) -> list[Content]:
    """The count of each light after the digit that picks it; picked ones stand out; dots till it is known."""
    parts = []
    for number, code in enumerate(display.LIGHTS, 1):
        style = LIGHT_STYLES[code] + (" reverse" if code in query.light else "")
        count = Content.styled(f"{name(code)} {'…' if tally is None else tally.get(code, 0)}", style)
        parts.append(Content.assemble((f"{number} ", LABEL), count))
    return parts


def filters_in_words(query: Query, *, lights: bool = False) -> list[str]:
    """The filters in force in a few words each, and the order if not by due date; lights only if asked."""
    said = [
        *(light_word(code) for code in query.light if lights),
        *(status_word(code) for code in query.status),
        *(verdict_word(code) for code in query.verdict),
        *(review_word(code) for code in query.review),
        *(part for part in (query.topic, query.unit, query.place, query.document) if part),
        *(group_title(group.key, group.by) for group in query.within),
    ]
    if query.search:
        said.append(f"/{query.search}")
    if query.due_before:
        said.append(_("due by {date}").format(date=display.date(query.due_before)))
    if query.sort != "due" or query.descending:
        arrow = "↓" if query.descending else "↑"
        said.append(f"{arrow} {_(display.SORTS[query.sort])}")
    return said
