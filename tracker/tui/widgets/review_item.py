"""One line of a list of the review screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from tracker.records import Context, Row

Tell = Callable[[Sequence[Context], int, int], Content]  # paragraphs, cells, lines → what to show


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One line: its cells by column, its target (if that is still kept), and how to tell of it in full."""

    id: str  # of its own in the list
    cells: Mapping[str, str]
    row: Row | None
    tell: Tell
    field: str = ""  # that is disputed
