"""One measure of several classes of places or people, named once: 城区到场时间45分钟，乡镇90分钟.

Of areas any level is told so: 普及率西部达到50%，东部75%; 容量5千伏安（县城7千伏安）.
"""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.extract.fields.joined_words import joined
from tracker.language.lists import ListForms

_LONGEST = 8  # characters of the name of a class
_SHORTEST = 3  # characters of what is measured of an area
_LONGEST_LISTED = 12  # behind a head that says what is measured of each: 期限：偏僻、不通车的村组3天


def of_class(before: Item | None, item: Item, forms: ListForms) -> list[Item]:
    """What an amount measures that names only another class than the one before; nothing where that has none.

    城区到场时间45分钟，乡镇90分钟 → 乡镇到场时间.
    """
    if before and before.amount.dimension != item.amount.dimension:
        return []
    head = before.measured if before else ""
    measured = head or forms.measured_of_class(before.noun if before else item.above)
    named = forms.class_named.fullmatch(item.of_class)
    longest = _LONGEST_LISTED if head else _LONGEST
    if not measured or len(item.of_class) > longest or not (head or named):
        return []
    made = before or item
    noun = joined(item.of_class, measured)
    return [replace(item, noun=noun, measure="level", measured=measured, weak=made.weak, of_class="")]


def of_class_ahead(item: Item, following: Item | None) -> list[Item]:
    """What a time is for that names a class, where the next says it: 城区1小时内、乡镇2小时内到场."""
    if not following or not following.served or following.amount.dimension != item.amount.dimension:
        return []
    if len(item.of_class) > _LONGEST_LISTED:
        return []
    noun = item.of_class + following.served
    return [replace(item, noun=noun, measure="level", served=following.served, weak=False, of_class="")]


def in_other_areas(items: list[Item], forms: ListForms) -> list[Item]:
    """The items, each that names an area alone with what the one before measures of another or of all."""
    told: list[Item] = []
    for item in items:
        before = told[-1] if told else None
        if before and _names_area(item, forms) and _measured_alike(before, item):
            measured = forms.without_area(before.noun)
            if len(measured) >= _SHORTEST:
                item = replace(item, noun=item.noun + measured, measure="level", weak=before.weak)
        told.append(item)
    return told


def _names_area(item: Item, forms: ListForms) -> bool:
    return not item.verb and not item.behind and forms.area.fullmatch(item.noun) is not None


def _measured_alike(before: Item, item: Item) -> bool:
    levels = before.measure == "level" and (item.measure == "level" or item.weak)
    return levels and before.amount.unit == item.amount.unit
