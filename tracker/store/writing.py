"""Changing the ledger: each change is logged, with what undoing it takes, in its own transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import select

from tracker.records import Change, Document, Progress, Target
from tracker.store.ids import make_id
from tracker.store.mapping import (
    document_columns,
    event_columns,
    freeze,
    read_target,
    standing_columns,
    target_columns,
    thaw,
)
from tracker.store.reading import Reading, read_change
from tracker.store.tables import change_targets, changes, documents, events, targets

ChangeKind = Literal["ingest", "mark", "review", "edit", "undo", "import"]


class Writing(Reading):
    """A transaction that may change the ledger. All of it is kept when the `with` ends, or nothing."""

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
            "by": by,
            "batch": batch,
        }
        return self._insert(changes, values)

    def change(self, number: int) -> Change:
        """A change as the log shows it."""
        row = self.connection.execute(select(changes).where(changes.c.number == number)).mappings().one()
        return read_change(dict(row), self._touched([number])[number])

    def add_document(
        self, document: Document, change: int, *, at: dt.datetime, results: Sequence[Any] = ()
    ) -> int:
        """Keep a document that is new, and what it reports as reached (plain JSON); gives its number."""
        values = {**document_columns(document), "results": list(results), "read_at": at, "removed": False}
        number = self._insert(documents, values)
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

    def add_targets(self, document_id: int, found: Iterable[Target], change: int, *, name: str) -> list[str]:
        """Keep new targets of the document called `name`; gives their ids."""
        taken = set(self.connection.execute(select(targets.c.id)).scalars())
        rows: list[dict[str, Any]] = []
        for target in found:
            target_id = make_id(target, name, taken)
            taken.add(target_id)
            rows.append(
                {
                    **target_columns(target),
                    **standing_columns(target.due, "not_started"),
                    "id": target_id,
                    "document_id": document_id,
                    "review": "candidate",
                    "missing": False,
                    "removed": False,
                    "edited": {},
                    "disputed": [],
                    "same_as": None,
                    "split_from": None,
                    "version": 1,
                }
            )
        if rows:
            self.connection.execute(targets.insert(), rows)
            log = [
                {"change_number": change, "target_id": row["id"], "version": 1, "before": None}
                for row in rows
            ]
            self.connection.execute(change_targets.insert(), log)
        return [row["id"] for row in rows]

    def add_part(self, row: Mapping[str, Any], change: int) -> str:
        """Keep a part of the target in `row`, with the columns as they stand there; gives its id."""
        taken = set(self.connection.execute(select(targets.c.id)).scalars())
        part_id = make_id(read_target(row, ""), f"part of {row['id']}", taken)
        values = {**row, "id": part_id, "split_from": row["split_from"] or row["id"], "version": 1}
        self.connection.execute(targets.insert().values(values))
        log = {"change_number": change, "target_id": part_id, "version": 1, "before": None}
        self.connection.execute(change_targets.insert().values(log))
        return part_id

    def alter(self, row: Mapping[str, Any], columns: Mapping[str, Any], change: int) -> bool:
        """Change columns of a target whose row was read in this transaction; False when nothing differs."""
        different = {name: value for name, value in columns.items() if row[name] != value}
        if not different:
            return False
        self._alter(row, different, change)
        return True

    def touch(self, row: Mapping[str, Any], change: int) -> None:
        """Note that the change concerns a target though none of its columns differs, as an event does."""
        self._alter(row, {}, change)

    def add_event(self, target_id: str, event: Progress, change: int) -> None:
        """Add a progress event."""
        values = {**event_columns(event), "target_id": target_id, "change_number": change}
        self.connection.execute(events.insert().values(values))

    def take_back(self, number: int, undo: int) -> None:
        """Restore what change `number` altered and hide its events; `undo` is the change that does it.

        Only for the newest standing change: what it left is then what stands.
        """
        c = change_targets.c
        images = self.connection.execute(select(c.target_id, c.before).where(c.change_number == number)).all()
        rows = {row["id"]: row for row in self.raw_targets(ids=[image.target_id for image in images])}
        for target_id, before in images:
            back = {"removed": True} if before is None else thaw(targets, before)
            self._alter(rows[target_id], back, undo)
        row = self.connection.execute(select(changes).where(changes.c.number == number)).mappings().one()
        if row["document_id"] is not None:
            before = row["document_before"]
            back = {"removed": True} if before is None else thaw(documents, before)
            self._update(documents, documents.c.id == row["document_id"], back)
        self._update(changes, changes.c.number == number, {"undone_by": undo})

    def _alter(self, row: Mapping[str, Any], different: Mapping[str, Any], change: int) -> None:
        version = row["version"] + 1
        self._update(targets, targets.c.id == row["id"], {**different, "version": version})
        image = freeze(targets, {name: row[name] for name in different})
        log = {"change_number": change, "target_id": row["id"], "version": version, "before": image}
        self.connection.execute(change_targets.insert().values(log))

    def _insert(self, table: Any, values: Mapping[str, Any]) -> int:
        result = self.connection.execute(table.insert().values(dict(values)))
        return int(next(iter(result.inserted_primary_key or ())))

    def _update(self, table: Any, condition: Any, values: Mapping[str, Any]) -> None:
        self.connection.execute(table.update().where(condition).values(dict(values)))
