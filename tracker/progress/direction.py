"""Whether less of a target is better: what decides that its number, said without a bound, is a ceiling.

An office writes 失业率5.5%, 物价涨幅2%左右 and 新增就业8万人 alike. A number (`=`) of which more is better is
reached when passed, as offices read it; of which less is better it is kept at or below, 约 up to `about`
above, a range up to its upper end. Which ones these are is a word list of the rules (`harms` in outcomes/);
a bound that is written rules over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from tracker.chinese.indicator_direction import measured_in, measures_one_of
from tracker.records import Target

_SAYS_ITSELF = (">=", ">", "<=", "<")


class Direction:
    """The word list, ready to be asked; `harms` gives it when it is asked for the first time."""

    def __init__(self, harms: Callable[[], Sequence[str]] = tuple) -> None:
        self._harms = harms
        self._harmful = lru_cache(maxsize=65536)(self._measures_harm)

    def less_is_better(self, target: Target) -> bool:
        """Whether a smaller figure is the better one of a number that is said without a bound.

        Not of what is made, nor of how much something is to fall.
        """
        if target.comparator in _SAYS_ITSELF or target.measure in ("output", "decrease", "milestone"):
            return False
        return self._harmful(target.indicator)

    def _measures_harm(self, indicator: str) -> bool:
        return self._head is not None and measured_in(indicator, self._head)

    @cached_property
    def _head(self) -> re.Pattern[str] | None:
        return measures_one_of(self._harms())


MORE_IS_BETTER = Direction()  # of everything
