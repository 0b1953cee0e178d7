"""How much of what is counted in all is of each place, or done for each sort of people.

村道7500公里，其中：甲县1060公里、乙县1300公里; 为80万人提供帮扶，其中退役军人1万人、毕业生20万人.
"""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item, same_kind
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms

_FEWEST = 2  # parts


def with_parts(items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each place or sort of people with the thing of the amount before that its own is a part of.

    They are parts where they name nothing else, and are no more together than the amount before.
    """
    told = list(items)
    for number, whole in enumerate(items):
        parts = _parts_behind(items, number, forms) if _can_be_parted(whole, forms) else []
        if len(parts) >= _FEWEST and sum(part.amount.value for part in parts) <= whole.amount.value:
            for at, part in enumerate(parts, number + 1):
                told[at] = _of_whole(part, whole, forms)
    return told


def with_rest(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each rest with what was counted before: 改造小区40个，6月完成15个，|其余25个年底前完成."""
    told: list[Item] = []
    for item in items:
        left = forms.rest.search(sentence.code, 0, item.anchor) and forms.done_with_rest.fullmatch(item.noun)
        whole = next((one for one in reversed(told) if same_kind(one.amount, item.amount)), None)
        if left and whole and whole.noun and not item.is_change:
            verb = whole.verb if item.verb in {"", forms.carried_out} else item.verb
            item = replace(item, noun=whole.noun, verb=verb, measure=whole.measure, weak=False)
        told.append(item)
    return told


def with_events(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, those counted again by what becomes of them with their name: 推进项目60个，确保|40个开工."""
    told: list[Item] = []
    for item in items:
        _, end = sentence.clause(item.anchor)
        fate = forms.fate.match(sentence.code, item.anchor + 1, end)
        whole = _counted_before(told, item, forms) if fate else None
        if fate and whole:
            noun = whole.noun + fate["event"]
            item = replace(item, noun=noun, verb="", measure="output", weak=False, part=True)
        told.append(item)
    return told


def _counted_before(told: list[Item], item: Item, forms: ListForms) -> Item | None:
    """The item that counts all the things of which another, that does not name them, counts some."""
    alike = (one for one in reversed(told) if same_kind(one.amount, item.amount) and not one.part)
    whole = next(alike, None)
    if whole is None or not whole.noun or item.amount.dimension != "count" or item.is_change:
        return None
    named = item.noun not in {"", whole.noun} and forms.fate_alone.fullmatch(item.noun) is None
    return None if named or item.amount.value > whole.amount.value else whole


def with_shares(sentence: Sentence, items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each share behind 其中 with what it is a share of: 新增装机90万千瓦，其中绿电占比60%."""
    told: list[Item] = []
    for item in items:
        before = told[-1] if told else None
        if before and _is_share_of(sentence, before, item, forms):
            item = replace(item, noun=f"{before.verb}{before.noun}{forms.among}{item.noun}")
        told.append(item)
    return told


def _is_share_of(sentence: Sentence, before: Item, item: Item, forms: ListForms) -> bool:
    behind = forms.whole.match(sentence.code, before.anchor + 1)
    counted = before.amount.dimension != item.amount.dimension == "percent"
    return counted and bool(before.noun) and behind is not None and forms.share.search(item.noun) is not None


def _of_whole(part: Item, whole: Item, forms: ListForms) -> Item:
    """A part with the thing of the whole, unless it has it."""
    noun, places = whole.noun, part.places
    if forms.other_places.fullmatch(part.noun):
        noun = part.noun + whole.noun
    elif _is_place(part, forms):
        places = (part.noun,)
    elif _is_sort(part, whole, forms):
        noun = forms.with_head(part.noun, whole.noun)
    else:
        return part
    return replace(
        part, noun=noun, verb=whole.verb, measure=whole.measure, weak=False, part=True, places=places
    )


def _can_be_parted(item: Item, forms: ListForms) -> bool:
    return bool(item.noun) and not item.is_change and not _is_place(item, forms)


def _parts_behind(items: list[Item], number: int, forms: ListForms) -> list[Item]:
    """The items right behind one that name only a place or people, or are known parts of it, in its kind."""
    whole = items[number]
    parts: list[Item] = []
    for item in items[number + 1 :]:
        known = item.part and item.noun.endswith(whole.noun)
        named = _is_place(item, forms) or _is_sort(item, whole, forms)
        if not (known or named) or not same_kind(whole.amount, item.amount):
            break
        parts.append(item)
    return parts


def _is_place(item: Item, forms: ListForms) -> bool:
    return forms.of_place.fullmatch(item.noun) is not None


def _is_sort(item: Item, whole: Item, forms: ListForms) -> bool:
    """Whether an item names a sort of those for whom the whole is done."""
    people = forms.of_people.fullmatch(item.noun) is not None
    return people and forms.help_for.fullmatch(whole.noun) is not None
