"""The rows of one PDF page: the tables that rules are drawn round, and the lines outside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.document.formats.printed_pages.baselines import on_their_lines
from tracker.document.formats.printed_pages.layout import PrintedRow, PrintedWord, rows_of_words
from tracker.document.formats.printed_pages.printed_once import text_only
from tracker.document.formats.printed_pages.upright import turned_upright
from tracker.document.formats.printed_pages.vertical import rows_written_down

_SAME_LINE = 5.0  # points; lines of a table are twice as far apart


def page_rows(page: Any) -> list[PrintedRow]:
    """The rows of a pdfplumber page, in reading order."""
    page = text_only(on_their_lines(turned_upright(page)))
    written_down = rows_written_down(page)
    if written_down is not None:
        return written_down
    tables = [table for table in _tables(page) if _is_table(_text(table))]
    boxes = [table.bbox for table in tables]
    outside = page.filter(lambda thing: not _within(thing, boxes)) if boxes else page
    words = [
        PrintedWord(w["text"], w["x0"], w["x1"], w["top"], w["bottom"])
        for w in outside.extract_words(x_tolerance=1.5, keep_blank_chars=False)
    ]
    rows = rows_of_words(words, page.width)
    for table in sorted(tables, key=lambda table: table.bbox[1]):
        cells = [_cells(row) for row in _text(table)]
        place = next((i for i, row in enumerate(rows) if row.top > table.bbox[1]), len(rows))
        rows[place:place] = [PrintedRow(row, table.bbox[1], table=True) for row in cells if any(row)]
    return rows


def _tables(page: Any) -> list[Any]:
    if len(page.lines) + len(page.rects) + len(page.curves) < 4:
        return []
    return list(page.find_tables())


def _text(table: Any) -> list[list[str | None]]:
    """The words of its cells; letters set lower or higher (the 2.5 of PM2.5) stay on their line."""
    rows: list[list[str | None]] = table.extract(y_tolerance=_SAME_LINE)
    return rows


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
