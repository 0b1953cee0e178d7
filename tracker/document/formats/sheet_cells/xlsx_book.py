"""Tables of indicators from Excel: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import io

from tracker.base.optional_libraries import library
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.table_rows import add_rows
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.sheet_cells.xlsx_cells import XlsxCells
from tracker.errors import DocumentError
from tracker.i18n import _, ngettext

_NAMED = 5  # cells that a message names


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """Rows as lines, each filled cell with its place (`Sheet1!B4`). Raises DocumentError, MissingExtra."""
    openpyxl = library("openpyxl", "xlsx", where)
    zip_guard.check(data, where, "xlsx")
    builder = TextBuilder()
    unread: list[str] = []
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, rich_text=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            if len(sheets) > 1:
                builder.blank()
                builder.line(f"# {sheet.title}")
            cells = XlsxCells(sheet, where)
            add_rows(builder, cells.rows(), f"{sheet.title}!", where)
            unread += [f"{sheet.title}!{place}" for place in cells.without_result]
    except zip_guard.DAMAGE as error:
        raise zip_guard.broken(where, "xlsx") from error
    return builder.parsed(unread=_without_result(unread, where) if unread else ())


def _without_result(places: list[str], where: str) -> tuple[str, ...]:
    words = ngettext(
        "{file}: {count} formula has no stored result ({cells})",
        "{file}: {count} formulas have no stored results ({cells})",
        len(places),
    )
    cells = ", ".join(places[:_NAMED]) + (" …" if len(places) > _NAMED else "")
    message = words.format(file=where, count=len(places), cells=cells)
    return (DocumentError(message, _("open it in Excel or WPS, save it, and read it again")).line(),)
