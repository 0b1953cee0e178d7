"""What the last second reading of each document changed: the old and the new wording side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from tracker.i18n import N_, _
from tracker.records import Row, Target
from tracker.services.wording import review_word
from tracker.tui.commands import screen_keys
from tracker.tui.desk.desk import Desk
from tracker.tui.review_lists.review_list import DOCUMENT, ListContents, ReviewList, column, first_of
from tracker.tui.widgets.describe_review import about, versions
from tracker.tui.widgets.review_item import ReviewItem
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.targets.revisions import Difference

KINDS: Final[Mapping[str, str]] = {"new": N_("＋ new"), "changed": N_("≠ changed"), "gone": N_("－ gone")}


class Changes(ReviewList):
    """Targets that a revised document brought, changed or dropped."""

    key = "changes"
    title = N_("Revisions")
    empty = N_("No second reading has changed anything; read a revised document to see what it changes.")
    columns = (
        column("what", N_("What"), 6, 12, 0),
        column("old", N_("Before"), 14, 60, 0, flex=2),
        column("new", N_("Now"), 14, 60, 0, flex=2),
        column("review", N_("Review"), 6, 14, 1),
        DOCUMENT,
    )
    commands = screen_keys.ON_REVISIONS
    by_document = True

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, ListContents]:
        return {cls.key: first_of(desk.reviewing.differences(document), _item)}


def _item(of: tuple[Difference, Row | None]) -> ReviewItem:
    one, row = of
    cells = {
        "what": _(KINDS[one.change]),
        "old": _line(one.old),
        "new": _line(one.new),
        "review": review_word(row.entry.review) if row else display.NOTHING,
        "document": one.document,
    }
    titles = (_("Before"), _("Now"))
    return ReviewItem(
        one.id,
        cells,
        row,
        lambda contexts, width, lines: about(
            row, [versions(titles, one.old, one.new, one.fields, width=width, lines=lines)], contexts, lines
        ),
    )


def _line(target: Target | None) -> str:
    """Indicator, words and due date."""
    if target is None:
        return display.NOTHING
    return " · ".join(part for part in (target.indicator, target.quote, display.date(target.due)) if part)
