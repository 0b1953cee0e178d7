"""Windows as narrow as a phone: rows are cards, keys are buttons, and where there is room lines are apart."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size

CARDS_BELOW = 60  # cells; from here on columns are readable
LOW_FROM, HIGH_FROM = 12, 30  # lines


def narrow(size: Size) -> bool:
    """Whether columns would not be readable, and there are lines enough for cards and buttons."""
    return size.width < CARDS_BELOW and size.height >= LOW_FROM


def for_fingers(size: Size) -> bool:
    """Whether there is room for lines that a finger can hit."""
    return narrow(size) and size.height >= HIGH_FROM


def option(words: Content, size: Size) -> Content:
    """A line to choose, between empty ones where fingers choose it."""
    return Content.assemble("\n", words, "\n") if for_fingers(size) else words
