"""What the tiers of one goal are about: 出口额：底线目标4亿元，增长6%；奋斗目标5亿元，增长9%.

The name of a tier is no part of an indicator. What stands before the first tier is the subject of all.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extract.fields.item import Item, change_word, with_change
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms


def with_tiers(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items of a sentence, those of its tiers with what is said before the first of these."""
    if forms.tier.search(sentence.code):
        names = forms.tier
    elif forms.short_tiers.search(sentence.code):
        names = forms.short_tier
    else:
        return items
    told: list[Item] = []
    first: Item | None = None  # the first of the tiers of one goal
    since = 0  # code position behind the amount before
    for item in items:
        stretch = sentence.code[since : item.anchor]
        since = item.anchor + 1
        tier = _last_tier(stretch, names, forms.hope if first else None)
        if tier and forms.tier_reaches.fullmatch(stretch, tier[1]):
            before = stretch[: tier[0]]
            bare = forms.tier_opening.fullmatch(before) or forms.as_before.search(before)
            if bare and first:
                item = _of_tier(item, first, forms)
            else:
                first = item = _named(item, before, names, forms)
        told.append(item)
    return told


def _last_tier(stretch: str, names: re.Pattern[str], hope: re.Pattern[str] | None) -> tuple[int, int] | None:
    """Where the last tier stands that is named before an amount; with `hope` for words such as 力争, too."""
    found = list(names.finditer(stretch)) or (list(hope.finditer(stretch)) if hope else [])
    return found[-1].span() if found else None


def _of_tier(item: Item, first: Item, forms: ListForms) -> Item:
    """An item with the subject of the first tier."""
    about = forms.without_change(first.noun)
    alike = first.is_change and item.amount.dimension == first.amount.dimension  # 增长保底6%、力争9%
    if alike and not item.is_change:
        item = replace(item, measure=first.measure)
    if item.is_change:
        return replace(
            item, noun=with_change(forms.without_change(first.verb + first.noun), item, forms), verb=""
        )
    same = first.amount.unit == item.amount.unit
    measure = first.measure if same and not first.is_change else item.measure
    return replace(item, noun=about, verb=first.verb, measure=measure)


def _named(item: Item, before: str, names: re.Pattern[str], forms: ListForms) -> Item:
    """The first tier; where nothing else names its subject, the clause before does: 出口方面，保底4亿元."""
    if before and before[-1] not in forms.tier_marks:
        at_end = names.search(item.noun)  # 出口额|底线目标|要达到
        if not at_end or not at_end.start():
            return item
        return replace(item, noun=forms.tier_goal.sub("", item.noun[: at_end.start()]))
    label = forms.tier_label.search(before)
    about = item.above or (label["about"] if label else "")
    if item.verb not in {"", forms.carried_out} or not about:
        return item
    about = forms.tier_goal.sub("", forms.tier_number.sub("", about))
    changing = forms.without_change(about)
    if changing != about and item.amount.dimension == "percent":  # 出口额增长目标：保底6%
        return replace(
            item, noun=about, verb="", measure="increase" if item.measure == "level" else item.measure
        )
    return replace(item, noun=about + change_word(item, forms), verb="")
