"""Web pages."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `web_page`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.html_parts import web_page

    return web_page.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data[:1024].lstrip().lower().startswith((b"<!doctype html", b"<html"))


READER = FormatReader("HTML", (".html", ".htm", ".xhtml"), "html", parse, _claims)
