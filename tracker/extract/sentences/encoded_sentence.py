"""A sentence in code form, in which every amount, date, name and aside is one character, with a way back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.language.amounts import Amount
from tracker.language.dates import DateMention
from tracker.rulebook.phrase_compiler import AMOUNTS, BASE, DATE, STOPS

CodeSpan = tuple[int, int]  # code positions of a stretch: the first, and the one behind its last
ENDS_NAMES = frozenset(STOPS + AMOUNTS + DATE)  # what no name goes on over
_STRETCH = lazy_pattern(f"[^{STOPS}]+")


@value
class Sentence:
    """One sentence of the clean copy from `start` to `end`, in code form.

    `places[i]` is where `code[i]` begins in the clean copy and `ends[i]` where it ends; `places` has `end` as
    its last element. `amounts` and `dates` map code positions to what stands there. `bases` are the
    words left out of the code because something is only compared with them (比2020年, 由60%), by the position
    after them. `stretches` are the code positions of what stands between two marks, beyond which most phrases
    do not go, `stops` those of the marks that end clauses.
    """

    start: int
    end: int
    code: str
    places: Sequence[int]
    ends: Sequence[int]
    amounts: dict[int, Amount]
    dates: dict[int, DateMention]
    bases: dict[int, str]
    stretches: Sequence[tuple[int, int]]
    stops: Sequence[int]

    def clause(self, position: int) -> tuple[int, int]:
        """Code positions of the clause around `position`."""
        after = bisect_left(self.stops, position)
        start = self.stops[after - 1] + 1 if after else 0
        return start, self.stops[after] if after < len(self.stops) else len(self.code)

    @property
    def clause_starts(self) -> tuple[int, ...]:
        """The code positions where its clauses begin."""
        return (0, *(stop + 1 for stop in self.stops))

    def words_before(self, position: int, *, first: int = 0, stops: str = "") -> CodeSpan:
        """The stretch right before `position`, from `first` on at most, without a mark, an amount or a date.

        None of the characters in `stops` stands in it.
        """
        start, ends = position, ENDS_NAMES.union(stops)
        while start > first and self.code[start - 1] not in ends:
            start -= 1
        return start, position


class SentenceBuilder:
    """A sentence on its way into code form: its units are added from left to right."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._position = text, start
        self._code: list[str] = []
        self._places: list[int] = []
        self._ends: list[int] = []
        self._amounts: dict[int, Amount] = {}
        self._dates: dict[int, DateMention] = {}
        self._bases: dict[int, str] = {}

    def add(self, start: int, end: int, char: str, thing: Amount | DateMention | None) -> None:
        """One unit after the plain text before it; a unit inside the last one is passed over."""
        if start < self._position:
            return
        self._plain(start)
        here = len(self._places)
        self._position = end
        if char == BASE:
            self._bases[here] = self._text[start:end]
            return
        if isinstance(thing, Amount):
            self._amounts[here] = thing
        elif isinstance(thing, DateMention):
            self._dates[here] = thing
        self._code.append(char)
        self._places.append(start)
        self._ends.append(end)

    def sentence(self, start: int, end: int, clause_end: re.Pattern[str]) -> Sentence:
        """The sentence, when all its units are in; `clause_end` is the pattern of marks that end clauses."""
        self._plain(end)
        self._places.append(end)
        code = "".join(self._code)
        return Sentence(
            start,
            end,
            code,
            places=self._places,
            ends=self._ends,
            amounts=self._amounts,
            dates=self._dates,
            bases=self._bases,
            stretches=[match.span() for match in _STRETCH.finditer(code)],
            stops=[match.start() for match in clause_end.finditer(code)],
        )

    def _plain(self, end: int) -> None:
        if end <= self._position:
            return
        self._code.append(self._text[self._position : end])
        self._places.extend(range(self._position, end))
        self._ends.extend(range(self._position + 1, end + 1))
