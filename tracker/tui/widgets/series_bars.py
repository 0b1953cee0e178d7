"""The yearly figures of a target as a small chart in text: a line a year, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from tracker.i18n import _
from tracker.services.wording import format_amount
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.describe_target import LABEL

if TYPE_CHECKING:
    from tracker.services.fulfilment.promises import Promise
    from tracker.services.fulfilment.series import YearlyFigures

BAR, TRACK = "■", "·"
ROOM = (8, 24)  # cells of a bar, at least and at most
GAP = 2
UNRECORDED = "*"


class _Line(NamedTuple):
    label: str
    value: Decimal
    source: str
    style: str = "$picked bold"
    recorded: bool = True


def series_bars(series: YearlyFigures, width: int) -> Content:
    """The chart of a target: bars from nought for amounts that add up, marks on a scale for a level."""
    lines = [_Line(str(one.year), one.value, one.source, recorded=one.recorded) for one in series.figures]
    goals: list[tuple[Decimal | None, str]] = [(one.value, one.source) for one in series.goals]
    goals = goals or [(series.goal, "")]
    chart = _chart(lines, goals, series.unit, sums=series.sums, width=width)
    if all(one.recorded for one in series.figures):
        return chart
    note = UNRECORDED + " " + _("read in the document; nobody has recorded it as progress yet")
    return Content("\n").join([chart, Content.styled(note, LABEL)])


def promise_bars(promise: Promise, width: int) -> Content | None:
    """The chart of a promise by the documents that speak of it; None where fewer than two give a figure."""
    points = [point for point in promise.points if point.actual is not None]
    if len(points) < 2:
        return None
    lines = [_Line(str(one.as_of.year), one.actual or Decimal(), one.document) for one in points]
    sums = any(point.added for point in points)
    goals = [(promise.target.value, promise.document if promise.revisions else "")]
    goals += [(one.said.value, one.document) for one in promise.revisions]
    return _chart(lines, goals, points[-1].said.unit, sums=sums, width=width)


def _chart(
    lines: Sequence[_Line],
    goals: Sequence[tuple[Decimal | None, str]],
    unit: str | None,
    *,
    sums: bool,
    width: int,
) -> Content:
    """The lines under each other, the promised figures last; a source that does not fit is cut."""
    promised = [_Line(_("Target"), goal, source, "$state-blue") for goal, source in goals if goal is not None]
    drawn = [*lines, *promised]
    values = [line.value for line in drawn]
    figures = [_figure(line, unit) for line in drawn]
    labels = max(width_of(line.label) for line in drawn)
    amounts = max(map(width_of, figures))
    room = min(max((width - labels - amounts - 3 * GAP) // 3, ROOM[0]), ROOM[1])
    rest = width - labels - room - amounts - 3 * GAP
    told = []
    for line, figure in zip(drawn, figures, strict=True):
        drawing = _bar(line.value, max(values), room) if sums else _mark(line.value, values, room)
        parts: list[tuple[str, str] | str] = [
            (fit(line.label, labels), LABEL),
            " " * GAP,
            (drawing, line.style),
            " " * GAP,
            (fit(figure, amounts, "right"), "bold"),
        ]
        if line.source and rest > 0:
            parts += [" " * GAP, (fit(line.source, rest).rstrip(), LABEL)]
        told.append(Content.assemble(*parts))
    return Content("\n").join(told)


def _figure(line: _Line, unit: str | None) -> str:
    return clean_line(format_amount(line.value, unit)) + ("" if line.recorded else UNRECORDED)


def _bar(value: Decimal, most: Decimal, room: int) -> str:
    cells = round(max(value, Decimal()) / most * room) if most > 0 else 0
    return (BAR * cells).ljust(room)


def _mark(value: Decimal, values: Sequence[Decimal], room: int) -> str:
    """Where a level stands between the lowest and the highest one."""
    least, most = min(values), max(values)
    place = round((value - least) / (most - least) * (room - 1)) if most > least else 0
    return TRACK * place + BAR + TRACK * (room - 1 - place)
