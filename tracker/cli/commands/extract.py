"""`tracker extract`: targets as JSON lines, without a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _, ngettext


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "extract", help=_("Print the targets of documents, one JSON object a line; needs no ledger.")
    )(_extract)


def _extract(
    paths: Annotated[list[str], options.paths()],
    everything: Annotated[
        bool, typer.Option("--all", help=_("Forecasts, reported results and background too."))
    ] = False,
    jobs: Annotated[int | None, options.jobs()] = None,
    date: Annotated[str | None, options.issued()] = None,
    issuer: Annotated[str, options.issuer()] = "",
    rules: Annotated[list[Path] | None, options.rules()] = None,
) -> None:
    from tracker.cli.error_lines import complain
    from tracker.errors import DocumentError
    from tracker.services import target_json
    from tracker.services.ingest import extraction

    found = failed = 0
    items = extraction.extract_files(
        paths,
        book=session.load_book(rules),
        issued_on=session.day(date),
        issuer=issuer,
        jobs=jobs,
        everything=everything,
    )
    for item in items:
        if isinstance(item, DocumentError):
            failed += 1
            complain(item.line())
        elif isinstance(item, extraction.PartUnread):
            complain(item.line)
        else:
            found += 1
            output.put_json(target_json.as_json(item), indent=None)
    if not found and not failed:
        output.narrate(_("no target found; tracker rules explain TEXT says why a sentence is none"))
    if failed:
        output.narrate(
            ngettext(
                "{count} document could not be read", "{count} documents could not be read", failed
            ).format(count=failed)
        )
        raise typer.Exit(ExitCode.DOCUMENT)
