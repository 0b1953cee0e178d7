"""Targets as they are stored, together with what is known of their documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from tracker.records import Entry, Progress
from tracker.store.read.document_heads import head_columns
from tracker.store.read.snapshot import Reading, parts
from tracker.store.rows import DocumentHead, StoredTarget, TargetOfDocument
from tracker.store.schema.record_mapping import read_entry
from tracker.store.schema.tables import documents, targets
from tracker.store.schema.text_order import plain

_NAMES = tuple(column.name for column in targets.c)
_DOCUMENT = head_columns()
JOINED = targets.join(documents, targets.c.document_id == documents.c.id)
ROW: tuple[ColumnElement[Any], ...] = (*targets.c, *_DOCUMENT)  # of what `read_row` reads


def with_documents(reading: Reading, ids: Sequence[str]) -> list[TargetOfDocument]:
    """The targets with exactly these ids, in the order of their text; unknown ids are left out."""
    order = targets.c.start_at, targets.c.id
    return [
        one
        for part in parts(ids)
        for one in _read(reading, _joined(targets).where(targets.c.id.in_(part)).order_by(*order))
    ]


def in_document_order(reading: Reading, *conditions: Any) -> list[TargetOfDocument]:
    """The targets under these conditions by document, the oldest first, and by their place in it."""
    return _read(reading, _by_document(_joined(targets).where(*conditions)))


def columns_in_document_order(
    reading: Reading, columns: Sequence[Any], *conditions: Any
) -> Iterable[Sequence[Any]]:
    """The same with these columns only, and after them those of `DocumentHead`."""
    statement = _by_document(_joined(*columns).where(*conditions))
    return reading.connection.execute(statement)


def entries_of(reading: Reading, found: Sequence[TargetOfDocument]) -> list[Entry]:
    """The entries of targets that were read already: only their events are asked for."""
    told = reading.events([one.stored.id for one in found])
    return [entry_of(one, told.get(one.stored.id, ())) for one in found]


def read_with_entries(reading: Reading, ids: Sequence[str]) -> list[tuple[TargetOfDocument, Entry]]:
    """The targets with exactly these ids and their entries, in the order of their text."""
    found = with_documents(reading, ids)
    return list(zip(found, entries_of(reading, found), strict=True))


def entry_of(found: TargetOfDocument, events: Iterable[Progress]) -> Entry:
    """The entry of a stored target with these events."""
    facts = {f"doc_{name}": value for name, value in found.document._asdict().items()}
    return read_entry({**found.stored.columns, **facts}, events)


def _joined(*columns: Any) -> Select[Any]:
    return select(*columns, *_DOCUMENT).select_from(JOINED).where(targets.c.removed.is_(False))


def _by_document(statement: Select[Any]) -> Select[Any]:
    """In the order of documents, the oldest first, and of the places in them."""
    of_document = (documents.c.issued_on.nulls_first(), plain(documents.c.name), targets.c.document_id)
    return statement.order_by(*of_document, targets.c.start_at, targets.c.id)


def _read(reading: Reading, statement: Select[Any]) -> list[TargetOfDocument]:
    return [read_row(row) for row in reading.connection.execute(statement)]


def read_row(row: Sequence[Any]) -> TargetOfDocument:
    """The target and document in a row of the columns of both."""
    columns = dict(zip(_NAMES, row, strict=False))
    return TargetOfDocument(StoredTarget(columns), DocumentHead(*row[len(_NAMES) :]))
