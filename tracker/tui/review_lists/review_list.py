"""What a list of the review screen is, and what stands on a line of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.content import Content

from tracker.i18n import N_, _
from tracker.records import Context, Row
from tracker.tui.widgets.columns import Column

if TYPE_CHECKING:
    from tracker.tui.commands.base import Commands
    from tracker.tui.desk.desk import Desk

SHOWN = 300  # items at a time; as they are decided on, others move up
Thing = TypeVar("Thing")
Tell = Callable[[Sequence[Context], int, int], Content]  # paragraphs, cells, lines → what to show


@dataclass(frozen=True, slots=True)
class Item:
    """One line: its cells by column, its target (if that is still kept), and how to tell of it in full."""

    id: str  # of its own in the list
    cells: Mapping[str, str]
    row: Row | None
    tell: Tell
    field: str = ""  # that is disputed


@dataclass(frozen=True, slots=True)
class Found:
    """What a list holds: the first items, and how many there are in all."""

    items: Sequence[Item] = ()
    total: int = 0


class ReviewList:
    """One list. `title` and `empty` are message ids; `by_document`: it can be narrowed to a document."""

    key: ClassVar[str]
    title: ClassVar[str]
    empty: ClassVar[str]
    columns: ClassVar[Sequence[Column]]
    acts: ClassVar[Commands]
    by_document: ClassVar[bool] = False

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, Found]:
        """What waits in it, by its key, and in lists that are read by the same work. Raises LedgerError."""
        raise NotImplementedError


def column(
    key: str, title: str, least: int, most: int, need: int, *, flex: int = 0, right: bool = False
) -> Column:
    """A column that shows the cell called `key`; see `Column` for how columns share the width."""
    return Column(
        key, title, lambda item: item.cells[key], least, most, need, flex, "right" if right else "left"
    )


DOCUMENT = column("document", N_("Document"), 12, 40, 8, flex=1)


def first_of(found: Sequence[Thing], item: Callable[[Thing], Item]) -> Found:
    """The first items of a list that was read whole."""
    return Found([item(one) for one in found[:SHOWN]], len(found))


def title_of(one: type[ReviewList]) -> str:
    """The title in the user's language."""
    return _(one.title)
