"""Tables of indicators from csv, tsv and xlsx: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from tracker.base.optional_libraries import library
from tracker.document.encoding import decode
from tracker.document.formats import zip_guard
from tracker.document.formats.parsed import Parsed, unix_lines
from tracker.document.formats.text_builder import Builder
from tracker.errors import DocumentError
from tracker.i18n import _

MAX_CELLS = 2_000_000
MAX_ROWS = 1_048_576  # of a sheet in Excel; the library fills the gap before a row of a higher number
_DELIMITERS = ",\t;|，"
_SAMPLE = 20  # lines looked at for the delimiter
_PERCENT = re.compile(r"0(?:\.(0+))?%")


def parse(data: bytes, where: str, suffix: str) -> Parsed:
    """Rows as lines, each filled cell with its place (`B4`, `Sheet1!B4`).

    Raises DocumentError, MissingExtra.
    """
    if suffix in (".xlsx", ".xlsm"):
        return _workbook(data, where)
    text, encoding = decode(data, where)
    builder = Builder()
    delimiter = "\t" if suffix == ".tsv" else _delimiter(text)
    try:
        _rows(builder, csv.reader(io.StringIO(unix_lines(text)), delimiter=delimiter), "", where)
    except csv.Error as error:
        raise DocumentError(
            _("{file}: the table cannot be read ({reason})").format(file=where, reason=error),
            _("open it in Excel or WPS and save it as .xlsx"),
        ) from None
    return builder.parsed(encoding=encoding)


def _workbook(data: bytes, where: str) -> Parsed:
    openpyxl = library("openpyxl", "xlsx", where)
    zip_guard.check(data, where, "xlsx")
    builder = Builder()
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            sheet.reset_dimensions()  # some programs write a wrong one, which hides rows
            if len(sheets) > 1:
                builder.blank()
                builder.line(f"# {sheet.title}")
            rows = ([_shown(cell) for cell in row] for row in sheet.iter_rows())
            _rows(builder, rows, f"{sheet.title}!", where)
    except zip_guard.DAMAGE as error:
        raise zip_guard.broken(where, "xlsx") from error
    return builder.parsed()


def _rows(builder: Builder, rows: Iterable[Sequence[str]], sheet: str, where: str) -> None:
    count = 0
    for number, row in enumerate(rows, start=1):
        cells = list(row)
        while cells and not cells[-1].strip():
            cells.pop()
        count += len(cells)
        if count > MAX_CELLS or number > MAX_ROWS:
            raise DocumentError(
                _("{file}: the table has more than {limit} cells").format(file=where, limit=MAX_CELLS),
                _("keep only the rows that hold indicators"),
            )
        if cells:
            builder.row(cells, [f"{sheet}{_column(index)}{number}" for index in range(len(cells))])


def _delimiter(text: str) -> str:
    """The sign that splits most of the first lines into the same number of cells."""
    lines = [line for line in text[:65536].splitlines() if line.strip()][:_SAMPLE]
    return max(
        _DELIMITERS, key=lambda sign: (min((line.count(sign) for line in lines), default=0), sign == ",")
    )


def _shown(cell: Any) -> str:
    """A cell as a reader of the sheet sees it: 0.8 under a percent format is 80%, a date is 2025-12-31."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, (int, float)):
        number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.12g}")  # no binary tails
        percent = _PERCENT.search(cell.number_format or "")
        return f"{_plain(number * 100)}%" if percent else _plain(number)
    return str(value)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _column(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
