"""What a list of the review screen is, and what stands on a line of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from tracker.i18n import N_, _
from tracker.tui.widgets.agenda_columns import Column
from tracker.tui.widgets.review_item import ReviewItem, column

if TYPE_CHECKING:
    from tracker.tui.commands.command import Commands
    from tracker.tui.desk.desk import Desk

SHOWN = 300  # items at a time; as they are decided on, others move up
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class ListContents:
    """What a list holds: the first items, and how many there are in all."""

    items: Sequence[ReviewItem] = ()
    total: int = 0
    whole: Sequence[ReviewItem] = ()  # of a list that was read whole


class ReviewList:
    """One list. `title` and `empty` are message ids; `by_document`: it can be narrowed to a document."""

    key: ClassVar[str]
    title: ClassVar[str]
    empty: ClassVar[str]
    columns: ClassVar[Sequence[Column]]
    commands: ClassVar[Commands]
    by_document: ClassVar[bool] = False
    pairs: ClassVar[bool] = False  # of two documents, whose words need the whole width

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, ListContents]:
        """What waits in it, by its key, and in lists that are read by the same work. Raises LedgerError."""
        raise NotImplementedError


DOCUMENT = column("document", N_("Document"), 12, 40, 8, flex=1)


def first_of(found: Sequence[Thing], item: Callable[[Thing], ReviewItem]) -> ListContents:
    """The first items of a list that was read whole."""
    whole = [item(one) for one in found]
    return ListContents(whole[:SHOWN], len(whole), whole)


def title_of(one: type[ReviewList]) -> str:
    """The title in the user's language."""
    return _(one.title)
