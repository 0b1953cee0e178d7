"""The pieces of an explanation, and their layout as lines of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, chop_cells

WIDTH = 80
_NAMES = 12  # cells of the column of names
_VALUES = 14
_PLACE = re.compile(r"\S+:\d+")

# A sentence, a number or event with its outcome, a field with its value and source, what belongs under a
# field, a remark on the sentence, an empty line.
PieceKind = Literal["sentence", "thing", "field", "under", "remark", "gap"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `name` and `value` of a field with its `source`; words and outcome of a number or event.

    `field` is the code of a target's field, empty for other pieces. `code` is the outcome of a thing.
    """

    part: PieceKind
    name: str = ""
    value: str = ""
    source: str = ""
    field: str = ""
    code: str = ""


def lines_of(piece: Piece) -> Iterator[str]:
    """A piece as lines of at most 80 terminal cells, as far as the words allow."""
    if piece.part == "gap":
        yield ""
    elif piece.part == "remark":
        yield "  " + piece.value
    elif piece.part == "sentence":
        yield from _fold(piece.value, "")
    elif piece.part == "thing":
        yield from _fold(f"{piece.name}  {piece.value}", "")
    elif piece.part == "under":
        yield from _fold(piece.value, " " * (2 + _NAMES))
    else:
        yield from _row(piece.name, piece.value, piece.source)


def _row(name: str, value: str, source: str) -> Iterator[str]:
    """`  name  value  source`; what does not fit goes to lines of its own under the value."""
    head = "  " + name + " " * max(_NAMES - cell_len(name), 1)
    indent = " " * (2 + _NAMES)
    gap = " " * max(_VALUES - cell_len(value), 0)
    if cell_len(head + value + gap) + 2 + cell_len(source) <= WIDTH:
        yield f"{head}{value}{gap}  {source}".rstrip()
        return
    first, *rest = chop_cells(value, WIDTH - cell_len(indent)) or [""]
    yield head + first
    yield from (indent + part for part in rest)
    yield from _fold(source, indent + "  ")


def _fold(text: str, indent: str) -> Iterator[str]:
    """The text in lines that fit; a place (`path:line`) too long for it stands whole on its own."""
    room = WIDTH - cell_len(indent)
    words, _, place = text.rpartition(" ")
    if cell_len(text) > room and _PLACE.fullmatch(place):
        yield from (indent + part for part in chop_cells(words, room))
        yield indent + place
    else:
        yield from (indent + part for part in chop_cells(text, room))
