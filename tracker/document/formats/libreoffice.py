"""Documents of older and other office programs, which LibreOffice turns into docx."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import OLE_MARK, FormatReader

_WORD_STREAM = "WordDocument".encode("utf-16-le")
_RTF = b"{\\rtf"


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `conversion`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.converted import conversion

    return conversion.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data.startswith(_RTF) or (data.startswith(OLE_MARK) and _WORD_STREAM in data)


READER = FormatReader("Word 97", (".doc", ".wps", ".rtf", ".odt"), "docx", parse, _claims)
