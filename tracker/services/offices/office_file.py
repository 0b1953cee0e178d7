"""Units in a csv file: a row for each, with its name, short names, words and topics."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.chinese.office_lists import HEADS, split_units
from tracker.document.encoding import decode
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.services.offices.register import joined
from tracker.store.read.offices import Unit

_ORDER = ("name", "short_names", "words", "topics")  # of columns without a head


def read_units(path: Path) -> list[Unit]:
    """The units of a csv file, in any encoding that documents have.

    The head names the columns in Chinese or English, in any order; without one they are name, short names,
    words and topics. Several of these stand in one cell with commas. Rows without a name are left out, rows
    of one name are joined. Raises UsageError for what cannot be read or has no units.
    """
    try:
        text = decode(path.read_bytes(), path.name).text
        rows = [row for row in csv.reader(io.StringIO(text, newline="")) if any(map(str.strip, row))]
    except (OSError, ValueError, csv.Error) as error:
        raise UsageError(
            _("{name} cannot be read: {why}").format(name=path, why=reason_of(error)),
            _("give a csv file with a row for each unit"),
        ) from error
    columns = _columns(rows[0]) if rows else {}
    body = rows[1:] if columns else rows
    columns = columns or {field: place for place, field in enumerate(_ORDER)}
    found: dict[str, Unit] = {}
    for row in body:
        unit = _unit(row, columns)
        if unit.name:
            found[unit.name] = joined(unit.name, [found[unit.name], unit]) if unit.name in found else unit
    if not found:
        raise UsageError(
            _("{name} names no units").format(name=path.name),
            _("write a unit in each row: name, short names, words, topics"),
        )
    return list(found.values())


def _columns(head: list[str]) -> dict[str, int]:
    """Which column holds which field, by the words of the head; empty where it is none."""
    words = [" ".join(cell.split()).casefold() for cell in head]
    found = {field: words.index(name) for field, names in HEADS.items() for name in names if name in words}
    return found if "name" in found else {}


def _unit(row: list[str], columns: dict[str, int]) -> Unit:
    cells = {field: row[place] if place < len(row) else "" for field, place in columns.items()}
    return Unit(
        name=" ".join(cells["name"].split()),
        short_names=tuple(split_units(cells.get("short_names", ""))),
        words=tuple(split_units(cells.get("words", ""))),
        topics=tuple(split_units(cells.get("topics", ""))),
    )
