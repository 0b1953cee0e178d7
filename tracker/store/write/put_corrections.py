"""Keeping what people say of a document: each word is a row of its own (see `store.read.corrections`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.store.read.corrections import ROLE, Correction, HeadCorrection
from tracker.store.schema.tables import corrections
from tracker.store.write.transaction import Writing


def put_corrections(writing: Writing, document_id: int, said: Sequence[Correction], change: int) -> None:
    """Keep what a person says of a document from this change on."""
    rows = [
        {"document_id": document_id, "change_number": change, **_columns(one), "by": writing.signed(one.by)}
        for one in said
    ]
    if rows:
        writing.connection.execute(corrections.insert(), rows)


def _columns(said: Correction) -> dict[str, Any]:
    if isinstance(said, HeadCorrection):
        value = None if said.value is None else str(said.value)
        anchors: dict[str, Any] = {"first_words": "", "first_nth": 0, "last_words": None, "last_nth": 0}
        return {"field": said.field, "value": value, "by": said.by, **anchors}
    return {
        "field": ROLE,
        "value": said.role,
        "by": said.by,
        "first_words": said.first.words,
        "first_nth": said.first.nth,
        "last_words": said.last.words if said.last else None,
        "last_nth": said.last.nth if said.last else 0,
    }
