"""A workbook that units have filled in and sent back, as plain lines, each with its hidden id."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports.extras import library
from tracker.reports.xlsx_columns import ID, LEDGER

FILLED = tuple(column for column in LEDGER if column.filled)
Cell = str | Decimal | dt.date | None


@dataclass(frozen=True, slots=True)
class FilledLine:
    """One line of the ledger's sheet: its number there, the id, and the cells that people fill in by key."""

    number: int
    id: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """What came back, and the day that the sheet was written for."""

    written_for: dt.date | None
    lines: tuple[FilledLine, ...]


def read_filled(path: Path) -> FilledSheet:
    """The ledger's sheet of a workbook. Raises UsageError if there is none, MissingExtra without openpyxl."""
    openpyxl = library("openpyxl", "xlsx", "xlsx")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # openpyxl lets errors of zip and XML through
        raise UsageError(
            _("{name} cannot be read as a workbook").format(name=path),
            _("give a file made by: tracker report --format xlsx"),
        ) from error
    try:
        created = book.properties.created
        for sheet in book.worksheets:
            lines = _lines(sheet)
            if lines is not None:
                return FilledSheet(created.date() if created else None, tuple(lines))
    finally:
        book.close()
    raise UsageError(
        _("{name} has no sheet with the ledger's columns").format(name=path),
        _("keep the header and the hidden ids as they were, and use the language of the sheet (--lang)"),
    )


def _lines(sheet: Any) -> list[FilledLine] | None:
    """The lines of a sheet; None when it has other columns."""
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True)
    header = [str(value).strip() if value is not None else "" for value in next(rows, ())]
    columns = {column.key: column.heading() for column in (*FILLED, ID)}
    if not set(columns.values()) <= set(header):
        return None
    places = {key: header.index(heading) for key, heading in columns.items()}
    found = []
    for number, row in enumerate(rows, 2):
        if any(value is not None for value in row):
            cells = {key: _plain(row[at]) if at < len(row) else None for key, at in places.items()}
            name = cells.pop(ID.key)
            found.append(FilledLine(number, str(name or "").strip(), cells))
    return found


def _plain(value: Any) -> Cell:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return Decimal(str(value))
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    return str(value).strip() or None
