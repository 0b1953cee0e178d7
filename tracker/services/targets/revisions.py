"""Old and new side by side: what a second reading changed, and what people corrected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from tracker.base.json_values import json_number, json_value
from tracker.compare.reread_pairing import changes as differing
from tracker.records import Record, Target
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import resolve
from tracker.services.targets.mentions import Mention
from tracker.store.read import before_images, links
from tracker.store.rows import StoredTarget


class Edit(Record):
    """A field that people corrected: their value, and what the newest reading says."""

    field: str
    yours: Any = None
    read: Any = None
    disputed: bool = False  # the reading has changed since, and says neither


class Dispute(Record):
    """A correction that the newest reading of the document disagrees with."""

    id: str
    indicator: str
    edit: Edit


class Difference(Record):
    """What a second reading did to one target, with its words before and after."""

    id: str
    change: Literal["new", "changed", "gone"]
    document: str
    old: Target | None = None
    new: Target | None = None
    fields: tuple[str, ...] = ()  # that differ in meaning; none when only the words do


def edits(ledger: Ledger, id_prefix: str) -> list[Edit]:
    """The corrected fields of a target."""
    with ledger.read() as reading:
        return edits_of(reading.stored_targets(ids=resolve(reading, [id_prefix]))[0])


def disputes(ledger: Ledger) -> list[Dispute]:
    """The corrections that wait for a second look, until people edit the field again or accept the target."""
    with ledger.read() as reading:
        stored = reading.stored_targets(ids=links.disputed(reading))
    return [
        Dispute(id=one.id, indicator=one.indicator, edit=edit)
        for one in stored
        for edit in edits_of(one)
        if edit.disputed
    ]


def edits_of(stored: StoredTarget) -> list[Edit]:
    """The corrected fields of a stored target."""
    mine, theirs, disputed = stored.target(), stored.as_read(), set(stored.disputed)
    return [
        Edit(field=name, yours=getattr(mine, name), read=getattr(theirs, name), disputed=name in disputed)
        for name in stored.edited
        if getattr(mine, name) != getattr(theirs, name)
    ]


def as_json(mentions: Sequence[Mention], edits: Sequence[Edit]) -> dict[str, Any]:
    """The fields that `show --json` adds: where else the target is said, and what people corrected."""
    return {
        "mentions": [
            {
                "id": one.id,
                "document": one.document,
                "doc": one.target.doc,
                "quote": one.target.quote,
                "indicator": one.target.indicator,
                "value": json_number(one.target.value),
                "due": one.target.due.isoformat() if one.target.due else None,
                "first": one.first,
                "missing": one.missing,
                "differs": list(one.differs),
            }
            for one in mentions
        ],
        "edited": [
            {**edit.model_dump(mode="json"), "yours": json_value(edit.yours), "read": json_value(edit.read)}
            for edit in edits
        ],
    }


def differences(ledger: Ledger, document: str | None = None) -> list[Difference]:
    """What the last second reading changed, of each document or of those whose name or title has a text.

    Both sides are as the document says it, without what people corrected.
    """
    with ledger.read() as reading:
        steps = before_images.second_readings(reading, document)
    found: list[Difference] = []
    for step in steps:
        old = step.before.as_read(step.name) if step.before is not None else None
        new = step.after.as_read(step.name)
        gone = step.after.missing and step.before is not None and not step.before.missing
        if gone:
            found.append(Difference(id=step.id, change="gone", document=step.title, old=old))
        elif old is None or (step.before is not None and step.before.removed):
            found.append(Difference(id=step.id, change="new", document=step.title, new=new))
        elif fields := differing(old, new):
            found.append(
                Difference(id=step.id, change="changed", document=step.title, old=old, new=new, fields=fields)
            )
        elif old.quote != new.quote:
            found.append(Difference(id=step.id, change="changed", document=step.title, old=old, new=new))
    return found
