"""What the ledger holds of files already, asked for many of them at once and without their texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import exists, func, select

from tracker.records import Document
from tracker.store.read.snapshot import CHUNK, Reading, parts
from tracker.store.rows import KnownFile
from tracker.store.schema.record_mapping import thaw
from tracker.store.schema.tables import changes, documents, targets
from tracker.store.schema.text_order import plain

# Fillings of an ingest's change: what read the document, and which it is.
READER = "reader"
DOCUMENT = "document"


class StandingReading(NamedTuple):
    """A reading of a document that was not undone."""

    change: int
    document: int
    first: bool  # it brought the document in
    reader: str | None


def standing_readings(reading: Reading) -> Iterator[StandingReading]:
    """All of them, oldest first."""
    c = changes.c
    statement = (
        select(c.number, c.document_id, c.document_before.is_(None), c.params)
        .where(c.kind == "ingest", c.undone_by.is_(None))
        .order_by(c.number)
    )
    for change, number, unlike, params in reading.connection.execute(
        statement, execution_options={"yield_per": CHUNK}
    ):
        # A reading that changed targets alone has no other link to its document.
        if document := number or params.get(DOCUMENT):
            yield StandingReading(change, document, bool(number and unlike), params.get(READER))


def read_by(reading: Reading, reader: str) -> set[int]:
    """The documents whose newest standing reading is by `reader`."""
    newest = {one.document: one.reader for one in standing_readings(reading)}
    return {document for document, by in newest.items() if by == reader}


def files(reading: Reading, names: Sequence[str]) -> list[KnownFile]:
    """The documents of these names that came from files."""
    c = documents.c
    columns = [c[name] for name in KnownFile._fields]
    return [
        KnownFile(*row)
        for some in parts(names)
        for row in reading.connection.execute(
            select(*columns).where(c.name.in_(some), c.path.is_not(None), c.removed.is_(False))
        )
    ]


def standing(reading: Reading, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
    """For each of these documents how many targets it holds as read, and how many results it reports."""
    t, d = targets.c, documents.c
    as_read = (t.removed.is_(False), t.missing.is_(False), t.split_from.is_(None))
    found: dict[int, tuple[int, int]] = {}
    for some in parts(numbers):
        counted = select(t.document_id, func.count()).where(t.document_id.in_(some), *as_read)
        held = {n: count for n, count in reading.connection.execute(counted.group_by(t.document_id))}
        for number, results in reading.connection.execute(select(d.id, d.results).where(d.id.in_(some))):
            found[number] = held.get(number, 0), len(results)
    return found


def unlisted(reading: Reading, numbers: Sequence[int]) -> tuple[int, int]:
    """How many targets of these documents are mentions of others, and how many others were rejected."""
    c = targets.c
    standing = (c.removed.is_(False), c.missing.is_(False), c.split_from.is_(None))
    mentions = rejected = 0
    for some in parts(numbers):
        counted = select(c.same_as.is_not(None), func.count()).where(c.document_id.in_(some), *standing)
        hidden = counted.where(c.same_as.is_not(None) | (c.review == "rejected"))
        for is_mention, count in reading.connection.execute(hidden.group_by(c.same_as.is_not(None))):
            mentions += count if is_mention else 0
            rejected += 0 if is_mention else count
    return mentions, rejected


def given_dates(reading: Reading) -> dict[str, dt.date]:
    """The dates that people gave for documents on reading them, by the documents' paths.

    A date that was corrected later is none of them: corrections are kept apart.
    """
    c = documents.c
    given = (c.issued_basis == "given", c.issued_on.is_not(None), c.path.is_not(None), c.removed.is_(False))
    rows = reading.connection.execute(select(c.path, c.issued_on, c.as_read).where(*given))
    found: dict[str, dt.date] = {}
    for path, day, as_read in rows:
        before = thaw(documents, as_read)
        if before.get("issued_basis", "given") == "given" and (when := before.get("issued_on", day)):
            found[path] = when
    return found


def given_places(reading: Reading) -> dict[str, str]:
    """The places that people gave for documents on reading them, by path; none that was corrected later."""
    c = documents.c
    rows = reading.connection.execute(
        select(c.path, c.place, c.as_read).where(c.place != "", c.path.is_not(None), c.removed.is_(False))
    )
    found = {path: str(thaw(documents, as_read).get("place", place) or "") for path, place, as_read in rows}
    return {path: place for path, place in found.items() if place}


def dateless(reading: Reading) -> list[str]:
    """The names of the documents without a date that have listed targets without a due date."""
    t, d = targets.c, documents.c
    undated = (t.due.is_(None), t.removed.is_(False), t.same_as.is_(None), t.review != "rejected")
    statement = (
        select(d.name)
        .where(d.issued_on.is_(None), d.removed.is_(False))
        .where(exists().where(t.document_id == d.id, *undated))
        .order_by(plain(d.name), d.id)
    )
    return [str(name) for name in reading.connection.execute(statement).scalars()]


def entered_from(reading: Reading, name: str, issued_on: dt.date | None) -> tuple[int, Document] | None:
    """The text that was typed from the source of that name and date, and its number."""
    c = documents.c
    typed = (c.name == name, c.digest == "", c.path.is_(None), c.removed.is_(False))
    dated = c.issued_on.is_(None) if issued_on is None else c.issued_on == issued_on
    statement = select(c.id).where(*typed, dated).order_by(c.id)
    number: int | None = reading.connection.execute(statement).scalars().first()
    document = reading.document(number) if number is not None else None
    return (number, document) if number is not None and document is not None else None
