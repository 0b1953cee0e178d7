"""What is typed into forms: understood while typing, and checked as a whole when saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from tracker.errors import RuleError, UsageError
from tracker.i18n import _
from tracker.records import Mark, Status, Target
from tracker.services.wording import format_number, value_word
from tracker.tui.desk.desk import Desk

if TYPE_CHECKING:
    from tracker.services.typed_figures import TypedFigure

T = TypeVar("T")
_MANY = 10**8


class FormMistakes(Exception):
    """What is wrong in a form: field → one line that says what to type instead."""

    def __init__(self, by_field: Mapping[str, str]) -> None:
        super().__init__(", ".join(by_field))
        self.by_field = dict(by_field)


@dataclass(frozen=True, slots=True)
class MarkText:
    """A mark as it stands in the form."""

    value: str = ""
    on: str = ""
    status: Status | None = None
    note: str = ""
    evidence: str = ""
    problem: str = ""
    next_step: str = ""
    due: str = ""
    reason: str = ""
    approver: str = ""


def say_date(desk: Desk, text: str, *, past: bool = False) -> str:
    """The date understood and its weekday, nothing while it cannot be read or needs no explaining."""
    return _said(partial(desk.read_date, past=past), text)


def say_start(desk: Desk, text: str) -> str:
    """The first day of the month, quarter or year that is typed, as `say_date` says a date."""
    return _said(desk.read_start, text)


def _said(reader: Callable[[str], dt.date], text: str) -> str:
    try:
        day = reader(text) if text else None
    except UsageError:
        return ""
    if day is None or day.isoformat() == text:
        return ""
    return f"= {day.isoformat()} {_weekday(day)}"


def say_number(desk: Desk, text: str) -> str:
    """The figure understood, nothing while it cannot be read or stands there plain already.

    A bound is said with it (超360亿 is more than that), and so is the upper end of a range.
    """
    return _number_said(_typed(desk, text), text)


def say_actual(desk: Desk, text: str) -> str:
    """The same of what was reached, which is one number: a bound is left out, and that is said."""
    read = _typed(desk, text)
    if read is None or not read.bound or text.startswith("+"):
        return _number_said(read, text)
    return "" if read.high is not None else bound_left_out(_digits(read.value))


def _typed(desk: Desk, text: str) -> TypedFigure | None:
    """The figure, behind a plus or without one; None while it, or the rules, cannot be read."""
    try:
        return desk.read_typed(text.removeprefix("+")) if text else None
    except (UsageError, RuleError):
        return None


def _number_said(read: TypedFigure | None, text: str) -> str:
    if read is None:
        return ""
    if text.startswith("+"):
        return _("adds {figure} to the last actual").format(figure=_digits(read.value))
    if read.high is not None:
        return f"= {_digits(read.value)}–{_digits(read.high)}"
    if read.bound:
        said = {"bound": value_word("comparator", read.bound), "figure": _digits(read.value)}
        return _("= {bound} {figure}").format(**said)
    plain = f"{read.value:f}"
    return "" if text in (plain, plain + read.unit) else f"= {_digits(read.value)}"


def bound_left_out(figure: str) -> str:
    """What is said of a figure that was typed with a bound, where one number is kept."""
    return _("= {figure}, without the bound; that can stand in the note").format(figure=figure)


def _digits(value: Decimal) -> str:
    """The number in digits; one with so many zeros that nobody counts them as lists show it."""
    return format_number(value) if abs(value) >= _MANY else f"{value.normalize():,f}"


def read_mark(desk: Desk, typed: MarkText, target: Target | None = None) -> Mark:
    """The mark that the form says, of one target if it is given. Raises FormMistakes with what is wrong."""
    wrong: dict[str, str] = {}
    figure = typed.value.removeprefix("+")
    read = _read(figure, partial(desk.read_actual, target=target), "value", wrong)
    number = read.value if read else None
    on = _read(typed.on, partial(desk.read_date, past=True), "on", wrong)
    due = _read(typed.due, desk.read_date, "due", wrong)
    if on is not None and on > desk.as_of:
        late = _("{date} lies after {as_of}, the day shown here; type the day on which the figure was true.")
        wrong["on"] = late.format(date=on, as_of=desk.as_of)
    if typed.due and not typed.reason:
        wrong.setdefault("reason", _("Say why the due date is moved."))
    if (typed.reason or typed.approver) and not typed.due:
        wrong.setdefault("due", _("A reason or an approver goes with a new due date."))
    said = (typed.value, typed.status, typed.note, typed.evidence, typed.problem, typed.next_step, typed.due)
    if not any(said) and not wrong:
        wrong["value"] = _("Nothing to save yet: type a figure, choose a status or write a note.")
    if wrong:
        raise FormMistakes(wrong)
    adding = typed.value.startswith("+")
    return Mark(
        value=None if adding else number,
        add=number if adding else None,
        unit=read.unit if read and target is None else "",  # of one target it is checked already
        on=on or desk.figure_day,
        status=typed.status,
        note=typed.note,
        evidence=typed.evidence,
        problem=typed.problem,
        next_step=typed.next_step,
        due=due,
        reason=typed.reason,
        approver=typed.approver,
    )


def _read(text: str, reader: Callable[[str], T], field: str, wrong: dict[str, str]) -> T | None:
    if not text:
        return None
    try:
        return reader(text)
    except (UsageError, RuleError) as error:
        wrong[field] = error.line()
        return None


def _weekday(day: dt.date) -> str:
    names = (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
    return names[day.weekday()]
