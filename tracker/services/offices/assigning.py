"""Assigning targets: lead unit, supporting units and person in charge, of any number at once or by rules."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.document.quote_context import PassageFinder
from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.records import BY_HAND, Entry, Query
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve, what
from tracker.services.offices.assigning_by_words import UnitGiver, sentence_of
from tracker.services.offices.office_names import unit_names
from tracker.services.targets.editing import edit_all
from tracker.store.read.offices import standing_units
from tracker.store.read.overview import ids_of
from tracker.store.read.snapshot import Reading
from tracker.store.rows import StoredTarget
from tracker.store.target_update import TargetUpdate, unit_update


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who answers for targets. None leaves a field as it is, an empty text empties it."""

    lead: str | None = None
    supporting: str | None = None
    person: str | None = None


@dataclass(slots=True)
class AssignedByRules:
    """What the register's rules give, or would give."""

    ids: list[str] = field(default_factory=list)
    units: Counter[str] = field(default_factory=Counter)  # full name → how many targets it gets
    left: int = 0  # that stay without a unit
    kept: int = 0  # that keep the unit that people or the document named


def assign(
    ledger: Ledger,
    ids: Sequence[str],
    said: Assignment,
    *,
    now: dt.datetime,
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> list[Entry]:
    """Say who answers for these targets: one change, one undo; it outlives later readings.

    A short name of the register becomes the full one. Raises UsageError when nothing is said, NothingFound,
    StaleEdit and the LedgerError family; then nothing is changed.
    """
    names = unit_names(ledger)
    fields: dict[str, Any] = {}
    if said.lead is not None:
        fields["lead_unit"] = names.full(said.lead) or None
    if said.supporting is not None:
        fields["supporting_units"] = names.full_list(said.supporting) or None
    if said.person is not None:
        fields["person"] = " ".join(said.person.split()) or None
    if not fields:
        raise UsageError(
            _("nothing to assign was given"), _("give --lead, --support or --person, or --by-rules")
        )
    return edit_all(ledger, ids, fields, now=now, by=by, expect=expect, verb="assign")


def has_rules(ledger: Ledger) -> bool:
    """Whether any unit of the register has a name, word or topic by which targets are given to it."""
    with ledger.read() as reading:
        return not UnitGiver(standing_units(reading)).idle


def assign_by_rules(
    ledger: Ledger, ids: Sequence[str] | None, *, now: dt.datetime, by: str = "", dry_run: bool = False
) -> AssignedByRules:
    """Give targets to units by the words and topics of the register: one change, one undo.

    `ids` None is all of them. A unit that people or the document named stays; only a short name becomes the
    full one. Raises NothingFound when the register is empty, and the LedgerError family.
    """
    with ledger.write("assign") as writing:
        giver = UnitGiver(standing_units(writing))
        if giver.idle:
            raise NothingFound(
                _("the register of units is empty"),
                _("add units with their words: B in the list, tracker unit add, or tracker unit import FILE"),
            )
        wanted = ids_of(writing, Query()) if ids is None else resolve(writing, ids)
        made = AssignedByRules()
        updates = [
            (one, update)
            for one, sentence in _with_sentences(writing, wanted)
            if (update := _update(giver, one, sentence, made)) is not None
        ]
        if updates and not dry_run:
            params = {"what": what(updates[0][0].indicator, len(updates))}
            message = N_("assigned by the words and topics of units: {what}")
            change = writing.open_change("edit", message, params, at=now, by=by)
            writing.alter_all(updates, change)
        return made


def _update(giver: UnitGiver, one: StoredTarget, sentence: str, made: AssignedByRules) -> TargetUpdate | None:
    """What the rules change of a target that people have not assigned; `made` counts it."""
    target = one.target()
    if "lead_unit" in one.edited or (one.rule == BY_HAND and target.lead_unit):
        made.kept += 1
        return None
    lead = giver.lead_of(target, sentence)
    supporting = target.supporting_units
    if "supporting_units" not in one.edited:
        supporting = giver.supporting_of(target)
    made.left += lead is None
    if (lead, supporting) == (target.lead_unit, target.supporting_units):
        made.kept += lead is not None
        return None
    made.ids.append(one.id)
    if lead is not None:
        made.units[lead] += 1
    return unit_update(one, lead, supporting)


def _with_sentences(reading: Reading, ids: Sequence[str]) -> list[tuple[StoredTarget, str]]:
    """The targets, each with the sentence that promises; each document is looked at once."""
    by_document: dict[int, list[StoredTarget]] = defaultdict(list)
    for one in reading.stored_targets(ids=ids):
        by_document[one.document_id].append(one)
    found = []
    for number, some in by_document.items():
        document = reading.document(number)
        finder = PassageFinder(document) if document is not None else None
        found += [(one, sentence_of(one.target(), finder) if finder else "") for one in some]
    return found
