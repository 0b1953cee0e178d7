"""The figure of a match: its amount as the rule wants it, how it is measured, and how often it recurs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import guarded
from tracker.extract.matching.match_text import Lexicons, said
from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.amounts import Amount, AmountForms
from tracker.records import Comparator, Every, Measure
from tracker.rulebook.phrase_compiler import AMOUNTS, NAME, STOPS

RATES = frozenset({"percent", "density", "ratio"})  # dimensions that nothing is made in
_SIZES = frozenset({"money", "power"})  # what is so large, where no verb says that it is made
_EVERY_AFTER = 12  # code characters behind an amount in which its period may still be named


class FigureReader:
    """Reads the amounts of matches by a rulebook's words."""

    def __init__(self, lexicons: Lexicons, forms: AmountForms) -> None:
        self._lexicons, self._item_mark = lexicons, forms.item_mark
        self._of_a_size, self._size_of_one = forms.of_a_size, forms.size_of_one
        self._at_least = forms.at_least
        self._every = lexicons.get("every", {})
        self._every_pattern = lazy_pattern(guarded(self._every))
        # Behind a word for a period, the size of the things that are counted: 年产|5万吨以上企业|9家.
        stops = STOPS + forms.item_mark
        self._size_behind = lazy_pattern(f"[^{stops}]*?[{NAME}{AMOUNTS}][^{stops}{NAME}{AMOUNTS}][^{stops}]*")

    def is_read(self, match: PhraseMatch) -> bool:
        """Whether a match has an amount: in the text, or set by its rule where the clause counts nothing."""
        amounts = match.sentence.amounts
        if match.anchor in amounts:
            return True
        start, end = match.sentence.clause(match.anchor)
        if match.sentence.code.startswith(self._item_mark, match.end):  # 应届生全部就业、空岗清零
            end = match.end
        return match.rule.value is not None and not any(start <= place < end for place in amounts)

    def written(self, match: PhraseMatch) -> Amount:
        """The amount that a match reads, or the one that its rule sets for words such as 所有."""
        if match.anchor in match.sentence.amounts:
            return match.sentence.amounts[match.anchor]
        places, ends = match.sentence.places, match.sentence.ends
        start, value = places[match.start], said(match, match.rule.value, self._lexicons)
        return Amount(
            start=start, end=ends[match.end - 1], number=start, value=Decimal(value or 0), value_high=None,
            comparator="=", unit="", dimension="percent",
        )  # fmt: skip

    def amount(self, match: PhraseMatch) -> Amount:
        """The amount with the bound and the unit that its rule knows: 至少建成2个, 不低于总数的10%.

        A lower bound may stand before the verb: 至少走访1次.
        """
        amount = self.written(match)
        unit = said(match, match.rule.unit, self._lexicons)
        plain = amount.comparator == "="
        bound = said(match, match.rule.comparator, self._lexicons) if plain else None
        if plain and not bound and self._is_floor(match):
            bound = ">="
        if not unit and not bound:
            return amount
        return replace(
            amount,
            unit=unit or amount.unit,
            comparator=cast(Comparator, bound) if bound else amount.comparator,
        )

    def _is_floor(self, match: PhraseMatch) -> bool:
        start, _ = match.sentence.clause(match.anchor)
        return self._at_least.search(match.sentence.code[start : match.anchor]) is not None

    def measure(self, match: PhraseMatch) -> Measure:
        """What the rule says; but a share is never made, nor is money that a rule of last resort reads."""
        measure = cast(Measure, said(match, match.rule.measure, self._lexicons) or "output")
        amount = match.sentence.amounts.get(match.anchor)
        if measure != "output" or amount is None:
            return measure
        guessed = amount.dimension in _SIZES and match.rule.last_resort
        return "level" if guessed or amount.dimension in RATES else "output"

    def every(self, match: PhraseMatch) -> tuple[Every | None, str]:
        """How often the figure recurs, and the last word of its clause that says so: 每年, 年均."""
        fixed = said(match, match.rule.every, self._lexicons)
        if fixed:
            return cast(Every, fixed), ""
        amount = match.sentence.amounts.get(match.anchor)
        if amount and amount.every:
            return amount.every, ""
        start, _ = match.sentence.clause(match.anchor)
        end = min(match.end, match.anchor + _EVERY_AFTER)
        code, anchor = match.sentence.code, match.anchor
        words = [
            found[0]
            for found in self._every_pattern.finditer(code, start, end)
            if not self._of_a_size.match(code, found.start(), anchor)
            and not (self._size_of_one.match(found[0]) and self._size_behind.match(code, found.end(), anchor))
        ]
        return (cast(Every, self._every[words[-1]]["every"]), words[-1]) if words else (None, "")

    def every_of_baseline(self, baseline: str) -> Every | None:
        """How often a figure recurs by what it is compared with: 从每人每月90元|提高到120元."""
        found = self._every_pattern.search(baseline)
        return cast(Every, self._every[found[0]]["every"]) if found else None
