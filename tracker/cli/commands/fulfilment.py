"""`tracker fulfilment`: what became of the promises of plans, by later documents; needs no ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.exit_codes import ExitCode
from tracker.errors import UsageError
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "fulfilment",
        help=_("What became of each promise of a plan, by later documents; needs no ledger."),
    )(_fulfilment)


def _fulfilment(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help=_("More later documents: files, folders or patterns.")),
    ] = None,
    plan: Annotated[
        list[str] | None, typer.Option("--plan", metavar="PATH", help=_("The plan; repeatable."))
    ] = None,
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--reports", metavar="PATH", help=_("A later document; repeatable, more may follow it.")
        ),
    ] = None,
    format: Annotated[str, options.format_()] = "",
    out: Annotated[Path | None, options.out()] = None,
    force: Annotated[bool, options.force()] = False,
    title: Annotated[str, options.title()] = "",
    json: Annotated[bool, options.json_()] = False,
    issuer: Annotated[str, options.issuer()] = "",
    jobs: Annotated[int | None, options.jobs()] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
) -> None:
    from tracker.cli.error_lines import complain
    from tracker.services.fulfilment import comparing, writing

    later = [*(reports or ()), *(documents or ())]
    if not plan or not later:
        raise UsageError(
            _("a plan and later documents are needed"),
            _("such as: tracker fulfilment --plan PLAN --reports REPORT"),
        )
    suffix = out.suffix.lstrip(".").lower() if out is not None else ""
    kind = "json" if json else (format.lower().removeprefix(".") or suffix or "md")
    writing.check(kind, out, force=force)
    found = comparing.compare(plan, later, book=session.load_book(rules), issuer=issuer, jobs=jobs)
    for line in found.failed:
        complain(line)
    for name in found.placeless:
        output.narrate(
            _("{file} names no place, so nothing was matched with it; say whose it is with --issuer").format(
                file=name
            )
        )
    if out is not None:
        written = writing.write(found, kind, out, title=title, force=force)
        output.narrate(_("report written to {path}").format(path=written))
    else:
        data = writing.render(found, kind, title=title)
        if isinstance(data, bytes):
            output.refuse_on_terminal(kind, "report")
        output.put_bytes(data)
    if found.failed:
        raise typer.Exit(ExitCode.DOCUMENT)
