"""`tracker mark`: what people know of one or more targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.records import Entry, Row


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "mark", help=_("Mark progress on targets: actual figure, status, note, evidence, new due date.")
    )(_mark)


def _mark(
    names: Annotated[list[str], options.changed_ids()],
    value: Annotated[
        str | None,
        typer.Option("--value", metavar="NUMBER", help=_("Actual figure as of the day, cumulative.")),
    ] = None,
    add_: Annotated[
        str | None,
        typer.Option("--add", metavar="NUMBER", help=_("Increment on the last actual figure instead.")),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help=_("Day the figure stands for; today if left out.")),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="WORD", help=_("not_started, in_progress, done, revised, dropped.")),
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help=_("How it stands."))] = "",
    problem: Annotated[str, typer.Option("--problem", metavar="TEXT", help=_("What is in the way."))] = "",
    next_step: Annotated[str, typer.Option("--next-step", metavar="TEXT", help=_("What comes next."))] = "",
    evidence: Annotated[
        str, typer.Option("--evidence", metavar="PATH|LINK", help=_("Where the proof lies."))
    ] = "",
    due: Annotated[
        str | None,
        typer.Option("--due", metavar="DATE", help=_("New due date; the first one is kept. Needs --reason.")),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why the due date moves."))] = "",
    approver: Annotated[
        str, typer.Option("--approver", metavar="NAME", help=_("Who agreed to the new due date."))
    ] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.records import Mark
    from tracker.services import lookup
    from tracker.services.listing import agenda
    from tracker.services.targets import marking

    total, more = session.actual(value), session.actual(add_)
    said = Mark.model_validate(
        {
            "value": total and total.value,
            "add": more and more.value,
            "unit": (total and total.unit) or (more and more.unit) or "",
            "on": session.day(on, past=True),
            "status": _read_status(status),
            "note": note,
            "problem": problem,
            "next_step": next_step,
            "evidence": evidence,
            "due": session.day(due),
            "reason": reason,
            "approver": approver,
            "by": by,
        }
    )
    if said.on is None and (said.value is not None or said.add is not None):
        said = said.model_copy(update={"on": clock.today()})
    wanted, expect = lookup.seen(names)
    with session.open_ledger(db, create=False) as ledger:
        entries = marking.mark(ledger, wanted, said, now=clock.now(), expect=expect)
        rows = [agenda.row(ledger, entry.id, as_of=clock.today()) for entry in entries]
    _put_rows(rows)
    if said.status == "done":
        _tell_short(entries)
    output.narrate(_("marked; tracker undo takes it back"))


def _tell_short(entries: Sequence[Entry]) -> None:
    """Say which of the targets that are now done have not reached their number."""
    from tracker.services.targets.mark_preview import short_of_target
    from tracker.services.wording import format_amount

    for entry in entries:
        figure, target = short_of_target(entry), entry.target
        if figure is not None:
            words = _("{what} is marked as done with {figure}; the target is {goal}")
            figure_words = format_amount(figure, target.unit)
            goal = format_amount(target.value, target.unit)
            output.narrate(words.format(what=target.indicator, figure=figure_words, goal=goal))


def _read_status(text: str | None) -> str | None:
    if text is None:
        return None
    from typing import get_args

    from tracker.cli.arguments.code_words import read_code
    from tracker.records import Status
    from tracker.services.wording import status_word

    codes: tuple[str, ...] = get_args(Status)
    return read_code(text, codes, "--status", status_word)


def _put_rows(rows: list[Row]) -> None:
    from tracker.cli.printing.agenda_rows import marked_cells, marked_columns
    from tracker.cli.printing.tables import put_table

    put_table(marked_columns(), marked_cells(rows))
