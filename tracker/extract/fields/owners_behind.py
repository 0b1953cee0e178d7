"""What a sum is spent on where that stands behind it: 投资120万元，完成两所学校扩建 → 学校扩建投资."""

from __future__ import annotations

from collections.abc import Callable

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.extract.matching.match_text import text_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.extraction import OwnerForms
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, STOPS

_SHORTEST, _LONGEST = 2, 24  # characters of a name
_NOUN = rf"(?P<noun>[^{STOPS}{AMOUNTS}{DATE}]{{2,40}})"


class OwnersBehind:
    """Finds what sums are spent on, by the rulebook's verbs."""

    def __init__(self, book: Rulebook, forms: OwnerForms, tidy: Callable[[str], str]) -> None:
        """`tidy` makes the name of a thing read well alone."""
        self._forms, self._tidy = forms, tidy
        action = book.lexicons.get("action")
        adverbs = book.lexicons.get("indicator_filler")
        verb = alternation([word for word in (action.words if action else ()) if len(word) > 1])
        fill = f"(?:{guarded(adverbs.words)}|{forms.spent_on})*" if adverbs else ""
        things = rf"(?:[^{STOPS}{AMOUNTS}{DATE}]{{0,16}}?[{AMOUNTS}])?的?{_NOUN}"
        self._by_verb = lazy_pattern(rf"{forms.comma}?{DATE}?{fill}(?:(?:{verb}){forms.joint}?)+{things}")
        self._sized = lazy_pattern(rf"(?:的|{forms.item_mark})(?:[{AMOUNTS}]的?)?{_NOUN}")

    def after(self, sentence: Sentence, anchor: int, indicator: str, clean: str) -> str:
        """What the sum at a code position is spent on; empty where the words behind it do not say."""
        if not self._forms.sum_spent.fullmatch(indicator):
            return ""
        code = sentence.code
        found = self._sized.match(code, anchor + 1)
        if found is None and self._forms.spends.fullmatch(indicator):
            found = self._by_verb.match(code, anchor + 1)
        if found is None:
            return ""
        name = self._tidy(text_of(sentence, found.span("noun"), clean))
        if len(name) > _LONGEST:
            name = name.split(self._forms.item_mark)[0]
        name = self._forms.not_done_yet.sub("", name)
        return name if len(name) >= _SHORTEST else ""
