"""Where a clean copy has anything to read: its amounts, its dates, and the words of rules that set an amount.

Most sentences hold none of these. They are not put into code form, and no phrase is tried on them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain


class AnchorIndex:
    """The places at which anything may be read; `everywhere` where each sentence is asked for."""

    def __init__(self, *places: Sequence[int], everywhere: bool = False) -> None:
        self._places = sorted(chain(*places))
        self._everywhere = everywhere

    def within(self, start: int, end: int) -> bool:
        """Whether a stretch of the clean copy has one."""
        if self._everywhere:
            return True
        place = bisect_left(self._places, start)
        return place < len(self._places) and self._places[place] < end
