"""The whole ledger as one JSON value, and back into an empty one with nothing lost.

It holds every row, hidden ones and the log with its before-images too, so that undo goes on to work after a
move from SQLite to a server or back. Its form is versioned; `schema()` is its JSON Schema.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pydantic import JsonValue

from tracker import __version__
from tracker.base.atomic_files import write_file
from tracker.base.system_errors import reason_of
from tracker.errors import LedgerTooNew, UsageError
from tracker.i18n import _
from tracker.services.ledger.opening import Ledger
from tracker.store.maintenance import dump

FORMAT = "tracker-ledger"
SCHEMA = 6  # rises with every change of the form: the ledger's schema version that brought its last column
_OLDEST = 2  # the oldest form that is still read
# Tables and columns that a later form brought in: empty in what an older one tells.
_SINCE = {"milestone": 3, "correction": 5, "unit": 6}
_COLUMNS_SINCE: dict[str, tuple[int, dict[str, JsonValue]]] = {
    "document": (5, {"place": "", "sections": [], "as_read": {}}),
    "target": (6, {"supporting_units": None, "person": None}),
}


def export_ledger(ledger: Ledger) -> dict[str, Any]:
    """The ledger as plain JSON values. The same ledger always gives the same value."""
    with ledger.read() as reading:
        rows = dump.dump(reading)
    return {"format": FORMAT, "schema": SCHEMA, "program": __version__, "tables": rows}


def write_export(ledger: Ledger, out: Path, *, force: bool = False) -> Path:
    """Write the export to a file that appears whole or not at all. Raises UsageError."""
    content = json.dumps(export_ledger(ledger), ensure_ascii=False, indent=1) + "\n"
    return write_file(out, content, force=force)


@dataclass(frozen=True, slots=True)
class Export:
    """An export whose every row has been checked: it can be brought into a ledger."""

    tables: dict[str, list[dict[str, Any]]]


def import_ledger(ledger: Ledger, value: Export | JsonValue) -> dict[str, int]:
    """Put an export into a ledger in which nothing was done yet; gives the number of rows of each table.

    A ledger that holds just this is left as it is: an import can be repeated when nobody knows how it ended.
    Raises UsageError when the value is no export or the ledger holds anything else, LedgerTooNew for
    the export of a later version, and the LedgerError family; then nothing is changed.
    """
    tables = value.tables if isinstance(value, Export) else checked(value).tables
    with ledger.write("import") as writing:
        if not dump.is_empty(writing):
            if dump.dump(writing) == tables:  # one that was broken off after its last step
                return _counted(tables)
            raise UsageError(
                _("the ledger {name} is not empty").format(name=ledger.name),
                _("import into a new one: tracker --db NEW.db db import FILE"),
            )
        dump.load(writing, tables)
    return _counted(tables)


def _counted(tables: dict[str, list[dict[str, Any]]]) -> dict[str, int]:
    return {name: len(rows) for name, rows in tables.items()}


def read_export(path: Path) -> Export:
    """The export in a file. Raises UsageError, and LedgerTooNew for one of a later version."""
    try:
        raw = path.read_bytes()
    except (OSError, ValueError) as error:  # a NUL in the name
        raise UsageError(
            _("{name} cannot be read: {why}").format(name=path, why=reason_of(error)),
            _("give a file made by: tracker db export"),
        ) from error
    try:
        return checked(json.loads(raw.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise _no_export(_("it is not UTF-8 text")) from error
    except json.JSONDecodeError as error:
        words = _("from line {number} on it is broken off or no JSON").format(number=error.lineno)
        raise _no_export(words) from error
    except RecursionError as error:
        raise _no_export(_("it is nested too deeply")) from error
    except ValueError as error:  # Python reads no whole number of thousands of digits
        raise _no_export(_("a number is too long")) from error


def checked(value: JsonValue) -> Export:
    """The export in a JSON value. Raises UsageError, and LedgerTooNew for one of a later version."""
    tables = _tables(value)
    try:
        dump.check(tables)
    except ValueError as error:
        raise _no_export(str(error)) from error
    return Export(tables)


def schema() -> dict[str, Any]:
    """The JSON Schema of an export."""
    rows = {table.name: {"type": "array", "items": dump.row_schema(table)} for table in dump.TABLES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tracker ledger",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "schema": {"const": SCHEMA},
            "program": {"type": "string"},
            "tables": {
                "type": "object",
                "properties": rows,
                "required": sorted(rows),
                "additionalProperties": False,
            },
        },
        "required": ["format", "schema", "program", "tables"],
        "additionalProperties": False,
    }


def _tables(value: JsonValue) -> dict[str, list[dict[str, Any]]]:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise _no_export(_("it does not begin with the format {name}").format(name=FORMAT))
    version = value.get("schema")
    if isinstance(version, int) and version > SCHEMA:
        raise LedgerTooNew(
            _("the export was written by a newer version of tracker"), _("install the newest tracker")
        )
    tables = value.get("tables")
    if isinstance(version, int) and version >= _OLDEST and isinstance(tables, dict):
        tables = {name: [] for name, since in _SINCE.items() if version < since} | tables
        for name, (since, added) in _COLUMNS_SINCE.items():
            rows = tables.get(name)
            if version < since and isinstance(rows, list):
                tables[name] = [{**added, **row} if isinstance(row, dict) else row for row in rows]
        version = SCHEMA
    names = {table.name for table in dump.TABLES}
    if version != SCHEMA:
        words = _("it is of version {version}, and versions {oldest} to {newest} can be read")
        raise _no_export(words.format(version=json.dumps(version), oldest=_OLDEST, newest=SCHEMA))
    if not isinstance(tables, dict) or set(tables) != names:
        raise _no_export(_("its tables are not those of version {version}").format(version=SCHEMA))
    if not all(isinstance(rows, list) and all(isinstance(r, dict) for r in rows) for rows in tables.values()):
        raise _no_export(_("a table is not a list of rows"))
    return cast(dict[str, list[dict[str, Any]]], tables)


def _no_export(why: str) -> UsageError:
    return UsageError(
        _("this is no export of a ledger: {why}").format(why=why), _("give a file made by: tracker db export")
    )
