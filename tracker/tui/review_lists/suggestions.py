"""What documents suggest about open targets: figures that they report, and targets that seem to be one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.i18n import N_, _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.desk.desk import Desk
from tracker.tui.review_lists.review_list import DOCUMENT, ListContents, ReviewList, first_of
from tracker.tui.widgets.describe_fulfilment import signed
from tracker.tui.widgets.describe_review import about, versions
from tracker.tui.widgets.describe_suggestion import result_pair, sure
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.wording import display, target_fields

if TYPE_CHECKING:
    from tracker.services.results.suggestion import Suggestion


class _Suggested(ReviewList):
    """Both sorts are found by the same work."""

    @classmethod
    def read(cls, desk: Desk, document: str | None) -> Mapping[str, ListContents]:  # noqa: ARG003
        found = desk.reviewing.suggestions()
        return {
            one.key: first_of([pair for pair in found if pair[0].kind == one.key], one.item)
            for one in (Results, SameTargets)
        }

    @classmethod
    def item(cls, of: tuple[Suggestion, Row]) -> ReviewItem:
        """The line of a suggestion about a target."""
        raise NotImplementedError


class Results(_Suggested):
    """Figures that a later document reports."""

    key = "result"
    title = N_("Results")
    empty = N_("No document reports a result for an open target.")
    columns = (
        column("confidence", N_("Confidence"), 4, 10, 0, right=True),
        column("outcome", N_("Outcome"), 8, 17, 1),
        column("indicator", N_("Indicator"), 12, 60, 0, flex=3),
        column("promised", N_("Promised"), 9, 26, 0, flex=1),
        column("says", N_("Reported"), 9, 26, 0, flex=1),
        column("as_of", N_("As of"), 10, 10, 3),
        DOCUMENT,
    )
    pairs = True
    commands = screen_keys.ON_RESULTS

    @classmethod
    def item(cls, of: tuple[Suggestion, Row]) -> ReviewItem:
        suggestion, row = of
        cells = {
            "confidence": sure(suggestion.score),
            "outcome": signed(suggestion.outcome) if suggestion.outcome else display.NOTHING,
            "indicator": suggestion.indicator,
            "promised": row.entry.target.quote,
            "says": _figure(suggestion),
            "as_of": display.date(suggestion.as_of),
            "document": suggestion.document,
        }
        return ReviewItem(
            suggestion.id,
            cells,
            row,
            lambda contexts, width, lines: result_pair(
                row, suggestion, _way(suggestion), contexts, width, lines
            ),
            suggestion=suggestion,
        )


class SameTargets(_Suggested):
    """Targets of two documents that seem to be one."""

    key = "same"
    title = N_("Same")
    empty = N_("No two targets of different documents look like one.")
    columns = (
        column("indicator", N_("Indicator"), 12, 60, 0, flex=3),
        column("other", N_("In the other document"), 12, 60, 0, flex=2),
        column("differs", N_("Differs in"), 10, 24, 1, flex=1),
        DOCUMENT,
    )
    commands = screen_keys.ON_TWINS

    @classmethod
    def item(cls, of: tuple[Suggestion, Row]) -> ReviewItem:
        suggestion, row = of
        said = suggestion.said
        cells = {
            "indicator": suggestion.indicator,
            "other": f"{said.indicator} {display.amount(said)}",
            "differs": _(", ").join(target_fields.label(name) for name in suggestion.differs)
            or display.NOTHING,
            "document": suggestion.document,
        }
        titles = (row.entry.document, suggestion.document)
        return ReviewItem(
            suggestion.id,
            cells,
            row,
            lambda contexts, width, lines: about(
                row,
                [versions(titles, row.entry.target, said, suggestion.differs, width=width, lines=lines)],
                contexts,
                lines,
            ),
        )


def _figure(suggestion: Suggestion) -> str:
    """The words of the figure; with a sign where it comes on top of what was reached before."""
    return ("+" if suggestion.way == "add" else "") + suggestion.said.quote


def _way(suggestion: Suggestion) -> str:
    if suggestion.way == "add":
        return _("comes on top of the last actual")
    return _("the total so far")
