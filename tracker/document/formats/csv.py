"""Tables in plain text: csv and tsv."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `csv_table`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.text_parts import csv_table

    return csv_table.parse(data, where, suffix)


READER = FormatReader("CSV", (".csv", ".tsv"), "", parse)
