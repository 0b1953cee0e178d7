"""The table of a target's milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.printing.agenda_rows import day
from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.targets.milestones import Milestone


def put_milestones(milestones: Sequence[Milestone], as_of: dt.date) -> None:
    """A table of milestones, in the order given; one that is late as of the day is said to be overdue."""
    columns = [
        PrintedColumn(_("id")),
        PrintedColumn(_("due")),
        PrintedColumn(_("dated step"), flexible=True),
        PrintedColumn(_("how it stands")),
        PrintedColumn(_("note"), from_width=80),
        PrintedColumn(_("by"), from_width=100),
    ]
    put_table(columns, (_cells(one, as_of) for one in milestones))


def _cells(one: Milestone, as_of: dt.date) -> list[PrintedCell]:
    stands = PrintedCell(_("not done"))
    if one.state == "done":
        stands = PrintedCell(_("done {day}").format(day=day(one.done_on)), "green")
    elif one.state == "dropped":
        stands = PrintedCell(_("dropped"), "dim")
    elif one.overdue(as_of):
        stands = PrintedCell(_("overdue"), "bold red")
    return [
        PrintedCell(one.id, "cyan"),
        PrintedCell(day(one.due)),
        PrintedCell(one.title),
        stands,
        PrintedCell(one.note),
        PrintedCell(one.by),
    ]
