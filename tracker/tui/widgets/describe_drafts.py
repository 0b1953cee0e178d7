"""What the rules read in words that somebody enters: each target with figure, unit and due date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from tracker.i18n import _, ngettext
from tracker.records import Target
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.wording import display

_INDENT, _LEAST = 2, 12  # cells before a target, and of a name


def several(found: Sequence[Target], meant: Callable[[Target], str], width: int) -> Content:
    """A line for each of several targets; `meant` says how its due date is to be understood."""
    count = ngettext("{count} target read:", "{count} targets read:", len(found)).format(count=len(found))
    lines = [Content.styled(count, "bold"), *(_line(one, meant(one), width) for one in found)]
    lines.append(
        Content.styled(_("Each has its name below; what is typed under the names holds for all."), LABEL)
    )
    return Content("\n").join(lines)


def _line(one: Target, meant: str, width: int) -> Content:
    """Name and figure, unit and due date: on two lines where one would be too long."""
    due = meant or (_("due {date}").format(date=display.date(one.due)) if one.due else _("no deadline read"))
    rest = " · ".join(clean_line(part) for part in (one.lead_unit or _("no unit read"), due))
    figure = clean_line(display.amount(one))
    name = clean_line(one.indicator)
    indent, told = " " * _INDENT, f"  {figure} · {rest}"
    if _INDENT + width_of(name) + width_of(told) <= width:
        return Content.assemble(indent, (name, "bold"), told)
    room = max(width - _INDENT - width_of(figure) - 2, _LEAST)
    name = fit(name, room).rstrip() if width_of(name) > room else name
    return Content.assemble(indent, (name, "bold"), f"  {figure}\n{indent * 2}{rest}")
