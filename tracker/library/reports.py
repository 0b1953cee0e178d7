"""Reports of a ledger as text or bytes, or in a file. `Ledger.report` builds them."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.services.report import reporting

if TYPE_CHECKING:
    from tracker.reports.model import DueReport


def report_formats() -> tuple[str, ...]:
    """The names of the formats that a report can be written in."""
    return reporting.format_names()


def render_report(report: DueReport, format: str) -> str | bytes:
    """The report in a format: text, or bytes where the format has an encoding of its own.

    Raises UsageError for an unknown format, MissingExtra when its library is not installed.
    """
    return reporting.render(report, format)


def write_report(
    report: DueReport, out: str | PathLike[str], *, format: str | None = None, force: bool = False
) -> Path:
    """Write the report to a file, whole or not at all; the file's ending tells the format if none is given.

    Raises UsageError for an unknown format, for a file that exists unless `force` is given, and for a place
    that cannot be written to; MissingExtra.
    """
    path = Path(out)
    kind = format or path.suffix
    reporting.check(kind, path, force=force)
    return reporting.write(report, kind, path, force=force)
