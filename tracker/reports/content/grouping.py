"""Groups of targets by one thing that they share. Every target stands in exactly one group of each kind.

What has no topic, lead unit, place or due date makes a group of its own with an empty key, which comes last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Literal, Protocol, TypeVar, get_args

from tracker.i18n import N_, _
from tracker.records import Entry, Light, Pace, Verdict
from tracker.reports.wording.codes import light_mark, light_word, verdict_word

Dimension = Literal["verdict", "light", "topic", "lead-unit", "place", "month"]
GroupBy = Literal["", "light", "lead-unit", "topic", "month"]  # of a list; empty: not in groups
LIGHTS: tuple[Light, ...] = ("red", "yellow", "green", "blue", "grey")  # as they are shown
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)  # as they are decided
NAMELESS: dict[Dimension, str] = {
    "topic": N_("No topic"),
    "lead-unit": N_("No lead unit"),
    "place": N_("No place"),
    "month": N_("Without a due date"),
}
_WORDS: dict[Dimension, str] = {
    "verdict": N_("Verdict"),
    "light": N_("Light"),
    "topic": N_("Topic"),
    "lead-unit": N_("Lead unit"),
    "place": N_("Place"),
    "month": N_("Month"),
}


class Judged(Protocol):
    """A row of the agenda or of a report."""

    @property
    def entry(self) -> Entry: ...

    @property
    def pace(self) -> Pace: ...


J = TypeVar("J", bound=Judged)
T = TypeVar("T")


def grouped(rows: Iterable[J], by: Dimension) -> dict[str, list[J]]:
    """The groups that have rows, by key: lights and verdicts in their order, all else by its text.

    Rows keep their order within a group.
    """
    groups: dict[str, list[J]] = {}
    for row in rows:
        groups.setdefault(key_of(row, by), []).append(row)
    return in_place(groups, by)


def in_place(groups: Mapping[str, T], by: Dimension) -> dict[str, T]:
    """Groups by key in the order in which they are shown."""
    return {key: groups[key] for key in sorted(groups, key=lambda key: _place(key, by))}


def key_of(row: Judged, by: Dimension) -> str:
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


def month_key(due: dt.date | None) -> str:
    """2024-06; empty without a due date."""
    return f"{due.year:04}-{due.month:02}" if due else ""


def dimension_word(by: Dimension) -> str:
    """What the groups are made by."""
    return _(_WORDS[by])


def group_title(key: str, by: Dimension) -> str:
    """The heading of a group."""
    if by == "light" and key in LIGHTS:
        return f"{light_mark(key)} {light_word(key)}"
    if by == "verdict" and key in VERDICTS:
        return verdict_word(key)
    return key or _(NAMELESS[by])


def _place(key: str, by: Dimension) -> tuple[bool, int, str]:
    order: tuple[str, ...] = {"light": LIGHTS, "verdict": VERDICTS}.get(by, ())
    return (not key, order.index(key) if key in order else 0, key)
