"""Rows as they stood before and after a change, from the before-images of the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select

from tracker.records import Progress
from tracker.store.read.snapshot import Reading
from tracker.store.schema.record_mapping import read_event, squash, thaw
from tracker.store.schema.tables import change_targets, changes, documents, events, targets
from tracker.store.schema.text_order import plain


@dataclass(frozen=True, slots=True)
class Step:
    """A target's row before and after one change; `before` is None when the change brought it in."""

    id: str
    name: str  # of the document
    title: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]


def second_readings(reading: Reading, document: str | None = None) -> list[Step]:
    """What the last reading of each document did, where the document had been read before.

    By document, in the order of the text.
    """
    found: list[Step] = []
    for row in _last_readings(reading, document):
        found += _steps(reading, row["number"], row["name"], row["title"] or row["name"])
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


def _last_readings(reading: Reading, document: str | None) -> list[dict[str, Any]]:
    c, d = changes.c, documents.c
    standing = (c.kind == "ingest", c.undone_by.is_(None), c.document_id.is_not(None))
    last = select(func.max(c.number)).where(*standing).group_by(c.document_id)
    statement = (
        select(c.number, d.name, d.title)
        .join(documents, c.document_id == d.id)
        .where(c.number.in_(last), c.document_before.is_not(None), d.removed.is_(False))
        .order_by(plain(d.name), d.id)
    )
    if document:
        statement = statement.where(d.haystack.contains(squash(document), autoescape=True))
    return [dict(row) for row in reading.connection.execute(statement).mappings()]


def _steps(reading: Reading, number: int, name: str, title: str) -> list[Step]:
    t = change_targets.c
    touched = {
        row.target_id: row.before
        for row in reading.connection.execute(select(t.target_id, t.before).where(t.change_number == number))
    }
    rows = {row["id"]: row for row in reading.raw_targets(ids=list(touched)) if not row["split_from"]}
    later = select(t.target_id, t.before).where(t.change_number > number, t.target_id.in_(rows))
    # Newest first: each image takes the row one step further back, to what it was after the change.
    for image in reading.connection.execute(later.order_by(t.id.desc())):
        if image.before is not None:
            rows[image.target_id] = {**rows[image.target_id], **thaw(targets, image.before)}
    return [
        Step(
            id=target_id,
            name=name,
            title=title,
            before=None if touched[target_id] is None else {**row, **thaw(targets, touched[target_id])},
            after=row,
        )
        for target_id, row in sorted(rows.items(), key=lambda item: (item[1]["start_at"], item[0]))
    ]
