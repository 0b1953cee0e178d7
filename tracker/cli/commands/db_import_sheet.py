"""`tracker db import SHEET.xlsx`: read back a sheet that units have filled in."""

from __future__ import annotations

from pathlib import Path

import typer

from tracker.cli import clock, output, session
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _, ngettext


def fill_from(sheet: Path, *, dry_run: bool, by: str, db: str | None) -> None:
    """Mark what the sheet says; what is in the way goes to stderr, a line each, and makes the exit code 1."""
    from tracker.cli.error_lines import complain
    from tracker.services.report.filled_sheets import fill_back

    with session.open_ledger(db, create=False) as ledger:
        results = fill_back(
            ledger,
            sheet,
            now=clock.now(),
            by=by,
            dry_run=dry_run,
            rules=lambda: session.load_book(session.set_rules()),
        )
    marked = [result for result in results if result.outcome == "marked"]
    for result in marked:
        output.put(f"{result.id}  {result.indicator}")
        if result.words:
            output.narrate(_("line {number}: {words}").format(number=result.line, words=result.words))
    refused = [result for result in results if result.outcome in ("conflict", "error")]
    for result in refused:
        complain(_("line {number}: {words}").format(number=result.line, words=result.words))
    words = ngettext(
        "{count} target marked from the sheet", "{count} targets marked from the sheet", len(marked)
    )
    output.narrate(words.format(count=len(marked)))
    if dry_run:
        output.narrate(_("nothing was changed: this was a dry run"))
    elif marked:
        output.narrate(_("tracker undo takes it back"))
    if refused:
        raise typer.Exit(ExitCode.NOTHING)
