"""The dated steps of a target in words: each with shape, word and day, as lights have them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tracker.i18n import _
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.targets.milestones import Milestone


def stands(one: Milestone, as_of: dt.date) -> tuple[str, str]:
    """How a milestone stands as of a day, and the style to say it in."""
    if one.state == "done":
        return f"■ {_('done {day}').format(day=display.date(one.done_on))}", "$state-blue"
    if one.state == "dropped":
        return f"－ {_('dropped')}", LABEL
    if one.overdue(as_of):
        return f"▲ {_('overdue')}", "$state-red bold"
    return f"○ {_('not done')}", ""


def milestone_block(milestones: Sequence[Milestone], as_of: dt.date) -> Content | None:
    """All of a target, one a line under a title; None for a target without."""
    if not milestones:
        return None
    title = Content.styled(_("Milestones"), "bold")
    return Content("\n").join([title, *(_line(one, as_of) for one in milestones)])


def _line(one: Milestone, as_of: dt.date) -> Content:
    words, style = stands(one, as_of)
    notes = clean_line(" · ".join(part for part in (one.note, one.by) if part))
    return Content.assemble(
        (f"{display.date(one.due)}  ", LABEL),
        (words, style),
        "  ",
        clean_line(one.title),
        ("  " + _("({words})").format(words=notes) if notes else "", LABEL),
    )
