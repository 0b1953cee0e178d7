"""Corrections that a newer reading of the document disagrees with: both are shown, people settle it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.i18n import N_, _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.desk.desk import Desk
from tracker.tui.review_lists.review_list import DOCUMENT, ListContents, ReviewList, first_of
from tracker.tui.widgets.describe_review import about
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.widgets.side_by_side import ComparedField, side_by_side
from tracker.tui.wording import target_fields

if TYPE_CHECKING:
    from tracker.services.targets.revisions import Dispute


class Disputes(ReviewList):
    """Disputed fields, one a line."""

    key = "disputes"
    title = N_("Disputes")
    empty = N_("No correction is disputed: the documents say nothing new about them.")
    columns = (
        column("indicator", N_("Indicator"), 12, 60, 0, flex=3),
        column("field", N_("Field"), 8, 14, 0),
        column("yours", N_("Yours"), 10, 30, 0, flex=2),
        column("read", N_("Document now"), 10, 30, 0, flex=2),
        DOCUMENT,
    )
    commands = screen_keys.ON_DISPUTES

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, ListContents]:  # noqa: ARG003
        return {cls.key: first_of(desk.reviewing.disputes(), _item)}


def _item(of: tuple[Dispute, Row]) -> ReviewItem:
    dispute, row = of
    edit = dispute.edit
    yours, read = (target_fields.in_words(edit.field, value) for value in (edit.yours, edit.read))
    cells = {
        "indicator": dispute.indicator,
        "field": target_fields.label(edit.field),
        "yours": yours,
        "read": read,
        "document": row.entry.document,
    }
    both = ComparedField(target_fields.label(edit.field), yours, read, True)
    return ReviewItem(
        f"{dispute.id}/{edit.field}",
        cells,
        row,
        lambda contexts, width, lines: about(
            row, [side_by_side((_("Yours"), _("The document now says")), [both], width)], contexts, lines
        ),
        field=edit.field,
    )
