"""What the rules read and nobody has decided on yet, the least sure first."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.i18n import N_
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.desk.desk import Desk
from tracker.tui.review_lists.review_list import DOCUMENT, SHOWN, ListContents, ReviewList
from tracker.tui.widgets.describe_review import candidate, confidence
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.wording import display


class Queue(ReviewList):
    """Candidates."""

    key = "queue"
    title = N_("Candidates")
    empty = N_("No candidate is waiting: everything that was read is decided on.")
    columns = (
        column("confidence", N_("Confidence"), 4, 10, 0, right=True),
        column("due", N_("Due"), 10, 10, 1),
        column("indicator", N_("Indicator"), 12, 60, 0, flex=3),
        column("value", N_("Target"), 10, 26, 2, flex=1, right=True),
        column("quote", N_("Words"), 16, 60, 6, flex=2),
        column("unit", N_("Lead unit"), 10, 24, 7, flex=1),
        DOCUMENT,
    )
    commands = screen_keys.ON_CANDIDATES
    by_document = True

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, ListContents]:
        agenda, total = desk.reviewing.candidates(document, SHOWN)
        return {cls.key: ListContents([_item(row) for row in agenda.rows], total)}


def _item(row: Row) -> ReviewItem:
    entry, target = row.entry, row.entry.target
    cells = {
        "confidence": confidence(target),
        "due": display.date(entry.due),
        "indicator": target.indicator,
        "value": display.amount(target),
        "quote": target.quote,
        "unit": target.lead_unit or display.NOTHING,
        "document": entry.document,
    }
    return ReviewItem(
        entry.id, cells, row, lambda contexts, width, lines: candidate(row, contexts, width, lines)
    )
