"""The main screen: what is due, by deadline and status, and the target under the cursor in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Input

from tracker.i18n import _
from tracker.records import Context, IngestResult, Light, Query, Row
from tracker.services.listing.grouping import GroupBy
from tracker.tui.commands.agenda import (
    Clear,
    Filter,
    FilterLight,
    Open,
    Reload,
    Search,
    Select,
    SelectAll,
    Sort,
    Views,
)
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.document import ShowSource
from tracker.tui.commands.ledger import Documents, Export, History, ReadDocuments, Rules
from tracker.tui.commands.overviews import GroupTargets, ShowSummary, ShowTimeline
from tracker.tui.commands.program import Help, OpenSettings, Quit, Theme
from tracker.tui.commands.review import OpenReview
from tracker.tui.commands.targets import Accept, CopyQuote, MarkProgress, Reject, Undo
from tracker.tui.screens.messages import Explained, Fetched, Listed
from tracker.tui.screens.tracker_screen import MOVING_PAUSE, TargetsScreen
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.row_cache import ListRows, PagedRows
from tracker.tui.widgets.target_pane import DetailPane
from tracker.tui.widgets.top_bar import CountsLine, TopBar
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.listing.pages import Listing, Step

TYPING_PAUSE = 0.02  # seconds without a key before the search is run


class AgendaScreen(TargetsScreen[None]):
    """Owns the filters, the rows and what is shown of the row under the cursor."""

    CSS_PATH = "agenda.tcss"
    ACTS: ClassVar[Commands] = (
        MarkProgress, Select, Open, Search, Filter, Clear, Undo, Export, Accept, Reject, CopyQuote,
        ShowSource, Sort, OpenReview, GroupTargets, ShowSummary, ShowTimeline, Documents, Rules,
        ReadDocuments, History, Views, OpenSettings, Theme, SelectAll, Reload, FilterLight, Help, Quit,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(ACTS),
        *(Binding(str(n), f"light('{code}')", show=False) for n, code in enumerate(display.LIGHTS, 1)),
    ]
    AUTO_FOCUS = "AgendaTable"

    def __init__(self, filters: Query | None = None) -> None:
        super().__init__()
        self.filters = filters or Query()
        self.grouping: GroupBy = ""
        self.listing: Listing | None = None
        self.table = AgendaTable(id="table")
        self._detail = DetailPane(id="detail")
        self._counts = CountsLine(id="counts")
        self._search = Input(id="search", placeholder=_("Search…"), compact=True)

    def compose(self) -> ComposeResult:
        yield TopBar(self._title(), id="top", markup=False)
        yield self._counts
        with Container(id="body"):
            yield self.table
            yield self._detail
        yield self._search
        yield KeyBar()

    def _title(self) -> str:
        demo = _("demonstration: nothing is kept") if self.desk.demo else ""
        parts = ("tracker", _("as of {date}").format(date=display.date(self.desk.as_of)), demo)
        return " · ".join(part for part in parts if part)

    def on_mount(self) -> None:
        self._search.display = False
        self.look_again()

    # -- reading the ledger

    def look_again(self, focus: str | None = None) -> None:
        """List anew with the filters in force."""
        self._list("page", focus)

    def _list(self, step: Step, focus: str | None = None) -> None:
        filters, by, near = self.filters, self.grouping, focus or self.table.rows.id_at(self.table.cursor)
        self.in_background(
            lambda: Listed(self.desk.agenda(filters, by=by, step=step, near=near), focus=focus), "list"
        )

    def on_listed(self, message: Listed) -> None:
        before, self.listing = self.listing, message.listing
        first, found = before is None, message.listing
        if before is None or before.ids is None or before.ids is not found.ids or message.focus:
            self.table.show_rows(self._rows(found), message.focus, found.headings)
        self._show_counts()
        self.refresh_bindings()
        if first and not found.agenda.total:
            from tracker.tui.screens.read_documents import WelcomeScreen

            self.app.push_screen(WelcomeScreen(first=True), self.after_reading)
        elif found.lacks is not None:
            self._list(found.lacks)

    def _rows(self, found: Listing) -> ListRows:
        rows = found.agenda.rows
        if len(rows) == found.shown:
            return ListRows(rows)
        return PagedRows(rows, found.shown, found.ids, self.desk.rows)

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
        """Documents were read on another screen."""
        self.look_again()

    def _show_counts(self) -> None:
        if self.listing is not None:
            self._counts.show(self.listing, self.filters, len(self.table.selection))

    @on(AgendaTable.Moved)
    def _moved(self, message: AgendaTable.Moved) -> None:
        if message.row is None and self.table.rows:  # it is being fetched
            return
        self._detail.show(message.row)
        self.after_pause(MOVING_PAUSE, self._explain)

    def _explain(self) -> None:
        row = self.table.row
        if row is not None and self._detail.display:
            self.in_background(lambda: Explained(row, self.desk.contexts(row.entry)), "explain")

    def on_explained(self, message: Explained) -> None:
        contexts: tuple[Context, ...] = message.contexts
        if self.table.row is not None and self.table.row.entry.id == message.row.entry.id:
            self._detail.show(self.table.row, contexts)

    @on(AgendaTable.Selected)
    def _selected(self) -> None:
        self._show_counts()
        self.refresh_bindings()

    @on(AgendaTable.Picked)
    async def _picked(self) -> None:
        await Open.run(self)

    # -- what commands act on

    @property
    def anything_in_hand(self) -> bool:
        return bool(self.table.rows)

    def ids_in_hand(self) -> list[str]:
        return self.table.acting_on()

    def versions_in_hand(self) -> dict[str, int]:
        return {row.entry.id: row.entry.version for row in self.table.rows.held(self.ids_in_hand())}

    def in_hand(self) -> list[Row]:
        ids = self.ids_in_hand()
        rows = self.table.rows.held(ids)
        return rows if len(rows) == len(ids) else self.desk.rows(ids)

    # -- filters

    def narrow(self, query: Query) -> None:
        """Filter and sort by `query`."""
        self.filters = query
        self.look_again()

    def group(self, by: GroupBy) -> None:
        """Show the targets group by group from now on, whatever the filters; empty: in one list."""
        self.grouping = by
        self.look_again()

    def apply(self, query: Query) -> None:
        """Filter and sort by `query` alone, the search line too."""
        with self.prevent(Input.Changed):
            self._search.value = query.search or ""
        self.narrow(query)

    @property
    def anything_to_clear(self) -> bool:
        """Whether a selection, a search or a filter is in force."""
        plain = Query(sort=self.filters.sort, descending=self.filters.descending)
        return bool(self.table.selection) or self._search.display or self.filters != plain

    def clear(self) -> None:
        """Let the selection go; without one, clear search and filters."""
        if self.table.selection and not self._search.has_focus:
            self.table.select(())
            return
        with self.prevent(Input.Changed):
            self._search.value = ""
        self._search.display = False
        self.table.focus()
        self.narrow(Query(sort=self.filters.sort, descending=self.filters.descending))

    def action_light(self, code: Light) -> None:
        """Show only targets of a light, or all again."""
        self.narrow(
            self.filters.model_copy(update={"light": () if self.filters.light == (code,) else (code,)})
        )

    def open_search(self) -> None:
        """Show the search line and type into it."""
        self._search.display = True
        self._search.focus()

    @on(Input.Changed, "#search")
    def _typed(self) -> None:
        self.after_pause(TYPING_PAUSE, self._run_search)

    def _run_search(self) -> None:
        self.narrow(self.filters.model_copy(update={"search": self._search.value.strip() or None}))

    @on(Input.Submitted, "#search")
    def _searched(self) -> None:
        self._search.display = False
        self.table.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and self._search.has_focus:
            event.stop()
            self.table.focus()
