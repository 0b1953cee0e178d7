"""Whether two documents speak of the same thing: the same place, and the same indicator in other words."""

from __future__ import annotations

from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE
from tracker.records import Target

region = LANGUAGE.region
place_in = LANGUAGE.place_in
parted = LANGUAGE.parted

SHORT = 0.85  # the share of the shorter indicator that has to stand in the longer one, in order
BOTH = 0.7  # the share of both that has to be common
_MODIFIER = 2  # characters in front of one indicator only, from which it speaks of something narrower


def same_place(one: str | None, other: str | None) -> bool | None:
    """Whether two names of places are of one place (宣城市, 安徽省宣城市); None when one is not known."""
    if not one or not other:
        return None
    return one.endswith(other) or other.endswith(one)


def indicator_likeness(one: str, other: str) -> float:
    """How surely two indicators are one, 0..1. 0 when they speak of different acts or narrower things."""
    (act, a), (deed, b) = parted(one), parted(other)
    if act and deed and act != deed:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    first = next((block for block in blocks if block.size), None)
    if first is None or first.b - first.a >= _MODIFIER or common < SHORT * len(short):
        return 0.0
    both = 2 * common / (len(short) + len(long))
    return both if both >= BOTH else 0.0


def same_kind(one: Target, other: Target) -> bool:
    """Whether two targets are counted alike: kind, unit and period, and a change is not a level."""
    changes = ("increase", "decrease")
    return (
        one.kind == other.kind
        and one.unit == other.unit
        and one.every == other.every
        and (one.measure == other.measure or not {one.measure, other.measure} & set(changes))
    )
