"""Tables from OpenDocument spreadsheets: one line a row, tabs between cells, the header line first."""

from __future__ import annotations

import io
import zipfile

from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.table_rows import add_rows
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.sheet_cells.ods_cells import visible_sheets

_SHEET = b"<table:table "


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - all readers share one shape
    """Rows as lines, each filled cell with its place (`Sheet1!B4`), as the sheet shows them.

    The names of several sheets stand before their rows. Raises DocumentError.
    """
    zip_guard.check(data, where, "ods")
    builder = TextBuilder()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            content = package.read("content.xml")
        several = content.count(_SHEET) > 1
        for sheet in visible_sheets(io.BytesIO(content)):
            if several:
                builder.blank()
                builder.line(f"# {sheet.name}")
            add_rows(builder, sheet.rows, f"{sheet.name}!", where)
    except zip_guard.DAMAGE as error:
        raise zip_guard.broken(where, "ods") from error
    return builder.parsed()
