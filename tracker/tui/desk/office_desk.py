"""The part of the desk where targets are given to units and people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.offices.assigning import AssignedByRules, Assignment
    from tracker.services.offices.register import ListedUnit, Unit
    from tracker.tui.desk.ledger_access import LedgerAccess


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What may be typed as a unit, by full name with its short ones, and as a person, a place or a topic."""

    units: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]
    topics: dict[str, tuple[str, ...]]

    def of(self, field: str) -> dict[str, tuple[str, ...]]:
        """The names for a field of a form; units where it is none of the others."""
        return {"person": self.people, "place": self.places, "topic": self.topics}.get(field, self.units)


class OfficeDesk:
    """Works on the ledger behind `access`."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access

    def known(self) -> KnownNames:
        """The units, people, places and topics of the ledger. Raises LedgerError."""
        from tracker.services.listing.known_names import known_names
        from tracker.services.offices.office_names import known_people, known_units

        with self._access.open() as ledger:
            names = known_names(ledger)
            people, topics = _without_short(known_people(ledger)), _without_short(names.topics)
            return KnownNames(known_units(ledger), people, names.places, topics)

    def listed(self) -> list[ListedUnit]:
        """The units of the register, and behind them the others that lead targets. Raises LedgerError."""
        from tracker.services.offices.register import listed

        with self._access.open() as ledger:
            return listed(ledger)

    def change(self, unit: Unit, old: str = "") -> None:
        """Write a unit into the register, in the place of the one called `old`. Raises UsageError."""
        from tracker.services.offices import register

        with self._access.open() as ledger:
            if old:
                register.change(ledger, unit, old, now=self._access.clock())
            else:
                register.add(ledger, unit, now=self._access.clock())

    def remove(self, name: str) -> None:
        """Take a unit out of the register. Raises NothingFound, LedgerError."""
        from tracker.services.offices.register import remove

        with self._access.open() as ledger:
            remove(ledger, name, now=self._access.clock())

    def assign(self, ids: Sequence[str], said: Assignment, expect: Mapping[str, int] | None) -> int:
        """Say who answers for these targets, as one step: how many. Raises StaleEdit, LedgerError."""
        from tracker.services.offices.assigning import assign

        with self._access.open() as ledger:
            return len(assign(ledger, ids, said, now=self._access.clock(), expect=expect))

    def has_rules(self) -> bool:
        """Whether the register can give any target to a unit. Raises LedgerError."""
        from tracker.services.offices.assigning import has_rules

        with self._access.open() as ledger:
            return has_rules(ledger)

    def assign_by_rules(self, ids: Sequence[str]) -> AssignedByRules:
        """Give these targets to units by the register, as one step. Raises NothingFound, LedgerError."""
        from tracker.services.offices.assigning import assign_by_rules

        with self._access.open() as ledger:
            return assign_by_rules(ledger, ids, now=self._access.clock())


def _without_short(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {name: () for name in names}
