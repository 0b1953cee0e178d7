"""Which of many phrases hold their words in order, told while the words of a text come one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

Found = tuple[int, int, int]  # the number of a word, where it begins and where it ends


class Need(NamedTuple):
    """Words of which a text must hold one; `joined` where it stands right behind that of the need before."""

    words: frozenset[str]
    joined: bool


class WordOrder:
    """Numbered phrases by the words that each needs, in their order.

    Shift-And (Baeza-Yates and Gonnet, 1992) with words for characters: each need is a bit, those of a phrase
    side by side. A word sets the bits of the needs that it meets, but behind the first of a phrase only where
    the bit of the need before is set. A phrase whose last bit is set may match.
    """

    def __init__(self, phrases: Mapping[int, Sequence[Need]]) -> None:
        self._first = self._last = self._joined = 0  # the bits of such needs
        self._ends: dict[int, int] = {}  # place of the last bit → number of the phrase
        self._needless = [number for number, needs in phrases.items() if not needs]
        bits: dict[frozenset[str], int] = {}  # many phrases share words
        place = 0
        for number, needs in phrases.items():
            for nth, need in enumerate(needs):
                bit = 1 << place + nth
                bits[need.words] = bits.get(need.words, 0) | bit
                self._first |= 0 if nth else bit
                self._joined |= bit if need.joined else 0
            place += len(needs)
            if needs:
                self._last |= 1 << place - 1
                self._ends[place - 1] = number
        self._apart = (1 << place) - 1 & ~self._joined
        self._words: dict[str, int] = {}  # word → the bits of the needs that it meets
        for words, some in bits.items():
            for word in words:
                self._words[word] = self._words.get(word, 0) | some

    def bits_of(self, words: Sequence[str]) -> list[int]:
        """The bits of the needs that each of some words meets."""
        return [self._words.get(word, 0) for word in words]

    @property
    def words(self) -> Set[str]:
        """All words that any phrase needs."""
        return self._words.keys()

    def met(self, found: Iterable[Found], bits: Sequence[int], floor: int = 0) -> list[int]:
        """The numbers of the phrases that may match where these words were found, in no order.

        The words come by their ends, each with its number in `bits`. Those that begin before `floor` count
        for nothing.
        """
        met, reached = 0, self._first
        joined, apart = self._joined, self._apart
        right_behind: dict[int, int] = {}  # by the place where a word ends, what one there may set
        for word, start, end in found:
            new = bits[word] & (reached | right_behind.get(start, 0))
            if new and start >= floor:
                if new | met != met:
                    met |= new
                    reached = (met << 1 | self._first) & apart
                if beside := new << 1 & joined:
                    right_behind[end] = right_behind.get(end, 0) | beside
        return self._phrases(met)

    def _phrases(self, met: int) -> list[int]:
        """The numbers of the phrases all of whose needs are met, in no order."""
        found = self._needless.copy()
        ended = met & self._last
        while ended:
            place = ended.bit_length() - 1
            ended ^= 1 << place
            found.append(self._ends[place])
        return found
