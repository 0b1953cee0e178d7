"""The same promise printed twice, in the same words or in a table and in the text, is one target."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from tracker.compare.language import LANGUAGE
from tracker.compare.same_place_and_kind import same_place
from tracker.records import CHANGES, Span, Target
from tracker.target_fields import REPRINTED

_ALIKE = 0.8  # of two indicators without the words below
_MOST_ALIKE = 20  # targets that a sentence may make of the same words; more are no list of places
_SIDES = {">=": "up", ">": "up", "<=": "down", "<": "down"}


class ReprintMerger:
    """The targets of one document as they are found: each is kept once, with the places of all its prints."""

    def __init__(self, row_rule: str) -> None:
        self._row_rule = row_rule
        self._found: list[_MergedTarget] = []
        self._alike: dict[tuple[object, ...], list[_MergedTarget]] = {}

    def add(self, target: Target, sentence: int | None = None) -> None:
        """One more print; what another place has to do, or another unit in its row, is no print of it.

        `sentence` says where the sentence begins that it stands in: what is to be made there once more is
        made elsewhere (在东门新建一座泵站；在西门新建一座泵站), but not where other words only tell the sum
        again: 改造30个，其中…年底前30个.
        """
        key = (
            target.kind, target.indicator, target.value, target.value_high, target.unit, target.comparator,
            target.measure, target.due, target.stance, target.rule == self._row_rule,
        )  # fmt: skip
        known = self._alike.setdefault(key, [])
        own = sentence if len(known) < _MOST_ALIKE else None
        same = next((one for one in known if self._may_be_one(one, target, own)), None)
        if same is None:
            known.append(_MergedTarget(target, sentence))
            self._found.append(known[-1])
        else:
            same.join(target)

    def _may_be_one(self, known: _MergedTarget, other: Target, sentence: int | None) -> bool:
        """Whether a target is a print of a known one; `sentence` is None where it does not matter."""
        one = known.first
        if one.rule == self._row_rule:
            return (one.place, one.lead_unit) == (other.place, other.lead_unit)
        beside = sentence is not None and known.sentence == sentence and one.start != other.start
        if beside and other.measure == "output" and one.rule == other.rule:
            return False
        return same_place(one.place, other.place) is not False

    def targets(self) -> list[Target]:
        """Every target once, in order; a table's row goes before a print in the text."""
        found = [known.target() for known in self._found]
        rows = [target for target in found if target.rule == self._row_rule]
        if not rows:
            return found
        kept, more = self._rows_first(rows, found)
        return sorted([*kept, *more], key=lambda target: (target.start, target.end))

    def _rows_first(self, rows: list[Target], found: Iterable[Target]) -> tuple[list[Target], list[Target]]:
        """What only the text says, and the rows with the places of the sentences that say the same."""
        joined = [_MergedTarget(row) for row in rows]
        by_goal: dict[tuple[object, ...], list[_MergedTarget]] = {}
        for row in joined:
            by_goal.setdefault(_goal(row.first), []).append(row)
        kept: list[Target] = []
        for target in found:
            if target.rule == self._row_rule:
                continue
            likely = by_goal.get(_goal(target), ())
            same = next((row for row in likely if same_goal(row.first, target)), None)
            if same is None:
                kept.append(target)
            else:
                same.join(target)
        return kept, [row.target() for row in joined]


class _MergedTarget:
    """A target with the places of its later prints, and with what only those say."""

    __slots__ = ("_more", "_spans", "first", "sentence")

    def __init__(self, first: Target, sentence: int | None = None) -> None:
        self.first, self.sentence = first, sentence
        self._spans: dict[Span, None] | None = None  # most targets are printed once
        self._more: dict[str, object] = {}

    def join(self, other: Target) -> None:
        """Take in a later print, unless it stands where one is known."""
        self._spans = self._spans or dict.fromkeys(self.first.spans)
        if other.spans[0] in self._spans:
            return
        self._spans.update(dict.fromkeys(other.spans))
        for name in REPRINTED:
            if getattr(self.first, name) is None and getattr(other, name) is not None:
                self._more.setdefault(name, getattr(other, name))

    def target(self) -> Target:
        """The target with all of it."""
        if self._spans is None:
            return self.first
        return self.first.model_copy(update={**self._more, "spans": tuple(self._spans)})


def _goal(target: Target) -> tuple[object, ...]:
    """What two targets must have in common to be the same goal."""
    return target.kind, target.value, target.value_high, target.unit, target.due, target.stance


def same_goal(row: Target, other: Target) -> bool:
    """Whether a row of a table and a sentence say the same of the same indicator."""
    if _goal(row) != _goal(other):
        return False
    if row.measure != other.measure and (row.measure in CHANGES or other.measure in CHANGES):
        return False
    sides = {_SIDES.get(target.comparator or "", "") for target in (row, other)} - {""}
    return len(sides) <= 1 and _alike(row.indicator, other.indicator)


def _alike(one: str, other: str) -> bool:
    one, other = (LANGUAGE.without_filler(words) for words in (one, other))
    if not one or not other:
        return False
    if one == other or (min(len(one), len(other)) >= 4 and (one in other or other in one)):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
