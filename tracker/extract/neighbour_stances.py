"""What a promise says of the amounts behind it in its sentence.

`stance/evidence.py` asks what stands around one amount alone. Two things only show once its neighbours are
decided: 同比增长8% says by how much the amount before it grows, and is as much promised as that is; and a
count without a verb of its own (建设展示中心60个，8个乡镇夜校) is promised with the counts before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tracker.extract.fields.item import Item
from tracker.extract.stance.cues import CueMatcher, Verdict, decide
from tracker.extract.trace import BuiltCandidate

_GROWTH: Final = "growth-of-goal"


def with_neighbours(made: Iterable[BuiltCandidate], stances: CueMatcher) -> Iterator[BuiltCandidate]:
    """The candidates of the amounts of one sentence, each decided once more beside the one before it."""
    before: BuiltCandidate | None = None
    for one in sorted(made, key=lambda candidate: candidate.anchor):
        verdict = _said_by(before, one, stances) if before else None
        decided = _decided_again(one, verdict) if verdict else one
        yield decided
        before = decided if decided.candidate.stance == "target" or _is_strong(decided) else before


def _said_by(before: BuiltCandidate, one: BuiltCandidate, stances: CueMatcher) -> Verdict | None:
    if before.candidate.stance != "target" or one.item is None or before.item is None:
        return None
    dealt_on = before.candidate.cue == _GROWTH and one.item.is_change  # 同比分别增长9%和|6%
    if _grows(one.item, one.own, before.item) or dealt_on:
        return stances.evidence(_GROWTH, "target", before.candidate.indicator)
    if one.item.weak and not one.verdicts and not before.item.weak:
        return stances.evidence("beside-goal", "target", before.candidate.indicator)
    return None


def _grows(item: Item, own: Item | None, before: Item) -> bool:
    """Whether an amount tells by how many percent the one before it grows, which names it."""
    nameless = own is not None and own.noun != item.noun
    return item.is_change and item.amount.dimension == "percent" and nameless and not before.is_change


def _is_strong(one: BuiltCandidate) -> bool:
    return one.item is not None and not one.item.weak


def _decided_again(one: BuiltCandidate, verdict: Verdict) -> BuiltCandidate:
    if one.match.rule.stance != "target":
        return one
    verdicts = (*one.verdicts, verdict)
    stance, cue = decide(verdicts, "background")
    return replace(one, candidate=replace(one.candidate, stance=stance, cue=cue), verdicts=verdicts)
