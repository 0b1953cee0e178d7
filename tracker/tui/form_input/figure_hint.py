"""What is said under a figure while it is typed: how it is read, the share it makes, and the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.errors import RuleError, UsageError
from tracker.i18n import _
from tracker.records import Entry, Mark, Target
from tracker.services.wording import format_amount, format_number, shown_multiple
from tracker.tui.desk.desk import Desk
from tracker.tui.form_input.mark_input import bound_left_out, say_actual
from tracker.tui.widgets.describe_target import reached_words
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.typed_figures import TypedFigure


def figure_hint(desk: Desk, text: str, entry: Entry) -> str:
    """Of one target; what is half typed or in a unit of its own has no share yet."""
    read, adds = _read(desk, text.removeprefix("+"), entry), text.startswith("+")
    parts = [last_figure(entry)]
    if read is not None:
        taken = _sum(read, entry) if adds else _multiplied(desk, text, read, entry)
        parts = [taken or say_actual(desk, text), _share(desk, read, entry, adds=adds), *parts]
    return " · ".join(part for part in parts if part)


def empty_hint(entry: Entry) -> str:
    """Before anything is typed: what a bare figure counts in, and the last one."""
    target = entry.target
    word = shown_multiple(target.value)[1].strip() if target.value is not None else ""
    unit = f"{word}{target.unit or ''}"
    counted = _("a bare figure counts in {unit}").format(unit=unit) if word else ""
    return " · ".join(part for part in (counted, last_figure(entry)) if part)


def taken_as(mark: Mark, target: Target) -> str:
    """The figure of a mark where that is not plain, as its target is shown in 亿 or 万; else empty."""
    number = mark.value if mark.add is None else mark.add
    plain = target.value is None or shown_multiple(target.value)[0] == 1
    return "" if plain else format_amount(number, target.unit)


def _multiplied(desk: Desk, text: str, read: TypedFigure, entry: Entry) -> str:
    """What a figure counts where the target is shown in 亿 or 万: = 612.5亿元, or a bare one plain."""
    goal = entry.target.value
    if goal is None or shown_multiple(goal)[0] == 1:
        return ""
    figure = format_amount(read.value, entry.target.unit)
    if read.bound:
        return bound_left_out(figure)
    if read.bare and read.value == desk.read_typed(text).value:
        return _("taken as {figure}").format(figure=figure)
    return f"= {figure}"


def last_figure(entry: Entry) -> str:
    """The last actual figure and its day; empty when there is none."""
    latest = entry.latest
    if latest is None:
        return ""
    figure = format_amount(latest.value, entry.target.unit)
    day = display.date(latest.data_as_of or latest.recorded_at.date())
    return _("last: {figure} on {date}").format(figure=figure, date=day)


def _sum(read: TypedFigure, entry: Entry) -> str:
    """The sum that a figure with a plus makes with the last one."""
    if entry.latest is None or entry.latest.value is None:
        return ""
    last, added = entry.latest.value, read.value
    return f"{format_number(last)} + {format_number(added)} = {format_number(last + added)}"


def _share(desk: Desk, read: TypedFigure, entry: Entry, *, adds: bool) -> str:
    figure = {"add": read.value} if adds else {"value": read.value}
    mark = Mark(**figure, on=desk.figure_day)
    pace = desk.marking.pace_after(entry, mark)
    reached = reached_words(entry.target, pace)
    if pace.tolerance is not None and pace.verdict in ("done", "done_early", "done_late"):
        return _("{words}: counts as done").format(words=reached)
    return reached


def _read(desk: Desk, text: str, entry: Entry) -> TypedFigure | None:
    """The figure, if it, and the rules, can be read and it is in the unit of the target."""
    try:
        return desk.read_actual(text, entry.target) if text else None
    except (RuleError, UsageError):
        return None


def far_beyond_hint(desk: Desk, entry: Entry, mark: Mark) -> str:
    """Why a figure is not saved at once: it is many times the target. Empty for every other mark."""
    value, target = desk.marking.far_beyond(entry, mark), entry.target
    if value is None:
        return ""
    goal = target.value_high or target.value or value
    words = _("{figure} is {times} times the target ({goal}): the same key again saves it as it stands.")
    return words.format(
        figure=format_amount(value, target.unit),
        times=f"{abs(value / goal):,.0f}",
        goal=format_amount(goal, target.unit),
    )


def done_short_hint(desk: Desk, entry: Entry, mark: Mark) -> str:
    """Why a target is not marked as done at once: its figure falls short. Empty for every other mark."""
    value, target = desk.marking.done_short(entry, mark), entry.target
    if value is None:
        return ""
    words = _("{figure} of {goal}: the same key again marks it as done as it stands.")
    return words.format(
        figure=format_amount(value, target.unit), goal=format_amount(target.value, target.unit)
    )
