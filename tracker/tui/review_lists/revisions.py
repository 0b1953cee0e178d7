"""What the last second reading of each document changed: the old and the new wording side by side."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from tracker.i18n import N_, _
from tracker.records import Row, Target
from tracker.services.wording import review_word
from tracker.tui.commands import screen_keys
from tracker.tui.desk.desk import Desk
from tracker.tui.review_lists.review_list import DOCUMENT, ListContents, ReviewList, first_of
from tracker.tui.widgets.describe_review import about, versions
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.wording import display, target_fields

if TYPE_CHECKING:
    from tracker.services.targets.revisions import Difference

BEFORE = 6  # characters shown before the first that differs
_NAMES = ("indicator", "lead_unit", "place", "topic", "nature", "measure", "baseline")
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
        "old": _line(one.old, one.new),
        "new": _line(one.new, one.old),
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


def _line(target: Target | None, other: Target | None) -> str:
    """What differs from the other wording first, so that no narrow column hides it; then the indicator.

    Of one that stands alone, new or gone: indicator, words and due date.
    """
    if target is None:
        return display.NOTHING
    if other is None:
        said = (target.indicator, target.quote, display.date(target.due))
        return " · ".join(part for part in said if part)
    facts = [
        (display.amount(target), display.amount(other)),
        (display.date(target.due), display.date(other.due)),
    ]
    told = [mine for mine, theirs in facts if mine != theirs]
    changed = [name for name in _NAMES if getattr(target, name) != getattr(other, name)]
    told += [target_fields.in_words(name, getattr(target, name)) for name in changed]
    told += [_from_difference(target.quote, other.quote)] if target.quote != other.quote else []
    return " · ".join([*told, *([] if "indicator" in changed else [target.indicator])])


def _from_difference(text: str, other: str) -> str:
    """The text from a little before the first character in which it differs from another one."""
    same = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(text, other, strict=False)))
    start = max(0, same - BEFORE)
    return ("…" if start else "") + text[start:]
