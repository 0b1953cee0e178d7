"""Where a clean copy has anything to read: its amounts, its dates, and the words of rules that set an amount.

Most sentences hold none of these. They are not put into code form, and no phrase is tried on them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from tracker.extract.needs import words_wanted
from tracker.rulebook.model import Lexicon, Phrase


class Anchors:
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


class Triggers:
    """The words of which a sentence without an amount must hold one for any of some phrases to match."""

    def __init__(self, phrases: Iterable[Phrase], lexicons: Mapping[str, Lexicon]) -> None:
        wanted = [min(words_wanted(phrase, lexicons), key=len, default=None) for phrase in phrases]
        self.everywhere = None in wanted  # a phrase without sure words may match anywhere
        words = sorted({word for words in wanted if words for word in words})
        self._pattern = re.compile("|".join(map(re.escape, words)) or "(?!)")

    def places(self, clean: str) -> list[int]:
        """Where these words stand."""
        return [match.start() for match in self._pattern.finditer(clean)]
