"""The ledger at a glance: ids in order, and entries with no more in them than their judging needs.

A list of 100,000 targets is kept as its ids; whole entries are read for the lines looked at. To judge them
all, `briefs_of` reads them a stretch at a time, without their words, so that memory stays flat.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import func, select

from tracker.chinese.typed_place_names import in_full
from tracker.records import Entry, Query, Review, Target
from tracker.store.read import agenda_query as ask
from tracker.store.read.document_heads import SHARED
from tracker.store.read.place_query import home_names
from tracker.store.read.snapshot import CHUNK, Reading, parts
from tracker.store.schema.record_mapping import column_of, shown_document
from tracker.store.schema.tables import change_targets, changes, documents, targets
from tracker.target_fields import JUDGED

_t, _d = targets.c, documents.c
_TOLD = ("value", "data_as_of", "recorded_at", "status")  # and those of an event
# Fields that a Target must have though no verdict hangs on them.
_NO_PLACE = {"doc": "", "start": 0, "end": 0}


@dataclass(frozen=True, slots=True)
class Stamp:
    """The last change of a ledger: as long as it is the same one, nothing else has changed either."""

    number: int
    at: dt.datetime | None


def stamp_of(reading: Reading) -> Stamp:
    """The last change."""
    newest = select(changes.c.number, changes.c.at).order_by(changes.c.number.desc()).limit(1)
    found = reading.connection.execute(newest).first()
    return Stamp(*found) if found else Stamp(0, None)


def ids_of(reading: Reading, query: Query, *, in_order: bool = True) -> list[str]:
    """The ids that `query` asks for, verdict and light left to the caller. Unordered ones come sooner."""
    conditions = reading.conditions(query)
    statement = select(_t.id).where(_t.removed.is_(False), *conditions)
    if query.sort == "document":
        statement = statement.join(documents, _t.document_id == _d.id)
    if in_order:
        statement = statement.order_by(*ask.ordering(query))
    return list(reading.connection.execute(statement).scalars())


def count_of(reading: Reading, query: Query) -> int:
    """How many targets `query` asks for, verdict and light left to the caller."""
    statement = select(func.count()).select_from(targets)
    return reading.connection.execute(
        statement.where(_t.removed.is_(False), *reading.conditions(query))
    ).scalar_one()


def dues_of(reading: Reading) -> dict[str, dt.date | None]:
    """The due date of every target."""
    return {target_id: due for target_id, due in _columns(reading, None, _t.due)}


def names_of(reading: Reading, of: Literal["topic", "lead-unit"]) -> dict[str, str | None]:
    """The topic or the lead unit of every target."""
    column = _t.topic if of == "topic" else _t.lead_unit
    return {target_id: name for target_id, name in _columns(reading, None, column)}


def distinct_names(reading: Reading, of: Literal["topic", "lead_unit", "person", "place"]) -> list[str]:
    """Every topic, lead unit, person in charge or place of the ledger once, in order."""
    statement = select(_t[of]).where(_t.removed.is_(False), _t[of] != "").distinct()
    return sorted(str(name) for name in reading.connection.execute(statement).scalars())


def document_names_of(reading: Reading) -> dict[str, str | None]:
    """What the document of every target is called in lists."""
    columns = (_d.name, _d.title, _d.issuer, _d.place, _d.issued_on)
    names = {
        number: shown_document(*head, shared=bool(shared))
        for number, *head, shared in reading.connection.execute(select(_d.id, *columns, SHARED))
    }
    return {target_id: names.get(number) for target_id, number in _columns(reading, None, _t.document_id)}


def places_of(reading: Reading) -> dict[str, str | None]:
    """The place of every target: the one it names (海南 is 海南省), else that of its document."""
    homes = home_names(reading.connection)
    rows = _columns(reading, None, _t.place, _t.document_id)
    return {target_id: in_full(place) if place else homes.get(number) for target_id, place, number in rows}


def versions_of(reading: Reading, ids: Sequence[str]) -> dict[str, int]:
    """The version of each of these targets."""
    return {target_id: version for target_id, version in _columns(reading, ids, _t.version)}


def undecided(reading: Reading, ids: Sequence[str], decision: Review) -> list[str]:
    """Those of `ids` on which a review would say something new, in the order given."""
    rows = _columns(reading, ids, _t.review, _t.disputed)
    said = {target_id for target_id, review, disputed in rows if review != decision or disputed}
    return [i for i in dict.fromkeys(ids) if i in said]


def quotes_of(reading: Reading, ids: Sequence[str]) -> list[str]:
    """The words of these targets, in the order given."""
    found = {target_id: quote for target_id, quote in _columns(reading, ids, _t.quote)}
    return [found[i] for i in ids if i in found]


def briefs_of(reading: Reading, ids: Sequence[str]) -> list[Entry]:
    """Entries as far as a verdict needs them: no place in the document, no notes. Unknown ids are left out.

    For a few thousand ids at a time: whoever wants all asks stretch by stretch and keeps none.
    """
    columns = [_t[column_of(name)] for name in JUDGED]
    joined = targets.join(documents, _t.document_id == _d.id)
    told = reading.events(ids, _TOLD)
    found = []
    for part in parts(ids):
        statement = (
            select(_t.id, _t.status, _t.due, _d.period_start, _d.issued_on, *columns)
            .select_from(joined)
            .where(_t.id.in_(part))
        )
        for target_id, status, due, begun, issued, *values in reading.connection.execute(statement):
            target = Target(**_NO_PLACE, **dict(zip(JUDGED, values, strict=True)))
            found.append(
                Entry(
                    id=target_id,
                    target=target,
                    document="",
                    status=status,
                    start=begun or issued,
                    due=due,
                    events=tuple(told.get(target_id, ())),
                )
            )
    return found


def touched_since(reading: Reading, stamp: Stamp) -> set[str] | None:
    """The targets whose verdict may differ since then; None when that may be any, as after a reading.

    Marks and reviews touch the targets they name and, of those that are or were mentions, the one meant.
    """
    c = changes.c
    later = select(c.kind).where(c.number > stamp.number)
    known = select(c.at).where(c.number == stamp.number)
    if stamp.at is None or reading.connection.execute(known).scalar() != stamp.at:
        return None
    undone = select(c.kind).where(c.undone_by > stamp.number)
    kinds = {str(kind) for one in (later, undone) for kind in reading.connection.execute(one).scalars()}
    if kinds - {"mark", "review", "undo"}:
        return None
    log = change_targets.c
    named = select(log.target_id, _t.same_as, log.before).join(targets, log.target_id == _t.id)
    rows = reading.connection.execute(named.where(log.change_number > stamp.number).limit(CHUNK + 1)).all()
    if len(rows) > CHUNK:
        return None
    linked = {before.get("same_as") for _id, _first, before in rows if before}
    return {i for row in rows for i in row[:2] if i} | {i for i in linked if i}


def _columns(reading: Reading, ids: Sequence[str] | None, *columns: Any) -> Iterator[Any]:
    """The id and these columns of targets; None: of all that stand in the ledger."""
    statement = select(_t.id, *columns)
    if ids is None:
        yield from reading.connection.execute(statement.where(_t.removed.is_(False)))
    else:
        for part in parts(ids):
            yield from reading.connection.execute(statement.where(_t.id.in_(part)))
