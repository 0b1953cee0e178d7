"""A figure for several things together, one of which was promised.

A sum does not say how much of it is of which; a share is that of each (甲率和乙率保持在95%以上).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tracker.base.shares import IN_PERCENT
from tracker.compare.figure_sizes import is_change
from tracker.compare.indicator_likeness import IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import ReportedResult


class JoinedNames:
    """What one result counts together, and whether a promised thing is among it."""

    def __init__(self, report: ReportedResult, said: Sequence[IndicatorKey], terms: IndicatorTerms) -> None:
        self._report, self._said, self._terms = report, said, terms
        self._counts = report.tells is None and not is_change(report.target)
        self._adds_up = self._counts and report.target.unit not in IN_PERCENT

    @cached_property
    def _cores(self) -> set[str]:
        """What they are called alone; few results come so far that it is asked for."""
        alone = [
            name
            for words in (self._report.target.indicator, *self._report.words)
            for name in LANGUAGE.named_together(words)
        ]
        keys = [self._terms.key(name) for name in dict.fromkeys(alone)]
        return {key.core for key in keys if not key.generic} - {key.core for key in self._said}

    def hold(self, wanted: Sequence[IndicatorKey]) -> bool:
        """Whether the promised thing is one of them, and the same is done."""
        return self._adds_up and any(
            not key.generic
            and (key.core in self._cores or self._terms.covers(self._said[0], key))
            and self._terms.same_acts(key, self._said[0])
            for key in wanted
        )

    def each(self, wanted: Sequence[IndicatorKey]) -> bool:
        """Whether the figure is a share that each of several things has, the promised one among them."""
        if not self._counts or self._adds_up or self._report.target.measure != "level":
            return False
        return any(not key.generic and key.core in self._cores for key in wanted[:1])
