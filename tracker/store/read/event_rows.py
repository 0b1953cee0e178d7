"""The events of targets and of their mentions: one statement, and what its rows hold by target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import CompoundSelect, Select, cast, null, select, union_all

from tracker.records import Progress
from tracker.store.schema.tables import changes, events, targets


def by_target(
    rows: Iterable[Sequence[Any]], fields: Sequence[str] = tuple(Progress.model_fields)
) -> dict[str, list[Progress]]:
    """The events in the rows of `events_of` by target, in the order in which they were recorded.

    That order holds whatever the clock said then.
    """
    own: list[tuple[int, str, Progress]] = []
    found: dict[str, list[tuple[int, Progress]]] = defaultdict(list)
    linked: set[str] = set()  # mentions with events of targets that are asked for
    for number, target_id, first, *values in rows:
        event = Progress(**dict(zip(fields, values, strict=True)))
        if first is None:
            own.append((number, target_id, event))
        else:
            linked.add(target_id)
            found[first].append((number, event))
    for number, target_id, event in own:
        if target_id not in linked:
            found[target_id].append((number, event))
    return {i: [event for _number, event in sorted(told, key=itemgetter(0))] for i, told in found.items()}


def events_of(
    ids: Sequence[str] | Select[Any], fields: Sequence[str] = tuple(Progress.model_fields)
) -> CompoundSelect[Any]:
    """Events of targets (the third column is empty) and of their mentions (the third is the target's id).

    Two selects in one statement, each by an index of its own, where one with OR would read the whole table.
    """
    c = events.c
    told = [c[name] for name in fields]
    standing = changes.c.undone_by.is_(None)
    own = (
        select(c.id, c.target_id, cast(null(), targets.c.same_as.type).label("first"), *told)
        .join(changes, c.change_number == changes.c.number)
        .where(c.target_id.in_(ids), standing)
    )
    of_mentions = (
        select(c.id, c.target_id, targets.c.same_as, *told)
        .join(changes, c.change_number == changes.c.number)
        .join(targets, c.target_id == targets.c.id)
        .where(targets.c.same_as.in_(ids), standing)
    )
    return union_all(own, of_mentions)
