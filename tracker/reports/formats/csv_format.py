"""The report as one CSV table that Excel opens as it is: CRLF, a BOM, cells that start no formula.

The table's header is the first line; the section and the id of each target are its last columns. After the
table and an empty line come the facts of the report, one a line: name, value.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal

from tracker.i18n import N_, _
from tracker.reports.content.changes import change_line
from tracker.reports.formats.plain_tables.text import csv_bytes
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.table_columns import COLUMNS, ReportColumn
from tracker.reports.wording.figures import format_points, format_share, plain_number
from tracker.reports.wording.head_facts import head_facts, in_words
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(map(harmless, [*(column.heading() for column in COLUMNS), _("Section"), _("Id")]))
    titles = (section.title for section in report.sections for _row in section.rows)
    for title, row in zip(titles, options.with_progress(report.rows(), report.total), strict=True):
        cells = [_cell(column, row) for column in COLUMNS]
        table.writerow([*cells, harmless(title), harmless(row.id)])
    table.writerow([])
    table.writerows([harmless(name), harmless(value)] for name, value in _facts(report))
    return text.getvalue().encode("utf-8-sig" if options.bom else "utf-8")


def _cell(column: ReportColumn, row: ReportRow) -> str:
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, Decimal):
        form = {"share": format_share, "points": format_points}.get(column.form, plain_number)
        return form(value)
    return harmless(value.isoformat() if isinstance(value, dt.date) else str(value))


def _facts(report: DueReport) -> Iterator[tuple[str, str]]:
    yield _("Report"), report.title
    for name, value in head_facts(report):
        if isinstance(value, tuple):  # a line each, so that they can be sorted and filtered
            yield from ((_("Source"), source) for source in value)
        else:
            yield name, in_words(value)
    yield from ((count.words, str(count.count)) for count in report.counts)
    yield _("Total"), str(report.total)
    yield from ((_("Method"), line) for line in report.method)
    if report.since:
        yield _("Changes since {date}").format(date=report.since.isoformat()), str(len(report.changes))
        yield from ((_("Change"), change_line(change)) for change in report.changes)


FORMAT = ReportFormat(
    name="csv",
    suffix=".csv",
    media_type="text/csv",
    words=N_("one table, opens in Excel"),
    write=write,
    write_tables=csv_bytes,
    rank=2,
)
