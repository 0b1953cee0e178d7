"""The register of units of a ledger: each change of it is a change like any other, and goes back by undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.chinese.office_lists import join_units, split_units
from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.records import Query
from tracker.services.ledger.opening import Ledger
from tracker.services.offices.office_names import UnitNames
from tracker.store.read.offices import Unit, lead_unit_counts, standing_units
from tracker.store.read.overview import ids_of
from tracker.store.read.snapshot import Reading
from tracker.store.target_update import unit_update
from tracker.store.write.put_offices import put_units
from tracker.store.write.transaction import Writing

__all__ = ["ListedUnit", "Unit", "add", "bring_in", "change", "joined", "listed", "merge", "remove", "rename"]


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit with the number of targets that it leads. One that is only read of is not in the register."""

    unit: Unit
    targets: int
    registered: bool = True


def listed(ledger: Ledger) -> list[ListedUnit]:
    """The units of the register, and behind them the others that lead targets."""
    with ledger.read() as reading:
        counts = lead_unit_counts(reading)
        register = standing_units(reading)
    known = {unit.name for unit in register}
    return [
        *(ListedUnit(unit, counts.get(unit.name, 0)) for unit in register),
        *(ListedUnit(Unit(name=n), counts[n], False) for n in sorted(counts) if n and n not in known),
    ]


def add(ledger: Ledger, unit: Unit, *, now: dt.datetime, by: str = "") -> Unit:
    """Add a unit, or add names, words and topics to one that is there. Raises UsageError."""
    said = _checked(unit)
    with ledger.write("register") as writing:
        register = {one.name: one for one in standing_units(writing)}
        one = joined(said.name, [*([register[said.name]] if said.name in register else []), said])
        _check_names([one, *(other for name, other in register.items() if name != said.name)])
        change = writing.open_change("edit", N_("registered {unit}"), {"unit": said.name}, at=now, by=by)
        put_units(writing, [one], change)
        return one


def bring_in(ledger: Ledger, units: Sequence[Unit], *, now: dt.datetime, by: str = "") -> tuple[int, int]:
    """Take units from a file into the register; gives how many are new and how many were changed.

    A unit that is there takes over what the file says of it. Raises UsageError when two units share a name;
    then nothing is changed.
    """
    said = [_checked(unit) for unit in units]
    with ledger.write("register") as writing:
        register = {one.name: one for one in standing_units(writing)}
        merged = register | {unit.name: unit for unit in said}
        _check_names(list(merged.values()))
        differing = [unit for unit in said if register.get(unit.name) != unit]
        if differing:
            params = {"count": len(differing)}
            change = writing.open_change("edit", N_("registered {count} units"), params, at=now, by=by)
            put_units(writing, differing, change)
    new = sum(unit.name not in register for unit in differing)
    return new, len(differing) - new


def change(ledger: Ledger, unit: Unit, old: str, *, now: dt.datetime, by: str = "") -> None:
    """Write anew what the register says of the unit called `old`: one change, one undo.

    With another name than `old` it is renamed, as by `rename`, and a unit that has that name already keeps
    what is known of it. Raises UsageError when two units share a name, NothingFound; then nothing is changed.
    """
    said = _checked(unit)
    if said.name == " ".join(old.split()):
        bring_in(ledger, [said], now=now, by=by)
        return
    with ledger.write("register") as writing:
        gone = _others(writing, [old], said.name)
        _take_places(writing, gone, said, now, by)


def remove(ledger: Ledger, name: str, *, now: dt.datetime, by: str = "") -> Unit:
    """Take a unit out of the register; targets keep what they say. Raises NothingFound."""
    with ledger.write("register") as writing:
        unit = _find(standing_units(writing), name)
        change = writing.open_change(
            "edit", N_("took {unit} out of the register"), {"unit": unit.name}, at=now, by=by
        )
        put_units(writing, [unit], change, removed=True)
        return unit


def rename(ledger: Ledger, old: str, new: str, *, now: dt.datetime, by: str = "") -> int:
    """Give a unit another full name, in the register and in its targets; gives how many targets these are.

    The old name stays as a short one, so that it is understood where documents use it.
    """
    return merge(ledger, [old], new, now=now, by=by)


def merge(ledger: Ledger, names: Sequence[str], into: str, *, now: dt.datetime, by: str = "") -> int:
    """Make units one, in the register and in all targets; gives the number of targets that this changes.

    What the units were called are short names of the one. They need not be in the register. One change, one
    undo. Raises NothingFound for a name that neither the register nor a target has, UsageError.
    """
    kept = _checked(Unit(name=into)).name
    with ledger.write("register") as writing:
        gone = _others(writing, names, kept)
        return _take_places(writing, gone, joined(kept, gone), now, by)


def _others(reading: Reading, names: Sequence[str], kept: str) -> list[Unit]:
    """The units of these names but for the one called `kept`. Raises NothingFound, UsageError without any."""
    register, leading = standing_units(reading), lead_unit_counts(reading)
    found = [unit for name in names if (unit := _known(name, register, leading)).name != kept]
    if not found:
        raise UsageError(_("{name} has this name already").format(name=kept), _("give another name"))
    return found


def _take_places(writing: Writing, gone: Sequence[Unit], said: Unit, now: dt.datetime, by: str) -> int:
    """Make those that are gone and one that has the name already the unit `said`, as `merge` does."""
    register = standing_units(writing)
    there = [unit for unit in register if unit.name == said.name]
    one = joined(said.name, [*there, said, Unit(name=said.name, short_names=tuple(u.name for u in gone))])
    _check_names([one, *(unit for unit in register if unit.name != said.name and unit not in gone)])
    params = {"old": join_units(unit.name for unit in gone), "new": one.name}
    change = writing.open_change("edit", N_("{old} is called {new}"), params, at=now, by=by)
    put_units(writing, [unit for unit in gone if unit in register], change, removed=True)
    put_units(writing, [one], change)
    return _call(writing, UnitNames([one]), change)


def _call(writing: Writing, names: UnitNames, change: int) -> int:
    """Write the full names into the targets; gives how many that changes."""
    ids = ids_of(writing, Query(with_rejected=True), in_order=False)
    updates = []
    for one in writing.stored_targets(ids=ids):
        target = one.target()
        lead = names.full(target.lead_unit) if target.lead_unit else target.lead_unit
        supporting = names.full_list(target.supporting_units) if target.supporting_units else None
        if (lead, supporting) != (target.lead_unit, target.supporting_units):
            updates.append((one, unit_update(one, lead, supporting)))
    writing.alter_all(updates, change)
    return len(updates)


def _checked(unit: Unit) -> Unit:
    name = " ".join(unit.name.split())
    if not name or len(split_units(name)) != 1:
        raise UsageError(
            _("“{name}” is not the name of one unit").format(name=unit.name.strip()),
            _("give the full name of one unit"),
        )
    shorts = tuple(short for short in _clean(unit.short_names) if short != name)
    return Unit(name=name, short_names=shorts, words=_clean(unit.words), topics=_clean(unit.topics))


def _clean(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for word in words if (text := " ".join(word.split()))))


def joined(name: str, units: Sequence[Unit]) -> Unit:
    """One unit of this name with the short names, words and topics of all."""
    return Unit(
        name=name,
        short_names=tuple(s for s in _clean([s for u in units for s in u.short_names]) if s != name),
        words=_clean([word for unit in units for word in unit.words]),
        topics=_clean([topic for unit in units for topic in unit.topics]),
    )


def _check_names(register: Sequence[Unit]) -> None:
    """Raise UsageError where two units share a name."""
    owners: dict[str, str] = {}
    for unit in register:
        for name in (unit.name, *unit.short_names):
            if owners.setdefault(name, unit.name) != unit.name:
                raise UsageError(
                    _("{name} stands for {one} and for {other}").format(
                        name=name, one=owners[name], other=unit.name
                    ),
                    _("leave the short name out, or make the units one: tracker unit merge"),
                )


def _find(register: Sequence[Unit], typed: str) -> Unit:
    name = UnitNames(register).full(typed)
    for unit in register:
        if unit.name == name:
            return unit
    raise NothingFound(
        _("the register has no unit {name}").format(name=name), _("see the names with: tracker unit list")
    )


def _known(typed: str, register: Sequence[Unit], leading: dict[str, int]) -> Unit:
    """The unit of the register that has this name, else one that targets name just so."""
    name = " ".join(typed.split())
    if name in leading:
        return next((unit for unit in register if unit.name == name), Unit(name=name))
    return _find(register, name)
