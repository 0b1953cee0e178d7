"""The documents that report results, and the suggestions drawn from them that people have answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from tracker.store.read.document_heads import head_columns
from tracker.store.read.snapshot import CHUNK, Reading, parts
from tracker.store.rows import DocumentHead, ReportingDocument
from tracker.store.schema.tables import answers, changes, documents
from tracker.store.schema.text_order import plain


def reporting_documents(reading: Reading, numbers: Collection[int] | None = None) -> list[ReportingDocument]:
    """The documents that report results, oldest first; only those of `numbers` where given."""
    c = documents.c
    columns = [c.id, *head_columns(), c.results]
    order = (c.issued_on.nulls_first(), plain(c.name), c.id)
    statement = select(*columns).where(c.removed.is_(False), c.results != []).order_by(*order)
    if numbers is not None and len(numbers) <= CHUNK:
        statement = statement.where(c.id.in_(numbers))
    return [
        ReportingDocument(number, DocumentHead(*facts), results)
        for number, *facts, results in reading.connection.execute(statement)
        if numbers is None or number in numbers
    ]


def document_heads(reading: Reading) -> dict[int, DocumentHead]:
    """What is known of each document by its number, oldest first."""
    c = documents.c
    order = (c.issued_on.nulls_first(), plain(c.name), c.id)
    statement = select(c.id, *head_columns()).where(c.removed.is_(False)).order_by(*order)
    return {int(number): DocumentHead(*facts) for number, *facts in reading.connection.execute(statement)}


def heads_of(reading: Reading, names: Sequence[str]) -> list[tuple[int, DocumentHead]]:
    """The number of each document of these names, in order, with what is known of it."""
    c = documents.c
    return sorted(
        (int(number), DocumentHead(*facts))
        for some in parts(names)
        for number, *facts in reading.connection.execute(
            select(c.id, *head_columns()).where(c.name.in_(some), c.removed.is_(False))
        )
    )


def answered(reading: Reading, *, taken: bool | None = None) -> set[str]:
    """The ids of the suggestions that people have said yes or no to, or only one of them."""
    statement = (
        select(answers.c.suggestion)
        .join(changes, answers.c.change_number == changes.c.number)
        .where(changes.c.undone_by.is_(None), *([] if taken is None else [answers.c.taken.is_(taken)]))
    )
    return set(reading.connection.execute(statement).scalars())


def text_of(reading: Reading, document_id: int) -> str:
    """The text of a document, as it was last read."""
    statement = select(documents.c.text).where(documents.c.id == document_id)
    return str(reading.connection.execute(statement).scalar() or "")
