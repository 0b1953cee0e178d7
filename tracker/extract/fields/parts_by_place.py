"""How much of what is counted in all is of each place: 村道7500公里，其中：甲县1060公里、乙县1300公里."""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item, same_kind
from tracker.language.lists import ListForms

_FEWEST = 2  # places


def with_parts_by_place(items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each place with the thing of the amount before that its own is a part of.

    They are parts where they name nothing but places, and are no more together than the amount before.
    """
    told = list(items)
    for number, whole in enumerate(items):
        parts = _places_behind(items, number, forms) if _can_be_parted(whole, forms) else []
        if len(parts) >= _FEWEST and sum(part.amount.value for part in parts) <= whole.amount.value:
            for at, part in enumerate(parts, number + 1):
                if _is_place(part, forms):
                    told[at] = replace(
                        part, noun=whole.noun, verb=whole.verb, measure=whole.measure, weak=False, part=True,
                        places=(part.noun,),
                    )  # fmt: skip
    return told


def _can_be_parted(item: Item, forms: ListForms) -> bool:
    return bool(item.noun) and not item.is_change and not _is_place(item, forms)


def _places_behind(items: list[Item], number: int, forms: ListForms) -> list[Item]:
    """The items right behind one that name only a place, or are known parts of it, in its kind of amount."""
    whole = items[number]
    parts: list[Item] = []
    for item in items[number + 1 :]:
        known = item.part and item.noun.endswith(whole.noun)
        if not (known or _is_place(item, forms)) or not same_kind(whole.amount, item.amount):
            break
        parts.append(item)
    return parts


def _is_place(item: Item, forms: ListForms) -> bool:
    return forms.of_place.fullmatch(item.noun) is not None
