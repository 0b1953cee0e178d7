"""What a sum is spent on where that stands behind it: 投资120万元，完成两所学校扩建 → 学校扩建投资."""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.extract.matching.match_text import text_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.attribution import OwnerForms
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, STOPS

_SHORTEST, _LONGEST = 2, 24  # characters of a name
_NOUN = rf"(?P<noun>[^{STOPS}{AMOUNTS}{DATE}]{{2,40}}+)"


class OwnersBehind:
    """Finds what sums are spent on, by the rulebook's verbs."""

    def __init__(self, book: Rulebook, forms: OwnerForms, tidy: Callable[[str], str]) -> None:
        """`tidy` makes the name of a thing read well alone."""
        self._forms, self._tidy = forms, tidy
        action = book.lexicons.get("output_verb")
        adverbs, bare = book.lexicons.get("indicator_filler"), book.lexicons.get("noun_needing_owner")
        self._bare = frozenset(bare.words if bare else ())
        verb = alternation([word for word in (action.words if action else ()) if len(word) > 1])
        fill = f"(?:{guarded(adverbs.words)}|{forms.spent_on})*" if adverbs else ""
        counted = rf"[^{STOPS}{AMOUNTS}{DATE}]{{0,16}}?[{AMOUNTS}]"
        of = forms.modifier_end
        one = f"(?![{AMOUNTS}]{forms.item_mark})"  # a sum for 学校9所、医院2所 is that of neither alone
        things = rf"(?:(?:{counted}){{2}}(?={of})|{counted})?{of}?(?!{forms.item_mark}){_NOUN}{one}"
        self._by_verb = lazy_pattern(
            rf"{forms.comma}?{DATE}?{fill}{forms.there}(?:(?:{verb}){forms.joint}?)+{things}"
        )
        task = rf"(?P<noun>[^{STOPS}{AMOUNTS}{DATE}]{{2,16}}?(?:{forms.task_behind}))(?=[{AMOUNTS}])"
        self._by_task = lazy_pattern(rf"{forms.comma}{task}")
        self._made = lazy_pattern(f"(?:{verb}){_NOUN}")
        self._listed = lazy_pattern(rf"{forms.item_mark}{counted}{of}{_NOUN}")
        self._sized = lazy_pattern(rf"(?:{of}|{forms.item_mark})(?:[{AMOUNTS}]{of}?)?{_NOUN}")

    def after(
        self, sentence: Sentence, anchor: int, indicator: str, clean: str, *, near: bool = False
    ) -> str:
        """What the sum at a code position is spent on; empty where the words behind it do not say.

        With `near` the clause behind it counts for nothing: what the sum is spent on may stand before it.
        """
        if self._forms.spread.fullmatch(indicator) and (made := self._made.match(sentence.code, anchor + 1)):
            return self._name(made, sentence, clean)  # 面积|9平方公里|建设东湖新区
        if not self._forms.sum_spent.fullmatch(indicator):
            return ""
        code = sentence.code
        found = self._listed.match(code, anchor + 1) or self._sized.match(code, anchor + 1)
        clause = near and code.startswith(self._forms.comma, anchor + 1)
        if found is None and not clause and self._forms.spends.fullmatch(indicator):
            found = self._by_verb.match(code, anchor + 1) or self._by_task.match(code, anchor + 1)
        return self._name(found, sentence, clean)

    def counted(self, sentence: Sentence, anchor: int, clean: str) -> str:
        """What is counted at a code position where its size stands before its name: 9条、总长30公里的步道."""
        return self._name(self._listed.match(sentence.code, anchor + 1), sentence, clean)

    def _name(self, found: re.Match[str] | None, sentence: Sentence, clean: str) -> str:
        if found is None:
            return ""
        name = self._tidy(text_of(sentence, found.span("noun"), clean))
        if len(name) > _LONGEST:
            name = name.split(self._forms.item_mark)[0]
        name = self._forms.not_done_yet.sub("", name)
        plain = len(name) >= _SHORTEST and name not in self._bare
        return name if plain and not self._forms.sum_spent.fullmatch(name) else ""
