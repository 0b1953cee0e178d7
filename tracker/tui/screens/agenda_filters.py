"""What the agenda's list is filtered by: the search line, chips, views, and the keys that go with each."""

from __future__ import annotations

from textual import events, on
from textual.widgets import Input

from tracker.i18n import _
from tracker.records import Light, Query
from tracker.tui.commands import agenda, agenda_bar
from tracker.tui.commands.command import Command, Need
from tracker.tui.screens.agenda_jumps import AgendaJumps
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.widgets.chip_line import ChipLine
from tracker.tui.widgets.search_line import SearchLine
from tracker.tui.widgets.top_bar import CountsLine
from tracker.tui.wording.filter_chips import Chip, grouping_chip, list_chips

TYPING_PAUSE = 0.02  # seconds without a key before the search is run


class AgendaFilters(AgendaJumps):
    """Narrows the list of `table`, and says in chips by what."""

    def __init__(self) -> None:
        super().__init__()
        self.grouping = ""
        self.table = AgendaTable(id="table")
        self.search = SearchLine(id="search", placeholder=_("Search…"), compact=True)

    def show_chips(self) -> None:
        """Say what is filtered and grouped."""
        raise NotImplementedError

    def apply(self, query: Query) -> None:
        """Filter and sort by `query` alone, the search line too."""
        with self.prevent(Input.Changed):
            self.search.value = query.search or ""
        self.narrow(query)

    # -- what is in force

    @property
    def filtered(self) -> bool:
        """Whether a search or a filter is in force."""
        plain = Query(sort=self.filters.sort, descending=self.filters.descending)
        return self.search.display or self.filters != plain

    @property
    def anything_to_clear(self) -> bool:
        """Whether a selection, a search, a filter or groups are in force."""
        return bool(self.table.selection or self.grouping) or self.filtered

    def chips(self) -> list[Chip]:
        """The filters in force, the order and the groups."""
        return list_chips(self.filters, self.grouping)

    def has(self, need: Need) -> bool:
        match need:
            case Need.FILTERS:
                return self.anything_to_clear
            case Need.SELECTION:
                return bool(self.table.selection)
            case Need.FILTER_OR_ORDER:
                return bool(self.chips())
            case Need.SEARCHING:
                return self.search.has_focus
            case _:
                return super().has(need)

    # -- the footer: what one needs where one stands

    def in_bar(self, command: Command) -> bool:
        """While words are typed, Enter opens nothing and there is no other search."""
        return super().in_bar(command) and not (
            self.search.has_focus and command in (agenda.OPEN, agenda.SEARCH)
        )

    def rank_of(self, command: Command) -> int:
        """First what goes with the words that are typed, the selection or the filters."""
        if self.search.has_focus:
            return agenda_bar.rank(command, agenda_bar.SEARCHING)
        if self.table.selection:
            return agenda_bar.rank(command, agenda_bar.ON_SELECTION)
        if self.filtered or self.grouping:
            return agenda_bar.rank(command, agenda_bar.FILTERED)
        back = self.changed_here or self.has_class("-cards")  # as buttons there are more of them
        first = agenda_bar.CHANGED if back else agenda_bar.PLAIN
        return agenda_bar.rank(command, agenda_bar.with_views(first) if self.any_view else first)

    # -- clearing

    def action_clear(self) -> None:
        """End the search that is typed; else let go the selection; else the filters; else the groups."""
        searching = self.search.has_focus
        if self.table.selection and not searching:
            self.table.select(())
            return
        if not self.filtered:
            self.group("")
            return
        with self.prevent(Input.Changed):
            self.search.value = ""
        self.search.display = False
        self.table.focus()
        plain = Query(sort=self.filters.sort, descending=self.filters.descending)
        self.narrow(self.filters.model_copy(update={"search": None}) if searching else plain)

    def action_drop_filter(self) -> None:
        """Drop what the last chip says."""
        if chips := self.chips():
            self._drop(chips[-1])

    def _drop(self, chip: Chip) -> None:
        if chip == grouping_chip(self.grouping, self.filters):
            self.group("")
        else:
            self.apply(chip.without)

    @on(ChipLine.Dropped)
    def _chip_dropped(self, message: ChipLine.Dropped) -> None:
        self._drop(message.chip)

    def action_light(self, code: Light) -> None:
        """Show only targets of a light, or all again."""
        self.narrow(
            self.filters.model_copy(update={"light": () if self.filters.light == (code,) else (code,)})
        )

    @on(CountsLine.LightClicked)
    def _light_clicked(self, message: CountsLine.LightClicked) -> None:
        self.action_light(message.light)

    @on(AgendaTable.TitleClicked)
    def _title_clicked(self, message: AgendaTable.TitleClicked) -> None:
        self.sort_by(message.key)

    # -- the search line

    def action_search(self) -> None:
        """Show the search line and type into it."""
        self.search.display = True
        self.search.focus()

    @on(Input.Changed, "#search")
    def _typed(self) -> None:
        self.after_pause(TYPING_PAUSE, self._run_search)

    def _run_search(self) -> None:
        self.narrow(self.filters.model_copy(update={"search": self.search.value.strip() or None}))

    @on(Input.Submitted, "#search")
    def _searched(self) -> None:
        self.without_pause(self._run_search)
        self.search.display = False
        self.table.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and self.search.has_focus:
            event.stop()
            self.table.focus()
