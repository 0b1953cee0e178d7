"""Text in terminal cells: cleaned of what disturbs a terminal, cut and padded by width, never by len()."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from rich.cells import cell_len, chop_cells, set_cell_size

Align = Literal["left", "right"]

ELLIPSIS = "…"

# One character for one, so that offsets into the text stay true. C0 controls become their pictures (␛); what
# else moves the cursor or turns the writing direction becomes the replacement character.
_PICTURES: dict[int, str] = {code: chr(0x2400 + code) for code in range(32) if code not in (0x09, 0x0A)}
_PICTURES |= {0x09: " ", 0x7F: "␡"}
_PICTURES |= {code: "�" for code in (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_PICTURES |= {0x2028: "\n", 0x2029: "\n"}
_LINE = _PICTURES | {0x0A: " ", 0x2028: " ", 0x2029: " "}


def clean(text: str) -> str:
    """`text` with the same length, harmless in a terminal; line ends stay."""
    return text.translate(_PICTURES)


def clean_line(text: str) -> str:
    """`text` with the same length on one line, harmless in a terminal."""
    return text.translate(_LINE)


@lru_cache(maxsize=8192)
def fit(text: str, width: int, align: Align = "left") -> str:
    """`text` in exactly `width` cells: cut with an ellipsis, or padded on the side opposite to `align`."""
    if width <= 0:
        return ""
    line = clean_line(text)
    cells = cell_len(line)
    if cells > width:
        return set_cell_size(set_cell_size(line, width - 1).rstrip() + ELLIPSIS, width)
    padding = " " * (width - cells)
    return padding + line if align == "right" else line + padding


@lru_cache(maxsize=8192)
def width_of(text: str) -> int:
    """Cells that `text` takes on one line."""
    return cell_len(clean_line(text))


def excerpt(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of `text` around `start:end` that fits `room` cells, with the place of the quote in it.

    Cut ends are marked by an ellipsis. A quote longer than the room is kept whole.
    """
    if cell_len(text) <= room:
        return text, start, end
    spare = max(room - cell_len(text[start:end]), 0)
    before = last_cells(text[:start], spare // 3)
    after = _head(text[end:], spare - cell_len(before))
    head = ELLIPSIS if len(before) < start else ""
    tail = ELLIPSIS if len(after) < len(text) - end else ""
    return (
        head + before + text[start:end] + after + tail,
        len(head + before),
        len(head + before) + end - start,
    )


def _head(text: str, cells: int) -> str:
    if cells <= 0 or not text:
        return ""
    return text if cell_len(text) <= cells else chop_cells(text, cells)[0]


def last_cells(text: str, cells: int) -> str:
    """The last characters of `text` that fit; never begins with a mark that combines with what was cut."""
    taken, index = 0, len(text)
    while index and (taken := taken + cell_len(text[index - 1])) <= cells:
        index -= 1
    while index < len(text) and unicodedata.combining(text[index]):
        index += 1
    return text[index:]
