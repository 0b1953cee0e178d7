"""A workbook that units have filled in and sent back, as plain lines, each with its hidden id."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from tracker.base.optional_libraries import library
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.table_rows import MAX_ROWS
from tracker.errors import DocumentError, TrackerError, UsageError
from tracker.i18n import _
from tracker.reports.formats.xlsx.sheet_columns import ID, LEDGER, SheetColumn

FILLED = tuple(column for column in LEDGER if column.filled)
_HEADINGS = (*FILLED, ID)
_QUOTED = re.compile(r'"[^"]*"|\\.')  # words in a number format, which are not its signs
Cell = str | Decimal | dt.date | None


@dataclass(frozen=True, slots=True)
class FilledLine:
    """One line of the ledger's sheet: its number there, the id, and the cells that people fill in by key.

    `version` is that of the target when the sheet was written; None in a sheet that does not say it.
    """

    number: int
    id: str
    cells: Mapping[str, Cell]
    version: int | None = None


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """What came back, and the day that the sheet was written for."""

    written_for: dt.date | None
    lines: tuple[FilledLine, ...]


def heading(key: str) -> str:
    """The heading of the column with this key."""
    return next(column.heading() for column in FILLED if column.key == key)


def read_filled(path: Path) -> FilledSheet:
    """The ledger's sheet of a workbook. Raises UsageError if there is none, MissingExtra without openpyxl."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's own, of cells that are told by their line
        try:
            return _read(path)
        except DocumentError as error:
            raise UsageError(str(error), error.cure) from error
        except TrackerError:
            raise
        except Exception as error:  # openpyxl lets errors of zip and XML through, also from its rows
            raise UsageError(
                _("{name} cannot be read as a workbook").format(name=path),
                _("give a file made by: tracker report --format xlsx"),
            ) from error


def _read(path: Path) -> FilledSheet:
    openpyxl = library("openpyxl", "xlsx", str(path))
    if not path.is_file():
        raise UsageError(
            _("there is no file {name}").format(name=path),
            _("give a file made by: tracker report --format xlsx"),
        )
    data = path.read_bytes()
    zip_guard.check(data, str(path), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        created = book.properties.created
        missing: tuple[SheetColumn, ...] = _HEADINGS
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # a wrong one would fill every row up to it
            header = _header(sheet)
            lacking = [column for column in _HEADINGS if column.heading() not in header]
            if not lacking:
                return FilledSheet(created.date() if created else None, tuple(_lines(sheet, header)))
            missing = min(missing, tuple(lacking), key=len)
    finally:
        book.close()
    if len(missing) < len(_HEADINGS) // 2:
        raise UsageError(
            _("the ledger's sheet in {name} lacks the columns {columns}").format(
                name=path, columns=", ".join(column.heading() for column in missing)
            ),
            _("bring back the header as the sheet was written, the hidden last column too"),
        )
    raise UsageError(
        _("{name} has no sheet with the ledger's columns").format(name=path),
        _("keep the header and the hidden ids as they were, and use the language of the sheet (--lang)"),
    )


def _header(sheet: Any) -> list[str]:
    (first,) = [*sheet.iter_rows(max_row=1, values_only=True)] or [()]
    return [str(value).strip() if value is not None else "" for value in first]


def _lines(sheet: Any, header: list[str]) -> Iterator[FilledLine]:
    places = {column.key: header.index(column.heading()) for column in _HEADINGS}
    for number, typed in enumerate(sheet.iter_rows(min_row=2), 2):
        if number > MAX_ROWS:
            raise zip_guard.broken(sheet.title, "xlsx")
        row = [_as_shown(cell) for cell in typed]
        if any(value is not None for value in row):
            cells = {key: _plain(row[at]) if at < len(row) else None for key, at in places.items()}
            name, _at, version = str(cells.pop(ID.key) or "").strip().partition("@")
            seen = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else None
            yield FilledLine(number, name, cells, seen)


def _as_shown(cell: Any) -> Any:
    """The value of a cell; one that is shown as a percentage (0.43 as 43%) with its sign, as it was typed."""
    value, form = cell.value, _QUOTED.sub("", cell.number_format or "")
    if "%" not in form or isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return f"{Decimal(str(value)) * 100:f}%"


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
