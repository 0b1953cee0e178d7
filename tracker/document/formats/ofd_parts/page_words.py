"""The words on a page of an OFD file (GB/T 33190), from the TextCode elements of its content.

Lengths are in millimetres in the file, in points outside this module.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tracker.document.formats.printed_pages.layout import PrintedWord

POINTS = 72 / 25.4  # a millimetre
_GAP = 0.45  # of the letter height, from which a gap parts words
_NARROW = 0.5  # of the letter height: the width of a letter that is no Chinese character
_SLANT = (4.0, 86.0)  # degrees off the page's edges: a watermark
_DEEPEST = 50  # blocks inside one another
_MOST_DELTAS = 100_000


@dataclass(frozen=True, slots=True)
class _Placing:
    """Where the letters of a text object stand: its box and the matrix that turns and scales it."""

    left: float
    top: float
    matrix: tuple[float, ...]
    size: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return self.left + a * x + c * y + e, self.top + b * x + d * y + f

    @property
    def height(self) -> float:
        return self.size * math.hypot(self.matrix[2], self.matrix[3])

    @property
    def is_slanted(self) -> bool:
        degrees = math.degrees(math.atan2(self.matrix[1], self.matrix[0])) % 90
        return _SLANT[0] < degrees < _SLANT[1]


def local(element: Element) -> str:
    """The name of an element without its namespace, which some programs write otherwise."""
    return element.tag.rpartition("}")[2]


def page_words(page: Element) -> Iterator[PrintedWord]:
    """The visible words of the page in the order of the file, without slanted watermarks."""
    for element in _objects(page, 0):
        placing = _placing(element)
        if not placing.is_slanted:
            for code in element:
                if local(code) == "TextCode" and (code.text or "").strip():
                    yield from _words(code, placing)


def _objects(parent: Element, depth: int) -> Iterator[Element]:
    for child in parent:
        name = local(child)
        if child.get("Visible", "true").lower() == "false" or depth > _DEEPEST:
            continue
        if name == "TextObject":
            yield child
        elif name in ("Content", "Layer", "PageBlock"):
            yield from _objects(child, depth + 1)


def _placing(element: Element) -> _Placing:
    box = [*numbers(element.get("Boundary", "")), 0.0, 0.0]
    matrix = tuple(numbers(element.get("CTM", "")))
    size = next(iter(numbers(element.get("Size", ""))), 1.0)
    return _Placing(box[0], box[1], matrix if len(matrix) == 6 else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), size)


def _words(code: Element, placing: _Placing) -> Iterator[PrintedWord]:
    """The text of a TextCode, parted where its letters stand wide apart."""
    text = "".join((code.text or "").split("\n"))
    x = next(iter(numbers(code.get("X", ""))), 0.0)
    y = next(iter(numbers(code.get("Y", ""))), placing.size)
    across = _deltas(code.get("DeltaX", ""))
    down = _deltas(code.get("DeltaY", ""))
    begun, start = "", (x, y)
    for index, letter in enumerate(text):
        width = placing.size * (1.0 if ord(letter) > 0x2E7F else _NARROW)
        step = across[index] if index < len(across) else width
        drop = down[index] if index < len(down) else 0.0
        begun += letter
        parted = step - width > _GAP * placing.size or abs(drop) > _GAP * placing.size
        if parted or index == len(text) - 1:
            if begun.strip():
                yield _word(begun.strip(), placing, start, (x + width, y))
            begun, start = "", (x + step, y + drop)
        x, y = x + step, y + drop


def _word(text: str, placing: _Placing, start: tuple[float, float], end: tuple[float, float]) -> PrintedWord:
    left, base = placing.point(*start)
    right, _base = placing.point(*end)
    box = (min(left, right), max(left, right), base - placing.height, base)
    return PrintedWord(text, *(POINTS * side for side in box))


def _deltas(value: str) -> list[float]:
    """`5 5 6` or, for three times the same, `g 3 5 6`."""
    found: list[float] = []
    parts = iter(value.split())
    for part in parts:
        if part == "g":
            times, step = next(parts, "0"), next(iter(numbers(next(parts, "0"))), 0.0)
            found += [step] * min(int(times) if times.isdecimal() else 0, _MOST_DELTAS - len(found))
        else:
            found += numbers(part)
    return found[:_MOST_DELTAS]


def numbers(value: str) -> list[float]:
    """The numbers in an attribute; what is none ends them."""
    found = []
    for part in value.split():
        try:
            number = float(part)
        except ValueError:
            break
        if not math.isfinite(number):
            break
        found.append(number)
    return found
