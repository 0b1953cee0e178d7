"""The agenda in groups: its rows group by group, and where each heading stands."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.records import Agenda, Row
from tracker.reports.grouping import GroupBy, group_title, grouped

__all__ = ["GroupBy", "Heading", "in_groups"]


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands before row `first` and the `count` rows of its group."""

    title: str
    first: int
    count: int


def in_groups(agenda: Agenda, by: GroupBy) -> tuple[Agenda, tuple[Heading, ...]]:
    """The agenda with its rows put group by group, each in the order it had; without groups as it is."""
    if not by:
        return agenda, ()
    rows: list[Row] = []
    headings: list[Heading] = []
    for key, members in grouped(agenda.rows, by).items():
        headings.append(Heading(group_title(key, by), len(rows), len(members)))
        rows.extend(members)
    return agenda.model_copy(update={"rows": tuple(rows)}), tuple(headings)
