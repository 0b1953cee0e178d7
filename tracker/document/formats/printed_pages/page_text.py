"""The text of a document of pages."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.text_builder import TextBuilder
from tracker.document.formats.printed_pages.layout import PrintedRow
from tracker.document.formats.printed_pages.margins import without_margins


def text_of_pages(pages: Sequence[list[PrintedRow]]) -> ParsedText:
    """One line a printed line, tables as tab-separated rows between blank lines; a Location a page.

    Running heads and page numbers are left out.
    """
    builder = TextBuilder()
    for number, rows in enumerate(without_margins(pages), start=1):
        start = builder.offset
        in_table = False
        for row in rows:
            if row.table != in_table:
                builder.blank()
                in_table = row.table
            if row.table:
                builder.row(row.cells)
            else:
                builder.line(row.cells[0])
        if in_table:
            builder.blank()
        if builder.offset > start:
            builder.place(start, builder.offset - 1, page=number)
    return builder.parsed()
