"""Every row of a ledger as plain JSON values, and back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, bindparam, select, text
from sqlalchemy.types import Boolean, Date, Float, Integer

from tracker.store.maintenance import dump_check
from tracker.store.maintenance.dump_check import CODES, MAPPINGS, Rows
from tracker.store.read.snapshot import Reading
from tracker.store.schema.column_types import JsonText, Moment
from tracker.store.schema.record_mapping import freeze, thaw
from tracker.store.schema.tables import (
    answers,
    change_targets,
    changes,
    corrections,
    documents,
    events,
    meta,
    milestones,
    targets,
    units,
)
from tracker.store.write.bulk_insert import put
from tracker.store.write.transaction import Writing

# In an order in which each row's links lead to rows that are there; `change` links to later rows of its own.
TABLES: tuple[Table, ...] = (
    *(meta, documents, changes, targets, change_targets, events, answers, milestones, corrections, units),
)
_LATER = "undone_by"  # a link from a change to a later one, set when both are there


def dump(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """The rows of every table by their key, hidden ones too."""
    return {
        table.name: [
            freeze(table, dict(row))
            for row in reading.connection.execute(
                select(table).order_by(*table.primary_key.columns)
            ).mappings()
        ]
        for table in TABLES
    }


def check(rows: Rows) -> None:
    """Raise ValueError for what is no dump of a ledger."""
    dump_check.check(rows, TABLES)


def load(writing: Writing, rows: Rows) -> None:
    """Put the rows of a dump, which has been checked, into a ledger that holds none."""
    connection = writing.connection
    connection.execute(meta.delete())
    for table in TABLES:
        thawed = [thaw(table, row) for row in rows[table.name]]
        links = [(row["number"], row.pop(_LATER)) for row in thawed] if table is changes else []
        put(connection, table, thawed)
        later = [{"this": number, "later": other} for number, other in links if other is not None]
        if later:
            this = changes.c.number == bindparam("this")
            connection.execute(changes.update().where(this).values({_LATER: bindparam("later")}), later)
    _count_on(writing)


def is_empty(reading: Reading) -> bool:
    """Whether nothing was ever done in this ledger."""
    return reading.connection.execute(select(changes.c.number).limit(1)).first() is None


def row_schema(table: Table) -> dict[str, Any]:
    """The JSON Schema of a row."""
    properties = {column.name: _column_schema(column) for column in table.columns}
    for name, said in properties.items():
        if codes := CODES.get((table.name, name)):
            said["enum"] = list(codes)
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _column_schema(column: Any) -> dict[str, Any]:
    kind = column.type
    if isinstance(kind, JsonText):
        form = "object" if column.name in MAPPINGS else "array"
        return {"type": [form, "null"] if column.nullable else form}
    if isinstance(kind, Boolean):
        said: dict[str, Any] = {"type": "boolean"}
    elif isinstance(kind, Integer):
        said = {"type": "integer"}
    elif isinstance(kind, Float):
        said = {"type": "number"}
    elif isinstance(kind, Moment):
        said = {"type": "string", "format": "date-time"}
    elif isinstance(kind, Date):
        said = {"type": "string", "format": "date"}
    else:
        said = {"type": "string"}
    return {**said, "type": [said["type"], "null"]} if column.nullable else said


def _count_on(writing: Writing) -> None:
    """Let a server number the next rows after the ones that were put in with their numbers."""
    connection = writing.connection
    if connection.dialect.name != "postgresql":
        return
    for table in TABLES:
        (key,) = table.primary_key.columns
        if isinstance(key.type, Integer):
            last = connection.execute(select(key).order_by(key.desc()).limit(1)).scalar()
            if last is not None:
                connection.execute(
                    text("SELECT setval(pg_get_serial_sequence(:name, :key), :last)"),
                    {"name": f'"{table.name}"', "key": key.name, "last": last},
                )
