"""What is done on the agenda: find, filter, sort, select, open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.i18n import N_, _
from tracker.tui.commands.base import Command
from tracker.tui.commands.targets import OnTargets
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.records import Query
    from tracker.tui.screens.agenda import AgendaScreen
    from tracker.tui.screens.timeline import TimelineScreen


class Open(OnTargets):
    name = "open"
    keys = "enter"
    shown_key = "Enter"
    label = N_("Details")
    help = N_("Everything known of a target: its paragraph, dates, pace, progress and changes")
    rank = 3

    @classmethod
    async def run(cls, screen: AgendaScreen | TimelineScreen) -> None:
        from tracker.tui.screens.target import TargetScreen

        table = screen.table
        if table.row is not None:
            screen.app.push_screen(TargetScreen(table.rows, table.cursor), screen.look_again)


class Select(OnTargets):
    name = "select"
    keys = "space"
    shown_key = "Space"
    label = N_("Select")
    help = N_("Select a target or let it go, and step down; commands then act on all selected ones")
    rank = 4

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        screen.table.toggle()


class SelectAll(OnTargets):
    name = "select_all"
    keys = "asterisk"
    label = N_("Select all")
    help = N_("Select every target shown, or let all go")
    in_footer = False

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        everything = set(screen.table.rows.ids())
        if len(everything) < len(screen.table.rows):
            screen.say(_("The list is still being read; try again in a moment."))
            return
        screen.table.select(() if screen.table.selection == everything else everything)


class Search(Command):
    name = "search"
    keys = "slash,ideographic_comma,f3"  # 、is what an input method makes of the slash
    label = N_("Search")
    help = N_(
        "Filter as you type: indicator, quote, unit, place, topic, document; yey finds 幼儿园 by its initials"
    )
    rank = 1

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        screen.open_search()


class Filter(Command):
    name = "filter"
    keys = "f,f4"
    label = N_("Filter")
    help = N_("Filter by status, verdict, review and due date")
    rank = 4

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.filters import FilterScreen

        def done(query: Query | None) -> None:
            if query is not None:
                screen.narrow(query)

        screen.app.push_screen(FilterScreen(screen.filters), done)


class FilterLight(Command):
    """Digits pick lights; the counts line shows which."""

    name = "light"
    keys = ""  # one binding a light, made by the screen
    shown_key = "1–5"
    label = N_("Lights")
    help = N_("Show only red, yellow, green, blue or grey; the same digit again shows all")
    in_footer = False
    in_palette = False


class Clear(Command):
    name = "clear"
    keys = "escape"
    label = N_("Clear")
    help = N_("Let the selection go, then clear search and filters")
    shown_key = "Esc"
    rank = 3

    @classmethod
    def enabled(cls, screen: AgendaScreen) -> bool:
        return screen.anything_to_clear

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        screen.clear()


class Sort(Command):
    name = "sort"
    keys = "o,f6"
    label = N_("Sort")
    help = N_("Sort by another column; the same column again turns the order round")
    rank = 7

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.choose_one import ChooseScreen

        now = screen.filters
        arrow = " ↓" if now.descending else " ↑"
        options = [
            (key, _(message) + (arrow if key == now.sort else "")) for key, message in display.SORTS.items()
        ]

        def done(key: str | None) -> None:
            if key is not None:
                turned = key == screen.filters.sort and not screen.filters.descending
                screen.narrow(screen.filters.model_copy(update={"sort": key, "descending": turned}))

        screen.app.push_screen(ChooseScreen(_("Sort by"), options, screen.filters.sort), done)


class Views(Command):
    name = "views"
    keys = "w,ctrl+o"
    label = N_("Saved filters")
    help = N_("Filters kept under a name: apply, save what is shown now, rename, delete")
    rank = 8

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.saved_filters import ViewsScreen

        try:
            views = screen.desk.settings().settings.views
        except TrackerError as error:
            screen.tell(error)
            return

        def done(query: Query | None) -> None:
            if query is not None:
                screen.apply(query)

        screen.app.push_screen(ViewsScreen(views, screen.filters), done)


class Reload(Command):
    name = "reload"
    keys = "R,ctrl+r,f5"
    label = N_("Reload")
    help = N_("Read the ledger again, to see what others changed")
    in_footer = False

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        screen.look_again()
