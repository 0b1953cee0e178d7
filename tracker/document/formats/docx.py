"""Word documents: docx and docm."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `word_document`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.docx_parts import word_document

    return word_document.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(ZIP_MARK) and b"word/document.xml" in data


READER = FormatReader("Word", (".docx", ".docm"), "docx", parse, _claims)
