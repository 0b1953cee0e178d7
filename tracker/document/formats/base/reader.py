"""What the reader of a file format declares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker.document.formats.base.parsed_text import ParsedText

ZIP_MARK = b"PK\x03\x04"  # the first bytes of every zip package
OLE_MARK = b"\xd0\xcf\x11\xe0"  # of every file of Office 97


def _claims_nothing(data: bytes) -> bool:  # noqa: ARG001 - the shape of `FormatReader.claims`
    return False


@dataclass(frozen=True, slots=True)
class FormatReader:
    """One file format: which files are of it, and what reads them."""

    kind: str  # the name of the format in messages, such as PDF
    suffixes: tuple[str, ...]  # the endings of file names, lower case, with the dot
    extra: str  # the extra of pyproject that brings the format's library; empty when none is needed
    parse: Callable[[bytes, str, str], ParsedText]  # content, name in messages, ending; imports the library
    claims: Callable[[bytes], bool] = _claims_nothing  # whether bytes without a telling name look like it
