"""The tidy tables as UTF-8 csv. Texts that a spreadsheet would run are made harmless, and only those."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import Any

from tracker.chinese.shown_numbers import plain_number
from tracker.reports.model import DueReport
from tracker.reports.spreadsheet_text import harmless
from tracker.reports.tidy.columns import TABLES, TidyTable, names
from tracker.reports.tidy.tidy_rows import rows_of
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions


def csv_tables(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> dict[str, bytes]:
    """The content of each table's file, by the table's name."""
    encoding = "utf-8-sig" if options.bom else "utf-8"
    return {table.name: _text(report, table, options).encode(encoding) for table in TABLES}


def _text(report: DueReport, table: TidyTable, options: WriteOptions) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names(table.columns))
    writer.writerows([_cell(value) for value in row] for row in rows_of(report, table, options))
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
