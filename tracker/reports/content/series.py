"""The figures of one target over time, with the straight line that leads to its value on its due date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from tracker.records import Progress
from tracker.reports.model import ReportRow


@dataclass(frozen=True, slots=True)
class DatedFigure:
    """A figure on a day."""

    day: dt.date
    value: Decimal


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """The figures by day. `line` is where the straight line begins, at the plan's start or its baseline.

    It is None where no straight line is judged by: of growth rates, floors and ceilings, and without a due
    date. `goal` is the value to be reached, `due` the day in force.
    """

    points: tuple[DatedFigure, ...]
    goal: Decimal
    due: dt.date | None
    line: DatedFigure | None


def series(row: ReportRow) -> FigureSeries | None:
    """The series of a target with figures; None where there is no figure or no value to compare with."""
    target, entry = row.target, row.entry
    if target.value is None or not target.value.is_finite():
        return None
    newest = {
        event_day(event): event.value
        for event in entry.events
        if event.value is not None and event.value.is_finite()
    }
    points = tuple(DatedFigure(day, value) for day, value in sorted(newest.items()))
    if not points:
        return None
    return FigureSeries(points, target.value, row.due, _line(row))


def event_day(event: Progress) -> dt.date:
    """The day of its figures, else the one it was recorded on."""
    return event.data_as_of or event.recorded_at.date()


def _line(row: ReportRow) -> DatedFigure | None:
    start, begin = row.entry.start, _beginning(row)
    judged = row.completion is not None and row.elapsed is not None
    if not judged or begin is None or start is None or row.due is None or start >= row.due:
        return None
    return DatedFigure(start, begin)


def _beginning(row: ReportRow) -> Decimal | None:
    """Where the line begins: a total at nothing, a level at its baseline, which its completion tells.

    completion = (actual − baseline) ÷ (goal − baseline); a level that is just reached does not tell it.
    """
    share, goal, actual = row.completion, row.target.value, row.actual
    if row.target.measure != "level" or row.target.baseline is None:
        return Decimal(0)
    if share is None or goal is None or actual is None or share == 1:
        return None
    return (actual - share * goal) / (1 - share)
