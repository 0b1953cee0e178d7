"""The agenda in groups: its rows group by group, and where each heading stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.records import Agenda, Row
from tracker.reports.grouping import GroupBy, group_title, grouped, in_place, month_key

__all__ = ["GroupBy", "Groups", "Heading", "ids_in_groups", "in_groups", "month_key"]


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands before row `first` and the `count` rows of its group."""

    title: str
    first: int
    count: int


Groups = tuple[Sequence[str], Sequence[Heading]]  # ids group by group, and where the headings stand


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


def ids_in_groups(ids: Sequence[str], key: Callable[[str], str], by: GroupBy) -> Groups:
    """What `in_groups` does, of targets of which only the ids are at hand; `key` says the group of each."""
    if not by:
        return ids, ()
    groups: dict[str, list[str]] = {}
    for target_id in ids:
        groups.setdefault(key(target_id), []).append(target_id)
    found: list[str] = []
    headings: list[Heading] = []
    for name, members in in_place(groups, by).items():
        headings.append(Heading(group_title(name, by), len(found), len(members)))
        found.extend(members)
    return found, tuple(headings)
