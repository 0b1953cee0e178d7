"""Plain text and markdown: exactly the file's characters."""

from __future__ import annotations

from tracker.document.encoding import decode
from tracker.document.formats.parsed import Parsed, unix_lines
from tracker.errors import DocumentError
from tracker.i18n import _

LONGEST_LINE = 1_000_000  # characters; a book has fewer without a single line break


def parse(data: bytes, where: str, suffix: str) -> Parsed:  # noqa: ARG001 - all readers share one shape
    r"""The decoded text; only the byte order mark and `\r` are gone. Raises DocumentError, also for a line
    longer than `LONGEST_LINE`: that is data, or a file that lost its line breaks.
    """
    text, encoding = decode(data, where)
    text = unix_lines(text)
    longest = max(map(len, text.split("\n")))
    if longest > LONGEST_LINE:
        message = _("{file} has a line of {count} characters, at most {limit}").format(
            file=where, count=longest, limit=LONGEST_LINE
        )
        raise DocumentError(message, _("check that it is a document, or break its lines"))
    return Parsed(text, encoding)
