"""The names of units: a short one stands for the full one, and what is typed is completed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.chinese.office_lists import join_units
from tracker.chinese.pinyin import initials, may_shorten
from tracker.records import Target
from tracker.services.ledger.opening import Ledger
from tracker.store.read.office_names import UnitNames
from tracker.store.read.offices import lead_unit_counts, standing_units
from tracker.store.read.overview import distinct_names

__all__ = [
    "UnitNames",
    "completions",
    "joined",
    "known_people",
    "known_units",
    "the_one",
    "unit_names",
    "with_full_names",
]

Known = Mapping[str, Sequence[str]]  # full name → short names


def unit_names(ledger: Ledger) -> UnitNames:
    """The names in the register of a ledger."""
    with ledger.read() as reading:
        return UnitNames(standing_units(reading))


def with_full_names(
    ledger: Ledger, found: Iterable[Target], given: Mapping[str, Any]
) -> tuple[list[Target], dict[str, Any]]:
    """Targets that are about to be entered, and fields given for them, with units by their full names."""
    names = unit_names(ledger)
    full = {"lead_unit": names.full, "supporting_units": names.full_list}
    fields = {key: full[key](value) if key in full and value else value for key, value in given.items()}
    return [
        one.model_copy(update={key: call(said) for key, call in full.items() if (said := getattr(one, key))})
        for one in found
    ], fields


def known_units(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Units to choose from, with their short names: those of the register, and those that lead a target."""
    with ledger.read() as reading:
        register = {unit.name: unit.short_names for unit in standing_units(reading)}
        leading = [name for name in lead_unit_counts(reading) if name]
    return {name: register.get(name, ()) for name in sorted({*register, *leading})}


def joined(names: Sequence[str]) -> str:
    """Names as one list."""
    return join_units(names)


def known_people(ledger: Ledger) -> list[str]:
    """The people in charge of targets, by name."""
    with ledger.read() as reading:
        return distinct_names(reading, "person")


def completions(typed: str, known: Known) -> list[str]:
    """The names that what was typed may become, likeliest first.

    Those that begin so or have a short name that does, then those with the typed letters as pinyin initials,
    then those that hold either anywhere, then those that it may shorten: by its characters in their order
    (发改委), or by the initials of these (fgw).
    """
    return [name for _place, name in _ranked(typed, known)]


def the_one(typed: str, known: Known) -> str:
    """The name that typed letters or a short name can only mean; empty when there is none, or are several."""
    text = " ".join(typed.split())
    ranked = _ranked(text, known)
    best = [name for rank, name in ranked if rank == ranked[0][0] < _LOOSE]
    if len(best) != 1 or text in known:
        return ""
    return best[0] if text.isascii() or text in known[best[0]] else ""


_LOOSE, _NO = 3, 9


def _ranked(typed: str, known: Known) -> list[tuple[int, str]]:
    text = " ".join(typed.split()).casefold()
    ranked = ((_rank(text, name, shorts), name) for name, shorts in known.items()) if text else ()
    return sorted(one for one in ranked if one[0] < _NO)


def _rank(typed: str, name: str, shorts: Sequence[str]) -> int:
    names = [one.casefold() for one in (name, *shorts)]
    if any(one.startswith(typed) for one in names):
        return 0
    letters = [initials(one) for one in names] if typed.isascii() else []
    if any(one.startswith(typed) for one in letters):
        return 1
    if any(typed in one for one in (*names, *letters)):
        return 2
    if typed.isascii():
        return _LOOSE if any(may_shorten(typed, one) for one in names) else _NO
    return _LOOSE if len(typed) > 1 and any(_in_order(typed, one) for one in names) else _NO


def _in_order(typed: str, name: str) -> bool:
    """Whether a name holds all typed characters one after the other."""
    left = iter(name)
    return all(sign in left for sign in typed)
