"""Targets that people entered by hand in a document that is read again: they stay, at their words' new place.

The rules do not find them, so they are not compared with what was read; they are missing only when their
words are.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.records import BY_HAND, Span, Target
from tracker.store.rows import StoredTarget
from tracker.store.target_update import MISSING_UPDATE, TargetUpdate, moved_update


def is_by_hand(stored: StoredTarget) -> bool:
    """Whether people entered the target."""
    return stored.rule == BY_HAND


def placed_anew(entered: Sequence[StoredTarget], text: str) -> list[tuple[StoredTarget, TargetUpdate]]:
    """Where the words of each stand in the new text: of several places the one nearest to the old one."""
    return [(one, _placed(one, text)) for one in entered if not one.removed]


def not_entered(found: Sequence[Target], entered: Sequence[StoredTarget], text: str) -> list[Target]:
    """What was read in other words than those, or has another value: the rest is in the ledger already."""
    taken: list[tuple[Span, StoredTarget]] = []
    for one in entered:
        place = None if one.removed else _place(one, text)
        if place is not None:
            taken.append(((place, place + len(one.quote)), one))
    return [target for target in found if not any(_same(target, span, one) for span, one in taken)]


def _same(target: Target, span: Span, entered: StoredTarget) -> bool:
    value = entered.target().value
    return target.start < span[1] and target.end > span[0] and (value is None or value == target.value)


def _placed(stored: StoredTarget, text: str) -> TargetUpdate:
    place = _place(stored, text)
    return MISSING_UPDATE if place is None else moved_update(place, place + len(stored.quote))


def _place(stored: StoredTarget, text: str) -> int | None:
    places, at = [], text.find(stored.quote)
    while at >= 0:
        places.append(at)
        at = text.find(stored.quote, at + 1)
    return min(places, key=lambda place: abs(place - stored.start), default=None)
