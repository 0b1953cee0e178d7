"""Plain text and markdown: the file's characters, each in its place."""

from __future__ import annotations

from tracker.document.encoding import decode
from tracker.document.formats.base.parsed_text import ParsedText, unix_lines
from tracker.document.formats.base.unread_kinds import refuse_disguised
from tracker.document.formats.text_parts.emphasis import without_bold, without_emphasis
from tracker.document.formats.text_parts.escape_residue import has_residue, without_residue
from tracker.document.formats.text_parts.inline_tags import without_tags
from tracker.document.formats.text_parts.struck_text import without_struck
from tracker.errors import DocumentError
from tracker.i18n import _

_MARKDOWN = (".md", ".markdown")
LONGEST_LINE = 1_000_000  # characters; a book has fewer without a single line break


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    r"""The decoded text; only the byte order mark and `\r` are gone. Escapes that scraping left, such as
    `&nbsp;`, are breaks and spaces of the same length, and so are what markdown strikes out, its tags and
    its signs of emphasis. Pairs of two asterisks emphasise in plain text, too.

    Raises DocumentError, also for a line longer than `LONGEST_LINE`: that is data, or a file that lost its
    line breaks.
    """
    refuse_disguised(data, where)
    text, encoding = decode(data, where)
    text = unix_lines(text)
    if has_residue(text):
        text = without_residue(text)
    if suffix in _MARKDOWN:
        text = without_emphasis(without_tags(without_struck(text)))
    text = without_bold(text)
    longest = max(map(len, text.split("\n")))
    if longest > LONGEST_LINE:
        message = _("{file} has a line of {count} characters, at most {limit}").format(
            file=where, count=longest, limit=LONGEST_LINE
        )
        raise DocumentError(message, _("check that it is a document, or break its lines"))
    return ParsedText(text, encoding)
