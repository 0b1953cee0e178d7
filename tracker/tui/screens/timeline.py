"""What falls due month by month under the agenda's filters, and the targets of the month under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widgets import OptionList

from tracker.i18n import _, ngettext
from tracker.records import Query, Row
from tracker.services.listing.summary import narrowed
from tracker.services.listing.timeline import Month, Timeline
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Commands, ScreenKeys
from tracker.tui.commands.overviews import SHOW_MONTH
from tracker.tui.screens.messages import Dated, Explained
from tracker.tui.screens.target_actions import TargetActions
from tracker.tui.screens.tracker_screen import MOVING_PAUSE
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.widgets.count_list import CountList, CountListLine
from tracker.tui.widgets.describe_milestones import milestone_block
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.legend import Legend
from tracker.tui.widgets.target_pane import TargetPane
from tracker.tui.widgets.top_bar import TopBar


class TimelineScreen(TargetActions[Query]):
    """Gives back the query narrowed to the month chosen, None when closed."""

    CSS_PATH = "timeline.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.TIMELINE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "CountList"

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._query = query
        self.timeline: Timeline | None = None
        self.months = CountList(id="months")
        self.table = AgendaTable(id="table")
        self._detail = TargetPane(id="detail")
        self._focus: str | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(_("Timeline") + f" · {self.desk.as_of.isoformat()}", markup=False)
        yield Legend(id="legend")
        with Container(id="body"):
            yield self.months
            with Vertical(id="due"):
                yield self.table
                yield self._detail
        yield KeyBar()

    def on_mount(self) -> None:
        self.reload()

    def key_commands(self) -> Commands:
        """Enter is for the part that has the focus."""
        commands = super().key_commands()
        return tuple(one for one in commands if one != SHOW_MONTH or not self.table.has_focus)

    def targets_acted_on(self) -> list[Row]:
        return [self.table.row] if self.table.row is not None and self.table.has_focus else []

    def reload(self, focus: str | None = None) -> None:
        query, self._focus = self._query, focus
        self.in_background(lambda: Dated(self.desk.timeline(query)), "timeline")

    def on_dated(self, message: Dated) -> None:
        first, self.timeline = self.timeline is None, message.timeline
        self.query_one(Legend).explain(message.timeline.whole, self._query)
        at = _next_due(message.timeline) if first else self._month_here()
        lines = list(_lines(message.timeline))
        self.months.show(lines, f"m{at}")  # which lists the targets of the month
        if first:  # what is to come on top, what has gone by above it
            now = next((month.key for month in message.timeline.months if month.now), "")
            top = next((place for place, line in enumerate(lines) if line.id == f"m{now}"), 0)
            self.months.call_after_refresh(self.months.scroll_to, y=top, animate=False)

    def _month_here(self) -> str | None:
        """The key of the month under the cursor."""
        option = self.months.highlighted_option
        return option.id.removeprefix("m") if option is not None and option.id else None

    def _list(self) -> None:
        """List the targets of the month under the cursor."""
        here = self._month_here()
        found = [month for month in self.timeline.months if month.key == here] if self.timeline else []
        self.table.show_rows(found[0].rows if found else (), self._focus)
        self._focus = None

    def on_option_list_option_highlighted(self) -> None:
        self._list()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(narrowed(self._query, "month", (event.option.id or "").removeprefix("m")))

    def on_descendant_focus(self) -> None:
        self.refresh_bindings()

    @on(AgendaTable.Moved)
    def _moved(self, message: AgendaTable.Moved) -> None:
        self._detail.show(message.row)
        self.after_pause(MOVING_PAUSE, self._explain)

    def _explain(self) -> None:
        row = self.table.row
        if row is not None and self._detail.display:
            self.in_background(lambda: Explained(row, *self.desk.detail(row.entry)), "explain")

    def on_explained(self, message: Explained) -> None:
        if self.table.row is not None and self.table.row.entry.id == message.row.entry.id:
            steps = milestone_block(message.milestones, self.desk.as_of)
            self._detail.show(self.table.row, message.contexts, steps)

    @on(AgendaTable.Picked)
    def _picked(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Everything known of the target under the cursor."""
        from tracker.tui.screens.target import TargetScreen

        if self.table.row is not None:
            self.app.push_screen(TargetScreen(self.table.rows, self.table.cursor), self.reload)

    def action_turn(self) -> None:
        """From the months to their targets and back."""
        self.focus_next()


def _next_due(timeline: Timeline) -> str:
    """The first month from now on in which something is due; this month where nothing is."""
    coming = [month for month in timeline.months if month.key and month.key >= f"{timeline.as_of:%Y-%m}"]
    return next((month.key for month in coming if month.counts.total), coming[0].key if coming else "")


def _lines(timeline: Timeline) -> Iterator[CountListLine]:
    """The months one under the other; a stretch without targets is one line."""
    longest = max((month.counts.total for month in timeline.months), default=1)
    yield CountListLine(_("Month"), heading=True)
    for month in timeline.months:
        if not month.key:
            yield CountListLine("")
        if month.skipped:
            words = ngettext(
                "{count} month with nothing due", "{count} months with nothing due", month.skipped
            )
            yield CountListLine("  ⋮ " + words.format(count=month.skipped))
        mark = "▲ " if month.counts.overdue else "▶ " if month.now else "  "
        yield CountListLine(mark + month.counts.name, month.counts, f"m{month.key}", longest, _note(month))


def _note(month: Month) -> str:
    now = "◀ " + _("this month") if month.now else ""
    return " ".join(words for words in (now, _("overdue") if month.counts.overdue else "") if words)
