"""The main screen: what is due, by deadline and status, and the target under the cursor in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tracker.i18n import _, ngettext
from tracker.records import IngestResult, Query, Row
from tracker.services.listing.list_groups import GroupBy
from tracker.services.listing.steady_order import kept_in_place
from tracker.tui.background import LIST
from tracker.tui.commands import agenda, screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.commands.entering import ADD_TARGET
from tracker.tui.screens.agenda_filters import AgendaFilters
from tracker.tui.screens.messages import Explained, Fetched, Listed
from tracker.tui.screens.tracker_screen import MOVING_PAUSE
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.widgets.body import Body
from tracker.tui.widgets.chip_line import ChipLine
from tracker.tui.widgets.describe_milestones import milestone_block
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.row_cache import ListRows, PagedRows
from tracker.tui.widgets.target_pane import TargetPane
from tracker.tui.widgets.top_bar import CountsLine, ListTopBar
from tracker.tui.wording import display
from tracker.tui.wording.agenda_title import agenda_title, overdue_at_top

if TYPE_CHECKING:
    from tracker.services.listing.agenda_pages import Listing, Step


class AgendaScreen(AgendaFilters):
    """Owns the filters, the rows and what is shown of the row under the cursor."""

    CSS_PATH = "agenda.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.AGENDA
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "AgendaTable"

    def __init__(self, filters: Query | None = None) -> None:
        super().__init__()
        self.filters = filters or Query()
        self.listing: Listing | None = None
        self._assigned = False  # units were given from here
        self._marked: set[str] = set()  # they keep their lines until the list is asked for anew
        self._detail = TargetPane(id="detail", empty=_("The list is being read…"))
        self._bar = ListTopBar(id="top")
        self._counts = CountsLine(id="counts")
        self._chips = ChipLine(id="chips")

    def compose(self) -> ComposeResult:
        yield self._bar
        yield self._counts
        yield self._chips
        with Body(id="body"):
            yield self.table
            yield self._detail
        yield self.search
        yield KeyBar()

    def _title(self) -> str:
        access = self.desk.access
        overdue = overdue_at_top(self.listing, self.filters, self.app.size.height)
        return agenda_title(
            self.desk.as_of, overdue=overdue, profile=access.profile, demo=self.desk.demo, who=access.who()
        )

    def on_mount(self) -> None:
        self.search.display = False
        self.table.chosen_columns = self.program.columns
        self._show_title()
        self.look_for_views()
        self._list("page", day=self.desk.as_of)

    # -- reading the ledger

    def reload(self, focus: str | None = None) -> None:
        """List anew with the filters in force."""
        self._list("page", focus)

    def _show_title(self) -> None:
        self._bar.show(self._title())

    def _show_place(self) -> None:
        """Say on which line of the list the cursor stands; a folded group is none."""
        table = self.table
        said = _("{place} of {count}").format(place=table.cursor + 1, count=len(table.rows))
        self._bar.show(place=said if table.rows and not table.on_folded else "")

    def _list(
        self,
        step: Step,
        focus: str | None = None,
        day: dt.date | None = None,
        *,
        top: bool = False,
        narrowed: bool = False,
    ) -> None:
        """List as far as `step`, the cursor on `focus`, at the `top`, or on what is due first from `day`.

        By other filters (`narrowed`) it begins at the top, too, unless the target under the cursor is listed.
        """
        filters, by = self.filters, self.grouping
        line = 0 if top or narrowed else self.table.cursor
        near = None if day or top else focus or self.table.rows.id_at(self.table.cursor)
        before, marked = self.table.rows.ids() if self._marked else (), frozenset(self._marked)

        def work() -> Listed:
            found = self.desk.agenda(filters, by=by, step=step, near=near, line=line, from_day=day)
            at = found.at if day else focus
            if top and found.agenda.rows:
                at = found.agenda.rows[0].entry.id
            listed = kept_in_place(found, before, marked)
            return Listed(listed, focus=at, day=day, top=top, without=near if narrowed else None)

        self.in_background(work, LIST)

    def go_to_day(self, day: dt.date) -> None:
        self._list("order", day=day)

    def on_listed(self, message: Listed) -> None:
        before, self.listing = self.listing, message.listing
        self.table.search = self.filters.search or ""
        first, found, focus = before is None, message.listing, message.focus
        if first and found.shown <= self.app.size.height:  # the table's own height is not settled yet
            focus = None  # a short list opens at its top
        elif message.day and before is not None and before.agenda.total and focus is None:
            self.say(_("Nothing is due from {date} on.").format(date=display.date(message.day)))
        if before is None or before.ids is None or before.ids is not found.ids or focus:
            rows = self._rows(found)
            if message.without and focus is None and rows.place(message.without) is None:
                focus = rows.id_at(0)
            self.table.show_rows(rows, focus, found.headings)
        self._detail.say_when_empty(self._nothing())
        self._show_counts()
        self.refresh_bindings()
        if first and not found.agenda.total:
            from tracker.tui.screens.read_documents import ReadDocumentsScreen

            self.app.push_screen(ReadDocumentsScreen(first=True), self.after_reading)
        elif found.next_step is not None:
            self._list(found.next_step, top=message.top and not self.table.cursor)

    def _nothing(self) -> str:
        """What an empty list says and the keys that fill it, or what a folded group holds."""
        if self.listing is None:
            return _("The list is being read…")
        if (heading := self.table.folded_heading) is not None:
            folded = ngettext(
                "{title} · {count} target, folded. {key} opens it.",
                "{title} · {count} targets, folded. {key} opens it.",
                heading.count,
            )
            key = self.key_of(agenda.FOLD)
            return folded.format(title=clean_line(heading.title), count=heading.count, key=key)
        if self.filtered:
            return _("No target fits the filters. Esc clears them, Backspace drops the last one.")
        words = _("There is no target yet. {read} reads documents, {enter} enters a target by hand.")
        return words.format(read=self.key_of(agenda.READ_DOCUMENTS), enter=self.key_of(ADD_TARGET))

    def _rows(self, found: Listing) -> ListRows:
        rows = found.agenda.rows
        if len(rows) == found.shown:
            return ListRows(rows)
        return PagedRows(rows, found.shown, found.ids, self.desk.rows, found.first)

    @on(AgendaTable.Wanted)
    def _fetch(self, message: AgendaTable.Wanted) -> None:
        source, ids = message.source, message.ids
        self.in_background(lambda: Fetched(source, self.desk.rows(ids)), "fetch")

    def troubled(self, error: BaseException) -> None:
        self.table.fetched_nothing()
        super().troubled(error)

    def on_fetched(self, message: Fetched) -> None:
        self.table.fill(message.source, message.rows)

    def after_reading(self, _results: list[IngestResult] | None) -> None:
        """Documents were read on another screen; the first ones are shown from what is due now."""
        if self.listing is not None and self.listing.agenda.total:
            self.reload()
        else:
            self._list("page", day=self.desk.as_of)

    def _show_counts(self) -> None:
        if self.listing is not None:
            self._show_title()
            self._counts.show(self.listing, self.filters, len(self.table.selection))
            self._chips.show(self.chips(), self.view)

    @on(AgendaTable.Moved)
    def _moved(self, message: AgendaTable.Moved) -> None:
        self._show_place()
        if message.row is None and self.table.rows and not self.table.on_folded:  # it is being fetched
            return
        if message.row is None:
            self._detail.say_when_empty(self._nothing())
        if message.row is None or self._detail.shows(message.row):  # others are shown with their paragraphs
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

    @on(AgendaTable.Selected)
    def _selected(self) -> None:
        self._show_counts()
        self.refresh_bindings()

    @on(AgendaTable.Picked)
    def _picked(self) -> None:
        self.action_open()

    # -- what commands act on

    @property
    def any_target(self) -> bool:
        return bool(self.table.rows) and bool(self.table.selection or not self.table.on_folded)

    def ids_acted_on(self) -> list[str]:
        return self.table.acting_on()

    def versions_acted_on(self) -> dict[str, int]:
        return {row.entry.id: row.entry.version for row in self.table.rows.held(self.ids_acted_on())}

    def targets_acted_on(self) -> list[Row]:
        ids = self.ids_acted_on()
        rows = self.table.rows.held(ids)
        return rows if len(rows) == len(ids) else self.desk.rows(ids)

    def ids_following(self) -> Sequence[str]:
        ids = self.table.rows.ids()
        return () if self.table.selection else ids[self.table.cursor + 1 :]

    def ids_shown(self) -> Sequence[str]:
        ids = self.table.rows.ids()
        return ids if len(ids) == len(self.table.rows) and not self.table.selection else ()

    def after_acting(self, ids: Sequence[str]) -> None:
        """Let the selection go, so that the next command does not act on it, and keep the lines in place."""
        self._marked.update(ids)
        if self.table.selection:
            self.table.select(())

    def action_reload(self) -> None:
        self._marked.clear()
        super().action_reload()

    def rows_at_hand(self) -> list[Row]:
        return self.table.rows.held(self.ids_acted_on())

    # -- filters

    def narrow(self, query: Query) -> None:
        """Filter and sort by `query`; another order is shown from its top."""
        self._marked.clear()
        order, narrowed = (query.sort, query.descending), query != self.filters
        other_order = order != (self.filters.sort, self.filters.descending)
        self.filters = query
        self.table.sorted_by = order
        self._ask_for_columns()
        self._list("page", top=other_order, narrowed=narrowed)

    def after_assigning(self) -> None:
        """Each row says from now on whose it is."""
        self._assigned = True
        self._ask_for_columns()

    def _ask_for_columns(self) -> None:
        """Rows that were picked or changed by their unit show it."""
        by_unit = bool(self.filters.unit) or any(group.by == "lead-unit" for group in self.filters.within)
        self.table.ask_for({"unit"} if self._assigned or by_unit else ())

    def group(self, by: GroupBy) -> None:
        """Show the targets group by group from now on, whatever the filters; empty: in one list."""
        self._marked.clear()
        self.grouping = by
        self.reload()

    def show_chips(self) -> None:
        """Say what is filtered and grouped, and in the footer what can be done with it."""
        self._show_counts()
        self.refresh_bindings()

    # -- selecting

    def action_select(self) -> None:
        """Select the target under the cursor or let it go."""
        self.table.toggle()

    def action_select_run(self) -> None:
        """Select from the target selected last to the one under the cursor, and let go what lies beyond."""
        if self._all_known() and (unchanged := self.table.select_run()):
            self.say(unchanged)

    def _all_known(self) -> bool:
        """Whether it is known what stands on each line; if not, say so."""
        known = len(self.table.rows.ids()) == len(self.table.rows)
        if not known:
            self.say(_("The list is still being read; try again in a moment."))
        return known

    def action_select_all(self) -> None:
        """Select every target shown, or let all go."""
        if not self._all_known():
            return
        everything = set(self.table.rows.ids())
        self.table.select(() if self.table.selection == everything else everything)

    def action_open(self) -> None:
        """Everything known of the target under the cursor; a folded group is opened."""
        from tracker.tui.screens.target import TargetScreen

        if self.table.on_folded:
            self.table.fold()
        elif self.table.row is not None:
            self.app.push_screen(TargetScreen(self.table.rows, self.table.cursor), self.reload)
