"""What is selected of documents wherever they are named, and whether other documents have the same title."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists

from tracker.store.rows import DocumentHead
from tracker.store.schema.tables import documents

_other = documents.alias()
# Asked of the rows that are shown, by the index on titles; one that was taken back counts too.
SHARED: ColumnElement[bool] = and_(
    documents.c.title != "",
    exists().where(_other.c.title == documents.c.title, _other.c.id != documents.c.id),
)


def head_columns() -> tuple[ColumnElement[Any], ...]:
    """The columns of a `DocumentHead` in its order, named `doc_…`."""
    return tuple(
        (SHARED if name == "shared" else documents.c[name]).label(f"doc_{name}")
        for name in DocumentHead._fields
    )
