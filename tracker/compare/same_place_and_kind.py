"""Whether two targets are of the same place, and of the same kind."""

from __future__ import annotations

from tracker.compare.language import LANGUAGE
from tracker.records import CHANGES, Target

region = LANGUAGE.region
place_in = LANGUAGE.place_in


def same_place(one: str | None, other: str | None) -> bool | None:
    """Whether two names of places are of one place (宣城市, 安徽省宣城市); None when one is not known."""
    if not one or not other:
        return None
    return one.endswith(other) or other.endswith(one)


def same_kind(one: Target, other: Target) -> bool:
    """Whether two targets are counted alike: kind, unit and period, and a change is not a level."""
    return (
        one.kind == other.kind
        and one.unit == other.unit
        and one.every == other.every
        and (one.measure == other.measure or CHANGES.isdisjoint({one.measure, other.measure}))
    )
