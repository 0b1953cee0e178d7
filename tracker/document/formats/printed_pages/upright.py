"""Pages whose text runs sideways, such as wide tables on upright paper, turned so that it runs across."""

from __future__ import annotations

from typing import Any

_MOSTLY = 0.6  # of the letters run in one direction


def turned_upright(page: Any) -> Any:
    """The pdfplumber page, turned if most of its letters run up or down."""
    chars = page.chars
    up = down = upside = 0
    for char in chars:
        a, b = char["matrix"][:2]
        if abs(b) > abs(a):
            up += b > 0
            down += b < 0
        elif a < 0:
            upside += 1
    for count, turn in ((up, 90), (down, 270), (upside, 180)):
        if count > _MOSTLY * len(chars):
            return _turned(page, turn)
    return page


def _turned(page: Any, degrees: int) -> Any:
    """A page read anew as if its file had turned it clockwise by so many degrees more."""
    inner = page.page_obj
    inner.rotate = (inner.rotate + degrees) % 360
    inner.attrs["Rotate"] = inner.rotate
    page.close()
    return type(page)(page.pdf, inner, page.page_number, page.initial_doctop)
