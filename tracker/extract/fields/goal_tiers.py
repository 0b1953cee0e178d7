"""What the tiers of one goal are about: 出口额：底线目标4亿元，增长6%；奋斗目标5亿元，增长9%.

The name of a tier is no part of an indicator. What stands before the first tier is the subject of all.
"""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.extraction import ListForms


def with_tiers(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items of a sentence, those of its tiers with what is said before the first of these."""
    if not forms.tier.search(sentence.code):
        return items
    told: list[Item] = []
    first: Item | None = None  # the first of the tiers of one goal
    since = 0  # code position behind the amount before
    for item in items:
        stretch = sentence.code[since : item.anchor]
        since = item.anchor + 1
        tiers = list(forms.tier.finditer(stretch))
        if tiers and forms.tier_reaches.fullmatch(stretch, tiers[-1].end()):
            before = stretch[: tiers[-1].start()]
            bare = forms.tier_opening.fullmatch(before) or forms.as_before.search(before)
            if bare and first:
                item = _of_tier(item, first, forms)
            else:
                first = item = _named(item, before, forms)
        told.append(item)
    return told


def _of_tier(item: Item, first: Item, forms: ListForms) -> Item:
    """An item with the subject of the first tier."""
    if item.is_change:
        about = forms.without_change(first.verb + first.noun)
        return replace(item, noun=about + _change(item, forms), verb="")
    same = first.amount.unit == item.amount.unit
    measure = first.measure if same and not first.is_change else item.measure
    noun = forms.without_change(first.noun)
    return replace(item, noun=noun, verb=first.verb, measure=measure)


def _named(item: Item, before: str, forms: ListForms) -> Item:
    """The first tier; where nothing else names its subject, the clause before does: 出口方面，保底4亿元."""
    if before and before[-1] not in forms.tier_marks:
        return item  # 出口额|底线目标
    label = forms.tier_label.search(before)
    about = item.above or (label["about"] if label else "")
    if item.verb or not about:
        return item
    return replace(item, noun=forms.tier_number.sub("", about) + _change(item, forms))


def _change(item: Item, forms: ListForms) -> str:
    """The word for a change; none for a level."""
    return forms.change_words.get(item.measure, "")
