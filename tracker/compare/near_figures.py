"""Names that would not be taken for one by themselves, but may be where the figures are much the same.

Measured on all results of a place and year beside each promise, right and wrong ones: of names that resemble
each other by six signs in ten nearly all were one where the figures were near, and half of them otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.compare.compared_pair import ComparedPair
from tracker.compare.figure_sizes import close, near_share, of_much_the_same_size
from tracker.compare.indicator_likeness import WITH_FIGURE, IndicatorKey, IndicatorTerms

_BEGUN = frozenset({"start"})
_DONE = frozenset({"make", "renew"})
_SURE = 0.8  # resemblance from which shares that are near by chance are hardly of two things
_RESEMBLING = 0.1  # how much of the resemblance of two names counts


class NearFigures:
    """Compares the names of figures that are near."""

    def __init__(self, terms: IndicatorTerms) -> None:
        self._terms = terms

    def score(self, pair: ComparedPair) -> float:
        """A score just above the lowest, or 0."""
        share = near_share(pair.goal, pair.report)
        if not share and not of_much_the_same_size(pair.goal, pair.report):
            return 0.0
        alike = [(a, b) for a, b in pair.names() if self._terms.same_acts(a, b) or _was_begun(a, b)]
        most = max((self._terms.resemblance(a, b) for a, b in alike), default=0.0)
        if most < _SURE and (share or (not most and not self._in_their_places(pair, alike))):
            return 0.0
        return WITH_FIGURE + _RESEMBLING * most

    def _in_their_places(
        self, pair: ComparedPair, alike: Sequence[tuple[IndicatorKey, IndicatorKey]]
    ) -> bool:
        """Whether the rest of the longer name stands before the shorter, or both say as little."""
        goal, report = pair.goal, pair.report
        return any(
            self._terms.ends_in(a, b, report.context)
            or self._terms.ends_in(b, a, goal.context)
            or (a.generic and a.core == b.core != "" and close(goal.target.value, report.target.value))
            for a, b in alike
        )


def _was_begun(wanted: IndicatorKey, said: IndicatorKey) -> bool:
    """Whether it was only to be begun, and has been done."""
    return wanted.acts == _BEGUN and bool(said.acts & _DONE) and "start" not in said.acts
