"""Targets as typed columns: what pandas and polars frames are made of.

Names and types are those of the tidy tables (`tracker.reports.tidy.columns`), whose data package says what
each column holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Literal, get_args

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Agenda, Target
from tracker.reports.model import DueReport
from tracker.reports.tidy.columns import ENTRY, PACE, SAID, TARGETS, TidyColumn, names
from tracker.reports.tidy.tidy_rows import rows_of

Decimals = Literal["float", "string"]
Typed = tuple[TidyColumn, list[Any]]  # a column and its values, None where nothing is known

_DUE = TidyColumn("due", "date", "The due date that the document says.")
_ID, _AS_OF = TARGETS.columns[0], TARGETS.columns[-1]
_LARGEST = 300  # digits; a number beyond it has no floating-point form


def typed_columns(data: DueReport | Agenda | Iterable[Target], decimals: Decimals) -> list[Typed]:
    """The columns of a report, of an agenda, or of targets that were only read.

    With `decimals="string"` every exact number is a text of its digits. Raises UsageError for another word.
    """
    if decimals not in ("float", "string"):
        raise UsageError(
            _("there are no decimals as “{name}”").format(name=decimals),
            _("choose one of {names}").format(names=", ".join(get_args(Decimals))),
        )
    columns, rows = _table(data)
    made: list[Typed] = []
    for column, values in zip(columns, _turned(rows, len(columns)), strict=True):
        if column.type == "number" and column.name != "confidence":  # which is a float itself
            kind: Literal["number", "string"] = "number" if decimals == "float" else "string"
            made.append((TidyColumn(column.name, kind), [_number(value, decimals) for value in values]))
        else:
            made.append((column, values))
    return made


def _table(
    data: DueReport | Agenda | Iterable[Target],
) -> tuple[tuple[TidyColumn, ...], Iterator[Sequence[Any]]]:
    if isinstance(data, DueReport):
        return TARGETS.columns, rows_of(data, TARGETS)
    if isinstance(data, Agenda):
        return (_ID, *SAID, *ENTRY, *PACE, _AS_OF), _agenda_rows(data)
    return (*SAID, _DUE), ([getattr(one, name) for name in names((*SAID, _DUE))] for one in data)


def _agenda_rows(agenda: Agenda) -> Iterator[Sequence[Any]]:
    for row in agenda.rows:
        yield (
            row.entry.id,
            *(getattr(row.entry.target, name) for name in names(SAID)),
            *(getattr(row.entry, name) for name in names(ENTRY)),
            *(getattr(row.pace, name) for name in names(PACE)),
            agenda.as_of,
        )


def _turned(rows: Iterator[Sequence[Any]], width: int) -> list[list[Any]]:
    turned: list[list[Any]] = [[] for _column in range(width)]
    for row in rows:
        for values, value in zip(turned, row, strict=True):
            values.append(None if value == "" else value)
    return turned


def _number(value: Decimal | None, decimals: Decimals) -> float | str | None:
    if value is None:
        return None
    if decimals == "string":
        return format(value, "f")
    return float(value) if value.adjusted() <= _LARGEST else None
