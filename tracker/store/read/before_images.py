"""Targets and events as they stood before and after a change, from the before-images of the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select

from tracker.records import Progress
from tracker.store.read.document_heads import SHARED
from tracker.store.read.known_files import standing_readings
from tracker.store.read.snapshot import Reading
from tracker.store.rows import StoredTarget
from tracker.store.schema.record_mapping import read_event, shown_document, squash, thaw
from tracker.store.schema.tables import change_targets, changes, documents, events, targets
from tracker.store.schema.text_order import plain


@dataclass(frozen=True, slots=True)
class RereadStep:
    """A target before and after one change; `before` is None when the change brought it in."""

    id: str
    name: str  # of the document
    title: str
    before: StoredTarget | None
    after: StoredTarget


def second_readings(reading: Reading, document: str | None = None) -> list[RereadStep]:
    """What the last reading of each document did, where the document had been read before.

    By document, in the order of the text.
    """
    found: list[RereadStep] = []
    for last in _last_readings(reading, document):
        found += _steps(reading, last)
    return found


def events_at(reading: Reading, target_id: str, version: int) -> tuple[Progress, ...] | None:
    """The events of a target as they stood at one of its versions, oldest first; None if it never had it.

    Those undone since are among them.
    """
    t, c, e = change_targets.c, changes.c, events.c
    at = reading.connection.execute(
        select(func.max(t.change_number)).where(t.target_id == target_id, t.version == version)
    ).scalar()
    if at is None:
        return None
    mentions = select(targets.c.id).where(targets.c.same_as == target_id)
    statement = (
        select(events)
        .join(changes, e.change_number == c.number)
        .where(or_(e.target_id == target_id, e.target_id.in_(mentions)), e.change_number <= at)
        .where(or_(c.undone_by.is_(None), c.undone_by > at))
        .order_by(e.id)
    )
    return tuple(read_event(row) for row in reading.connection.execute(statement).mappings())  # type: ignore[arg-type]


class _LastReading(NamedTuple):
    """The newest standing reading of a document that had been read before."""

    change: int
    name: str
    title: str
    issuer: str
    place: str
    issued_on: dt.date | None
    shared: bool


def _last_readings(reading: Reading, document: str | None) -> list[_LastReading]:
    d = documents.c
    last = {one.document: one for one in standing_readings(reading)}
    again = {number: one.change for number, one in last.items() if not one.first}
    statement = (
        select(d.id, d.name, d.title, d.issuer, d.place, d.issued_on, SHARED)
        .where(d.removed.is_(False))
        .order_by(plain(d.name), d.id)
    )
    if document:
        statement = statement.where(d.haystack.contains(squash(document), autoescape=True))
    rows = reading.connection.execute(statement)
    return [_LastReading(again[number], *row) for number, *row in rows if number in again]


def _steps(reading: Reading, last: _LastReading) -> list[RereadStep]:
    t = change_targets.c
    touched = {
        row.target_id: row.before
        for row in reading.connection.execute(
            select(t.target_id, t.before).where(t.change_number == last.change)
        )
    }
    stored = reading.stored_targets(ids=list(touched))
    rows = {one.id: one.columns for one in stored if not one.split_from}
    later = select(t.target_id, t.before).where(t.change_number > last.change, t.target_id.in_(rows))
    # Newest first: each image takes the row one step further back, to what it was after the change.
    for image in reading.connection.execute(later.order_by(t.id.desc())):
        if image.before is not None:
            rows[image.target_id] = {**rows[image.target_id], **thaw(targets, image.before)}
    return [
        RereadStep(
            id=target_id,
            name=last.name,
            title=shown_document(*last[1:6], shared=last.shared),
            before=_before(row, touched[target_id]),
            after=StoredTarget(row),
        )
        for target_id, row in sorted(rows.items(), key=lambda item: (item[1]["start_at"], item[0]))
    ]


def _before(row: Mapping[str, Any], image: Mapping[str, Any] | None) -> StoredTarget | None:
    return None if image is None else StoredTarget({**row, **thaw(targets, image)})
