"""Groups of rows by one thing that their targets share. Every row stands in exactly one group of each kind.

What has no topic, lead unit, place or due date makes a group of its own with an empty key, which comes last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from tracker.records import Entry, Pace
from tracker.reports.dimensions import LIGHTS, VERDICTS, Dimension


class PacedRow(Protocol):
    """A row whose pace is known: of the agenda or of a report."""

    @property
    def entry(self) -> Entry: ...

    @property
    def pace(self) -> Pace: ...


RowT = TypeVar("RowT", bound=PacedRow)
GroupT = TypeVar("GroupT")


def grouped(rows: Iterable[RowT], by: Dimension) -> dict[str, list[RowT]]:
    """The groups that have rows, by key: lights and verdicts in their order, all else by its text.

    Rows keep their order within a group.
    """
    groups: dict[str, list[RowT]] = {}
    for row in rows:
        groups.setdefault(key_of(row, by), []).append(row)
    return in_order(groups, by)


def in_order(groups: Mapping[str, GroupT], by: Dimension) -> dict[str, GroupT]:
    """Groups by key in the order in which they are shown."""
    return {key: groups[key] for key in sorted(groups, key=lambda key: _rank(key, by))}


def key_of(row: PacedRow, by: Dimension) -> str:
    """The key of the group that a row stands in."""
    target = row.entry.target
    match by:
        case "verdict":
            return row.pace.verdict
        case "light":
            return row.pace.light
        case "topic":
            return target.topic or ""
        case "lead-unit":
            return target.lead_unit or ""
        case "place":
            return target.place or ""
        case "month":
            return month_key(row.entry.due)
        case "document":
            return row.entry.document


def month_key(due: dt.date | None) -> str:
    """2024-06; empty without a due date."""
    return f"{due.year:04}-{due.month:02}" if due else ""


def _rank(key: str, by: Dimension) -> tuple[bool, int, str]:
    order: tuple[str, ...] = {"light": LIGHTS, "verdict": VERDICTS}.get(by, ())
    return (not key, order.index(key) if key in order else 0, key)
