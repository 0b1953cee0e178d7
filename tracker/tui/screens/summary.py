"""The agenda's targets counted by verdict, light, topic, lead unit and place, with plots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import OptionList

from tracker.i18n import _
from tracker.records import Query
from tracker.services.listing.summary import Dimension, Summary, narrowed
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.messages import Summed
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.widgets.count_list import CountList, CountListLine
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.legend import Legend
from tracker.tui.widgets.plots import Plots
from tracker.tui.widgets.top_bar import TopBar


class SummaryScreen(TrackerScreen[Query]):
    """Gives back the query narrowed to the line chosen, None when closed."""

    CSS_PATH = "summary.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide"), (170, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (12, "-low"), (30, "-high"), (44, "-tall")]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.SUMMARY
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "CountList"

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._query = query
        self.summary: Summary | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(_("Summary") + f" · {self.desk.as_of.isoformat()}", markup=False)
        yield Legend(id="legend")
        with Container(id="body"):
            yield CountList(id="tables")
            yield Plots(id="plots")
        yield KeyBar()

    def on_mount(self) -> None:
        query = self._query
        self.in_background(lambda: Summed(self.desk.summary(query)), "summary")

    async def on_summed(self, message: Summed) -> None:
        self.summary = message.summary
        self.query_one(Legend).explain(message.summary.whole, self._query)
        await self.query_one(Plots).show(message.summary)
        self.query_one(CountList).show(list(_lines(message.summary)))

    def has(self, need: Need) -> bool:
        return self.has_class("-narrow") if need is Need.NARROW_WINDOW else super().has(need)

    def action_plot(self) -> None:
        """Show the plot of the table under the cursor, or hide it."""
        self.toggle_class("-plot")

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_bindings)  # the plot has a key only where it is narrow

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one(Plots).turn_to(_chosen(event.option.id)[0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(narrowed(self._query, *_chosen(event.option.id)))


def _lines(summary: Summary) -> Iterator[CountListLine]:
    """The tables one under the other, with their headings."""
    for number, table in enumerate(summary.tables):
        if number:
            yield CountListLine("")
        yield CountListLine(table.title, heading=True)
        longest = max((line.total for line in table.lines), default=1)
        for line in table.lines:
            yield CountListLine(line.name, line, f"{table.by} {line.key}", longest)


def _chosen(id: str | None) -> tuple[Dimension, str]:
    """What kind of group a line is of, and its key."""
    by, key = (id or "").split(" ", 1)
    return by, key  # type: ignore[return-value]
