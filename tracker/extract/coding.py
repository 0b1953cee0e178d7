"""Sentences in code form: amounts, dates, names and asides become one character each, with a way back.

The clean copy of the document is scanned once for dates and amounts; each sentence that holds anything worth a look
is then coded on its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tracker.rulebook.compile import ASIDE, BASE, DATE, DIMENSIONS, NAME
from tracker.text.dates import DateMention
from tracker.text.quantities import Amount

_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；]*[”’」』]?(?:\n|$)?")
_NAMED = re.compile(
    r"“[^“”。；：]{1,24}”|《[^《》]{1,80}》|「[^」]{1,16}」|〔[^〕]{1,12}〕|\[\d{1,3}\]|［\d{1,3}］"
)
_ASIDE = re.compile(r"（[^（）]{1,60}）")
T = TypeVar("T")
_BASE_BEFORE = re.compile(r"(?:由|从)[^，。；：、！？\n]{0,14}$")
_BASE_AFTER = re.compile(
    r"(?:左右|以上)?(?:提高|提升|增加|增长|扩大|下降|降低|缩短|缩小|减少|压缩|压减|上升|发展|拓展|升|增|降|减|延长|调整)(?:到|至|为)"
)
_OF_OBJECT = re.compile(r"(?:总?投资|产值|估值)?$")
CLAUSE_ENDS = "，。；：！？\n\t"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the clean copy from `start` to `end`, in code form.

    `places[i]` is where `code[i]` begins in the clean copy, with `end` as its last element. `amounts`, `dates` and
    `asides` map code positions to what stands there.
    """

    start: int
    end: int
    code: str
    places: tuple[int, ...]
    amounts: dict[int, Amount]
    dates: dict[int, DateMention]
    asides: dict[int, str]
    semicolon: bool = False  # it ends with ；: the next one goes on in the same sentence

    def clause(self, position: int) -> tuple[int, int]:
        """Code positions of the clause around `position`."""
        start = max((self.code.rfind(mark, 0, position) for mark in CLAUSE_ENDS), default=-1) + 1
        ends = [found for mark in CLAUSE_ENDS if (found := self.code.find(mark, position)) >= 0]
        return start, min(ends, default=len(self.code))


class Coder:
    """Codes the sentences of one clean text."""

    def __init__(self, text: str, amounts: Sequence[Amount], dates: Sequence[DateMention]) -> None:
        self._text = text
        self._amounts, self._dates = amounts, dates
        self._amount_starts = [amount.start for amount in amounts]
        self._date_starts = [date.start for date in dates]

    def sentences(self, start: int, end: int) -> Iterator[Sentence]:
        """The sentences of one paragraph."""
        for match in _SENTENCE.finditer(self._text, start, end):
            if match.end() > match.start():
                yield self.code(match.start(), min(match.end(), end))

    def code(self, start: int, end: int) -> Sentence:
        """One stretch of the text in code form."""
        units = self._units(start, end)
        code: list[str] = []
        places: list[int] = []
        amounts: dict[int, Amount] = {}
        dates: dict[int, DateMention] = {}
        asides: dict[int, str] = {}
        position = start
        for unit_start, unit_end, char, thing in units:
            if unit_start < position:
                continue
            code.extend(self._text[position:unit_start])
            places.extend(range(position, unit_start))
            if isinstance(thing, Amount):
                amounts[len(code)] = thing
            elif isinstance(thing, DateMention):
                dates[len(code)] = thing
            elif char == ASIDE:
                asides[len(code)] = self._text[unit_start:unit_end]
            code.append(char)
            places.append(unit_start)
            position = unit_end
        code.extend(self._text[position:end])
        places.extend(range(position, end))
        return Sentence(
            start,
            end,
            "".join(code),
            (*places, end),
            amounts,
            dates,
            asides,
            self._text[end - 1 : end] == "；",
        )

    def _units(self, start: int, end: int) -> list[tuple[int, int, str, Amount | DateMention | None]]:
        units: list[tuple[int, int, str, Amount | DateMention | None]] = []
        previous: Amount | None = None
        for amount in _within(self._amounts, self._amount_starts, start, end):
            base = self._base(amount, start)
            if base is not None:
                units.append((base, amount.end, BASE, None))
            elif not self._describes(previous, amount) and not self._is_age(amount):
                units.append((amount.start, amount.end, DIMENSIONS[amount.dimension], amount))
                previous = amount
        for date in _within(self._dates, self._date_starts, start, end):
            units.append((date.start, date.end, DATE, date))
        for match in _NAMED.finditer(self._text, start, end):
            units.append((*match.span(), NAME, None))
        for match in _ASIDE.finditer(self._text, start, end):
            if not _holds_amount(units, match.start(), match.end()) or _is_responsible(match[0]):
                units.append((*match.span(), ASIDE, None))
        units.sort(key=lambda unit: (unit[0], -unit[1]))
        return units

    def _base(self, amount: Amount, start: int) -> int | None:
        """Where 由…/从… begins when the amount is what another one is raised or lowered from."""
        if not _BASE_AFTER.match(self._text, amount.end):
            return None
        opening = _BASE_BEFORE.search(self._text, max(start, amount.start - 16), amount.start)
        return opening.start() if opening else None

    def _describes(self, previous: Amount | None, amount: Amount) -> bool:
        """Whether an amount only says how large the things just counted are: 5栋16层住宅, 70个30亿元以上项目."""
        if previous is None or previous.dimension != "count":
            return False
        if amount.start == previous.end:
            return True
        if amount.dimension == "count":
            return False
        if not re.match(r"[\u4e00-\u9fff]", self._text[amount.end : amount.end + 1]):
            return False
        between = self._text[previous.end : amount.start]
        return len(between) <= 3 and _OF_OBJECT.match(between) is not None


    def _is_age(self, amount: Amount) -> bool:
        """Whether an amount is the age of those it stands before: 60岁以上老年人."""
        return amount.unit in {"岁", "周岁"} and re.match(r"[的\u4e00-\u9fff（]", self._text[amount.end : amount.end + 1]) is not None


def _within(things: Sequence[T], starts: Sequence[int], start: int, end: int) -> Sequence[T]:
    return things[bisect_left(starts, start) : bisect_left(starts, end)]


def _holds_amount(
    units: list[tuple[int, int, str, Amount | DateMention | None]], start: int, end: int
) -> bool:
    return any(isinstance(thing, Amount) and start < a and b < end for a, b, _, thing in units)


def _is_responsible(aside: str) -> bool:
    return "责任单位" in aside or "牵头" in aside or "负责" in aside
