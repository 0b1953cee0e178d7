"""The chart of one target: its figures over time, the straight line to its value, and its due date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.reports.content.series import FigureSeries, series
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.model import ReportRow

_WIDTH, _HEIGHT, _EDGE, _FOOT = 260, 96, 8, 16  # of the picture, in units of its own


def series_chart(row: ReportRow) -> str:
    """The chart with a description in words; empty where there is no figure to show."""
    found = series(row)
    if found is None:
        return ""
    days = [point.day for point in found.points]
    first = min([*days, found.line.day] if found.line else days)
    last = max([*days, found.due] if found.due else days)
    values = [Decimal(0), found.goal, *(point.value for point in found.points)]
    values += [found.line.value] if found.line else []
    low, high = min(values), max(values)
    across = _scale(Decimal(first.toordinal()), Decimal(last.toordinal()), _EDGE, _WIDTH - _EDGE)
    down = _scale(low, high, _HEIGHT - _FOOT, _EDGE)

    def at(day: dt.date, value: Decimal) -> str:
        return f"{across(Decimal(day.toordinal())):.1f},{down(value):.1f}"

    parts = [_level("goal", down(found.goal))]
    if found.due:
        parts.append(_upright("due", across(Decimal(found.due.toordinal()))))
        if found.line:
            ends = f"{at(found.line.day, found.line.value)} {at(found.due, found.goal)}"
            parts.append(f'<polyline class="line" points="{ends}"/>')
    spots = [at(point.day, point.value) for point in found.points]
    parts.append(f'<polyline class="course" points="{" ".join(spots)}"/>')
    for spot in spots:
        x, y = spot.split(",")
        parts.append(f'<circle class="spot" cx="{x}" cy="{y}" r="3"/>')
    for day, end, side in ((first, _EDGE, "start"), (last, _WIDTH - _EDGE, "end")):
        parts.append(f'<text x="{end}" y="{_HEIGHT - 3}" text-anchor="{side}">{day.isoformat()}</text>')
    words = _described(row, found)
    return tag(
        "svg",
        "".join(parts),
        class_="series",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=words,
    )


def _scale(low: Decimal, high: Decimal, start: int, end: int) -> Callable[[Decimal], float]:
    """From a value between `low` and `high` to a place between `start` and `end`."""
    span = high - low or Decimal(1)
    return lambda value: float(start + (value - low) / span * (end - start))


def _level(name: str, y: float) -> str:
    return f'<line class="{name}" x1="{_EDGE}" x2="{_WIDTH - _EDGE}" y1="{y:.1f}" y2="{y:.1f}"/>'


def _upright(name: str, x: float) -> str:
    return f'<line class="{name}" x1="{x:.1f}" x2="{x:.1f}" y1="{_EDGE}" y2="{_HEIGHT - _FOOT}"/>'


def _described(row: ReportRow, found: FigureSeries) -> str:
    """All that the picture shows: figures by day, the value to be reached, the due date."""
    unit = row.target.unit
    told = [
        _("{word}: {count}").format(word=point.day.isoformat(), count=format_amount(point.value, unit))
        for point in found.points
    ]
    told.append(_("{word}: {count}").format(word=_("Target"), count=format_amount(found.goal, unit)))
    if found.due:
        told.append(_("{word}: {count}").format(word=_("Due"), count=found.due.isoformat()))
    if found.line:
        told.append(_("dashed: the straight line to it"))
    return _("; ").join(told)


def series_caption() -> str:
    """What the lines of the charts mean, once for a page."""
    words = _(
        "In the small charts: points and solid line, the figures reported; dashed, the straight line from "
        "the start to the target on its due date; upright, the due date; level, the target."
    )
    return tag("p", safe(words), class_="note")
