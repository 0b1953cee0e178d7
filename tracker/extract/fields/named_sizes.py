"""Sizes that only say which project is hastened: 推进|南湾|20万千瓦|光伏项目."""

from __future__ import annotations

from tracker.extract.matching.match_text import text_of
from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.amounts import Amount
from tracker.language.indicators import IndicatorForms

_SIZES = frozenset({"power", "weight"})  # dimensions of a capacity
_LONGEST_OWNER = 14  # characters


def owner_of_sized(
    match: PhraseMatch, amount: Amount, verb: str, noun: str, clean: str, forms: IndicatorForms
) -> str:
    """Whose project a size names that a verb only hastens, or none; empty where the size is what is made."""
    behind = match.slots.get("noun", (-1, -1))[0] > match.anchor
    if not behind or amount.dimension not in _SIZES or amount.comparator != "=":
        return ""
    if (verb and forms.hastens.fullmatch(verb) is None) or forms.project.search(noun) is None:
        return ""
    first = match.slots["output_verb"][1] if "output_verb" in match.slots else 0
    stops = forms.item_mark + forms.modifier_end
    words = match.sentence.words_before(match.anchor, first=first, stops=stops)
    owner = text_of(match.sentence, words, clean)
    return owner if 1 < len(owner) <= _LONGEST_OWNER and not forms.no_project.search(owner) else ""
