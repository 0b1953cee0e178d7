"""A figure for several things together, one of which was promised: how much of it is not said."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.compare.figure_sizes import SHARES, is_change
from tracker.compare.indicator_terms import IndicatorKey, IndicatorTerms
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import ReportedResult


class JoinedNames:
    """What one result counts together, and whether a promised thing is among it."""

    def __init__(self, report: ReportedResult, said: Sequence[IndicatorKey], terms: IndicatorTerms) -> None:
        self._terms, self._said = terms, said
        self._adds_up = (
            report.tells is None and not is_change(report.target) and report.target.unit not in SHARES
        )
        alone = [
            name
            for words in (report.target.indicator, *report.words)
            for name in LANGUAGE.named_together(words)
        ]
        keys = [terms.key(name) for name in dict.fromkeys(alone)]
        self._cores = {key.core for key in keys if not key.generic} - {key.core for key in said}

    def hold(self, wanted: Sequence[IndicatorKey]) -> bool:
        """Whether the promised thing is one of them, and the same is done."""
        return self._adds_up and any(
            not key.generic
            and (key.core in self._cores or self._terms.covers(self._said[0], key))
            and self._terms.same_acts(key, self._said[0])
            for key in wanted
        )
