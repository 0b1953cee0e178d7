"""`tracker milestone`: the dated steps that people break a target into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.targets.milestones import Milestone


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(cls=CommandGroup, help=_("Break a target into dated steps; tracker show lists them."))
    group.command("add", help=_("Put a milestone under a target."))(_add)
    group.command("done", help=_("Say that a milestone was reached; said again, correct day and note."))(
        _done
    )
    group.command("drop", help=_("Give up a milestone; it stays in the list with the reason."))(_drop)
    app.add_typer(group, name="milestone")


def _milestone_id() -> Any:
    return typer.Argument(
        metavar="ID", help=_("Id of the milestone as tracker show prints it, such as k7m2xq-1.")
    )


def _add(
    name: Annotated[str, options.one_id()],
    title: Annotated[str, typer.Argument(metavar="TITLE", help=_("What is to be reached."))],
    due: Annotated[str, typer.Option("--due", metavar="DATE", help=_("Day it is to be reached by."))],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import typed_input
    from tracker.services.targets import milestones

    day = typed_input.read_date(due, today=clock.today())
    with session.open_ledger(db, create=False) as ledger:
        made = milestones.add(ledger, name, title, day, now=clock.now(), by=by)
    _put(made)


def _done(
    name: Annotated[str, _milestone_id()],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=_("Day it was reached; today if left out."))
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help=_("How it went."))] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import milestones

    day = session.day(on, past=True) or clock.today()
    with session.open_ledger(db, create=False) as ledger:
        made = milestones.done(ledger, name, now=clock.now(), on=day, note=note, by=by)
    _put(made)


def _drop(
    name: Annotated[str, _milestone_id()],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is given up."))],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import milestones

    with session.open_ledger(db, create=False) as ledger:
        made = milestones.drop(ledger, name, now=clock.now(), reason=reason, by=by)
    _put(made)


def _put(made: Milestone) -> None:
    from tracker.cli.printing.milestone_table import put_milestones

    put_milestones([made], clock.today())
    output.narrate(_("tracker undo takes it back"))
