"""Counts of what is so large as is said right before: 新建规模为|3万吨|的水厂|一座."""

from __future__ import annotations

from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.indicators import IndicatorForms

_SIZES = frozenset({"length", "area", "weight", "power", "volume"})  # dimensions of one thing


def words_before_size(match: PhraseMatch, forms: IndicatorForms) -> str:
    """The words of the clause up to the size of what a match counts, in code form.

    Empty where no size, with or without 的, stands right before the things: 道路3公里、|桥梁2座.
    """
    start, end = match.slots.get("noun", (0, 0))
    code, amounts = match.sentence.code, match.sentence.amounts
    counted = amounts[match.anchor].dimension == "count"
    if not match.rule.last_resort or end != match.anchor or not counted:
        return ""
    size = start - 1 - (code[start - 1 : start] == forms.modifier_end)
    parted = code.startswith(forms.item_mark, start)
    if parted or size not in amounts or amounts[size].dimension not in _SIZES:
        return ""
    return code[match.sentence.clause(match.anchor)[0] : size]
