"""PDF documents with a text layer."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `pdf_document`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.printed_pages import pdf_document

    return pdf_document.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().lower().startswith(b"%pdf-")


READER = FormatReader("PDF", (".pdf",), "pdf", parse, _claims)
