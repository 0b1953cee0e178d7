"""A list in groups: its targets group by group, and where each heading stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.reports.content.grouping import in_order, month_key
from tracker.reports.wording.groups import group_title

__all__ = ["GroupBy", "GroupHeading", "Groups", "ids_in_groups", "month_key"]

GroupBy = Literal["", "light", "month", "topic", "lead-unit", "place", "document"]  # empty: not in groups


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """The heading of a group: it stands before row `first` of the list and the `count` rows of the group."""

    title: str
    first: int
    count: int


Groups = tuple[Sequence[str], Sequence[GroupHeading]]  # ids group by group, and where the headings stand


def ids_in_groups(ids: Sequence[str], key: Callable[[str], str], by: GroupBy) -> Groups:
    """The ids group by group, as `key` says, each in the order it had; without `by` as they are."""
    if not by:
        return ids, ()
    groups: dict[str, list[str]] = {}
    for target_id in ids:
        groups.setdefault(key(target_id), []).append(target_id)
    found: list[str] = []
    headings: list[GroupHeading] = []
    for name, members in in_order(groups, by).items():
        headings.append(GroupHeading(group_title(name, by), len(found), len(members)))
        found.extend(members)
    return found, tuple(headings)
