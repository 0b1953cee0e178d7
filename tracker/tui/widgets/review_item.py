"""One line of a list of the review screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tracker.records import Context, Row
from tracker.tui.widgets.agenda_columns import Column

if TYPE_CHECKING:
    from tracker.services.results.suggestion import Suggestion

Tell = Callable[[Sequence[Context], int, int], Content]  # paragraphs, cells, lines → what to show


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One line: its cells by column, its target (if that is still kept), and how to tell of it in full."""

    id: str  # of its own in the list
    cells: Mapping[str, str]
    row: Row | None
    tell: Tell
    field: str = ""  # that is disputed
    suggestion: Suggestion | None = None  # whose paragraph is shown after that of the target


def column(
    key: str, title: str, least: int, most: int, need: int, *, flex: int = 0, right: bool = False
) -> Column:
    """A column that shows the cell called `key`; see `Column` for how columns share the width."""
    return Column(
        key, title, lambda item: item.cells[key], least, most, need, flex, "right" if right else "left"
    )
