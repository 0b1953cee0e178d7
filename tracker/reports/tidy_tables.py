"""The report as three plain tables for researchers: targets, observations, revisions; one fact a row.

UTF-8 csv, codes and ISO dates instead of words, `id` joins the tables. Empty means not known. Texts that a
spreadsheet would run are made harmless as in the one-table csv.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from tracker.reports.model import DueReport, ReportRow
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.wording.figures import plain_number
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions
from tracker.target_fields import IN_JSON

TABLES = ("targets", "observations", "revisions")
# The due date in force is the entry's, and so is the one that the document says.
_TARGET = tuple(field.name for field in IN_JSON if field.name != "due")
_PASSAGE = ("task", "heading", "where")
_ENTRY = ("document", "issuer", "issued_on", "review", "status", "due", "original_due")
_PACE = ("verdict", "light", "completion", "elapsed", "gap", "needed_per_month", "reason")
_EVENT = ("value", "data_as_of", "recorded_at", "status", "note", "problem", "next_step", "evidence", "by")
_CHANGE = ("number", "at", "kind", "words", "due", "reason", "approver", "by", "undone")


def tables(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> dict[str, bytes]:
    """The content of each table's file, by its name in `TABLES`."""
    found = {
        "targets": _table(("id", *_TARGET, *_PASSAGE, *_ENTRY, *_PACE, "as_of"), _targets(report, options)),
        "observations": _table(("id", "place", *_EVENT), _observations(report)),
        "revisions": _table(("id", *_CHANGE), _revisions(report)),
    }
    return {name: text.encode("utf-8-sig" if options.bom else "utf-8") for name, text in found.items()}


def _targets(report: DueReport, options: WriteOptions) -> Iterator[Sequence[Any]]:
    for row in options.with_progress(_every(report), report.written):
        said = tuple(getattr(row.target, name) for name in _TARGET)
        parts = ((row.entry, _ENTRY), (row.pace, _PACE))
        known = tuple(getattr(one, name) for one, names in parts for name in names)
        yield (row.id, *said, row.passage.text, row.heading, row.where, *known, report.as_of)


def _every(report: DueReport) -> Iterator[ReportRow]:
    return (row for section in report.listed for row in section.rows)


def _observations(report: DueReport) -> Iterator[Sequence[Any]]:
    """Every progress event, oldest first; `place` counts them for each target."""
    for row in _every(report):
        for place, event in enumerate(row.entry.events, 1):
            yield (row.id, place, *(getattr(event, name) for name in _EVENT))


def _revisions(report: DueReport) -> Iterator[Sequence[Any]]:
    """Every step with every target it touched, oldest first."""
    for change in reversed(report.changes):
        for target in change.targets:
            yield (target, *(getattr(change, name) for name in _CHANGE))


def _table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(heads)
    table.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    return harmless(value) if isinstance(value, str) else str(value)
