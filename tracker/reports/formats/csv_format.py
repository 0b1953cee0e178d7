"""The report as one CSV table that Excel opens as it is: CRLF, a BOM, cells that start no formula.

A header, then a row for each target, all of one width and nothing besides. Behind the report's columns stand
the section, how it was reviewed, and the id.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

from tracker.chinese.shown_numbers import plain_number
from tracker.i18n import N_, _
from tracker.reports.formats.plain_tables.markdown_and_csv import csv_bytes
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.table_columns import COLUMNS, CSV_TITLES, ReportColumn
from tracker.reports.wording.codes import review_word
from tracker.reports.wording.numbers_and_dates import format_points, format_share
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(harmless(_(title)) for title in CSV_TITLES)
    for section in report.listed:
        for row in options.with_progress(section.rows, report.written):
            cells = [_cell(column, row) for column in COLUMNS]
            last = (section.title, review_word(row.entry.review), row.id)
            table.writerow([*cells, *map(harmless, last)])
    return text.getvalue().encode("utf-8-sig" if options.bom else "utf-8")


def _cell(column: ReportColumn, row: ReportRow) -> str:
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, Decimal):
        form = {"share": format_share, "points": format_points}.get(column.form, plain_number)
        return form(value)
    return harmless(value.isoformat() if isinstance(value, dt.date) else str(value))


FORMAT = ReportFormat(
    name="csv",
    suffix=".csv",
    media_type="text/csv",
    words=N_("one table, opens in Excel"),
    write=write,
    write_tables=csv_bytes,
    rank=2,
)
