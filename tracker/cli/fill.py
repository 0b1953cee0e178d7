"""`tracker fill`: read back a sheet that units have filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import clock, options, output, session
from tracker.cli.codes import ExitCode
from tracker.i18n import _, ngettext


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "fill", help=_("Read back a sheet of tracker report --format xlsx that units have filled in.")
    )(_fill)


def _fill(
    sheet: Annotated[Path, typer.Argument(metavar="FILE", help=_("The sheet, an xlsx file."))],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would change, and change nothing."))
    ] = False,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.failures import complain
    from tracker.services.filling import fill_back

    with session.open_ledger(db, create=False) as ledger:
        results = fill_back(ledger, sheet, now=clock.now(), by=by, dry_run=dry_run)
    marked = [result for result in results if result.outcome == "marked"]
    for result in marked:
        output.put(f"{result.id}  {result.indicator}")
    told = [result for result in results if result.outcome in ("conflict", "error")]
    for result in told:
        complain(_("line {number}: {words}").format(number=result.line, words=result.words))
    words = ngettext(
        "{count} target marked from the sheet", "{count} targets marked from the sheet", len(marked)
    )
    output.narrate(words.format(count=len(marked)))
    if dry_run:
        output.narrate(_("nothing was changed: this was a dry run"))
    elif marked:
        output.narrate(_("tracker undo takes it back"))
    if told:
        raise typer.Exit(ExitCode.NOTHING)
