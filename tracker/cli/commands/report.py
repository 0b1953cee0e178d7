"""`tracker report`: the due-date report in a format that the office hands on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.arguments.filters import with_filters
from tracker.errors import UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.cli.commands.ingest import OnProgress
    from tracker.records import Agenda, Query
    from tracker.services.ledger.opening import Ledger
    from tracker.services.report.reporting import DueReport, WriteOptions

_Group = Literal["light", "lead-unit", "topic", "month"]
GROUPS: tuple[_Group, ...] = ("light", "lead-unit", "topic", "month")
MANY = 5000  # rows from which on a bar shows how far the writing has come


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("report", help=_("Print the due-date report, or write it to a file."))(with_filters(_report))


def _report(
    *,
    query: Query,
    view_name: str = "",
    format: Annotated[str, options.format_()] = "",
    out: Annotated[Path | None, options.out()] = None,
    force: Annotated[bool, options.force()] = False,
    group_by: Annotated[
        str, typer.Option("--group-by", metavar="WORD", help=_("light, lead-unit, topic or month."))
    ] = "",
    title: Annotated[str, options.title()] = "",
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help=_("First due date of the period."))
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help=_("Last due date of the period."))
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help=_("List what was changed from this day on.")),
    ] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help=_("One page instead of the whole report (docx, md)."))
    ] = False,
    issue: Annotated[
        str, typer.Option("--issue", metavar="TEXT", help=_("Number of the notice in its series (docx)."))
    ] = "",
    annexes: Annotated[
        bool,
        typer.Option("--annexes", help=_("docx: annexes by lead unit, not one of all targets.")),
    ] = False,
    with_candidates: Annotated[
        bool,
        typer.Option("--with-candidates", help=_("Set apart at the end what nobody has reviewed yet.")),
    ] = False,
    profile: Annotated[str | None, options.profile()] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="DIR", help=_("Your own report.md, report.html or report.docx (Jinja2).")
        ),
    ] = None,
    template_new: Annotated[
        Path | None,
        typer.Option(
            "--template-new",
            metavar="DIR",
            help=_("Write commented starter templates for Word and html there and leave."),
        ),
    ] = None,
    no_bom: Annotated[
        bool, typer.Option("--no-bom", help=_("csv without the mark that Excel needs."))
    ] = False,
    tidy: Annotated[
        bool,
        typer.Option(
            "--tidy",
            help=_(
                "Three files beside --out NAME.csv or NAME.parquet: targets, observations and revisions, "
                "in codes."
            ),
        ),
    ] = False,
    todo: Annotated[bool, typer.Option("--todo", help=_("ics with tasks instead of events."))] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help=_("Print the JSON Schema of the json format and leave."))
    ] = False,
    as_of: Annotated[str | None, options.as_of()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.listing import agenda
    from tracker.services.report import reporting
    from tracker.services.report.reviewed_only import check_reviewed, nothing_reviewed

    if schema:
        output.put_bytes(reporting.schema_text())
        return
    if template_new is not None:
        _write_starters(template_new, force=force)
        return
    kind = format or _format_of(out)
    group = _group(group_by)
    start, day = session.first_day(since), session.as_of(as_of)
    query = _in_period(query, from_, to)
    check_reviewed(query, with_candidates=with_candidates)
    with_changes = bool(start or tidy or template) or reporting.report_format(kind).lists_changes
    if brief and kind not in ("docx", "md"):
        raise UsageError(_("a brief is written as docx or md"), _("give --format docx or --format md"))
    if not tidy:
        reporting.check(kind, out, force=force)
    cut_offs = reporting.load_profile(profile)
    with session.open_ledger(db, create=False) as ledger:
        found = agenda.agenda(ledger, query, as_of=day, profile=cut_offs)
        if not found.rows:
            from tracker.cli.commands.list import nothing

            raise nothing(found)
        report = reporting.ledger_report(
            ledger,
            found,
            query=query,
            view="" if from_ or to else view_name,
            title=title,
            profile=cut_offs,
            group_by=group,
            rules_version=session.rules_version(),
            since=start,
            with_changes=with_changes,
            with_candidates=with_candidates,
            letterhead=session.letterhead(issue) if kind == "docx" or template else None,
        )
    if not report.written:
        raise nothing_reviewed(report)
    if report.waiting and not with_candidates:
        output.narrate(_waiting_words(report.waiting))
    with _bar(report.written) as on_progress:
        write_options = reporting.WriteOptions(
            bom=not no_bom, todo=todo, brief=brief, annexes=annexes, on_progress=on_progress
        )
        if tidy:
            _put_tidy(
                report,
                kind if format or kind == "parquet" else "csv",
                out,
                force=force,
                write_options=write_options,
            )
        else:
            _put(report, kind, out, force=force, write_options=write_options, template=template)


def _write_starters(folder: Path, *, force: bool) -> None:
    from tracker.services.report.template_starters import write_starters

    for path in write_starters(folder, force=force):
        output.narrate(_("template written to {path}").format(path=path))


def put_report(ledger: Ledger, found: Agenda, *, rules_version: str = "") -> None:
    """Print the report of `found` as Markdown, with what is not reviewed at its end."""
    from tracker.records import Query
    from tracker.services.report import reporting

    report = reporting.ledger_report(
        ledger, found, query=Query(), rules_version=rules_version, with_changes=False, with_candidates=True
    )
    output.put_bytes(reporting.render(report, "md"))


def _waiting_words(waiting: int) -> str:
    return ngettext(
        "{count} target waits for review and is left out; --with-candidates sets it apart at the end",
        "{count} targets wait for review and are left out; --with-candidates sets them apart at the end",
        waiting,
    ).format(count=waiting)


def _put(
    report: DueReport,
    kind: str,
    out: Path | None,
    *,
    force: bool,
    write_options: WriteOptions,
    template: Path | None,
) -> None:
    from tracker.services.report import reporting

    if out is not None:
        written = reporting.write(report, kind, out, force=force, options=write_options, template=template)
        output.narrate(_("report written to {path}").format(path=written))
        return
    if reporting.report_format(kind).binary:
        output.refuse_on_terminal(kind, "report")
    output.put_bytes(reporting.render(report, kind, write_options, template=template))


def _put_tidy(
    report: DueReport, kind: str, out: Path | None, *, force: bool, write_options: WriteOptions
) -> None:
    from tracker.services.report import reporting

    if kind not in ("csv", "parquet") or out is None:
        raise UsageError(
            _("--tidy writes three csv or parquet files"), _("give their common name with --out NAME.csv")
        )
    for path in reporting.write_tidy(report, out, kind, force=force, options=write_options):
        output.narrate(_("report written to {path}").format(path=path))


def _in_period(query: Query, start: str | None, end: str | None) -> Query:
    """The query within `--from` and `--to`, which say the same as the filters by due date."""
    if (start and query.due_after) or (end and query.due_before):
        raise UsageError(
            _("--from and --to say the same as --due-after and --due-before"), _("give one of them only")
        )
    first, last = session.first_day(start) or query.due_after, session.day(end) or query.due_before
    if first and last and first > last:
        raise UsageError(
            _("the period ends before it begins: {first} to {last}").format(first=first, last=last),
            _("exchange the two dates"),
        )
    return query.model_copy(update={"due_after": first, "due_before": last})


@contextmanager
def _bar(rows: int) -> Iterator[OnProgress | None]:
    """A bar on the terminal for long reports only."""
    if rows < MANY:
        yield None
        return
    from tracker.cli.commands.ingest import progress_bar

    with progress_bar() as on_progress:
        yield on_progress


def _group(text: str) -> Literal["", _Group]:
    from tracker.cli.arguments.code_words import read_code

    return read_code(text, GROUPS, "--group-by") if text else ""


def _format_of(out: Path | None) -> str:
    return out.suffix.lstrip(".").lower() if out and out.suffix else "md"
