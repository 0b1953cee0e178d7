"""Pictures as Windows metafiles (EMF): rectangles and words, drawn by the program that shows the document.

A metafile needs no library and no font here: Word, WPS and LibreOffice draw its Chinese words with their own
fonts, sharp on paper. Records and fields: [MS-EMF], “Enhanced Metafile Format”.
"""

from __future__ import annotations

import struct
from typing import Literal

from tracker.chinese.fonts import SONG

DOTS = 20  # to a millimetre
_DEVICE = 320  # millimetres of the imagined device, whose size turns dots into millimetres
_SIGNATURE, _VERSION = 0x464D4520, 0x10000
_HEADER, _EOF, _BACKGROUND, _ALIGN, _COLOUR = 1, 14, 18, 22, 24
_SELECT, _BRUSH, _DELETE, _RECTANGLE, _FONT, _TEXT = 37, 39, 40, 43, 82, 84
_NO_PEN = 0x80000008
_CHINESE = 134  # the character set of the font
_BRUSH_AT, _FONT_AT = 1, 2  # places in the table of objects
_BASELINE, _SIDES = 24, {"left": 0, "right": 2, "middle": 6}
_TEXT_HEAD = 76  # bytes of a text record before its words


class Metafile:
    """A picture that is drawn from top left; all lengths are in millimetres."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._records: list[bytes] = []
        self._add(_BACKGROUND, struct.pack("<I", 1))  # words have no ground of their own
        self._add(_SELECT, struct.pack("<I", _NO_PEN))

    def rectangle(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle without an edge; the colour is written RRGGBB."""
        self._add(_BRUSH, struct.pack("<4I", _BRUSH_AT, 0, _colour(colour), 0))
        self._add(_SELECT, struct.pack("<I", _BRUSH_AT))
        box = (left, top, left + width, top + height)
        self._add(_RECTANGLE, struct.pack("<4i", *(round(edge * DOTS) for edge in box)))
        self._add(_DELETE, struct.pack("<I", _BRUSH_AT))

    def words(
        self,
        left: float,
        baseline: float,
        text: str,
        size: float,
        side: Literal["left", "right", "middle"] = "left",
    ) -> None:
        """A line of words, `size` high, at the side of `left` that is named."""
        self._font(size)
        self._add(_ALIGN, struct.pack("<I", _SIDES[side] | _BASELINE))
        self._add(_COLOUR, struct.pack("<I", 0))
        letters = text.encode("utf-16-le")
        padded = letters + b"\0" * (-len(letters) % 4)
        steps = [round(step * size * DOTS) for step in _steps(text)]
        at = (round(left * DOTS), round(baseline * DOTS))
        self._add(
            _TEXT,
            struct.pack("<4iIff", 0, 0, -1, -1, 2, 1.0, 1.0)
            + struct.pack("<2iIII", *at, len(letters) // 2, _TEXT_HEAD, 0)
            + struct.pack("<4iI", 0, 0, -1, -1, _TEXT_HEAD + len(padded))
            + padded
            + struct.pack(f"<{len(steps)}I", *steps),
        )
        self._add(_DELETE, struct.pack("<I", _FONT_AT))

    def data(self) -> bytes:
        """The whole file."""
        end = struct.pack("<5I", _EOF, 20, 0, 16, 20)
        body = b"".join(self._records) + end
        dots = [round(length * DOTS) for length in (self.width, self.height)]
        frame = [round(length * 100) for length in (self.width, self.height)]
        header = struct.pack("<2I", _HEADER, 88)
        header += struct.pack("<4i", 0, 0, dots[0] - 1, dots[1] - 1) + struct.pack("<4i", 0, 0, *frame)
        header += struct.pack("<4I", _SIGNATURE, _VERSION, 88 + len(body), len(self._records) + 2)
        header += struct.pack("<2H3I", 3, 0, 0, 0, 0)
        header += struct.pack("<4I", _DEVICE * DOTS, _DEVICE * DOTS, _DEVICE, _DEVICE)
        return header + body

    def _font(self, size: float) -> None:
        name = SONG.encode("utf-16-le")[:62].ljust(64, b"\0")
        look = struct.pack("<5i8B", -round(size * DOTS), 0, 0, 0, 400, 0, 0, 0, _CHINESE, 0, 0, 0, 0) + name
        self._add(_FONT, struct.pack("<I", _FONT_AT) + look.ljust(320, b"\0"))
        self._add(_SELECT, struct.pack("<I", _FONT_AT))

    def _add(self, kind: int, fields: bytes) -> None:
        self._records.append(struct.pack("<2I", kind, 8 + len(fields)) + fields)


def text_width(text: str, size: float) -> float:
    """How wide a line of words of this size is, in millimetres."""
    return sum(_steps(text)) * size


def _steps(text: str) -> list[float]:
    """The width of each UTF-16 unit as a share of the height: full for Chinese, half for Latin letters."""
    steps: list[float] = []
    for letter in text:
        steps.append(0.5 if letter < "\u0250" else 1.0)
        if ord(letter) > 0xFFFF:
            steps.append(0.0)
    return steps


def _colour(text: str) -> int:
    red, green, blue = (int(text[at : at + 2], 16) for at in (0, 2, 4))
    return red | green << 8 | blue << 16
