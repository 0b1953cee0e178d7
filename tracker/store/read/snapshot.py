"""Looking into the ledger: one consistent view of it, from one connection."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, or_, select

from tracker.chinese.pinyin import initials, may_be_initials
from tracker.records import Change, Document, Entry, Progress, Query, Record
from tracker.store.read import agenda_query as ask
from tracker.store.read import place_query
from tracker.store.read.change_words import read_change
from tracker.store.read.event_rows import by_target, events_of
from tracker.store.rows import StoredDocument, StoredTarget
from tracker.store.schema.record_mapping import read_document, read_entry, squash
from tracker.store.schema.tables import change_targets, changes, documents, targets
from tracker.store.schema.text_order import plain

_V = TypeVar("_V")
CHUNK = 5000  # ids in one IN list: below every database's limit of variables


class DocumentInfo(Record):
    """A document in the ledger without its text."""

    id: int
    name: str
    path: str | None
    title: str
    issuer: str
    place: str
    doc_no: str
    issued_on: dt.date | None
    issued_basis: str
    period_start: dt.date | None
    period_end: dt.date | None
    digest: str
    read_at: dt.datetime
    targets: int


class Reading:
    """What can be asked of the ledger. Valid inside the `with` that gave it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def entries(self, query: Query, *, limit: int | None = None, offset: int = 0) -> list[Entry]:
        """The entries that `query` asks for, in its order; verdict and light are left to the caller."""
        conditions = self.conditions(query)
        statement = ask.entries().where(*conditions).order_by(*ask.ordering(query))
        return self._entries(statement.limit(limit).offset(offset or None))

    def count(self, query: Query | None = None) -> int:
        """How many entries `query` matches; without one, how many there are, rejected left out."""
        query = query or Query()
        conditions = self.conditions(query)
        return int(self.connection.execute(ask.counted(*conditions)).scalar_one())

    def entry(self, target_id: str) -> Entry | None:
        """The entry with exactly this id."""
        found = self.pick([target_id])
        return found[0] if found else None

    def pick(self, ids: Sequence[str]) -> list[Entry]:
        """The entries with exactly these ids, in this order; unknown ids are left out."""
        found = {e.id: e for e in self._chunked(list(dict.fromkeys(ids)))}
        return [found[i] for i in dict.fromkeys(ids) if i in found]

    def ids_like(self, prefix: str, limit: int = 9) -> list[str]:
        """Up to `limit` ids that begin with `prefix`; an id that is equal to it comes alone."""
        column = targets.c.id
        there = ask.beginning(prefix), targets.c.removed.is_(False)
        statement = select(column).where(*there).order_by(column).limit(limit)
        found = [str(i) for i in self.connection.execute(statement).scalars()]
        return [prefix] if prefix in found else found

    def exact(self, ids: Sequence[str]) -> set[str]:
        """Those of `ids` that targets have."""
        c = targets.c
        return {
            str(target_id)
            for part in parts(ids)
            for target_id in self.connection.execute(
                select(c.id).where(c.id.in_(part), c.removed.is_(False))
            ).scalars()
        }

    def documents(self) -> list[DocumentInfo]:
        """Every document that was read, by name."""
        theirs = (targets.c.document_id == documents.c.id, targets.c.removed.is_(False))
        counts = select(func.count()).select_from(targets).where(*theirs).scalar_subquery()
        columns = [documents.c[name] for name in DocumentInfo.model_fields if name != "targets"]
        statement = (
            select(*columns, counts.label("targets"))
            .where(documents.c.removed.is_(False))
            .order_by(plain(documents.c.name), documents.c.id)
        )
        return [DocumentInfo(**row) for row in self.connection.execute(statement).mappings()]

    def document(self, document_id: int) -> Document | None:
        """One document with its text."""
        statement = select(documents).where(documents.c.id == document_id)
        row = self.connection.execute(statement).mappings().first()
        return read_document(dict(row)) if row else None

    def document_ids(self, ids: Sequence[str]) -> dict[str, int]:
        """The number of each of these targets' document, by the target's id."""
        found: dict[str, int] = {}
        for part in parts(ids):
            statement = select(targets.c.id, targets.c.document_id).where(targets.c.id.in_(part))
            found |= {str(name): int(number) for name, number in self.connection.execute(statement)}
        return found

    def document_of(self, target_id: str) -> Document | None:
        """The document of a target."""
        statement = select(documents).join(targets).where(targets.c.id == target_id)
        row = self.connection.execute(statement).mappings().first()
        return read_document(dict(row)) if row else None

    def changes(
        self, target_id: str | None = None, *, after: int = 0, limit: int | None = None
    ) -> list[Change]:
        """The log, newest first; of one target with its version above `after`, if asked."""
        statement = select(changes).order_by(changes.c.number.desc()).limit(limit)
        if target_id is not None:
            touched = select(change_targets.c.change_number).where(
                change_targets.c.target_id == target_id, change_targets.c.version > after
            )
            statement = statement.where(changes.c.number.in_(touched))
        rows = self.connection.execute(statement).mappings().all()
        touched_by = self._touched([row["number"] for row in rows])
        return [read_change(dict(row), touched_by[row["number"]]) for row in rows]

    def undoable(self) -> list[Change]:
        """The changes that an undo would take back: the last one still standing and those of its batch."""
        c = changes.c
        standing = (
            select(changes)
            .where(c.undone_by.is_(None), c.kind.not_in(("undo", "redo")))
            .order_by(c.number.desc())
        )
        last = self.connection.execute(standing.limit(1)).mappings().first()
        if last is None:
            return []
        rows = [last]
        if last["batch"] is not None:
            rows = list(
                self.connection.execute(
                    standing.where(
                        c.number >= last["batch"], or_(c.batch == last["batch"], c.number == last["batch"])
                    )
                ).mappings()
            )
        touched = self._touched([row["number"] for row in rows])
        return [read_change(dict(row), touched[row["number"]]) for row in rows]

    def undoable_of(self, target_id: str) -> Change | None:
        """The last change still standing of a target, if it is of that target alone and can go by itself.

        A reading or correction of its document and what is part of a larger step cannot.
        """
        c, t = changes.c, change_targets.c
        its = select(t.change_number).where(t.target_id == target_id)
        standing = (c.undone_by.is_(None), c.kind.not_in(("undo", "redo")))
        statement = select(changes).where(*standing, c.number.in_(its)).order_by(c.number.desc()).limit(1)
        row = self.connection.execute(statement).mappings().first()
        if row is None or row["batch"] is not None or row["document_id"] is not None:
            return None
        of_step = select(func.count()).select_from(changes).where(c.batch == row["number"])
        touched = self._touched([row["number"]])[row["number"]]
        if row["kind"] == "ingest" or set(touched) != {target_id} or self.connection.scalar(of_step):
            return None
        return read_change(dict(row), touched)

    def redoable(self) -> Change | None:
        """The undo that a redo would reverse: the last one, as long as nothing new was done since."""
        c = changes.c
        settled = or_(c.kind == "redo", and_(c.kind == "undo", c.undone_by.is_not(None)))
        newest = select(changes).where(not_(settled)).order_by(c.number.desc()).limit(1)
        row = self.connection.execute(newest).mappings().first()
        if row is None or row["kind"] != "undo":
            return None
        return read_change(dict(row), self._touched([row["number"]])[row["number"]])

    def told(self, numbers: Sequence[int]) -> dict[int, tuple[str, dict[str, Any]]]:
        """The message id of each of these changes, and its fillings."""
        found: dict[int, tuple[str, dict[str, Any]]] = {}
        for part in parts(numbers):
            statement = select(changes.c.number, changes.c.message, changes.c.params)
            rows = self.connection.execute(statement.where(changes.c.number.in_(part)))
            found |= {number: (message, params) for number, message, params in rows}
        return found

    def stored_targets(
        self, *, ids: Sequence[str] = (), document_id: int | None = None
    ) -> list[StoredTarget]:
        """Targets as they are stored, in the order of their text; of a document the removed ones too."""
        if document_id is not None:
            conditions = [targets.c.document_id == document_id]
        else:
            conditions = [targets.c.id.in_(part) for part in parts(ids)]
        statement = select(targets).order_by(targets.c.start_at, targets.c.id)
        found = (self.connection.execute(statement.where(each)).mappings() for each in conditions)
        return [StoredTarget(dict(row)) for rows in found for row in rows]

    def readings_of(self, document: Document) -> list[StoredDocument]:
        """The documents that `document` may be a new reading of: the same bytes, path or name."""
        c = documents.c
        same = [c.digest == document.digest, c.name == document.name]
        if document.path:  # none: from standard input, as many others may be
            same.append(c.path == document.path)
        statement = select(documents).where(or_(*same)).order_by(c.id)
        return [StoredDocument(dict(row)) for row in self.connection.execute(statement).mappings()]

    def stored_document(self, document_id: int) -> StoredDocument | None:
        """One document as it is stored."""
        statement = select(documents).where(documents.c.id == document_id)
        row = self.connection.execute(statement).mappings().first()
        return StoredDocument(dict(row)) if row else None

    def conditions(self, query: Query) -> list[ColumnElement[bool]]:
        """The conditions of `query` that need no computed pace, with what had to be looked up for them."""
        of_place = place_query.of_place(self.connection, query.place) if query.place else None
        return ask.matching(query, self.spelled(query), of_place)

    def spelled(self, query: Query) -> dict[str, list[str]]:
        """The indicators and units that each word of the search may be the pinyin initials of."""
        words = [word for word in (query.search or "").split() if may_be_initials(word)]
        if not words:
            return {}
        spelled = [(name, initials(name)) for name in self.connection.execute(ask.names()).scalars()]
        return {word: [name for name, letters in spelled if squash(word) in letters] for word in words}

    def _touched(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        c = change_targets.c
        for some in parts(numbers):
            statement = select(c.change_number, c.target_id).where(c.change_number.in_(some)).order_by(c.id)
            for number, target_id in self.connection.execute(statement):
                found[number].append(target_id)
        return found

    def _chunked(self, ids: Sequence[str]) -> list[Entry]:
        return [e for part in parts(ids) for e in self._entries(ask.entries().where(targets.c.id.in_(part)))]

    def _entries(self, statement: Select[Any]) -> list[Entry]:
        rows = self.connection.execute(statement).mappings().all()
        told = self.events([row["id"] for row in rows])
        return [read_entry(row, told.get(row["id"], ())) for row in rows]  # type: ignore[arg-type]

    def events(
        self, ids: Sequence[str], fields: Sequence[str] = tuple(Progress.model_fields)
    ) -> dict[str, list[Progress]]:
        """The events of each target, oldest first, with those that were given to its mentions."""
        rows = (row for part in parts(ids) for row in self.connection.execute(events_of(part, fields)))
        return by_target(rows, fields)


def parts(values: Sequence[_V]) -> list[Sequence[_V]]:
    """The values in stretches that one IN list can hold."""
    return [values[start : start + CHUNK] for start in range(0, len(values), CHUNK)]
