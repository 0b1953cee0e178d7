"""Filters that the program has of its own, by name; they say a rule, never a date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tracker.i18n import N_, _
from tracker.records import Group, Query

_BUILT_IN: Final[Mapping[str, Query]] = {
    N_("Due this month"): Query(due_in="this_month"),
    N_("Due next month"): Query(due_in="next_month"),
    N_("Due in the next 30 days"): Query(due_in="next_30_days"),
    N_("Due this year"): Query(due_in="this_year"),
    N_("Overdue"): Query(verdict=("overdue",)),
    N_("Red and yellow lights"): Query(light=("red", "yellow")),
    N_("Without a lead unit"): Query(within=(Group(by="lead-unit", key=""),)),
    N_("No due date given"): Query(within=(Group(by="month", key=""),)),
    N_("Not reviewed yet"): Query(review=("candidate",)),
}


def built_in_views() -> dict[str, Query]:
    """The views by their names in the language in use."""
    return {_(name): query for name, query in _BUILT_IN.items()}
