"""How the targets of a group stand: counts with their denominator, never an average of percentages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.records import Light, Verdict
from tracker.reports.content.grouping import PacedRow, grouped
from tracker.reports.dimensions import LIGHTS, Dimension
from tracker.reports.wording.groups import group_title

CLOSED: tuple[Verdict, ...] = ("done_early", "done", "done_late", "dropped")


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one group, whose lights add up to the total. `key` is empty for what has no name."""

    key: str
    name: str
    total: int
    lights: dict[Light, int]
    overdue: int
    closed: int


def tally(key: str, name: str, rows: Iterable[PacedRow]) -> Tally:
    """The counts of `rows`."""
    paces = [row.pace for row in rows]
    lights = Counter(pace.light for pace in paces)
    return Tally(
        key=key,
        name=name,
        total=len(paces),
        lights={light: lights[light] for light in LIGHTS},
        overdue=sum(pace.verdict == "overdue" for pace in paces),
        closed=sum(pace.verdict in CLOSED for pace in paces),
    )


def tallies(rows: Iterable[PacedRow], by: Dimension) -> list[Tally]:
    """A tally of each group, in the order of the groups."""
    return [tally(key, group_title(key, by), listed) for key, listed in grouped(rows, by).items()]


def by_trouble(counted: Iterable[Tally]) -> list[Tally]:
    """The one with most overdue first, then with most red lights; what has no name comes last."""
    return sorted(counted, key=lambda one: (not one.key, -one.overdue, -one.lights["red"], one.name))
