"""Tables whose rows promise in one column and say in another one how much has been done.

The one column holds sentences with a figure each, the other only a number: that number is the result, in the
unit of the promise, and the figure of the sentence is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.compare.language import LANGUAGE
from tracker.records import Span, Target

_CELL = re.compile(r"[^\t|｜]+")
_BARS = re.compile(r"[\t|｜]")
_NUMBER = re.compile(r"(\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*([^\d\s%％]{0,4})")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: where its cells begin and end in the text; cells without words are left out."""

    cells: tuple[Span, ...]
    ahead: int  # how far the cell that tells stands behind the one that promises


def with_done_figures(text: str, found: Sequence[Target]) -> list[Target]:
    """What was read, in rows of such tables the figure of what was done in place of the promise's."""
    rows = _rows(text) if found and _BARS.search(text) and LANGUAGE.done_column.search(text) else ()
    known = sorted(found, key=lambda one: one.start)
    starts = [one.start for one in known]
    dropped: set[int] = set()
    done: list[Target] = []
    for row in rows:
        for cell, beside in zip(row.cells, row.cells[row.ahead :], strict=False):
            said = [n for n in _within(starts, cell) if known[n].kind == "quantity"]
            told = _number(text, beside)
            if not said or told is None:
                continue
            value, unit = told
            dropped.update(said, _within(starts, beside))
            if len(said) == 1 and unit in ("", known[said[0]].unit):
                done.append(_done(text, known[said[0]], beside, value))
            break
    kept = [one for n, one in enumerate(known) if n not in dropped]
    return sorted([*kept, *done], key=lambda one: one.start)


def _within(starts: Sequence[int], span: Span) -> range:
    """The numbers of what begins within a span."""
    return range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))


def _done(text: str, promise: Target, span: Span, value: Decimal) -> Target:
    """A promise's words with the figure that was reached."""
    update = {
        "start": span[0], "end": span[1], "quote": text[span[0] : span[1]], "spans": (span,),
        "value": value, "value_high": None, "comparator": "=", "stance": "result",
    }  # fmt: skip
    return promise.model_copy(update=update)


def _number(text: str, cell: Span) -> tuple[Decimal, str] | None:
    """The value and unit of a cell that holds a number and no more."""
    found = _NUMBER.fullmatch(text, *cell)
    if found is None:
        return None
    return Decimal(re.sub("[,，]", "", found[1])), found[2]


def _rows(text: str) -> Iterator[_Row]:
    """The rows under a head with a column of items and one behind it of what was done."""
    ahead = 0
    for line in _LINE.finditer(text):
        cells = tuple(_cells(text, line.start(), line.end()))
        if not _BARS.search(line[0]):
            ahead = 0
            continue
        heads = [text[start:end] for start, end in cells]
        told = [n for n, head in enumerate(heads) if LANGUAGE.done_column.fullmatch(head)]
        if told:
            items = [n for n, head in enumerate(heads[: told[0]]) if LANGUAGE.item_column.search(head)]
            ahead = told[0] - items[-1] if items else 0
        elif ahead and len(cells) > ahead:
            yield _Row(cells, ahead)


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    """The cells of a line that hold something, without the blanks around them."""
    for cell in _CELL.finditer(text, start, end):
        words = cell[0].strip()
        if words:
            first = cell.start() + cell[0].index(words)
            yield first, first + len(words)
