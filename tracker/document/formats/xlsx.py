"""Tables of indicators from Excel: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import datetime as dt
import io
import re
from decimal import Decimal
from typing import Any

from tracker.base.optional_libraries import library
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader
from tracker.document.formats.base.table_rows import add_rows
from tracker.document.formats.base.text_builder import TextBuilder

_PERCENT = re.compile(r"0(?:\.(0+))?%")


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """Rows as lines, each filled cell with its place (`Sheet1!B4`). Raises DocumentError, MissingExtra."""
    openpyxl = library("openpyxl", "xlsx", where)
    zip_guard.check(data, where, "xlsx")
    builder = TextBuilder()
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            sheet.reset_dimensions()  # some programs write a wrong one, which hides rows
            if len(sheets) > 1:
                builder.blank()
                builder.line(f"# {sheet.title}")
            rows = ([_shown(cell) for cell in row] for row in sheet.iter_rows())
            add_rows(builder, rows, f"{sheet.title}!", where)
    except zip_guard.DAMAGE as error:
        raise zip_guard.broken(where, "xlsx") from error
    return builder.parsed()


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


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(ZIP_MARK) and b"xl/workbook.xml" in data


READER = FormatReader("Excel", (".xlsx", ".xlsm"), "xlsx", parse, _claims)
