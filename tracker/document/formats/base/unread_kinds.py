"""Kinds of files that are known and not read: what to do with them instead."""

from __future__ import annotations

from tracker.document.formats.base.reader import ZIP_MARK
from tracker.errors import DocumentError
from tracker.i18n import N_, _

_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic")
_UNKNOWN = N_("if it holds text, save it as .txt; else leave it out")
CURES = {
    ".xlsb": N_("save it as .xlsx in Excel or WPS"),
    ".mht": N_("open it in a browser and save it as .html"),
    ".mhtml": N_("open it in a browser and save it as .html"),
    ".eml": N_("copy its text into a .txt file"),
    ".msg": N_("copy its text into a .txt file"),
    ".dps": N_("copy its text into a .txt file"),
    ".ppt": N_("copy its text into a .txt file"),
    ".pptx": N_("copy its text into a .txt file"),
    ".zip": N_("unpack it and read the files in it"),
    ".rar": N_("unpack it and read the files in it"),
    ".7z": N_("unpack it and read the files in it"),
    **dict.fromkeys(_PICTURES, N_("recognise its text with an OCR program first")),
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
        raise unread(suffix, where)


def unread(suffix: str, where: str) -> DocumentError:
    """The error for a file whose ending no reader knows; an ending that nobody knows may still be text."""
    suffix = suffix.lower()
    if not suffix:
        message = _("{file}: a file without an ending is not read in a folder")
        return DocumentError(message.format(file=where), _(_UNKNOWN))
    return DocumentError(
        _("{file}: files of the kind {kind} cannot be read").format(file=where, kind=suffix),
        _(CURES.get(suffix, _UNKNOWN)),
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
