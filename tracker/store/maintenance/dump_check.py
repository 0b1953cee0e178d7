"""Whether a dump is one of a ledger: every row of the right form, every link to a row that is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args

from sqlalchemy import Table
from sqlalchemy.types import Boolean, Float, Integer

from tracker.i18n import _
from tracker.records import Change, Review, Status, Target
from tracker.store.read.change_words import words_of
from tracker.store.read.corrections import FIELDS, read_correction
from tracker.store.read.milestones import read_milestone
from tracker.store.read.offices import read_unit
from tracker.store.schema.column_types import ExactDecimal, JsonText, kept
from tracker.store.schema.record_mapping import STATUS_ORDER, read_document, read_event, read_target, thaw
from tracker.store.schema.tables import (
    change_targets,
    changes,
    corrections,
    documents,
    events,
    milestones,
    targets,
    units,
)

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
CODES: dict[tuple[str, str], tuple[Any, ...]] = {
    (targets.name, "review"): get_args(Review),
    (targets.name, "status"): get_args(Status),
    (targets.name, "status_rank"): tuple(range(len(STATUS_ORDER))),
    (changes.name, "kind"): get_args(Change.model_fields["kind"].annotation),
    (corrections.name, "field"): FIELDS,
}
# Links that are no foreign keys in the database.
_LINKS = (
    (targets, "same_as", targets),
    (targets, "split_from", targets),
    (changes, "batch", changes),
)
# JSON columns that hold a mapping; the others hold a list.
MAPPINGS = ("edited", "params", "document_before", "before", "as_read")
_WHOLE = 2**31  # a server keeps integers in 32 bits
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def check(rows: Rows, tables: Sequence[Table]) -> None:
    """Raise ValueError, naming table and row, for the first row that a ledger cannot hold."""
    names = {row.get("id"): row.get("name") for row in rows[documents.name]}
    for table in tables:
        for number, row in enumerate(rows[table.name], 1):
            try:
                _check_columns(table, row)
                _check_record(table, thaw(table, row), names)
            except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError) as error:
                raise _wrong(table, number, error) from error
    for table in tables:
        (key,) = table.primary_key.columns
        _check_keys(table, key.name, rows[table.name])
        for column, other in _links(table):
            _check_link(table, column, rows[table.name], _keys(other, rows))


def _wrong(table: Table, number: int, why: object) -> ValueError:
    words = " ".join(str(why).split())[:120]
    return ValueError(_("{table}, row {number}: {why}").format(table=table.name, number=number, why=words))


def _check_columns(table: Table, row: Mapping[str, Any]) -> None:
    names = set(table.c.keys())
    if set(row) != names:
        raise ValueError(", ".join(sorted(set(row) ^ names)))
    for column in table.c:
        value = row[column.name]
        if value is None:
            if not column.nullable:
                raise ValueError(f"{column.name}: null")
        elif not _fits(column, value):
            raise ValueError(f"{column.name}: {value!r}")
        allowed = CODES.get((table.name, column.name))
        if allowed and value not in allowed:
            raise ValueError(f"{column.name}: {value!r}")


def _fits(column: Any, value: Any) -> bool:
    kind = column.type
    if isinstance(kind, JsonText):
        return isinstance(value, dict if column.name in MAPPINGS else list)
    if isinstance(kind, Boolean):
        return isinstance(value, bool)
    if isinstance(kind, Integer):
        return isinstance(value, int) and not isinstance(value, bool) and -_WHOLE <= value < _WHOLE
    if isinstance(kind, Float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(kind, ExactDecimal):
        return isinstance(value, str) and _NUMBER.fullmatch(value) is not None
    return isinstance(value, str) and kept(value) == value


def _check_record(table: Table, row: Mapping[str, Any], names: Mapping[Any, Any]) -> None:
    """Raise ValueError (pydantic's too) unless the row holds what a record may hold."""
    check = _RECORDS.get(table.name)
    if table is targets:
        read_target(row, str(names.get(row["document_id"], "")))
    if check is not None:
        check(row)


def _check_document(row: Mapping[str, Any]) -> None:
    read_document(row)
    read_document({**row, **thaw(documents, row["as_read"])})
    for one in row["results"]:
        Target.model_validate(one["target"])
        thaw(documents, {"period_end": one["until"]})
        if not isinstance(one["sentence"] + one["clause"], str):
            raise ValueError("results")


def _check_target(row: Mapping[str, Any]) -> None:
    read_target({**row, **thaw(targets, row["edited"])}, "")
    unknown = [name for name in row["disputed"] if name not in row["edited"]]
    if unknown:
        raise ValueError(f"disputed: {unknown}")


def _check_change(row: Mapping[str, Any]) -> None:
    words_of(row["message"], row["params"])
    thaw(documents, row["document_before"] or {})


def _check_image(row: Mapping[str, Any]) -> None:
    thaw(targets, row["before"] or {})


_RECORDS: dict[str, Callable[[Mapping[str, Any]], object]] = {
    documents.name: _check_document,
    targets.name: _check_target,
    changes.name: _check_change,
    change_targets.name: _check_image,
    events.name: read_event,
    milestones.name: read_milestone,
    corrections.name: read_correction,
    units.name: read_unit,
}


def _check_keys(table: Table, key: str, rows: Sequence[Mapping[str, Any]]) -> None:
    seen: dict[Any, int] = {}
    for number, row in enumerate(rows, 1):
        first = seen.setdefault(row[key], number)
        if first != number:
            words = _("{key} {value} stands in row {first} already")
            raise _wrong(table, number, words.format(key=key, value=row[key], first=first))


def _links(table: Table) -> Iterator[tuple[str, Table]]:
    for column in table.c:
        for foreign in column.foreign_keys:
            yield column.name, foreign.column.table
    for one, name, other in _LINKS:
        if one is table:
            yield name, other


def _keys(table: Table, rows: Rows) -> set[Any]:
    (key,) = table.primary_key.columns
    return {row[key.name] for row in rows[table.name]}


def _check_link(table: Table, column: str, rows: Sequence[Mapping[str, Any]], known: set[Any]) -> None:
    for number, row in enumerate(rows, 1):
        if row[column] is not None and row[column] not in known:
            words = _("{column} leads to {value}, which is not there")
            raise _wrong(table, number, words.format(column=column, value=row[column]))
