"""Plain text and markdown."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `plain`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.text_parts import plain

    return plain.parse(data, where, suffix)


READER = FormatReader("text", (".txt", ".text", ".md", ".markdown"), "", parse)
