"""`tracker report`: the due-date report in a format that the office hands on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tracker.cli import options, output, session
from tracker.cli.filters import with_filters
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Agenda, Query

_Group = Literal["light", "lead-unit", "topic", "month"]
_GROUPS: tuple[_Group, ...] = ("light", "lead-unit", "topic", "month")


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("report", help=_("Print the due-date report, or write it to a file."))(with_filters(_report))


def _report(
    *,
    query: Query,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=_("md or csv."))] = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help=_("Write here; stdout if left out."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Replace the file if it is there."))] = False,
    group_by: Annotated[
        str, typer.Option("--group-by", metavar="WORD", help=_("light, lead-unit, topic or month."))
    ] = "",
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help=_("Title of the report."))] = "",
    as_of: Annotated[str | None, options.as_of()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import agenda

    day = session.as_of(as_of)
    with session.open_ledger(db, create=False) as ledger:
        found = agenda.agenda(ledger, query, as_of=day)
    if not found.rows:
        from tracker.cli.list import nothing

        raise nothing(found)
    put_report(
        found,
        query=query,
        format=format,
        out=out,
        force=force,
        group_by=group_by,
        title=title,
        rules_version=session.rules_version(),
    )


def put_report(
    found: Agenda,
    *,
    query: Query | None = None,
    format: str = "",
    out: Path | None = None,
    force: bool = False,
    group_by: str = "",
    title: str = "",
    rules_version: str = "",
) -> None:
    """Render `found` and print it, or write it to `out`. No format: the ending of `out` says it, else md."""
    from tracker.cli.words import read_code
    from tracker.services import reporting

    group: Literal["", _Group] = read_code(group_by, _GROUPS, "--group-by") if group_by else ""
    report = reporting.due_report(
        found, title=title, group_by=group, query=query, rules_version=rules_version
    )
    kind = format or _format_of(out)
    if out is None:
        output.put_bytes(reporting.render(report, kind))
        return
    written = reporting.write(report, kind, out, force=force)
    output.narrate(_("report written to {path}").format(path=written))


def _format_of(out: Path | None) -> str:
    return out.suffix.lstrip(".").lower() if out and out.suffix else "md"
