"""Rows and cells of Word tables: through content controls, without deleted and hidden rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.document.formats.docx_parts.xml_names import W, is_on

_WIDEST = 64  # columns that one cell may span
_WRAPPERS = {f"{W}{tag}" for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}
_GONE = ("del", "moveFrom")


def children(parent: Any, *tags: str) -> Iterator[Any]:
    """The children with one of the `tags`, also inside content controls and what was inserted."""
    wanted = {f"{W}{tag}" for tag in tags}
    for child in parent:
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, *tags)


def valid_rows(table: Any) -> Iterator[Any]:
    """The rows that are neither deleted nor hidden."""
    for row in children(table, "tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None:
            if any(properties.find(f"{W}{tag}") is not None for tag in _GONE):
                continue
            hidden = properties.find(f"{W}hidden")
            if hidden is not None and is_on(hidden.get(f"{W}val")):
                continue
        yield row


def grid_cells(row: Any) -> Iterator[Any | None]:
    """Each cell of the row; None for the columns that a cell spans beyond its first, at the end left out,
    and for a cell merged into the one above or deleted.
    """
    covered = 0
    for cell in children(row, "tc"):
        yield from [None] * covered
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        begins = merge is None or merge.get(f"{W}val") == "restart"
        yield cell if begins and cell.find(f"{W}tcPr/{W}cellDel") is None else None
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = span.get(f"{W}val", "1") if span is not None else "1"
        covered = min(int(width), _WIDEST) - 1 if width.isdecimal() else 0
