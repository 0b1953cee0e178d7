"""The tidy tables as Parquet, with the same columns; numbers are 64-bit floating point."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.reports.model import DueReport
from tracker.reports.tidy.columns import TABLES, TidyTable, Type
from tracker.reports.tidy.tidy_rows import rows_of
from tracker.reports.wording.cleaning import clean
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

_LARGEST = 300  # digits; a number beyond it has no floating-point form


def parquet_tables(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> dict[str, bytes]:
    """The content of each table's file, by the table's name. Raises MissingExtra without pyarrow."""
    arrow = writing_library("pyarrow", "parquet", "parquet")
    parquet = writing_library("pyarrow.parquet", "parquet", "parquet")
    return {table.name: _file(arrow, parquet, report, table, options) for table in TABLES}


def _file(arrow: Any, parquet: Any, report: DueReport, table: TidyTable, options: WriteOptions) -> bytes:
    rows = list(rows_of(report, table, options))
    fields = [arrow.field(column.name, _type(arrow, column.type)) for column in table.columns]
    columns = [
        arrow.array([_plain(row[at]) for row in rows], type=field.type) for at, field in enumerate(fields)
    ]
    made = arrow.Table.from_arrays(columns, schema=arrow.schema(fields))
    file = io.BytesIO()
    parquet.write_table(made, file)
    return file.getvalue()


def _type(arrow: Any, type: Type) -> Any:
    return {
        "string": arrow.string(),
        "number": arrow.float64(),
        "integer": arrow.int64(),
        "boolean": arrow.bool_(),
        "date": arrow.date32(),
        "datetime": arrow.timestamp("us"),
    }[type]


def _plain(value: Any) -> Any:
    """The value as Arrow takes it: moments in UTC without a zone, where they have one."""
    if isinstance(value, Decimal):
        return float(value) if value.adjusted() <= _LARGEST else None
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC).replace(tzinfo=None)
    return clean(value) if isinstance(value, str) else value
