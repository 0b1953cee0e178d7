"""Excel workbooks: xlsx and xlsm."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `xlsx_book`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.sheet_cells import xlsx_book

    return xlsx_book.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(ZIP_MARK) and b"xl/workbook.xml" in data


READER = FormatReader("Excel", (".xlsx", ".xlsm"), "xlsx", parse, _claims)
