"""The reading order of one PDF page: lines, columns and ruled tables. Lengths are in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tracker.document.formats.pdf_pages.printed_once import text_only
from tracker.document.formats.pdf_pages.upright import turned_upright

_SAME_LINE = 0.5  # of the letter height
_WORD_GAP = 0.45  # of the letter height, from which a gap is a space
_CELL_GAP = 1.6  # of the letter height, from which a gap parts the cells of a table without rules
_FEWEST_CELLS = 3  # a line with fewer wide gaps is text
_GUTTER = 8.0
_MIDDLE = (0.35, 0.65)  # of the page width, where a gutter may run
_COLUMN_SHARE = 0.6  # of the lines must keep the gutter free, with words on both sides
_FEWEST_LINES = 8


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A line of text (one cell) or a row of a table; `top` is its distance from the page's upper edge."""

    cells: tuple[str, ...]
    top: float
    table: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float
    top: float
    bottom: float


_Line = list[_Word]


def page_rows(page: Any) -> list[PrintedRow]:
    """The rows of a pdfplumber page, in reading order."""
    page = text_only(turned_upright(page))
    tables = [table for table in _tables(page) if _is_table(table.extract())]
    boxes = [table.bbox for table in tables]
    outside = page.filter(lambda thing: not _within(thing, boxes)) if boxes else page
    words = [
        _Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"])
        for w in outside.extract_words(x_tolerance=1.5, keep_blank_chars=False)
    ]
    lines = _lines(words)
    bands = list(_in_columns(lines, page.width))
    rows = [_row(line) for line in bands]
    for table in sorted(tables, key=lambda table: table.bbox[1]):
        cells = [_cells(row) for row in table.extract()]
        place = next((i for i, row in enumerate(rows) if row.top > table.bbox[1]), len(rows))
        rows[place:place] = [PrintedRow(row, table.bbox[1], table=True) for row in cells if any(row)]
    return rows


def _tables(page: Any) -> list[Any]:
    if len(page.lines) + len(page.rects) + len(page.curves) < 4:
        return []
    return list(page.find_tables())


def _is_table(rows: list[list[str | None]]) -> bool:
    """Two columns and two rows at least that hold something; a shaded paragraph is no table."""
    filled = [sum(1 for cell in row if cell and cell.strip()) for row in rows]
    return (
        sum(1 for count in filled if count >= 2) >= 2 and sum(filled) >= 2 * len([n for n in filled if n]) - 1
    )


def _within(thing: dict[str, Any], boxes: list[tuple[float, float, float, float]]) -> bool:
    if thing.get("object_type") != "char":
        return False
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)


def _cells(row: list[str | None]) -> tuple[str, ...]:
    """Cells without the line breaks that the column's width made."""
    return tuple("".join(_glued((cell or "").split("\n"))) for cell in row)


def _glued(parts: list[str]) -> Iterator[str]:
    for index, part in enumerate(part.strip() for part in parts):
        before = parts[index - 1].strip()[-1:] if index else ""
        yield f" {part}" if before.isascii() and before.isalpha() and part[:1].isascii() else part


def _lines(words: list[_Word]) -> list[_Line]:
    lines: list[_Line] = []
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.left)):
        height = word.bottom - word.top
        if lines and abs(_middle(lines[-1][0]) - _middle(word)) < _SAME_LINE * height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.left) for line in lines]


def _middle(word: _Word) -> float:
    return (word.top + word.bottom) / 2


def _in_columns(lines: list[_Line], width: float) -> Iterator[_Line]:
    """Lines top to bottom; where a gutter runs, the left column's lines before the right one's."""
    gutter = _gutter(lines, width)
    if gutter is None:
        yield from lines
        return
    left: list[_Line] = []
    right: list[_Line] = []
    for line in lines:
        if _crosses(line, gutter):
            yield from left
            yield from right
            left, right = [], []
            yield line
            continue
        halves = [w for w in line if w.right <= gutter], [w for w in line if w.right > gutter]
        for column, half in zip((left, right), halves, strict=True):
            if half:
                column.append(half)
    yield from left
    yield from right


def _gutter(lines: list[_Line], width: float) -> float | None:
    """The place of the free strip down the middle; None on a page of one column."""
    best, place = 0, None
    for step in range(int(width * _MIDDLE[0]), int(width * _MIDDLE[1]), 2):
        parted = sum(
            1
            for line in lines
            if not _crosses(line, step)
            and line[0].right < step
            and line[-1].left > step
            and _is_prose(line, step)
        )
        if parted > best:
            best, place = parted, float(step)
    return place if best >= max(_FEWEST_LINES, _COLUMN_SHARE * len(lines)) else None


def _is_prose(line: _Line, gutter: float) -> bool:
    """Both halves are filled with text, as columns are; the cells of a table are short."""
    left = sum(w.right - w.left for w in line if w.right < gutter)
    right = sum(w.right - w.left for w in line if w.left > gutter)
    reach = max(line[-1].right - gutter, gutter - line[0].left)
    return left > 0.5 * reach and right > 0.2 * reach


def _crosses(line: _Line, x: float) -> bool:
    return any(word.left < x + _GUTTER / 2 and word.right > x - _GUTTER / 2 for word in line)


def _row(line: _Line) -> PrintedRow:
    """A line of text, or of cells where wide gaps part it."""
    cells = [line[0].text]
    for before, word in pairwise(line):
        height = word.bottom - word.top
        gap = word.left - before.right
        if gap > _CELL_GAP * height:
            cells.append(word.text)
        else:
            cells[-1] += f" {word.text}" if gap > _WORD_GAP * height or _latin(before, word) else word.text
    if len(cells) < _FEWEST_CELLS:
        return PrintedRow((" ".join(cells),), line[0].top)
    return PrintedRow(tuple(cells), line[0].top, table=True)


def _latin(before: _Word, word: _Word) -> bool:
    return before.text[-1:].isascii() and word.text[:1].isascii() and before.text[-1:].isalpha()
