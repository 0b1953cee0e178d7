"""Tables from Excel 97 and WPS spreadsheets: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import io
from typing import Any

from tracker.base.optional_libraries import library
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import OLE_MARK, ZIP_MARK
from tracker.document.formats.base.table_rows import add_rows
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.html_parts import web_page
from tracker.document.formats.sheet_cells import xlsx_book
from tracker.document.formats.sheet_cells.xls_cells import XlsCells
from tracker.document.formats.text_parts import csv_table
from tracker.errors import DocumentError

_BARE = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # sheets of Excel 5 and before


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """Rows as lines, each filled cell with its place (`Sheet1!B4`).

    A file that only bears the ending is read as what it is: a newer workbook, or the web page or text that
    many systems export under it. Raises DocumentError, MissingExtra.
    """
    if data.startswith(ZIP_MARK):
        return xlsx_book.parse(data, where, ".xlsx")
    if not data.startswith((OLE_MARK, *_BARE)):
        page = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(b"<")
        return web_page.parse(data, where, ".html") if page else csv_table.parse(data, where, ".csv")
    xlrd = library("xlrd", "xls", where)
    builder = TextBuilder()
    try:
        book = _opened(xlrd, data)
        sheets = [sheet for sheet in book.sheets() if sheet.visibility == 0]
        for sheet in sheets:
            if len(sheets) > 1:
                builder.blank()
                builder.line(f"# {sheet.name}")
            add_rows(builder, XlsCells(sheet, where).rows(), f"{sheet.name}!", where)
    except DocumentError:
        raise
    except Exception as error:  # xlrd lets errors of every kind through on a damaged file
        if "encrypt" in str(error).lower():
            raise zip_guard.locked(where, "xls") from None
        raise zip_guard.broken(where, suffix.removeprefix(".")) from error
    return builder.parsed()


def _opened(xlrd: Any, data: bytes) -> Any:
    return xlrd.open_workbook(
        file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
    )
