"""What became of a promise: kept, missed or partly, by its figure and the one that was reported.

Pure functions of two readings. Bounds are inclusive; 左右 (`~`) is reached from 5 % below, as offices take
it; of a promised figure of which more is better, more is reached, too. Of which less is better
(`tracker.progress.direction`) it is the other way round: at or below is kept, 左右 up to 5 % above.
"""

from __future__ import annotations

from decimal import Decimal

from tracker.compare.round_bounds import may_pass
from tracker.records import Outcome, OutcomeRule, Record, Target, Told

ABOUT = Decimal("0.05")  # of the promised figure; the usual reading of 左右
_WHOLE = Decimal(100)  # percent of the yearly plan


class OutcomeVerdict(Record):
    """How it went, and the rule that decided."""

    outcome: Outcome
    rule: OutcomeRule


def judge(
    promise: Target,
    said: Target,
    *,
    tells: Told | None = None,
    nearly: bool = False,
    added: bool = False,
    less: bool = False,
) -> OutcomeVerdict:
    """The verdict of a pair of a promise and what was reported.

    `tells` is what a judgement says that has no figure in the promise's unit; its share of the plan is then
    the value of `said`, in percent. `nearly` is a figure that is called nearly reached, `added` one that
    comes on top of others; with `less` a smaller figure is the better one (失业率).
    """
    if tells is not None:
        return _judgement(tells, said.value)
    if nearly:
        return OutcomeVerdict(outcome="partly", rule="said-nearly")
    if promise.value is None or said.value is None:
        return OutcomeVerdict(outcome="unclear", rule="cannot-tell")
    if not less and may_pass(promise.value, said):
        return OutcomeVerdict(outcome="unclear", rule="cannot-tell")
    verdict = _figures(promise, promise.value, said, less=less)
    if added and verdict.outcome == "missed":
        return OutcomeVerdict(outcome="unclear", rule="only-a-part")
    return verdict


def silent() -> OutcomeVerdict:
    """The verdict of a promise of which nothing is said."""
    return OutcomeVerdict(outcome="silent", rule="nothing-said")


def _judgement(tells: Told, share: Decimal | None) -> OutcomeVerdict:
    if tells == "share":
        if share is None:
            return OutcomeVerdict(outcome="unclear", rule="cannot-tell")
        return OutcomeVerdict(outcome="kept" if share >= _WHOLE else "missed", rule="share-of-plan")
    if tells == "reached":
        return OutcomeVerdict(outcome="kept", rule="said-reached")
    if tells == "nearly":
        return OutcomeVerdict(outcome="partly", rule="said-nearly")
    return OutcomeVerdict(outcome="missed", rule="said-missed")


def _figures(promise: Target, wanted: Decimal, said: Target, *, less: bool) -> OutcomeVerdict:
    """The verdict by two figures; what is reported as “more than” counts by its bound."""
    reached = said.value
    assert reached is not None
    match promise.comparator:
        case ">=" | ">":
            return _verdict(reached >= wanted, "at-least")
        case "<=" | "<":
            return _verdict(reached <= wanted, "at-most")
        case "between":
            high = promise.value_high if promise.value_high is not None else wanted
            if less:
                return _verdict(reached <= high, "between")
            return _verdict(reached >= wanted, "between")
        case "~":
            if less:
                return _verdict(reached <= wanted + abs(wanted) * ABOUT, "about")
            return _verdict(reached >= wanted - abs(wanted) * ABOUT, "about")
    if less:
        return _verdict(reached <= wanted, "exact-or-less")
    return _verdict(reached >= wanted, "exact-or-more")


def _verdict(kept: bool, rule: OutcomeRule) -> OutcomeVerdict:
    return OutcomeVerdict(outcome="kept" if kept else "missed", rule=rule)
