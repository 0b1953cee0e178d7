"""OpenDocument spreadsheets."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `ods_book`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.sheet_cells import ods_book

    return ods_book.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data.startswith(ZIP_MARK) and b"opendocument.spreadsheet" in data[:200]


READER = FormatReader("ODS", (".ods",), "", parse, _claims)
