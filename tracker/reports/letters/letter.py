"""A reminder letter as plain values, in the language in use, before any file format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _, language, ngettext
from tracker.records import Passage, Record
from tracker.reports.content import separate_pages
from tracker.reports.content.tally import CLOSED
from tracker.reports.model import DueReport, Letterhead, ReportRow
from tracker.reports.wording.codes import verdict_word
from tracker.reports.wording.numbers_and_dates import format_share, format_value, long_day, long_due

AHEAD = 30  # days that a letter looks ahead where nothing else is asked for


class LetterItem(Record):
    """One promise in a letter; every text but the passage is ready to print."""

    number: int
    passage: Passage  # its own words, the figure marked in them
    indicator: str
    goal: str
    due: str
    left: str  # days left or days late
    state: str  # verdict, figure reached and share done
    late: bool
    person: str
    id: str


class Letter(Record):
    """A letter to one unit."""

    unit: str
    title: str
    letterhead: Letterhead  # addressed to the unit
    as_of: dt.date
    opening: str
    request: str  # what the unit is asked to do, and by when
    items: tuple[LetterItem, ...]
    language: Literal["zh", "en"]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table of items; `cells` has what stands under them."""
        return (
            _("No."), _("Task (as written)"), _("Target"), _("Due"), _("Left or late"), _("State"),
            _("Person in charge"),
        )  # fmt: skip

    def cells(self, item: LetterItem) -> tuple[str, ...]:
        """The cells of an item, as the heads name them."""
        return (
            *(str(item.number), item.passage.text, item.goal, item.due, item.left, item.state, item.person),
        )

    @property
    def slip_heads(self) -> tuple[str, ...]:
        """The heads of the slip for the answer; number and task are filled in."""
        return (
            *(_("No."), _("Task"), _("How it stands"), _("Figure reached"), _("Problems and reasons")),
            _("Will be done by"),
        )

    @property
    def slip_lines(self) -> tuple[str, ...]:
        """What is signed under the slip."""
        return (
            _("Filled in by: ____________    Head of the unit: ____________"),
            _("Unit (seal): ____________    Date: ____________"),
        )


def wanted_rows(report: DueReport, *, ahead: int) -> list[ReportRow]:
    """What a letter reminds of: overdue, due within `ahead` days, and behind pace; each once, by due date."""
    near = {row.id for row in separate_pages.due_soon(report, ahead)}
    rows = [
        row
        for row in report.rows()
        if row.verdict not in CLOSED and (row.verdict in ("overdue", "behind") or row.id in near)
    ]
    return sorted(rows, key=lambda row: (row.due is None, row.due or dt.date.max, row.number))


def letter(
    unit: str,
    rows: Sequence[ReportRow],
    *,
    as_of: dt.date,
    reply_by: dt.date,
    letterhead: Letterhead,
    title: str = "",
) -> Letter:
    """The letter to a unit about these rows."""
    return Letter(
        unit=unit,
        title=title or _("Reminder"),
        letterhead=letterhead.model_copy(update={"to": unit}),
        as_of=as_of,
        opening=_opening(rows, as_of),
        request=_(
            "Please see to these matters, fill in the slip below and send it back by {day}. What is done "
            "already comes with its evidence; what cannot be done in time, with the reason and a new date."
        ).format(day=long_day(reply_by)),
        items=tuple(_item(number, row, as_of) for number, row in enumerate(rows, 1)),
        language="zh" if language() == "zh" else "en",
    )


def _opening(rows: Sequence[ReportRow], as_of: dt.date) -> str:
    late = sum(row.verdict == "overdue" for row in rows)
    behind = sum(row.verdict == "behind" for row in rows)
    counted = (
        (late, ngettext("{count} is overdue", "{count} are overdue", late)),
        (behind, ngettext("{count} is behind pace", "{count} are behind pace", behind)),
        (len(rows) - late - behind, _("{count} soon due")),
    )
    told = _(", ").join(words.format(count=count) for count, words in counted if count)
    return ngettext(
        "As of {day}, {count} target that your unit leads needs attention: {told}.",
        "As of {day}, {count} targets that your unit leads need attention: {told}.",
        len(rows),
    ).format(day=long_day(as_of), count=len(rows), told=told)


def _item(number: int, row: ReportRow, as_of: dt.date) -> LetterItem:
    target = row.target
    reached = format_amount(row.actual, target.unit)
    state = [row.reason or verdict_word(row.verdict), reached, format_share(row.completion)]
    return LetterItem(
        number=number,
        passage=row.passage,
        indicator=target.indicator,
        goal=format_value(target),
        due=long_due(row.due, target.due_precision),
        left=_left(row.due, as_of),
        state=_(", ").join(part for part in state if part),
        late=row.due is not None and row.due < as_of,
        person=target.person or "",
        id=row.id,
    )


def _left(due: dt.date | None, as_of: dt.date) -> str:
    if due is None:
        return "—"
    days = (due - as_of).days
    if days < 0:
        return ngettext("{count} day late", "{count} days late", -days).format(count=-days)
    return ngettext("{count} day left", "{count} days left", days).format(count=days)
