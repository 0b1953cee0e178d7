"""What is said under a figure while it is typed: how it is read, the share it makes, and the last one."""

from __future__ import annotations

from decimal import Decimal

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Entry, Mark
from tracker.services.wording import format_amount
from tracker.tui.desk.desk import Desk
from tracker.tui.form_input.mark_input import say_number
from tracker.tui.wording import display


def figure_hint(desk: Desk, text: str, entry: Entry) -> str:
    """Of one target; what is half typed or in a unit of its own has no share yet."""
    parts = [_sum(desk, text, entry) or say_number(desk, text), _share(desk, text, entry), last_figure(entry)]
    return " · ".join(part for part in parts if part)


def last_figure(entry: Entry) -> str:
    """The last actual figure and its day; empty when there is none."""
    latest = entry.latest
    if latest is None:
        return ""
    figure = format_amount(latest.value, entry.target.unit)
    day = display.date(latest.data_as_of or latest.recorded_at.date())
    return _("last: {figure} on {date}").format(figure=figure, date=day)


def _sum(desk: Desk, text: str, entry: Entry) -> str:
    """The sum that a figure with a plus makes with the last one."""
    added = _number(desk, text.removeprefix("+"), entry) if text.startswith("+") else None
    if added is None or entry.latest is None or entry.latest.value is None:
        return ""
    last = entry.latest.value
    return f"{_plain(last)} + {_plain(added)} = {_plain(last + added)}"


def _share(desk: Desk, text: str, entry: Entry) -> str:
    number = _number(desk, text.removeprefix("+"), entry)
    if number is None:
        return ""
    mark = Mark(add=number) if text.startswith("+") else Mark(value=number)
    completion = desk.pace_after(entry, mark).completion
    return "" if completion is None else _("done {share}").format(share=display.share(completion))


def _number(desk: Desk, text: str, entry: Entry) -> Decimal | None:
    """The figure, if it can be read and is in the unit of the target."""
    try:
        return desk.read_figure(text, entry.target) if text else None
    except UsageError:
        return None


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
