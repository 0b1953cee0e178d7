"""Plain text and markdown: exactly the file's characters."""

from __future__ import annotations

from tracker.text.encoding import decode
from tracker.text.formats.parsed import Parsed, unix_lines


def parse(data: bytes, where: str, suffix: str) -> Parsed:  # noqa: ARG001 - all readers share one shape
    r"""The decoded text; only the byte order mark and `\r` are gone. Raises DocumentError."""
    text, encoding = decode(data, where)
    return Parsed(unix_lines(text), encoding)
