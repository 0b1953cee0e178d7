"""Workbooks of Excel 97 and of WPS."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import OLE_MARK, FormatReader

_STREAM = "Workbook".encode("utf-16-le")


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `xls_book`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.sheet_cells import xls_book

    return xls_book.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data.startswith(OLE_MARK) and _STREAM in data


READER = FormatReader("Excel 97", (".xls", ".et"), "xls", parse, _claims)
