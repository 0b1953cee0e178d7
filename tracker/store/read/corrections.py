"""What people corrected of documents: read from a table of its own, to which rows are only ever added.

What stands is the newest row of a field, or of a section, whose change was not undone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

from sqlalchemy import select

from tracker.records import Corrections, Record, SectionAnchor, SectionCorrection, SectionRole
from tracker.store.read.snapshot import Reading
from tracker.store.schema.tables import changes, corrections, documents

HeadField = Literal["title", "issuer", "place", "issued_on"]
HEAD_FIELDS: tuple[HeadField, ...] = get_args(HeadField)
ROLE = "role"
FIELDS = (*HEAD_FIELDS, ROLE)


class HeadCorrection(Record):
    """One field of a document's head as a person says it; None: as it is read."""

    field: HeadField
    value: str | dt.date | None
    by: str = ""


class SectionWord(Record):
    """The role of one section as a person says it; None: as it is read."""

    role: SectionRole | None
    first: SectionAnchor
    last: SectionAnchor | None = None
    by: str = ""


Correction = HeadCorrection | SectionWord


def standing(reading: Reading, document_id: int) -> list[Correction]:
    """The corrections of a document that stand, in the order in which they were made."""
    c = corrections.c
    statement = (
        select(corrections)
        .join(changes, c.change_number == changes.c.number)
        .where(c.document_id == document_id, changes.c.undone_by.is_(None))
        .order_by(c.id)
    )
    rows = reading.connection.execute(statement).mappings()
    return newest([read_correction(dict(row)) for row in rows])


def newest(said: Iterable[Correction]) -> list[Correction]:
    """Of corrections in the order in which they were made, those that stand."""
    found: dict[Any, Correction] = {}
    for one in said:
        key = one.field if isinstance(one, HeadCorrection) else (one.first, one.last)
        found.pop(key, None)  # said again, it rules over those in between
        found[key] = one
    return [one for one in found.values() if not _withdrawn(one)]


def in_force(said: Iterable[Correction]) -> Corrections:
    """Standing corrections as a reading has to follow them."""
    head = {one.field: one.value for one in said if isinstance(one, HeadCorrection)}
    sections = tuple(
        SectionCorrection(role=one.role, first=one.first, last=one.last)
        for one in said
        if isinstance(one, SectionWord) and one.role is not None
    )
    return Corrections.model_validate({**head, "sections": sections})


def corrected_documents(reading: Reading) -> list[tuple[int, str, str | None, str]]:
    """Number, name, path and digest of each document of which people corrected anything."""
    c = documents.c
    said = (
        select(corrections.c.document_id)
        .join(changes, corrections.c.change_number == changes.c.number)
        .where(changes.c.undone_by.is_(None))
    )
    found = reading.connection.execute(select(c.id, c.name, c.path, c.digest).where(c.id.in_(said)))
    return [(number, name, path, digest) for number, name, path, digest in found]


def read_correction(row: Mapping[str, Any]) -> Correction:
    """The correction in a row. Raises ValueError for what is none."""
    value = row["value"]
    if row["field"] != ROLE:
        if row["field"] == "issued_on" and value is not None:
            value = dt.date.fromisoformat(value)
        return HeadCorrection(field=row["field"], value=value, by=row["by"])
    first = SectionAnchor(words=row["first_words"], nth=row["first_nth"])
    last = None
    if row["last_words"] is not None:
        last = SectionAnchor(words=row["last_words"], nth=row["last_nth"])
    return SectionWord(role=value, first=first, last=last, by=row["by"])


def _withdrawn(said: Correction) -> bool:
    return (said.value if isinstance(said, HeadCorrection) else said.role) is None
