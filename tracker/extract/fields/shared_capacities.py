"""A capacity that the last of several amounts names is that of each: 3万台水泵、2万套阀门生产能力."""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms


def with_capacities(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, those in a list before a capacity with its word."""
    told: list[Item] = []
    for item in reversed(items):
        after = told[-1] if told else None
        named = forms.capacity.search(after.noun) if after and after.measure == "level" else None
        if after and named and _is_listed(sentence, item, after, forms):
            item = replace(item, noun=item.noun + named[0], verb="", measure="level", weak=False)
        told.append(item)
    return told[::-1]


def _is_listed(sentence: Sentence, item: Item, after: Item, forms: ListForms) -> bool:
    """Whether an item without the word for a capacity is joined to the next one: 3万台水泵、2万套…."""
    if not (item.noun and item.behind and after.behind) or forms.capacity.search(item.noun):
        return False
    between = sentence.code[item.anchor + 1 : after.anchor]
    joint = between.removeprefix(item.noun)
    return joint != between and joint in forms.joints and joint != forms.comma
