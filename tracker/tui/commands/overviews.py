"""What looks at the targets of the agenda as a whole: groups, counts, months."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from tracker.i18n import N_, _
from tracker.tui.commands.base import Command
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.records import Query
    from tracker.services.listing.grouping import GroupBy
    from tracker.tui.screens.agenda import AgendaScreen


def _narrow(screen: AgendaScreen) -> Callable[[Query | None], None]:
    """Filters by what was chosen on the other screen; else reads again what may have changed there."""

    def done(query: Query | None) -> None:
        if query is not None:
            screen.narrow(query)
        else:
            screen.look_again()

    return done


class GroupTargets(Command):
    name = "group"
    keys = "g"
    label = N_("Group")
    help = N_("Put the targets under headings by light, month, topic or lead unit, or in one list again")
    rank = 8

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.choose_one import ChooseScreen

        options = [(key, _(message)) for key, message in display.GROUPINGS.items()]

        def done(key: str | None) -> None:
            if key is not None:
                screen.group(cast("GroupBy", key))

        screen.app.push_screen(ChooseScreen(_("Group by"), options, screen.grouping), done)


class ShowSummary(Command):
    name = "summary"
    keys = "s"
    label = N_("Summary")
    help = N_("Count what is shown by verdict, light, topic, lead unit and place, with plots")
    rank = 6

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.summary import SummaryScreen

        screen.app.push_screen(SummaryScreen(screen.filters), _narrow(screen))


class ShowTimeline(Command):
    name = "timeline"
    keys = "l"
    label = N_("Timeline")
    help = N_("What falls due month by month")
    rank = 6

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.timeline import TimelineScreen

        screen.app.push_screen(TimelineScreen(screen.filters), _narrow(screen))
