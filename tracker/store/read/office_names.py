"""The names of units: a short one of the register stands for the full one."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.chinese.office_lists import join_units, split_units
from tracker.store.read.offices import Unit


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
