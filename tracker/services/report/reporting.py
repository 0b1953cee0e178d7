"""Due-date reports: built from an agenda, rendered in a format, written to files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.base.atomic_files import check_place, refusing, write_file
from tracker.progress.light_thresholds import Profile, load_profile
from tracker.progress.light_thresholds import shipped as profiles
from tracker.progress.timing import known
from tracker.records import Agenda, Passage, Query, Row
from tracker.reports.content.due_report import SourceFacts, build
from tracker.reports.formats.json_format import as_data, schema_text
from tracker.reports.formats.registry import format_names, report_format
from tracker.reports.model import DueReport, GroupBy, Letterhead, ReportChange
from tracker.reports.tidy.columns import TABLES
from tracker.reports.tidy.csv_tables import csv_tables
from tracker.reports.tidy.data_package import FILE_NAME, data_package
from tracker.reports.tidy.parquet_tables import parquet_tables
from tracker.reports.wording.filters import filter_words
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions
from tracker.services.report.method_notes import method_notes
from tracker.services.report.report_changes import changes

if TYPE_CHECKING:
    from tracker.services.ledger.opening import Ledger
    from tracker.services.listing.agenda import DocumentInfo

__all__ = [
    "DueReport",
    "GroupBy",
    "Letterhead",
    "Profile",
    "ReportChange",
    "WriteOptions",
    "as_data",
    "changes",
    "check",
    "due_report",
    "format_names",
    "ledger_report",
    "load_profile",
    "profiles",
    "render",
    "report_format",
    "schema_text",
    "write",
    "write_tidy",
]


def due_report(
    agenda: Agenda,
    *,
    title: str = "",
    profile: Profile | None = None,
    group_by: GroupBy = "",
    query: Query | None = None,
    view: str = "",
    rules_version: str = "",
    documents: Sequence[DocumentInfo] = (),
    since: dt.date | None = None,
    changes: Sequence[ReportChange] = (),
    passages: Mapping[str, Passage] | None = None,
    with_candidates: bool = False,
    letterhead: Letterhead | None = None,
) -> DueReport:
    """The due-date report of the accepted targets of an agenda, in the language in use.

    Figures from after its date are left out. Candidates are counted as waiting; `with_candidates` sets them
    apart at the end. `profile` has to be the one that the agenda was judged by; it is printed, not applied
    again. `documents` give numbers and issuers of the sources, `passages` the sentence of each target by its
    id; `changes` are those of `changes()` with the same `since`.
    """
    profile = profile or load_profile()
    return build(
        agenda.model_copy(update={"rows": tuple(_as_known(row, agenda.as_of) for row in agenda.rows)}),
        title=title,
        group_by=group_by,
        filter_words=filter_words(
            query, view=view, documents={called for one in documents for called in (one.name, one.title)}
        ),
        rules=rules_version,
        profile=profile.label(),
        method=tuple(method_notes(profile, agenda.as_of)),
        documents={d.name: SourceFacts(d.doc_no, d.issuer, d.issued_on) for d in documents},
        since=since,
        changes=changes,
        passages=passages,
        with_candidates=with_candidates,
        letterhead=letterhead,
    )


def _as_known(row: Row, day: dt.date) -> Row:
    entry = known(row.entry, day)
    return row if entry is row.entry else row.model_copy(update={"entry": entry})


def ledger_report(
    ledger: Ledger,
    agenda: Agenda,
    *,
    query: Query,
    view: str = "",
    title: str = "",
    profile: Profile | None = None,
    group_by: GroupBy = "",
    rules_version: str = "",
    since: dt.date | None = None,
    with_changes: bool = True,
    with_candidates: bool = False,
    letterhead: Letterhead | None = None,
) -> DueReport:
    """The report of an agenda of `ledger`, with its sources and, if wanted, the changes since a day.

    The agenda has candidates too, so that they are counted; what is written of them, see `due_report`.
    """
    from tracker.services.listing.agenda import documents
    from tracker.services.listing.passages_of_targets import passages

    shown = [row for row in agenda.rows if with_candidates or row.entry.review != "candidate"]

    return due_report(
        agenda,
        title=title,
        profile=profile,
        group_by=group_by,
        query=query,
        view=view,
        rules_version=rules_version,
        documents=documents(ledger),
        since=since,
        changes=changes(ledger, agenda.model_copy(update={"rows": tuple(shown)}), since=since)
        if with_changes
        else (),
        passages=passages(ledger, [row.entry for row in shown]),
        with_candidates=with_candidates,
        letterhead=letterhead,
    )


def render(
    report: DueReport, format: str, options: WriteOptions = DEFAULT_OPTIONS, *, template: Path | None = None
) -> str | bytes:
    """The report in a format, or by the template of that format in a folder.

    Raises UsageError that names the known formats or the template's line, MissingExtra.
    """
    if template is not None:
        from tracker.reports.formats.templates.render import render_template

        return render_template(report, template, format, options)
    return report_format(format).write(report, options)


def check(format: str, out: Path | None = None, *, force: bool = False) -> None:
    """Refuse an unknown format or a place that cannot be written to, before any work. Raises UsageError."""
    report_format(format)
    if out is not None:
        check_place(out, force=force)


def write(
    report: DueReport,
    format: str,
    out: Path,
    *,
    force: bool = False,
    options: WriteOptions = DEFAULT_OPTIONS,
    template: Path | None = None,
) -> Path:
    """Write the report to a file, whole or not at all. Raises UsageError; see `tracker.base.atomic_files`."""
    check_place(out, force=force)
    with refusing(out):  # some formats need room for files of their own
        data = render(report, format, options, template=template)
    return write_file(out, data, force=force)


def write_tidy(
    report: DueReport,
    out: Path,
    format: str = "csv",
    *,
    force: bool = False,
    options: WriteOptions = DEFAULT_OPTIONS,
) -> tuple[Path, ...]:
    """Write three tables beside each other: NAME-targets, NAME-observations and NAME-revisions.

    Beside csv a `datapackage.json` describes them. Nothing is written when one of them cannot be. Raises
    UsageError, see `tracker.base.atomic_files`, and MissingExtra.
    """
    places = {table.name: out.with_name(f"{out.stem}-{table.name}.{format}") for table in TABLES}
    described = out.with_name(FILE_NAME)
    for place in (*places.values(), *([described] if format == "csv" else [])):
        check_place(place, force=force)
    made = parquet_tables(report, options) if format == "parquet" else csv_tables(report, options)
    written = [write_file(place, made[name], force=force) for name, place in places.items()]
    if format == "csv":
        files = {name: (place.name, made[name]) for name, place in places.items()}
        written.append(write_file(described, data_package(report, files), force=force))
    return tuple(written)
