"""Documents that the ledger does not hold yet, brought in many at once: a handful of statements for all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from tracker.records import Document, Review, Target
from tracker.store.read.snapshot import Reading, parts
from tracker.store.schema.record_mapping import document_columns, standing_columns, target_columns
from tracker.store.schema.short_ids import make_id
from tracker.store.schema.tables import change_targets, changes, documents, targets
from tracker.store.write.bulk_insert import numbers, put

_BY = ("digest", "path", "name")  # by what the ledger knows a document again


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be stored, with its targets, the results it reports, and the message of its change."""

    document: Document
    targets: Sequence[Target]
    results: Sequence[Any]
    message: str
    params: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AddedDocument:
    """A document that was stored: its number, the number of its change, the ids of its targets."""

    document: int
    change: int
    targets: Sequence[str]


def known(reading: Reading, given: Sequence[Document]) -> set[tuple[str, str]]:
    """By what each of the documents may be known to the ledger: pairs of `keys_of`."""
    found: set[tuple[str, str]] = set()
    for some in parts(given):
        asked = [(documents.c[by], {value for one in some if (value := getattr(one, by))}) for by in _BY]
        same = or_(*(column.in_(values) for column, values in asked))
        statement = select(*(documents.c[by] for by in _BY)).where(same)
        for row in reading.connection.execute(statement).mappings():
            found.update((by, row[by]) for by in _BY)
    return found


def keys_of(document: Document) -> set[tuple[str, str]]:
    """By what the ledger knows a document again."""
    return {(by, value) for by in _BY if (value := getattr(document, by))}


def add(
    connection: Connection, given: Sequence[NewDocument], *, at: dt.datetime, by: str, batch: int | None
) -> list[AddedDocument]:
    """Keep documents, each as one change; all are undone together, and with those of `batch`."""
    if not given:
        return []
    document_ids = numbers(connection, documents, len(given))
    change_numbers = numbers(connection, changes, len(given))
    put(connection, documents, [_document(n, one, at) for n, one in zip(document_ids, given, strict=True)])
    told = {"at": at, "kind": "ingest", "by": by, "undone_by": None, "document_before": None}
    log = []
    for number, document_id, one in zip(change_numbers, document_ids, given, strict=True):
        words = {"message": one.message, "params": dict(one.params)}
        log.append({"number": number, "batch": batch, "document_id": document_id, **words, **told})
        batch = batch or number
    put(connection, changes, log)
    ids = put_targets(
        connection,
        [
            (document_id, number, one.document.name, one.targets)
            for document_id, number, one in zip(document_ids, change_numbers, given, strict=True)
        ],
    )
    return [AddedDocument(*one) for one in zip(document_ids, change_numbers, ids, strict=True)]


def put_targets(
    connection: Connection,
    given: Iterable[tuple[int, int, str, Iterable[Target]]],
    *,
    review: Review = "candidate",
) -> list[list[str]]:
    """Keep new targets, given with the numbers of their document and change and the document's name."""
    each = [(number, change, name, list(found)) for number, change, name, found in given]
    free = iter(free_ids(connection, [(target, name) for _n, _c, name, found in each for target in found]))
    rows, log, ids = [], [], []
    for number, change, _name, found in each:
        mine = [next(free) for _one in found]
        rows += [_target(i, number, target, review) for i, target in zip(mine, found, strict=True)]
        log += [{"change_number": change, "target_id": i, "version": 1, "before": None} for i in mine]
        ids.append(mine)
    put(connection, targets, rows)
    put(connection, change_targets, log)
    return ids


def free_ids(connection: Connection, wanted: Sequence[tuple[Target, str]]) -> list[str]:
    """An id that nobody has for each target of the document of that name."""
    taken: set[str] = set()
    asked: set[str] = set()
    while True:
        used, ids = set(taken), []
        for target, name in wanted:
            ids.append(make_id(target, name, used))
            used.add(ids[-1])
        new = sorted(used - asked - taken)
        found: set[str] = set()
        for some in parts(new):
            found.update(connection.execute(select(targets.c.id).where(targets.c.id.in_(some))).scalars())
        if not found:
            return ids
        taken |= found
        asked.update(new)


def _document(number: int, one: NewDocument, at: dt.datetime) -> dict[str, Any]:
    columns = document_columns(one.document)
    return {"id": number, **columns, "results": list(one.results), "read_at": at, "removed": False}


def _target(target_id: str, document_id: int, target: Target, review: Review) -> dict[str, Any]:
    return {
        **target_columns(target),
        **standing_columns(target.due, "not_started"),
        "id": target_id,
        "document_id": document_id,
        "review": review,
        "missing": False,
        "removed": False,
        "edited": {},
        "disputed": [],
        "same_as": None,
        "split_from": None,
        "version": 1,
    }
