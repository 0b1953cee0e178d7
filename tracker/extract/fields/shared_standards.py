"""What is paid or earned, said once for two: 城市低保标准…，农村低保|提高到600元; 茶业产值…，林业|9亿元."""

from __future__ import annotations

from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.language.topics import CarriedForms

_KIND = 2  # characters that say which kind of people or help a standard is for: 孤儿, 低保


def whole_standard(noun: str, about: str, forms: CarriedForms) -> str:
    """A standard with what the amount before it is about: 农村低保覆盖面…，|低保标准 → 农村低保标准."""
    short = noun.removesuffix(forms.standard)
    left_out = len(about) > len(short) > 1 and about.endswith(short)
    return about + forms.standard if left_out else noun


def with_measure(item: Item, before: str, forms: CarriedForms) -> Item:
    """An item that names a trade or a kind of people alone, with what the noun before says is measured."""
    made = forms.made_by_trade.search(before)
    if made and forms.trade.fullmatch(item.noun):
        return replace(item, noun=item.noun + made[0])
    kind = item.noun[-_KIND:]
    if len(kind) == _KIND and kind in before and before.endswith(forms.standard):
        return replace(item, noun=item.noun + before.rpartition(kind)[2])
    return item
