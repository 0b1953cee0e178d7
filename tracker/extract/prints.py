"""The same promise printed twice, in the same words or in a table and in the text, is one target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from tracker.records import Target

_ALIKE = 0.8  # of two indicators without the words below
_FILLER = re.compile(
    r"全[市省县区州镇国]|本[市省县区]|我[市省县区]|年均|数量|[的中在到至和与及、，（）]|预期|水平|总(?=[数量额])"
)
_SIDES = {">=": "up", ">": "up", "<=": "down", "<": "down"}


def merge(targets: Sequence[Target], row_rule: str) -> list[Target]:
    """Every target once, with the places of all its prints; a table's row goes before a print in the text."""
    merged: dict[tuple[object, ...], Target] = {}
    for target in targets:
        key = (
            target.kind, target.indicator, target.value, target.value_high, target.unit, target.comparator,
            target.measure, target.due, target.stance, target.rule == row_rule,
        )  # fmt: skip
        if key in merged and target.spans[0] not in merged[key].spans:
            merged[key] = _joined(merged[key], target)
        else:
            merged.setdefault(key, target)
    return _rows_first(list(merged.values()), row_rule)


def _rows_first(targets: list[Target], row_rule: str) -> list[Target]:
    rows = [target for target in targets if target.rule == row_rule]
    if not rows:
        return targets
    kept: list[Target] = []
    for target in targets:
        if target.rule == row_rule:
            continue
        place = next((n for n, row in enumerate(rows) if same_goal(row, target)), None)
        if place is None:
            kept.append(target)
        else:
            rows[place] = _joined(rows[place], target)
    return sorted([*kept, *rows], key=lambda target: (target.start, target.end))


def same_goal(row: Target, other: Target) -> bool:
    """Whether a row of a table and a sentence say the same of the same indicator."""
    same = ("kind", "value", "value_high", "unit", "due", "stance")
    if any(getattr(row, name) != getattr(other, name) for name in same):
        return False
    changes = {"increase", "decrease"}
    if row.measure != other.measure and (row.measure in changes or other.measure in changes):
        return False
    sides = {_SIDES.get(target.comparator or "", "") for target in (row, other)} - {""}
    return len(sides) <= 1 and _alike(row.indicator, other.indicator)


def _alike(one: str, other: str) -> bool:
    one, other = (_FILLER.sub("", words) for words in (one, other))
    if not one or not other:
        return False
    if one == other or (min(len(one), len(other)) >= 4 and (one in other or other in one)):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _joined(first: Target, second: Target) -> Target:
    """The first with the places of the second, and with what only the second says."""
    more: dict[str, object] = {"spans": (*first.spans, *second.spans)}
    for name in ("baseline", "every", "nature", "place", "lead_unit"):
        if getattr(first, name) is None and getattr(second, name) is not None:
            more[name] = getattr(second, name)
    return first.model_copy(update=more)
