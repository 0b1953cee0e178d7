"""OFD documents (GB/T 33190)."""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import ZIP_MARK, FormatReader

_ROOT = "OFD.xml"


def parse(data: bytes, where: str, suffix: str) -> ParsedText:
    """See `ofd_document`, loaded when a file of the kind comes. Raises DocumentError, MissingExtra."""
    from tracker.document.formats.ofd_parts import ofd_document

    return ofd_document.parse(data, where, suffix)


def _claims(data: bytes) -> bool:
    return data.startswith(ZIP_MARK) and _ROOT.encode() in data


READER = FormatReader("OFD", (".ofd",), "", parse, _claims)
