"""Which section of the report a target stands in: exactly one, the first of this list that fits.

1. done or dropped: it is closed
2. overdue
3. no due date, whatever else is known of it
4. due in 30, 60 or 90 days from the as-of date, behind pace and unmeasured ones too: their light says so
5. behind pace, due later than that
6. cannot be measured, due later than that; each row says what is missing
7. later: on pace or ahead, due in more than 90 days

They are printed in the order of `TITLES`. Grouping by light, lead unit, topic or month replaces them: a group
is a section then, and what has no lead unit, topic or due date makes a group of its own, printed last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tracker.i18n import N_, _
from tracker.records import Light, Row
from tracker.reports.model import GroupBy
from tracker.reports.words import light_mark, light_word

TITLES: dict[str, str] = {
    "overdue": N_("Overdue"),
    "due_30": N_("Due within 30 days"),
    "due_60": N_("Due in 31 to 60 days"),
    "due_90": N_("Due in 61 to 90 days"),
    "behind": N_("Behind pace"),
    "later": N_("Due later"),
    "no_due": N_("Without a due date"),
    "unknown": N_("Cannot be measured, and what is missing"),
    "closed": N_("Done or dropped"),
}
_LIGHTS: tuple[Light, ...] = ("red", "yellow", "green", "blue", "grey")
_CLOSED = ("done_early", "done", "done_late", "dropped")


def section_key(row: Row, as_of: dt.date) -> str:
    """The key in `TITLES` of the one section that a row stands in."""
    verdict, due = row.pace.verdict, row.entry.due
    if verdict in _CLOSED:
        return "closed"
    if verdict == "overdue":
        return "overdue"
    if due is None:
        return "no_due"
    days = (due - as_of).days
    for horizon in (30, 60, 90):
        if days <= horizon:
            return f"due_{horizon}"
    if verdict == "behind":
        return "behind"
    return "unknown" if verdict == "unknown" else "later"


def split(rows: Sequence[Row], as_of: dt.date, group_by: GroupBy) -> list[tuple[str, str, list[Row]]]:
    """(key, title, rows) of every section; rows keep their order. The nine sections come even when empty."""
    if not group_by:
        parts: dict[str, list[Row]] = {key: [] for key in TITLES}
        for row in rows:
            parts[section_key(row, as_of)].append(row)
        return [(key, _(TITLES[key]), parts[key]) for key in TITLES]
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(_group_key(row, group_by), []).append(row)
    ordered = sorted(groups, key=lambda key: _place(key, group_by))
    return [(key, _group_title(key, group_by), groups[key]) for key in ordered]


def _group_key(row: Row, group_by: GroupBy) -> str:
    if group_by == "light":
        return row.pace.light
    if group_by == "lead-unit":
        return row.entry.target.lead_unit or ""
    if group_by == "topic":
        return row.entry.target.topic or ""
    due = row.entry.due
    return f"{due.year:04}-{due.month:02}" if due else ""


def _place(key: str, group_by: GroupBy) -> tuple[bool, int, str]:
    """Lights by urgency, all else by its text; the group without a name is last."""
    rank = next((i for i, light in enumerate(_LIGHTS) if light == key), 0) if group_by == "light" else 0
    return (not key, rank, key)


def _group_title(key: str, group_by: GroupBy) -> str:
    if group_by == "light":
        return next(f"{light_mark(light)} {light_word(light)}" for light in _LIGHTS if light == key)
    if key:
        return key
    if group_by == "month":
        return _(TITLES["no_due"])
    return _("No lead unit") if group_by == "lead-unit" else _("No topic")
