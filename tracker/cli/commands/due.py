"""`tracker due`: what falls due to whom, as a mail or a shell script takes it; nothing is sent."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.errors import NothingFound, UsageError
from tracker.i18n import _, ngettext


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "due", help=_("What falls due to whom, by unit: plain text for a mail. Exit code 1: nothing does.")
    )(_due)


def _due(
    unit: Annotated[
        str, typer.Option("--unit", metavar="NAME", help=_("Only of this unit; a short name will do."))
    ] = "",
    within: Annotated[
        str | None, typer.Option("--within", metavar="SPAN", help=_("Up to so many days ahead: 7d, 2w."))
    ] = None,
    week: Annotated[bool, typer.Option("--week", help=_("Up to the Sunday of this week."))] = False,
    month: Annotated[bool, typer.Option("--month", help=_("Up to the end of this month."))] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help=_("List what is overdue too, which is only counted otherwise."))
    ] = False,
    with_candidates: Annotated[
        bool, typer.Option("--with-candidates", help=_("Also what nobody has reviewed yet, marked so."))
    ] = False,
    md: Annotated[bool, typer.Option("--md", help=_("Markdown."))] = False,
    json: Annotated[bool, options.json_()] = False,
    as_of: Annotated[str | None, options.as_of()] = None,
    profile: Annotated[str | None, options.profile()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.printing import due_list
    from tracker.services.offices import due
    from tracker.services.report.reporting import load_profile

    day = session.as_of(as_of)
    last = _last(day, within, week=week, month=month)
    cut_offs = load_profile(profile)
    with session.open_ledger(db, create=False) as ledger:
        found = due.what_is_due(
            ledger, as_of=day, last=last, unit=unit, with_candidates=with_candidates, profile=cut_offs
        )
    due_count, late_count = found.counts
    if json:
        output.put_json(due.as_json(found))
    elif due_count or (overdue and late_count):
        lines = due_list.markdown(found, overdue=overdue) if md else due_list.text(found, overdue=overdue)
        for line in lines:
            output.put(line)
    if found.waiting:
        output.narrate(_waiting(found.waiting))
    if not due_count and not (overdue and late_count):
        raise NothingFound(
            _("nothing falls due up to {day}").format(day=last.isoformat()),
            _("{count} overdue, see them with --overdue").format(count=late_count) if late_count else "",
        )


def _last(day: dt.date, within: str | None, *, week: bool, month: bool) -> dt.date:
    from tracker.services.listing.due_periods import days_of
    from tracker.services.offices import due

    if (within is not None) + week + month > 1:
        raise UsageError(_("--within, --week and --month exclude each other"), _("give one of them"))
    if week:
        return days_of("this_week", day)[1]
    if month:
        return days_of("this_month", day)[1]
    return day + dt.timedelta(days=due.WEEK if within is None else due.read_span(within))


def _waiting(count: int) -> str:
    return ngettext(
        "{count} more target of this time waits for review; --with-candidates lists it too",
        "{count} more targets of this time wait for review; --with-candidates lists them too",
        count,
    ).format(count=count)
