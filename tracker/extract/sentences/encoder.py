"""Sentences in code form: amounts, dates, names and asides become one character each, with a way back.

The clean copy of the document is scanned once for dates and amounts; each sentence that holds anything worth
a look is then coded on its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from tracker.extract.sentences.encoded_sentence import Sentence, SentenceBuilder
from tracker.language.amounts import Amount
from tracker.language.dates import DateMention
from tracker.records import Span
from tracker.rulebook.compile import ASIDE, BASE, DATE, DIMENSIONS, NAME

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
_COMPARED_BEFORE = re.compile(r"(?:比|较|相对|相比|对比|与|同|按)$")
_COMPARED_AFTER = re.compile(
    r"(?:水平)?相比，?|(?:的)?(?:实际|水平)?(?:的)?基础上|同期|水平|(?:不变|可比)?价格?(?:计算)?的?"
)
_OF_OBJECT = re.compile(
    r"(?:年)?(?:销售|营业|主营业务|建筑|占地)?(?:收入|产值|总?投资|营收|估值|海拔|高度|直径|口径|长度|跨径|单机容量|面积|规模|产能|资产|纳税|税收|装机|库容)?$"
)
_AGE_UNITS = frozenset({"岁", "周岁"})
_OF_WHOM = re.compile(r"[的\u4e00-\u9fff（]")
LONGEST = 600  # characters; what goes on longer without a full stop is read in pieces


class SentenceEncoder:
    """Codes the sentences of one clean text."""

    def __init__(self, text: str, amounts: Sequence[Amount], dates: Sequence[DateMention]) -> None:
        self._text = text
        self._amounts, self._dates = amounts, dates
        self._amount_starts = [amount.start for amount in amounts]
        self._date_starts = [date.start for date in dates]

    def sentences(self, start: int, end: int) -> Sentences:
        """The sentences of one paragraph."""
        return Sentences(self, self._text, tuple(self._spans(start, end)))

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        for match in _SENTENCE.finditer(self._text, start, end):
            begin, finish = match.start(), min(match.end(), end)
            while finish - begin > LONGEST:
                cut = self._text.rfind("，", begin, begin + LONGEST) + 1 or begin + LONGEST
                yield begin, cut
                begin = cut
            if finish > begin:
                yield begin, finish

    def code(self, start: int, end: int) -> Sentence:
        """One stretch of the text in code form."""
        coded = SentenceBuilder(self._text, start)
        for unit_start, unit_end, char, thing in self._units(start, end):
            coded.add(unit_start, unit_end, char, thing)
        return coded.sentence(start, end)

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
            compared = self._compared(date, start)
            units.append((*compared, BASE, None) if compared else (date.start, date.end, DATE, date))
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

    def _compared(self, date: DateMention, start: int) -> tuple[int, int] | None:
        """The words of a comparison around a date: 比2020年, 与上年相比, 在2018年基础上."""
        before = _COMPARED_BEFORE.search(self._text, max(start, date.start - 2), date.start)
        after = _COMPARED_AFTER.match(self._text, date.end)
        if before is None and not (after and ("基础上" in after[0] or "价" in after[0])):
            return None
        if before and before[0] in {"与", "同", "按"} and not after:
            return None
        opening = before.start() if before else date.start - self._text.startswith("在", date.start - 1)
        return opening, after.end() if after else date.end

    def _describes(self, previous: Amount | None, amount: Amount) -> bool:
        """Whether an amount only says how large what was just counted is: 5栋16层住宅, 6个5亿元以上项目."""
        if previous is None or previous.dimension != "count":
            return False
        if amount.start == previous.end:
            return True
        if amount.dimension == "count":
            return False
        if not re.match(r"[\u4e00-\u9fff]", self._text[amount.end : amount.end + 1]):
            return False
        between = self._text[previous.end : amount.start]
        return len(between) <= 8 and _OF_OBJECT.fullmatch(between) is not None

    def _is_age(self, amount: Amount) -> bool:
        """Whether an amount is the age of those it stands before: 60岁以上老年人."""
        return amount.unit in _AGE_UNITS and _OF_WHOM.match(self._text, amount.end) is not None


class Sentences:
    """The sentences of a paragraph, at `spans` of the clean copy: put into code form when asked for."""

    def __init__(self, coder: SentenceEncoder, text: str, spans: Sequence[Span]) -> None:
        self._coder, self._text, self.spans = coder, text, spans
        self._coded: dict[int, Sentence] = {}

    def __iter__(self) -> Iterator[Sentence]:
        return (self[number] for number in range(len(self.spans)))

    def goes_on(self, number: int) -> bool:
        """Whether it ends with ；: the next one goes on in the same sentence."""
        return self._text[self.spans[number][1] - 1] == "；"

    def __getitem__(self, number: int) -> Sentence:
        if number not in self._coded:
            self._coded[number] = self._coder.code(*self.spans[number])
        return self._coded[number]


def _within(things: Sequence[T], starts: Sequence[int], start: int, end: int) -> Sequence[T]:
    return things[bisect_left(starts, start) : bisect_left(starts, end)]


def _holds_amount(
    units: list[tuple[int, int, str, Amount | DateMention | None]], start: int, end: int
) -> bool:
    return any(isinstance(thing, Amount) and start < a and b < end for a, b, _, thing in units)


def _is_responsible(aside: str) -> bool:
    return "责任单位" in aside or "牵头" in aside or "负责" in aside
