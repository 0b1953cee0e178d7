"""Counts whose things are named behind their size: 建设2条|长3公里的绿道."""

from __future__ import annotations

from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, STOPS

_SIZES = frozenset({"length", "area", "weight", "power", "volume", "money"})  # dimensions
_THING = lazy_pattern(rf"[^{STOPS}{AMOUNTS}{DATE}]{{2,}}")


def with_things_behind(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each count with the thing that its size tells of; a length of it is made as it is."""
    told: list[Item] = []
    sized: dict[int, Item] = {}  # where a size stands: the count before it, with its thing
    for item in items:
        count = sized.get(item.anchor)
        if count and item.noun == count.noun and not item.verb:
            long = forms.length if item.amount.dimension == "length" else ""
            weak = item.weak and not count.verb
            item = replace(item, noun=item.noun + long, verb=count.verb, measure=count.measure, weak=weak)
        size = _size_behind(sentence, item)
        thing = _thing_at(sentence, item, size, forms) if size else ""
        if thing:
            item = replace(item, noun=thing)
            sized[size] = item
        told.append(item)
    return told


def _size_behind(sentence: Sentence, item: Item) -> int:
    """Where the size stands that is told behind a count; 0 where none is."""
    place = min((place for place in sentence.amounts if place > item.anchor), default=0)
    told = item.amount.dimension == "count" and place and sentence.amounts[place].dimension in _SIZES
    return place if told else 0


def _thing_at(sentence: Sentence, item: Item, size: int, forms: ListForms) -> str:
    """What is so large as a size behind a count says: 长|3公里|的绿道, 日处理|3万吨|的水厂, 隧道长|3公里."""
    between = sentence.code[item.anchor + 1 : size]
    sizes = forms.size.fullmatch(between) is not None
    if sentence.code.startswith(forms.modifier_mark, size + 1):
        named = _THING.match(sentence.code, size + 2)
        bare = item.verb and item.noun in {"", between}
        return named[0].split(forms.item_mark)[0] if named and (sizes or bare) else ""
    if item.noun != between or sentence.amounts[size].dimension != "length":
        return ""
    return next((between[:end] for end in range(2, len(between)) if forms.size.fullmatch(between, end)), "")
