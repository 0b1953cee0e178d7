"""Pages that are written downwards, their columns from right to left."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tracker.document.formats.printed_pages.layout import PrintedRow

_MOSTLY = 0.7  # of the letters stand under the one before
_FEWEST = 12  # letters, under which a page shows no direction
_ASIDE = 0.6  # of the letter size: narrow figures stand at the left edge of their column
_BELOW = (0.7, 2.5)  # letter sizes, from one letter to the next

_Char = dict[str, Any]


def rows_written_down(page: Any) -> list[PrintedRow] | None:
    """One row a column of a pdfplumber page, from right to left; None for a page written across."""
    chars = [char for char in page.chars if char["text"].strip()]
    under = sum(_stands_under(before, char) for before, char in pairwise(chars))
    if len(chars) < _FEWEST or under < _MOSTLY * len(chars):
        return None
    return [
        PrintedRow(("".join(char["text"] for char in column),), float(number))
        for number, column in enumerate(_columns(chars))
    ]


def _stands_under(before: _Char, char: _Char) -> bool:
    down = (char["top"] - before["top"]) / (char["size"] or 1)
    return _BELOW[0] < down < _BELOW[1] and _in_one_column(before, char)


def _in_one_column(first: _Char, char: _Char) -> bool:
    return bool(abs(first["x0"] - char["x0"]) < _ASIDE * (char["size"] or 1))


def _columns(chars: Sequence[_Char]) -> list[list[_Char]]:
    columns: list[list[_Char]] = []
    for char in sorted(chars, key=lambda char: -char["x0"]):
        if columns and _in_one_column(columns[-1][0], char):
            columns[-1].append(char)
        else:
            columns.append([char])
    return [sorted(column, key=lambda char: char["top"]) for column in columns]
