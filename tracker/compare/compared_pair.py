"""A target beside a result that may be its own, each with the keys of its names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from tracker.compare.indicator_likeness import IndicatorKey
from tracker.compare.outcome_records import OpenTarget, ReportedResult


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Both sides: of each the key of the indicator as read, then those of the words around its figure."""

    goal: OpenTarget
    wanted: Sequence[IndicatorKey]
    report: ReportedResult
    said: Sequence[IndicatorKey]

    def names(self) -> Iterator[tuple[IndicatorKey, IndicatorKey]]:
        """Each name of the target beside each of the result."""
        return product(self.wanted, self.said)
