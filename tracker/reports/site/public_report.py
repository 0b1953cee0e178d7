"""What of a report may go out: accepted targets only, without the names of those who reported."""

from __future__ import annotations

from tracker.records import Entry, Progress
from tracker.reports.model import DueReport, ReportRow, Section

_LINKS = ("http://", "https://")


def public_report(report: DueReport) -> DueReport:
    """The report without what stands apart, the change log, and names and paths of the office.

    Of the evidence only addresses of the web are left.
    """
    sections = tuple(_section(section) for section in report.sections)
    return report.model_copy(update={"sections": sections, "apart": (), "changes": (), "since": None})


def _section(section: Section) -> Section:
    rows = tuple(_row(row) for row in section.rows if row.entry.review == "accepted")
    return section.model_copy(update={"rows": rows})


def _row(row: ReportRow) -> ReportRow:
    entry: Entry = row.entry.model_copy(update={"events": tuple(map(_event, row.entry.events))})
    return row.model_copy(update={"entry": entry, "evidence": _link(row.evidence)})


def _event(event: Progress) -> Progress:
    return event.model_copy(update={"by": "", "evidence": _link(event.evidence)})


def _link(evidence: str) -> str:
    return evidence if evidence.startswith(_LINKS) else ""
