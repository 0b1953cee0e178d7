"""The report as JSON for other programs: `"schema": 1`, described by `due_report.schema.json` beside it.

The fields of a target are those of `tracker list --json`. Fields are added, never renamed or removed.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from importlib import resources
from typing import Any

from tracker.i18n import N_
from tracker.records import Progress
from tracker.reports.model import DueReport, ReportChange, ReportRow, Section
from tracker.reports.report_format import ReportFormat
from tracker.reports.wording.quoted_passages import passage_fields
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions
from tracker.target_fields import IN_JSON

SCHEMA = 1
_LONGEST = 300  # digits; a number beyond it has no JSON form that others can read


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The whole report as one JSON object that ends in a line end."""
    text = json.dumps(as_data(report, options), ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode("utf-8", "replace").decode() + "\n"  # half a character has no UTF-8 form


def schema_text() -> str:
    """The JSON Schema of the report."""
    return (resources.files("tracker.reports") / "due_report.schema.json").read_text(encoding="utf-8")


def as_data(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> dict[str, Any]:
    """The report as plain values. Shares are 0..1, the gap is in percentage points, days are ISO dates."""

    def listed(sections: tuple[Section, ...]) -> list[dict[str, Any]]:
        return [
            {"section": section.key, **_target(row)}
            for section in sections
            for row in options.with_progress(section.rows, report.written)
        ]

    return {
        "schema": SCHEMA,
        "title": report.title,
        "language": report.language,
        "as_of": report.as_of.isoformat(),
        "data_as_of": _day(report.data_as_of),
        "filter": report.filter,
        "rules": report.rules,
        "profile": report.profile,
        "group_by": report.group_by,
        "sources": list(report.sources),
        "total": report.total,
        "counts": [count.model_dump() for count in report.counts],
        "sections": [_section(s.key, s.title, s.rows) for s in report.sections],
        "targets": listed(report.sections),
        "waiting": report.waiting,
        "sections_apart": [_section(s.key, s.title, s.rows) for s in report.apart],
        "targets_apart": listed(report.apart),
        "since": _day(report.since),
        "changes": [_change(change) for change in report.changes],
        "method": list(report.method),
    }


def _section(key: str, title: str, rows: tuple[ReportRow, ...]) -> dict[str, Any]:
    return {"key": key, "title": title, "count": len(rows), "targets": [row.id for row in rows]}


def _target(row: ReportRow) -> dict[str, Any]:
    return dict(_target_fields(row))


def _target_fields(row: ReportRow) -> Iterator[tuple[str, Any]]:
    entry, pace = row.entry, row.pace
    yield "number", row.number
    yield "id", row.id
    for field in IN_JSON:
        if field.name == "due":
            yield "due", _day(entry.due)
            yield "original_due", _day(entry.original_due)
        else:
            value = getattr(row.target, field.name)
            yield field.name, number(value) if field.form == "number" else value
        if field.name == "doc":
            yield from _source(row)
    for name in ("review", "status"):
        yield name, getattr(entry, name)
    yield "verdict", pace.verdict
    yield "light", pace.light
    for name in ("completion", "elapsed", "gap", "needed_per_month"):
        yield name, number(getattr(pace, name))
    yield "straight_line_finish", _day(pace.straight_line_finish)
    yield "reason", pace.reason
    yield "actual", number(row.actual)
    yield "data_as_of", _day(row.data_as_of)
    for name in ("progress", "problem", "next_step", "evidence"):
        yield name, getattr(row, name)
    yield "events", [_event(event) for event in entry.events]
    yield "version", entry.version
    yield "missing", entry.missing


def _source(row: ReportRow) -> Iterator[tuple[str, Any]]:
    yield "document", row.entry.document
    yield from passage_fields(row.entry, row.passage)
    yield "source", row.source
    yield "spans", [list(span) for span in row.target.spans or ((row.target.start, row.target.end),)]


def _event(event: Progress) -> dict[str, Any]:
    return {**event.model_dump(mode="json"), "value": number(event.value)}


def _change(change: ReportChange) -> dict[str, Any]:
    return {**change.model_dump(mode="json"), "at": change.at.isoformat(timespec="seconds")}


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as a JSON number, without a point where it is whole; None beyond what a float can hold."""
    if value is None or value.adjusted() > _LONGEST:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(value: dt.date | None) -> str | None:
    return value.isoformat() if value is not None else None


FORMAT = ReportFormat(
    name="json",
    suffix=".json",
    media_type="application/json",
    words=N_("everything in codes, for programs"),
    write=write,
    lists_changes=True,
    rank=7,
)
