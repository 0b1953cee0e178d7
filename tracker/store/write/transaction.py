"""Changing the ledger: each change is logged, with what undoing it takes, in its own transaction."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from tracker.records import Change, ChangeKind, Document, Progress, Review, Target
from tracker.store.members.permit import EVERYTHING, Permit
from tracker.store.members.roles import Verb
from tracker.store.read.change_words import read_change
from tracker.store.read.snapshot import Reading, parts
from tracker.store.rows import StoredTarget, TargetTerms
from tracker.store.schema.record_mapping import (
    document_columns,
    event_columns,
    freeze,
    standing_columns,
    thaw,
)
from tracker.store.schema.tables import change_targets, changes, documents, events, targets
from tracker.store.target_update import TargetUpdate
from tracker.store.write.bulk_insert import put
from tracker.store.write.new_documents import free_ids, put_targets

_GONE, _THERE = {"removed": True}, {"removed": False}
# Columns that images of an older schema lack, as they then were.
_SINCE_THEN: Mapping[str, Any] = {"place": "", "sections": [], "as_read": {}}


class Writing(Reading):
    """A transaction that may change the ledger. All of it is kept when the `with` ends, or nothing.

    Changes and events that name nobody are by `author`; where there are members, all are by the one whose
    `permit` it is, and what it does not allow is refused.
    """

    def __init__(self, connection: Connection, author: str = "", permit: Permit = EVERYTHING) -> None:
        super().__init__(connection)
        self.author = author
        self.permit = permit

    def ask(self, verb: Verb) -> None:
        """Raise NotPermitted unless whoever writes may do this too."""
        self.permit.ask(verb)

    def ask_targets(self, ids: Sequence[str]) -> None:
        """Raise NotPermitted unless whoever writes may change these targets; every change asks by itself."""
        self.permit.ask_targets(self, ids)

    def signed(self, by: str) -> str:
        """Who a change is by."""
        return self.permit.signed(by or self.author)

    def open_change(
        self,
        kind: ChangeKind,
        message: str,
        params: Mapping[str, Any],
        *,
        at: dt.datetime,
        by: str = "",
        batch: int | None = None,
    ) -> int:
        """Begin a change and give its number. Each line of `message` is a message id for `params`.

        Changes with the same `batch` (the number of the first of them) are undone together.
        """
        values = {
            "at": at,
            "kind": kind,
            "message": message,
            "params": dict(params),
            "by": self.signed(by),
            "batch": batch,
        }
        return self.insert(changes, values)

    def change(self, number: int) -> Change:
        """A change as the log shows it."""
        row = self.connection.execute(select(changes).where(changes.c.number == number)).mappings().one()
        return read_change(dict(row), self._touched([number])[number])

    def add_document(
        self, document: Document, change: int, *, at: dt.datetime, results: Sequence[Any] = ()
    ) -> int:
        """Keep a document that is new, and what it reports as reached (plain JSON); gives its number."""
        values = {**document_columns(document), "results": list(results), "read_at": at, "removed": False}
        number = self.insert(documents, values)
        self._update(changes, changes.c.number == change, {"document_id": number})
        return number

    def revise_document(
        self,
        document_id: int,
        document: Document,
        change: int,
        *,
        at: dt.datetime,
        results: Sequence[Any] = (),
    ) -> None:
        """Put the newest reading of a document in place of the one before, which the change remembers."""
        row = self.connection.execute(select(documents).where(documents.c.id == document_id)).mappings().one()
        image = freeze(documents, {name: value for name, value in row.items() if name != "id"})
        self._update(
            changes, changes.c.number == change, {"document_id": document_id, "document_before": image}
        )
        self._update(
            documents,
            documents.c.id == document_id,
            {**document_columns(document), "results": list(results), "read_at": at, "removed": False},
        )

    def add_targets(
        self,
        document_id: int,
        found: Iterable[Target],
        change: int,
        *,
        name: str,
        review: Review = "candidate",
    ) -> list[str]:
        """Keep new targets of the document called `name`; gives their ids."""
        (ids,) = put_targets(self.connection, [(document_id, change, name, found)], review=review)
        return ids

    def add_part(self, whole: StoredTarget, update: TargetUpdate, change: int) -> str:
        """Keep a new target that people split from `whole`: it as `update` makes it, and not started.

        Gives its id.
        """
        anew = standing_columns(whole.due, "not_started")
        part = StoredTarget({**whole.columns, **update.columns, **anew})
        (part_id,) = free_ids(self.connection, [(part.target(), f"part of {whole.id}")])
        own = {"id": part_id, "split_from": whole.split_from or whole.id, "version": 1}
        self.connection.execute(targets.insert().values({**part.columns, **own}))
        log = {"change_number": change, "target_id": part_id, "version": 1, "before": None}
        self.connection.execute(change_targets.insert().values(log))
        return part_id

    def alter(self, stored: StoredTarget, update: TargetUpdate, change: int) -> bool:
        """Change a target that was read in this transaction; False, and no log, when nothing differs."""
        different = update.differing(stored)
        if not different:
            return False
        self._alter([_altered(stored, different, change)])
        return True

    def alter_all(self, altered: Iterable[tuple[StoredTarget, TargetUpdate]], change: int) -> None:
        """Change many targets; the change concerns also those of which nothing differs."""
        self._alter([_altered(stored, update.differing(stored), change) for stored, update in altered])

    def link(self, links: Iterable[tuple[TargetTerms, str, int]]) -> None:
        """Make targets mentions of others: each with the id of the other and the number of the change."""
        self._alter(
            [
                _Altered(one.id, one.version, {"same_as": one.same_as}, {"same_as": first}, change)
                for one, first, change in links
            ]
        )

    def touch(self, stored: StoredTarget, change: int) -> None:
        """Note that the change concerns a target though none of its columns differs, as an event does."""
        self._alter([_altered(stored, {}, change)])

    def add_event(self, target_id: str, event: Progress, change: int) -> None:
        """Add a progress event."""
        self.add_events([(target_id, event)], change)

    def add_events(self, given: Iterable[tuple[str, Progress]], change: int) -> None:
        """Add progress events, each to its target."""
        rows = [
            {**event_columns(event), "by": self.signed(event.by), "target_id": i, "change_number": change}
            for i, event in given
        ]
        put(self.connection, events, rows)

    def take_back(self, number: int, undo: int) -> None:
        """Restore what change `number` altered and hide its events; `undo` is the change that does it.

        Only for the newest standing change, or the newest of its targets: what it left is then what stands.
        """
        self._ask_changes(changes.c.number == number)
        self._restore_targets(number, undo)
        self._exchange_document(number)
        self._update(changes, changes.c.number == number, {"undone_by": undo})

    def hide_events(self, number: int, undo: int) -> None:
        """Hide the events of change `number`, whatever came after it; its targets keep how they stand."""
        self._ask_changes(changes.c.number == number)
        touched = select(change_targets.c.target_id).where(change_targets.c.change_number == number)
        ids = self.connection.execute(touched).scalars().all()
        self._alter([_altered(one, {}, undo) for one in self.stored_targets(ids=ids)])
        self._update(changes, changes.c.number == number, {"undone_by": undo})

    def do_again(self, undo: int, redo: int) -> None:
        """Restore what change `undo` took back; `redo` is the change that does it.

        Only when nothing stands that came after the undo: what it left is then what stands.
        """
        c = changes.c
        self._ask_changes(c.undone_by == undo)
        self._restore_targets(undo, redo)
        taken_back = select(c.number).where(c.undone_by == undo).order_by(c.number)
        for number in self.connection.execute(taken_back).scalars().all():
            self._exchange_document(number)
        self._update(changes, c.undone_by == undo, {"undone_by": None})
        self._update(changes, c.number == undo, {"undone_by": redo})

    def insert(self, table: Any, values: Mapping[str, Any]) -> int:
        """Put a row into a table; its number."""
        result = self.connection.execute(table.insert().values(dict(values)))
        return int(next(iter(result.inserted_primary_key or ())))

    def _ask_changes(self, which: Any) -> None:
        """Raise NotPermitted unless whoever writes may take back, or do again, these changes."""
        for kind, by in self.connection.execute(select(changes.c.kind, changes.c.by).where(which)).all():
            self.permit.ask_change(kind, by)

    def _restore_targets(self, number: int, by: int) -> None:
        """Give the targets of change `number` what they had before it, as change `by`.

        One that it altered more than once, as the undo of a batch may, gets what it had before the first.
        """
        c = change_targets.c
        images = select(c.target_id, c.before).where(c.change_number == number).order_by(c.id.desc())
        backs: dict[str, dict[str, Any]] = defaultdict(dict)
        for target_id, before in self.connection.execute(images):
            backs[target_id] |= _GONE if before is None else thaw(targets, before)
        for some in parts(list(backs)):
            stored = {one.id: one for one in self.stored_targets(ids=some)}
            self._alter([_altered(stored[target_id], backs[target_id], by) for target_id in some])

    def _exchange_document(self, number: int) -> None:
        """Give the document of a change what the change keeps of it, and keep there what it had until now.

        While the change stands, that is how the document was before (None: not there yet); after an undo it
        is how the change left it.
        """
        row = self.connection.execute(select(changes).where(changes.c.number == number)).mappings().one()
        if row["document_id"] is None:
            return
        image, there = row["document_before"], documents.c.id == row["document_id"]
        back = _GONE if image is None else thaw(documents, image)
        if image is not None and image != _THERE and row["undone_by"] is None:
            back = {**_SINCE_THEN, **back}
        held = self.connection.execute(select(*(documents.c[name] for name in back)).where(there))
        kept = None if image == _THERE else freeze(documents, dict(held.mappings().one()))
        self._update(documents, there, back)
        self._update(changes, changes.c.number == number, {"document_before": kept})

    def _alter(self, altered: Sequence[_Altered]) -> None:
        """One statement for all that change the same columns, and one for the log."""
        self.ask_targets([one.id for one in altered])
        alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        log = []
        for one in altered:
            version = one.version + 1
            values = {f"new_{name}": value for name, value in one.after.items()}
            alike[tuple(one.after)].append({"this": one.id, "new_version": version, **values})
            image = freeze(targets, one.before)
            log.append(
                {"change_number": one.change, "target_id": one.id, "version": version, "before": image}
            )
        for names, rows in alike.items():
            columns: dict[str, Any] = {name: bindparam(f"new_{name}") for name in (*names, "version")}
            statement = targets.update().where(targets.c.id == bindparam("this")).values(columns)
            self.connection.execute(statement, rows)
        put(self.connection, change_targets, log)

    def _update(self, table: Any, condition: Any, values: Mapping[str, Any]) -> None:
        self.connection.execute(table.update().where(condition).values(dict(values)))


class _Altered(NamedTuple):
    """What a change does to one target."""

    id: str
    version: int  # before the change
    before: Mapping[str, Any]  # of the columns that change
    after: Mapping[str, Any]
    change: int


def _altered(stored: StoredTarget, different: Mapping[str, Any], change: int) -> _Altered:
    before = {name: stored.columns[name] for name in different}
    return _Altered(stored.id, stored.version, before, different, change)
