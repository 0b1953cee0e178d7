"""The table of a target's milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.printing.agenda_rows import day
from tracker.cli.printing.tables import TableCell, TableColumn, put_table
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.targets.milestones import Milestone


def put_milestones(milestones: Sequence[Milestone], as_of: dt.date) -> None:
    """A table of milestones, in the order given; one that is late as of the day is said to be overdue."""
    columns = [
        TableColumn(_("id")),
        TableColumn(_("due")),
        TableColumn(_("dated step"), flexible=True),
        TableColumn(_("how it stands")),
        TableColumn(_("note"), from_width=80),
        TableColumn(_("by"), from_width=100),
    ]
    put_table(columns, (_cells(one, as_of) for one in milestones))


def _cells(one: Milestone, as_of: dt.date) -> list[TableCell]:
    stands = TableCell(_("not done"))
    if one.state == "done":
        stands = TableCell(_("done {day}").format(day=day(one.done_on)), "green")
    elif one.state == "dropped":
        stands = TableCell(_("dropped"), "dim")
    elif one.overdue(as_of):
        stands = TableCell(_("overdue"), "bold red")
    return [
        TableCell(one.id, "cyan"),
        TableCell(day(one.due)),
        TableCell(one.title),
        stands,
        TableCell(one.note),
        TableCell(one.by),
    ]
