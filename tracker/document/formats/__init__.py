"""One reader a format, each loaded only when a file of its kind comes.

A reader takes the bytes and the name to print in messages, and gives a Parsed. The format is told by the
name's ending; bytes without a telling name (standard input) are told by how they begin.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath

from tracker.document.formats.parsed import Parsed
from tracker.errors import DocumentError
from tracker.i18n import N_, _

_READERS = {
    ".txt": "plain_text",
    ".text": "plain_text",
    ".md": "plain_text",
    ".markdown": "plain_text",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "spreadsheet",
    ".tsv": "spreadsheet",
    ".xlsx": "spreadsheet",
    ".xlsm": "spreadsheet",
}
SUFFIXES = tuple(_READERS)  # what is read, named outright or found in a folder

_CURES = {
    ".doc": N_("save it as .docx in Word or WPS"),
    ".wps": N_("save it as .docx in WPS"),
    ".rtf": N_("save it as .docx in Word or WPS"),
    ".odt": N_("save it as .docx"),
    ".xls": N_("save it as .xlsx in Excel or WPS"),
    ".et": N_("save it as .xlsx in WPS"),
    ".ods": N_("save it as .xlsx"),
    ".ofd": N_("print it to a PDF, or copy its text into a .txt file"),
    ".ppt": N_("copy its text into a .txt file"),
    ".pptx": N_("copy its text into a .txt file"),
    ".zip": N_("unpack it and read the files in it"),
    ".rar": N_("unpack it and read the files in it"),
    ".7z": N_("unpack it and read the files in it"),
    ".png": N_("recognise its text with an OCR program first"),
    ".jpg": N_("recognise its text with an OCR program first"),
    ".jpeg": N_("recognise its text with an OCR program first"),
    ".tif": N_("recognise its text with an OCR program first"),
}
_MAGIC = (
    (b"%PDF-", ".pdf", "PDF"),
    (b"PK\x03\x04", ".docx", "Word or Excel"),
    (b"\xd0\xcf\x11\xe0", ".doc", "Word 97"),
    (b"\x89PNG", ".png", "PNG"),
    (b"\xff\xd8\xff", ".jpg", "JPEG"),
)


def parse(data: bytes, name: str, where: str) -> Parsed:
    """Read `data`, the content of a file called `name`; `where` is its name in messages.

    Raises DocumentError for what cannot be read, MissingExtra when the library for it is not installed.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _CURES:
        raise DocumentError(
            _("{file}: files of the kind {kind} cannot be read").format(file=where, kind=suffix),
            _(_CURES[suffix]),
        )
    if suffix not in _READERS:
        suffix = _by_content(data)
    reader = _READERS.get(suffix, "plain_text")
    if reader == "plain_text":
        _refuse_disguised(data, where)
    module = import_module(f"tracker.document.formats.{reader}")
    parsed = module.parse(data, where, suffix)
    assert isinstance(parsed, Parsed)
    return parsed


def _by_content(data: bytes) -> str:
    head = data[:1024].lstrip().lower()
    if head.startswith(b"%pdf-"):
        return ".pdf"
    if head.startswith(b"pk\x03\x04"):
        return ".xlsx" if b"xl/workbook.xml" in data else ".docx"
    if head.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return ".txt"


def _refuse_disguised(data: bytes, where: str) -> None:
    for magic, suffix, kind in _MAGIC:
        if data.startswith(magic):
            cure = _CURES.get(suffix)
            raise DocumentError(
                _("{file}: this is a binary file ({kind}), not text").format(file=where, kind=_(kind)),
                _(cure)
                if cure
                else _("give the file its real name ending, such as {suffix}").format(suffix=suffix),
            )
