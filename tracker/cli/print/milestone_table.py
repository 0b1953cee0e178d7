"""The table of a target's milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.print.agenda_rows import day
from tracker.cli.print.tables import Cell, Column, put_table
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.targets.milestones import Milestone


def put_milestones(milestones: Sequence[Milestone], as_of: dt.date) -> None:
    """A table of milestones, in the order given; one that is late as of the day is said to be overdue."""
    columns = [
        Column(_("id")),
        Column(_("due")),
        Column(_("dated step"), flexible=True),
        Column(_("how it stands")),
        Column(_("note"), from_width=80),
        Column(_("by"), from_width=100),
    ]
    put_table(columns, (_cells(one, as_of) for one in milestones))


def _cells(one: Milestone, as_of: dt.date) -> list[Cell]:
    stands = Cell(_("not done"))
    if one.state == "done":
        stands = Cell(_("done {day}").format(day=day(one.done_on)), "green")
    elif one.state == "dropped":
        stands = Cell(_("dropped"), "dim")
    elif one.overdue(as_of):
        stands = Cell(_("overdue"), "bold red")
    return [Cell(one.id, "cyan"), Cell(day(one.due)), Cell(one.title), stands, Cell(one.note), Cell(one.by)]
