"""What a report format says of itself. One module in `tracker.reports.formats` describes each format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.reports.model import DueReport, ReportRow
from tracker.reports.table_document import TableDocument
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


class WriteReport(Protocol):
    """Writes a whole report: text, or bytes where the format has its own encoding or is binary."""

    def __call__(self, report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str | bytes:
        """Raises MissingExtra when the library of the format is not installed."""


class WriteTables(Protocol):
    """Writes a report of plain tables."""

    def __call__(self, document: TableDocument) -> str | bytes:
        """Raises MissingExtra when the library of the format is not installed."""


Outline = Callable[[DueReport], Sequence[tuple[str, Sequence[ReportRow]]]]  # titles, and what is under them


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """One format. `words` is a message id that says in half a line what the file is good for."""

    name: str  # as on the command line: xlsx
    suffix: str  # of its files, with the dot
    media_type: str
    words: str
    write: WriteReport
    write_tables: WriteTables | None = None  # None: it has no form for plain tables
    extra: str = ""  # the pip extra that brings its library; empty: nothing beyond the core
    binary: bool = False  # a terminal cannot show it
    lists_changes: bool = False  # every change is listed, also when no first day is asked for
    outline: Outline | None = None  # its lists of targets, where these are not the sections of the report
    rank: int = 100  # its place in lists; equal ranks are sorted by name
