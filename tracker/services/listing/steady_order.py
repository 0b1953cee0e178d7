"""Targets that were just marked keep their line, though their new status puts them elsewhere in the order."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.services.listing.list_groups import GroupHeading

if TYPE_CHECKING:
    from tracker.services.listing.agenda_pages import Listing


def kept_in_place(found: Listing, before: Sequence[str], marked: Collection[str]) -> Listing:
    """The list with the targets `marked` next to those they stood next to in `before`.

    What is no longer listed is left out, and a target that has come into another group goes to its place
    there. As long as the order of `found` is not known it stays as it is.
    """
    steady = [i for i in before if i in marked] if marked and found.ids is not None else []
    if not steady or found.ids is None:
        return found
    ids = _with_neighbours(found.ids, before, set(steady), found.headings)
    rows = found.agenda.rows
    if len(rows) == len(ids):
        by_id = {row.entry.id: row for row in rows}
        rows = tuple(by_id[i] for i in ids)
    return replace(found, ids=ids, agenda=found.agenda.model_copy(update={"rows": rows}))


def _with_neighbours(
    ids: Sequence[str], before: Sequence[str], steady: set[str], headings: Sequence[GroupHeading]
) -> list[str]:
    """The ids with those of `steady` after, or failing that before, their neighbours of old."""
    firsts = [heading.first for heading in headings]
    group = {i: bisect_right(firsts, place) for place, i in enumerate(ids)}
    anchors = [i for i in before if i in group and i not in steady]
    place_of = {i: place for place, i in enumerate(anchors)}
    after: dict[str, list[str]] = defaultdict(list)
    ahead: dict[str, list[str]] = defaultdict(list)
    seen = 0  # anchors that stood before the one looked at
    for one in before:
        if one in place_of:
            seen = place_of[one] + 1
        elif one in steady and one in group:
            if seen and group[anchors[seen - 1]] == group[one]:
                after[anchors[seen - 1]].append(one)
            elif seen < len(anchors) and group[anchors[seen]] == group[one]:
                ahead[anchors[seen]].append(one)
            else:
                steady = steady - {one}
    return [each for i in ids if i not in steady for each in (*ahead[i], i, *after[i])]
