"""Kinds of files that are known and not read: what to do with them instead."""

from __future__ import annotations

from tracker.document.formats.base.reader import ZIP_MARK
from tracker.errors import DocumentError
from tracker.i18n import N_, _

CURES = {
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
_FIRST_BYTES = (
    (b"%PDF-", ".pdf", "PDF"),
    (ZIP_MARK, ".docx", "Word or Excel"),
    (b"\xd0\xcf\x11\xe0", ".doc", "Word 97"),
    (b"\x89PNG", ".png", "PNG"),
    (b"\xff\xd8\xff", ".jpg", "JPEG"),
)


def refuse_unread(suffix: str, where: str) -> None:
    """Raise DocumentError when files with this ending are known and not read."""
    if suffix in CURES:
        raise DocumentError(
            _("{file}: files of the kind {kind} cannot be read").format(file=where, kind=suffix),
            _(CURES[suffix]),
        )


def refuse_disguised(data: bytes, where: str) -> None:
    """Raise DocumentError when `data`, named as text, begins as a binary file does."""
    for mark, suffix, kind in _FIRST_BYTES:
        if data.startswith(mark):
            cure = CURES.get(suffix)
            raise DocumentError(
                _("{file}: this is a binary file ({kind}), not text").format(file=where, kind=_(kind)),
                _(cure)
                if cure
                else _("give the file its real name ending, such as {suffix}").format(suffix=suffix),
            )
