"""The rows of the tidy tables as typed values: codes instead of words, None for what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tracker.records import Place
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.tidy.columns import CHANGE, ENTRY, EVENT, PACE, SAID, TidyTable, names
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

Values = Sequence[Any]
_PLACE = ("page", "cell", "table", "row", "column", "paragraph")


def rows_of(report: DueReport, table: TidyTable, options: WriteOptions = DEFAULT_OPTIONS) -> Iterator[Values]:
    """The rows of one table, a value for each of its columns."""
    if table.name == "targets":
        return _targets(report, options)
    return _observations(report) if table.name == "observations" else _revisions(report)


def _every(report: DueReport) -> Iterator[ReportRow]:
    return (row for section in report.listed for row in section.rows)


def _targets(report: DueReport, options: WriteOptions) -> Iterator[Values]:
    for row in options.with_progress(_every(report), report.written):
        place = row.passage.places[0] if row.passage.places else Place()
        yield (
            row.id,
            *(getattr(row.target, name) for name in names(SAID)),
            *(row.passage.text, row.heading, row.where),
            *(getattr(place, name) for name in _PLACE),
            *(getattr(row.entry, name) for name in names(ENTRY)),
            *(getattr(row.pace, name) for name in names(PACE)),
            report.as_of,
        )


def _observations(report: DueReport) -> Iterator[Values]:
    for row in _every(report):
        for number, event in enumerate(row.entry.events, 1):
            yield (row.id, number, *(getattr(event, name) for name in names(EVENT)))


def _revisions(report: DueReport) -> Iterator[Values]:
    for change in reversed(report.changes):
        for target in change.targets:
            yield (target, *(getattr(change, name) for name in names(CHANGE)))
