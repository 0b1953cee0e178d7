"""What falls due to whom, in lines for a mail: a unit, its targets by due date, what is overdue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tracker.i18n import _, ngettext
from tracker.reports.formats.md.escaping import escape as markdown_text
from tracker.services import wording
from tracker.tui.terminal.cells import clean_line

if TYPE_CHECKING:
    from tracker.records import Row
    from tracker.services.offices.due import DueList, UnitDue


def text(found: DueList, *, overdue: bool) -> Iterator[str]:
    """The lines in plain text; `overdue` lists what is overdue too."""
    yield _headline(found)
    for one in _shown(found, overdue):
        yield ""
        yield _head(one)
        for row in [*one.due, *(one.overdue if overdue else ())]:
            yield f"  {_day(row, found.as_of)}  {_told(row, found)}"


def markdown(found: DueList, *, overdue: bool) -> Iterator[str]:
    """The lines in Markdown."""
    yield f"# {_headline(found)}"
    for one in _shown(found, overdue):
        yield ""
        yield f"## {markdown_text(_head(one))}"
        yield ""
        for row in [*one.due, *(one.overdue if overdue else ())]:
            yield f"- {_day(row, found.as_of)}: {markdown_text(_told(row, found))}"


def _shown(found: DueList, overdue: bool) -> Sequence[UnitDue]:
    return [one for one in found.units if one.due or (overdue and one.overdue)]


def _headline(found: DueList) -> str:
    due, late = found.counts
    words = _("Due from {first} to {last}: {due}").format(
        first=found.as_of.isoformat(), last=found.last.isoformat(), due=due
    )
    return words + (_("; overdue: {late}").format(late=late) if late else "")


def _head(one: UnitDue) -> str:
    name = clean_line(one.unit) or _("no unit")
    words = _("{unit}: {due} due").format(unit=name, due=len(one.due))
    return words + (_(", {late} overdue").format(late=len(one.overdue)) if one.overdue else "")


def _day(row: Row, as_of: dt.date) -> str:
    due = row.entry.due
    if due is None:
        return ""
    days = (due - as_of).days
    if days == 0:
        left = _("today")
    elif days > 0:
        left = ngettext("{count} day left", "{count} days left", days).format(count=days)
    else:
        left = ngettext("{count} day late", "{count} days late", -days).format(count=-days)
    return _("{day} ({left})").format(day=due.isoformat(), left=left)


def _told(row: Row, found: DueList) -> str:
    """Indicator and figure, how far it is, who is in charge, and the id to mark it by."""
    target = row.entry.target
    passage = found.passages.get(row.entry.id)
    value = wording.format_value(target) if target.value is not None else ""
    parts = [
        " ".join(part for part in (target.indicator, value) if part),
        passage.text if passage is not None and passage.text != target.quote else "",
        _("done {share}").format(share=wording.format_share(row.pace.completion))
        if row.pace.completion is not None
        else "",
        target.person or "",
        _("not reviewed") if row.entry.review == "candidate" else "",
        row.entry.id,
    ]
    return clean_line(_(" | ").join(part for part in parts if part))
