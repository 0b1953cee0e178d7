"""Sentences in code form: amounts, dates, names and asides become one character each, with a way back.

The clean copy of the document is scanned once for dates and amounts; each sentence that holds anything worth
a look is then coded on its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from tracker.extract.sentences.amount_roles import AmountRoles
from tracker.extract.sentences.encoded_sentence import Sentence, SentenceBuilder
from tracker.language.amounts import Amount
from tracker.language.dates import DateMention
from tracker.language.sentences import SentenceForms
from tracker.records import Span
from tracker.rulebook.phrase_compiler import ASIDE, BASE, DATE, DIMENSIONS, NAME

T = TypeVar("T")
_NAME = "name"  # the dimension of amounts that only tell which thing is meant: 500千伏变电站
_LONGEST_BEFORE = 12  # characters before an attribute that say that a plan goes on with its things
LONGEST = 600  # characters; what goes on longer without a full stop is read in pieces
# A stretch of the text, the character that stands for it, and what it names, if that is an amount or a date.
_Unit = tuple[int, int, str, Amount | DateMention | None]


class SentenceEncoder:
    """Codes the sentences of one clean text."""

    def __init__(
        self,
        text: str,
        amounts: Sequence[Amount],
        dates: Sequence[DateMention],
        forms: SentenceForms,
        notes: Sequence[Span] = (),
    ) -> None:
        """`notes` are stretches that count as asides wherever they stand."""
        self._text, self._forms = text, forms
        self._roles = AmountRoles(text, forms)
        self._amounts, self._dates = amounts, dates
        self._notes, self._note_ends = notes, [end for _, end in notes]
        self._amount_starts = [amount.start for amount in amounts]
        self._date_starts = [date.start for date in dates]

    def sentences(self, start: int, end: int) -> Sentences:
        """The sentences of one paragraph."""
        return Sentences(self, self._text, tuple(self._spans(start, end)), self._forms.goes_on)

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        start = self._behind_number(start, end)
        for match in self._forms.sentence.finditer(self._text, start, end):
            finish = min(match.end(), end)
            begin = self._behind_number(match.start(), finish)
            while finish - begin > LONGEST:
                cut = self._text.rfind(self._forms.comma, begin, begin + LONGEST) + 1 or begin + LONGEST
                yield begin, cut
                begin = cut
            if finish > begin:
                yield begin, finish

    def _behind_number(self, start: int, end: int) -> int:
        """Where the words of an item begin: behind the number of the item, if it has one: （3）|为….

        Items of one paragraph have theirs in its midst.
        """
        number = self._forms.item_number.match(self._text, start, end)
        return number.end() if number and number.end() < end else start

    def has_amount(self, start: int, end: int) -> bool:
        """Whether an amount stands in a stretch."""
        return bool(_within(self._amounts, self._amount_starts, start, end))

    def has_date(self, start: int, end: int) -> bool:
        """Whether a date stands in a stretch."""
        return bool(_within(self._dates, self._date_starts, start, end))

    def covers_only(self, start: int, end: int) -> bool:
        """Whether code form only covers words of a stretch: where nothing is left out, none come together."""
        text, forms = self._text, self._forms
        amounts = _within(self._amounts, self._amount_starts, start, end)
        dates = _within(self._dates, self._date_starts, start, end)
        return not (
            any(self._roles.base(amount, start) is not None for amount in amounts)
            or any(forms.comparison(text, date.start, date.end, start) for date in dates)
            or forms.paper.search(text, start, end)
            or forms.titles_in_a_row.search(text, start, end)
        )

    def code(self, start: int, end: int) -> Sentence:
        """One stretch of the text in code form."""
        coded = SentenceBuilder(self._text, start)
        for unit_start, unit_end, char, thing in self._units(start, end):
            coded.add(unit_start, unit_end, char, thing)
        return coded.sentence(start, end, self._forms.clause_end)

    def _units(self, start: int, end: int) -> list[_Unit]:
        """All that one character stands for, from left to right, the longer first."""
        amounts = _within(self._amounts, self._amount_starts, start, end)
        tasks = self._titles_of_tasks(start, end, amounts)
        units = [
            *self._amount_units(amounts, start, tasks),
            *self._date_units(start, end),
            *self._name_units(start, end, tasks),
            *self._attribute_units(start, end),
        ]
        units += self._aside_units(start, end, units)
        units.sort(key=lambda unit: (unit[0], -unit[1]))
        return units

    def _amount_units(self, amounts: Sequence[Amount], start: int, tasks: Sequence[Span]) -> Iterator[_Unit]:
        counts = {last for _, last in tasks}  # 《…》《…》|2个方案: the number of the titles
        previous: Amount | None = None
        compared_to = start  # the end of what was last compared with
        for amount, following in zip_longest(amounts, amounts[1:]):
            if amount.start < compared_to:
                continue
            base = self._roles.base(amount, start)
            named = amount.dimension == _NAME or amount.start in counts or self._roles.is_reach(amount)
            if named or self._roles.sorts(amount, following):
                yield amount.start, amount.end, NAME, None
            elif base is not None:
                yield *base, BASE, None
                compared_to = base[1]
            elif not self._roles.describes(previous, amount) and not self._roles.is_age(amount):
                alone = self._roles.is_bracketed(previous, amount)  # 新建泵站|（8座）|、水闸（3座）
                edge = int(alone)
                yield amount.start - edge, amount.end + edge, DIMENSIONS[amount.dimension], amount
                previous = amount

    def _date_units(self, start: int, end: int) -> Iterator[_Unit]:
        for date in _within(self._dates, self._date_starts, start, end):
            compared = self._forms.comparison(self._text, date.start, date.end, start)
            yield (*compared, BASE, None) if compared else (date.start, date.end, DATE, date)

    def _attribute_units(self, start: int, end: int) -> Iterator[_Unit]:
        """What was done before with things that the sentence goes on with: 用好|2023年建成的|9座驿站."""
        for match in self._forms.done_before.finditer(self._text, start, end):
            before = max(start, match.start() - _LONGEST_BEFORE)
            if self._forms.before_done.search(self._text, before, match.start()):
                yield *match.span(), NAME, None

    def _name_units(self, start: int, end: int, tasks: Sequence[Span]) -> Iterator[_Unit]:
        """Quoted names and titles; of a title that is a task, and of a stop before parts, only the marks."""
        for match in self._forms.parts_follow.finditer(self._text, start, end):
            yield *match.span(), self._forms.comma, None
        for match in self._forms.name.finditer(self._text, start, end):
            if any(first <= match.start() < last for first, last in tasks):
                for place in (match.start(), match.end() - 1):  # each bracket ends a clause
                    yield place, place + 1, self._forms.comma, None
            elif paper := self._forms.paper.match(self._text, match.start(), end):
                yield *paper.span(), NAME, None
                last = paper.end("kind") - 1  # the bracket goes with the last character of the kind
                yield last, match.end(), self._text[last], None
            else:
                yield self._first_of_names(match, start), match.end(), NAME, None

    def _first_of_names(self, name: re.Match[str], start: int) -> int:
        """Where a quoted name begins: with the names that it sums up, if any (甲千亩、乙牵手“两大行动”)."""
        listed = None
        if self._forms.counted_names.fullmatch(name[0]):
            listed = self._forms.names_listed.search(self._text, start, name.start())
        return listed.start("names") if listed else name.start()

    def _aside_units(self, start: int, end: int, units: Sequence[_Unit]) -> list[_Unit]:
        """Notes, marks behind tiers, and asides that hold no amount of other `units`, say who answers or tell
        an amount in another unit.
        """
        found: list[_Unit] = []
        for match in self._forms.aside.finditer(self._text, start, end):
            told = self._forms.no_amount_aside.search(match[0]) or self._sizes_before_date(match)
            if not _holds_amount(units, *match.span()) or told:
                found.append((*match.span(), ASIDE, None))
        for match in self._forms.tier_mark.finditer(self._text, start, end):
            found.append((*match.span("mark"), ASIDE, None))
        for number in range(bisect_right(self._note_ends, start), len(self._notes)):
            note_start, note_end = self._notes[number]
            if note_start >= end:
                break
            found.append((max(start, note_start), min(end, note_end), ASIDE, None))
        return found

    def _sizes_before_date(self, aside: re.Match[str]) -> bool:
        """Whether an aside only tells the size of what a date befalls: 城东中学|（48个班）|12月底前开工."""
        dated = self.has_date(aside.end(), aside.end() + 1)
        return (
            dated and self._forms.event_behind.match(self._text, self._end_of_date(aside.end())) is not None
        )

    def _end_of_date(self, start: int) -> int:
        """Where the date ends that begins at a place."""
        return self._dates[bisect_left(self._date_starts, start)].end

    def _titles_of_tasks(self, start: int, end: int, amounts: Sequence[Amount]) -> list[Span]:
        """Titles in a row of which most say how many are to be made: 《新建泵站8座》《改造桥梁3座》《…》."""
        found: list[Span] = []
        if len(amounts) < 2:  # and such a row holds two at least
            return found
        for row in self._forms.titles_in_a_row.finditer(self._text, start, end):
            told = [
                one
                for one in amounts
                if row.start() < one.start < row.end() and one.unit not in self._forms.units_of_titles
            ]
            titles = list(self._forms.name.finditer(self._text, *row.span()))
            counting = [t for t in titles if any(t.start() < one.start < t.end() for one in told)]
            if len(counting) > 1 and 2 * len(counting) > len(titles):
                found.append(row.span())
        return found


class Sentences:
    """The sentences of a paragraph, at `spans` of the clean copy: put into code form when asked for."""

    def __init__(self, coder: SentenceEncoder, text: str, spans: Sequence[Span], goes_on: str) -> None:
        self._coder, self._text, self.spans, self._goes_on = coder, text, spans, goes_on
        self._coded: dict[int, Sentence] = {}

    def __iter__(self) -> Iterator[Sentence]:
        return (self[number] for number in range(len(self.spans)))

    def goes_on(self, number: int) -> bool:
        """Whether it ends with the mark (；) after which the next one goes on in the same sentence."""
        return self._text[self.spans[number][1] - 1] == self._goes_on

    def following(self, number: int) -> Sentence | None:
        """The sentence behind it; None for the last."""
        return self[number + 1] if number + 1 < len(self.spans) else None

    def has_amount(self, number: int) -> bool:
        """Whether an amount stands in it, which is known without its code."""
        return self._coder.has_amount(*self.spans[number])

    def has_date(self, number: int) -> bool:
        """Whether a date stands in it."""
        return self._coder.has_date(*self.spans[number])

    def lacks(self, number: int, words_within: Callable[[str, int, int], bool]) -> bool:
        """Whether its code has none of some words, told from the text itself: in half the time.

        `words_within` finds them in a stretch of a text. False also where only the code would tell.
        """
        start, end = self.spans[number]
        return not words_within(self._text, start, end) and self._coder.covers_only(start, end)

    def __getitem__(self, number: int) -> Sentence:
        if number not in self._coded:
            self._coded[number] = self._coder.code(*self.spans[number])
        return self._coded[number]


def _within(things: Sequence[T], starts: Sequence[int], start: int, end: int) -> Sequence[T]:
    return things[bisect_left(starts, start) : bisect_left(starts, end)]


def _holds_amount(units: Sequence[_Unit], start: int, end: int) -> bool:
    return any(isinstance(thing, Amount) and start < a and b < end for a, b, _, thing in units)
