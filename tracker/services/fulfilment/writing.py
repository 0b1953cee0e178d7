"""The comparison of plans and later documents in a report format, to a file or as bytes."""

from __future__ import annotations

import json
from pathlib import Path

from tracker.base.atomic_files import check_place, refusing, write_file
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports.formats.registry import report_format, report_formats
from tracker.services.fulfilment.as_json import as_json
from tracker.services.fulfilment.promises import Fulfilment
from tracker.services.fulfilment.tables import table_document

JSON = "json"


def format_names() -> tuple[str, ...]:
    """The formats that the comparison can be written in."""
    return (*(one.name for one in report_formats() if one.write_tables), JSON)


def check(format: str, out: Path | None = None, *, force: bool = False) -> None:
    """Refuse a format without tables, or a place that cannot be written to. Raises UsageError."""
    if format != JSON and report_format(format).write_tables is None:
        raise UsageError(
            _("the format {format} has no tables for this").format(format=format),
            _("choose one of {names}").format(names=", ".join(format_names())),
        )
    if out is not None:
        check_place(out, force=force)


def render(found: Fulfilment, format: str, *, title: str = "") -> str | bytes:
    """The report in a format. Raises UsageError, MissingExtra."""
    if format == JSON:
        return json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n"
    check(format)
    writer = report_format(format).write_tables
    assert writer is not None
    return writer(table_document(found, title=title))


def write(found: Fulfilment, format: str, out: Path, *, title: str = "", force: bool = False) -> Path:
    """Write the report to a file, whole or not at all. Raises UsageError, MissingExtra."""
    check(format, out, force=force)
    with refusing(out):
        data = render(found, format, title=title)
    return write_file(out, data, force=force)
