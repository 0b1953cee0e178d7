"""The ways from the agenda to other screens and windows, and what their answers do to its list."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from tracker.i18n import _
from tracker.records import Entry, IngestResult, Query
from tracker.services.listing.list_groups import GroupBy
from tracker.tui.screens.correction_actions import CorrectionActions
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.wording import display


class AgendaNavigation(CorrectionActions[None]):
    """Opens the other screens for the `filters` in force and the row under the cursor of `table`."""

    filters: Query
    grouping: GroupBy
    table: AgendaTable
    _called: tuple[str, Query] = ("", Query())  # the view that was chosen or saved last

    any_view = False  # whether views are saved

    def look_for_views(self) -> None:
        """See whether views are saved."""
        self.any_view = self.desk.any_view()

    @property
    def view(self) -> str:
        """What people call the filters in force; empty where they have no name."""
        name, query = self._called
        return name if _unsorted(query) == _unsorted(self.filters) else ""

    def show_chips(self) -> None:
        """Say what is filtered and grouped."""
        raise NotImplementedError

    def narrow(self, query: Query) -> None:
        """Filter and sort by `query`."""
        raise NotImplementedError

    def apply(self, query: Query) -> None:
        """Filter and sort by `query` alone, the search line too."""
        raise NotImplementedError

    def sort_by(self, key: str) -> None:
        """Sort by a column; the one that is sorted by already turns the order round."""
        turned = key == self.filters.sort and not self.filters.descending
        self.narrow(self.filters.model_copy(update={"sort": key, "descending": turned}))

    def group(self, by: GroupBy) -> None:
        """Show the targets group by group, or with an empty text in one list."""
        raise NotImplementedError

    def after_reading(self, results: list[IngestResult] | None) -> None:
        """Documents were read on another screen."""
        raise NotImplementedError

    def action_filter(self) -> None:
        """Filter by status, verdict, review and due date."""
        from tracker.tui.screens.filters import FiltersScreen

        def done(query: Query | None) -> None:
            if query is not None:
                self.narrow(query)

        self.app.push_screen(FiltersScreen(self.filters), done)

    def action_sort(self) -> None:
        """Sort by another column; the same column again turns the order round."""
        from tracker.tui.screens.choose_one import ChooseOneScreen

        now = self.filters
        arrow = " ↓" if now.descending else " ↑"
        options = [
            (key, _(message) + (arrow if key == now.sort else "")) for key, message in display.SORTS.items()
        ]

        def done(key: str | None) -> None:
            if key is not None:
                self.sort_by(key)

        self.app.push_screen(ChooseOneScreen(_("Sort by"), options, self.filters.sort), done)

    def action_group(self) -> None:
        """Put the targets under headings, or in one list again."""
        from tracker.tui.screens.choose_one import ChooseOneScreen

        options = [(key, _(message)) for key, message in display.GROUPINGS.items()]

        def done(key: str | None) -> None:
            if key is not None:
                self.group(cast("GroupBy", key))

        self.app.push_screen(ChooseOneScreen(_("Group by"), options, self.grouping), done)

    def action_views(self) -> None:
        """The views: filters kept under a name. Raises SettingsError for a file with mistakes."""
        from tracker.tui.screens.saved_views import SavedViewsScreen

        views = self.desk.settings().settings.views

        def done(query: Query | None) -> None:
            present = self.filters if query is None else query
            self._called = self.desk.called(present), present
            self.look_for_views()
            if query is not None:
                self.apply(query)
            else:
                self.show_chips()

        self.app.push_screen(SavedViewsScreen(views, self.filters), done)

    def action_review(self) -> None:
        """The review queue."""
        from tracker.tui.screens.review import ReviewScreen

        self.app.push_screen(ReviewScreen(), lambda _done: self.reload())

    def action_fulfilment(self) -> None:
        """What became of the promises, first of the plan under the cursor."""
        from tracker.tui.screens.fulfilment import FulfilmentScreen

        row = self.table.row
        self.app.push_screen(FulfilmentScreen(row.entry.id if row else None), lambda _done: self.reload())

    def action_summary(self) -> None:
        """Counts of what is shown."""
        from tracker.tui.screens.summary import SummaryScreen

        self.app.push_screen(SummaryScreen(self.filters), self._narrow_or_reload)

    def action_timeline(self) -> None:
        """What falls due month by month."""
        from tracker.tui.screens.timeline import TimelineScreen

        self.app.push_screen(TimelineScreen(self.filters), self._narrow_or_reload)

    def action_milestones(self) -> None:
        """The dated steps of what is shown."""
        from tracker.tui.screens.milestones import MilestonesScreen

        rows = self.table.rows
        ids = rows.ids()  # some lack while the list is being read: then the steps of all targets are shown
        self.app.push_screen(MilestonesScreen(ids if len(ids) == len(rows) else None), self.reload)

    def _narrow_or_reload(self, query: Query | None) -> None:
        """Filter by what was chosen on the other screen; else read again what may have changed there."""
        if query is not None:
            self.narrow(query)
        else:
            self.reload()

    def action_export(self) -> None:
        """Write the report of what is shown."""
        from tracker.tui.screens.report import ReportScreen
        from tracker.tui.screens.report_written import ReportWrittenScreen

        def done(path: Path | None) -> None:
            self.reload()  # targets may have been accepted there
            if path is not None:
                if self.app.is_web:  # the file lies where the server is; the reader wants it too
                    self.app.deliver_binary(path)
                self.app.push_screen(ReportWrittenScreen(path.absolute()))

        self.app.push_screen(ReportScreen(self.filters, self.view), done)

    def action_units(self) -> None:
        """The register of units."""
        from tracker.tui.screens.offices import UnitsScreen

        self.app.push_screen(UnitsScreen(), lambda _nothing: self.reload())

    def action_documents(self) -> None:
        """The documents read so far: read one, or show only its targets."""
        from tracker.tui.screens.documents import DocumentsScreen

        def done(name: str | None) -> None:
            if name is not None:
                self.narrow(self.filters.model_copy(update={"document": name or None}))
            else:
                self.reload()

        row = self.table.row
        self.app.push_screen(DocumentsScreen(row.entry.id if row else None), done)

    def action_rules(self) -> None:
        """The rules by topic."""
        from tracker.tui.screens.rules import RulesScreen

        self.app.push_screen(RulesScreen())

    def action_add_target(self) -> None:
        """Enter a target by hand."""
        from tracker.tui.screens.add_target import AddTargetScreen

        def done(entries: list[Entry] | None) -> None:
            if entries:
                self.tell_entered(entries)

        self.app.push_screen(AddTargetScreen(), done)

    def action_read(self) -> None:
        """Read documents into the ledger."""
        from tracker.tui.screens.read_documents import ReadDocumentsScreen

        self.app.push_screen(ReadDocumentsScreen(first=False), self.after_reading)

    def action_history(self) -> None:
        """All changes of the ledger."""
        from tracker.tui.screens.ledger_history import LedgerHistoryScreen

        self.app.push_screen(LedgerHistoryScreen(), lambda _done: self.reload())


def _unsorted(query: Query) -> Query:
    return query.model_copy(update={"sort": "due", "descending": False})
