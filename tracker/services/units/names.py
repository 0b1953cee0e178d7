"""The names of units: a short one stands for the full one, and what is typed is completed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.chinese.pinyin import initials
from tracker.chinese.unit_words import join_units, split_units
from tracker.services.ledger.opening import Ledger
from tracker.store.read.units import Unit, lead_unit_counts, people_in_charge, standing_units


class UnitNames:
    """Every name of the units of a register. A short name that two units share stands for neither."""

    def __init__(self, register: Iterable[Unit]) -> None:
        self._full: dict[str, str] = {}
        shared: set[str] = set()
        units = list(register)
        for unit in units:
            for short in unit.short_names:
                if self._full.setdefault(short, unit.name) != unit.name:
                    shared.add(short)
        for short in shared:
            del self._full[short]
        self._full |= {unit.name: unit.name for unit in units}

    def full(self, typed: str) -> str:
        """The full name of a unit, in one line; what the register does not know stays as it is."""
        name = " ".join(typed.split())
        return self._full.get(name, name)

    def full_list(self, typed: str) -> str:
        """A list of units by their full names."""
        return join_units(dict.fromkeys(self.full(one) for one in split_units(typed)))


def unit_names(ledger: Ledger) -> UnitNames:
    """The names in the register of a ledger."""
    with ledger.read() as reading:
        return UnitNames(standing_units(reading))


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
        return people_in_charge(reading)


def completions(typed: str, known: dict[str, tuple[str, ...]]) -> Sequence[str]:
    """The names that what was typed may become, likeliest first.

    Those that begin so or have a short name that does, then those with the typed letters as pinyin initials,
    then those that hold it anywhere.
    """
    text = " ".join(typed.split()).casefold()
    if not text:
        return ()
    ranked = ((_rank(text, name, shorts), name) for name, shorts in known.items())
    return [name for rank, name in sorted(ranked) if rank < _NO]


_NO = 9


def _rank(typed: str, name: str, shorts: Sequence[str]) -> int:
    names = [one.casefold() for one in (name, *shorts)]
    if any(one.startswith(typed) for one in names):
        return 0
    if typed.isascii() and any(initials(one).startswith(typed) for one in names):
        return 1
    return 2 if any(typed in one for one in names) else _NO
