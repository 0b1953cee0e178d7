"""Words that are amounts by themselves (全覆盖, 翻番), with bounds around them: 至少翻一番, 翻两番以上."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import Words, guarded, guarded_search
from tracker.language.amounts import Amount
from tracker.records import Comparator

_MORE = "(?:还)?[多余](?![\u4e00-\u9fff])"  # 翻一番多
_LONGEST_BOUND = 8  # characters
_ALL_OR_NONE = frozenset({"0", "100"})  # nothing lies beyond


class NumberWords:
    """Finds the words of a list that are amounts.

    A word of the list gives `value`, `unit`, `comparator`, `dimension` and `not_after` (characters that make
    it part of another word when they stand before it). A bound beside it counts where it gives none itself.
    """

    def __init__(self, fixed: Words, before: Words, after: Words) -> None:
        self._fixed, self._before, self._after = fixed, before, after
        bounds = {word: gives for word, gives in before.items() if gives["comparator"] != "="}
        self._pattern = lazy_pattern(guarded_search(fixed))
        self._opening = lazy_pattern(guarded(bounds))
        self._closing = lazy_pattern(rf"(?P<after>{guarded(after)})|{_MORE}")

    def scan(self, text: str) -> Iterator[Amount]:
        """The amounts of a text in order."""
        return map(self._amount, self._pattern.finditer(text))

    def _amount(self, match: re.Match[str]) -> Amount:
        gives = self._fixed[match[0]]
        start, end, comparator = match.start(), match.end(), gives.get("comparator", "")
        if not comparator:
            bounded = gives["value"] not in _ALL_OR_NONE
            start, end, comparator = self._bounded(match) if bounded else (start, end, "=")
        return Amount(
            start=start,
            end=end,
            number=match.start(),
            value=Decimal(gives["value"]),
            value_high=None,
            comparator=cast(Comparator, comparator),
            unit=gives.get("unit", ""),
            dimension=gives.get("dimension", "percent"),
            fixed=match[0],
        )

    def _bounded(self, match: re.Match[str]) -> tuple[int, int, str]:
        """From where to where a word and its bound stand, and what the bound says."""
        start, end = match.span()
        for place in range(max(0, start - _LONGEST_BOUND), start):
            before = self._opening.match(match.string, place)  # it looks at what stands behind it
            if before and before.end() == start:
                return place, end, self._before[before[0]]["comparator"]
        after = self._closing.match(match.string, end)
        if after:
            return start, after.end(), self._after[after["after"]]["comparator"] if after["after"] else ">"
        return start, end, "="
