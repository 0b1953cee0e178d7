"""Bytes to text: which encoding a plain file is in, by a strict order of our own.

Byte order mark, then valid UTF-8, then UTF-16 by its looks, then GB18030 (which holds GBK and GB2312), then
charset-normalizer. A file that breaks off inside a character, or that is no text at all, is refused.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from tracker.base.lazy_patterns import lazy_pattern
from tracker.errors import DocumentError
from tracker.i18n import _

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024  # bytes looked at to judge an encoding; even
_UTF16_SHARE = 0.85  # of the characters must be Chinese, ASCII or CJK punctuation
_COMMON_SHARE = 0.7  # of a GB18030 text's Chinese must be everyday characters, else it may be Big5
_CONTROL_SHARE = 0.01  # of control characters above which a file is no text
_EXPECTED = lazy_pattern(r"[\n\r\t\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’…—–·〇○]")
_CONTROL = lazy_pattern(r"[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f]")


class Decoded(NamedTuple):
    """A text with the name of the encoding it was read by; the mark at its head is gone."""

    text: str
    encoding: str


def decode(data: bytes, where: str) -> Decoded:
    """Read `data`; `where` names the file in messages. Line ends stay as they are.

    Raises DocumentError for a binary file, a character cut off at the end, bytes in no known encoding.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _text(_strict(data, len(mark), name, where), name, where)
    try:
        if b"\x00" not in data:
            return _text(data.decode("utf-8"), "utf-8", where)
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error, where)
    wide = _utf16(data)
    if wide:
        return _text(_strict(data, 0, wide, where), wide, where)
    if b"\x00" in data:
        raise _binary(where)
    return _chinese(data, where)


def _chinese(data: bytes, where: str) -> Decoded:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        if error.end >= len(data) and error.start >= len(data) - 4:
            if _control_share(data[: error.start].decode("gb18030", "replace")) > _CONTROL_SHARE:
                raise _binary(where) from None
            raise _broken(where, error.start, "gb18030") from None
        return _by_library(data, where, error.start)
    if _common_share(text) < _COMMON_SHARE:
        try:
            return _by_library(data, where, 0)
        except DocumentError:
            pass
    return _text(text, "gb18030", where)


def _by_library(data: bytes, where: str, broken_at: int) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    if best is not None:
        try:
            return _text(data.decode(best.encoding), best.encoding, where)
        except (UnicodeDecodeError, LookupError):
            pass
    if _control_share(data.decode("latin-1")) > _CONTROL_SHARE:
        raise _binary(where)
    raise DocumentError(
        _("{file}: the text is in no encoding that can be read (first trouble at byte {byte})").format(
            file=where, byte=broken_at
        ),
        _("save the file again as UTF-8"),
    )


def _text(text: str, encoding: str, where: str) -> Decoded:
    text = text.removeprefix("\ufeff")
    if "\x00" in text or _control_share(text) > _CONTROL_SHARE:
        raise _binary(where)
    return Decoded(text, encoding)


def _strict(data: bytes, skip: int, encoding: str, where: str) -> str:
    try:
        return data[skip:].decode(encoding) if skip else data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(where, error.start + skip, encoding) from None


def _utf16(data: bytes) -> str:
    """The byte order of UTF-16 without a mark, by the characters that it gives; empty when it is none."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 4:
        return ""
    scores = {}
    for name in ("utf-16-le", "utf-16-be"):
        text = sample.decode(name, "replace")
        scores[name] = len(_EXPECTED.findall(text)) / len(text)
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _UTF16_SHARE else ""


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError, where: str) -> None:
    """A file that is UTF-8 but for its end or a few bytes is damaged, not GB18030: say where."""
    window = data[max(0, error.start - _SAMPLE) : error.start + _SAMPLE]
    text = window.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\u07ff" and character != "\ufffd")
    cut_off = error.end == len(data) and "end of data" in error.reason and not data[: error.start].isascii()
    if (cut_off or whole > 3 * wrong) and _utf16(data) == "":
        raise _broken(where, error.start, "utf-8")


def _common_share(text: str) -> float:
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    common = "".join(foreign).encode("gb2312", "ignore").decode("gb2312")
    return len(common) / len(foreign) if foreign else 1.0


def _control_share(text: str) -> float:
    return len(_CONTROL.findall(text)) / len(text) if text else 0.0


def _broken(where: str, byte: int, encoding: str) -> DocumentError:
    return DocumentError(
        _("{file}: the {encoding} text breaks at byte {byte}, inside a character").format(
            file=where, encoding=encoding.upper(), byte=byte
        ),
        _("the file was cut off or damaged: fetch it again, or save it again as UTF-8"),
    )


def _binary(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: this is a binary file, not text").format(file=where),
        _("give it the name ending of its real format, or save it as text, docx, pdf or html"),
    )
