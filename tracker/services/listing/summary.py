"""The targets of an agenda counted by verdict, light, topic, lead unit and place.

The counts are those of the reports, so that screen and report cannot disagree. In each table they add up to
the number of targets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.records import Agenda, Group, Query, Row
from tracker.reports.content.tally import Tally, by_trouble, tallies, tally
from tracker.reports.dimensions import LIGHTS, VERDICTS, Dimension
from tracker.reports.wording.groups import dimension_word, group_title

__all__ = ["Dimension", "Summary", "SummaryTable", "Tally", "narrowed", "summary"]


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """The counts of one kind of group."""

    by: Dimension
    title: str
    lines: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The tables of an agenda; `whole` counts all its targets."""

    whole: Tally
    tables: tuple[SummaryTable, ...]


def summary(agenda: Agenda) -> Summary:
    """Count the targets listed: verdicts and lights with their zeros, places only where there are several.

    Topics, units and places with most overdue targets come first.
    """
    rows = agenda.rows
    tables = [
        _fixed(rows, "verdict", VERDICTS),
        _fixed(rows, "light", LIGHTS),
        _found(rows, "topic"),
        _found(rows, "lead-unit"),
        _found(rows, "place"),
    ]
    return Summary(
        whole=tally("", "", rows),
        tables=tuple(table for table in tables if table.by != "place" or len(table.lines) > 1),
    )


def narrowed(query: Query, by: Dimension, key: str) -> Query:
    """`query` for one group only, in place of what it asked of such groups before."""
    if by in ("verdict", "light"):
        return Query.model_validate({**query.model_dump(), by: (key,)})
    group = Group.model_validate({"by": by, "key": key})
    others = tuple(one for one in query.within if one.by != by)
    return query.model_copy(update={"within": (*others, group)})


def _fixed(rows: Sequence[Row], by: Dimension, keys: Sequence[str]) -> SummaryTable:
    found = {one.key: one for one in tallies(rows, by)}
    lines = (found.get(key) or tally(key, group_title(key, by), ()) for key in keys)
    return SummaryTable(by, dimension_word(by), tuple(lines))


def _found(rows: Sequence[Row], by: Dimension) -> SummaryTable:
    return SummaryTable(by, dimension_word(by), tuple(by_trouble(tallies(rows, by))))
