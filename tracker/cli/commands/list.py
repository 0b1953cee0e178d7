"""`tracker list`: the targets by deadline, then status."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.arguments.filters import with_filters
from tracker.errors import NothingFound
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.records import Agenda, Passage, Query

PAGE = 200  # rows of a table when nothing else is asked for


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("list", help=_("List the targets by deadline, then status."))(with_filters(_list))


def _list(
    *,
    query: Query,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            metavar="N",
            min=0,
            help=_("At most so many rows; 0 for all. A table stops at 200, JSON at none."),
        ),
    ] = None,
    due_within: Annotated[
        int | None,
        typer.Option("--due-within", metavar="N", min=0, help=_("Due within so many workdays.")),
    ] = None,
    as_of: Annotated[str | None, options.as_of()] = None,
    profile: Annotated[str | None, options.profile()] = None,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.printing.agenda_rows import shows_tasks
    from tracker.services.listing import agenda as service
    from tracker.services.listing.passages_of_targets import passages
    from tracker.services.report.reporting import load_profile

    cut_offs = load_profile(profile)
    day = session.as_of(as_of)
    if due_within is not None:
        query = _within(query, day, due_within)
    limit = (None if json else PAGE) if limit is None else limit or None
    with session.open_ledger(db, create=False) as ledger:
        found = service.agenda(ledger, query, as_of=day, limit=limit, profile=cut_offs)
        known = passages(ledger, [row.entry for row in found.rows]) if json or shows_tasks() else {}
    if json:
        output.put_json(service.as_json(found, known))
    elif found.rows:
        put_agenda(found, known)
    if not found.rows:
        raise nothing(found)
    if not json:
        _narrate(found, limit)


def _within(query: Query, day: dt.date, number: int) -> Query:
    """The query for what falls due in the next `number` workdays; says so where weekdays are counted."""
    from tracker.services.listing import workdays_left

    narrowed, counted = workdays_left.within(query, day, number)
    plain = workdays_left.plain_words(counted)
    if plain:
        output.narrate(_("workdays up to {day}: {words}").format(day=counted.last, words=plain))
    return narrowed


def put_agenda(found: Agenda, passages: Mapping[str, Passage] | None = None) -> None:
    """Print the rows of `found` as a table, with the sentence of each where it is known by its id."""
    from tracker.cli.printing.agenda_rows import agenda_cells, agenda_columns
    from tracker.cli.printing.tables import put_table

    put_table(agenda_columns(), agenda_cells(found.rows, passages))


def nothing(found: Agenda) -> NothingFound:
    """The error for a list without rows: an empty ledger and a narrow filter need different cures."""
    if not found.total:
        return NothingFound(
            _("the ledger holds no targets yet"),
            _("read documents with tracker ingest PATH, or look at the samples with tracker demo"),
        )
    return NothingFound(
        ngettext(
            "the one target of the ledger does not match", "none of the {count} targets matches", found.total
        ).format(count=found.total),
        _("leave out a filter, or see all of them with tracker list"),
    )


def _narrate(found: Agenda, limit: int | None) -> None:
    count = len(found.rows)
    if count == limit:
        words = ngettext(
            "the first target as of {day}; there may be more, see --limit",
            "the first {count} targets as of {day}; there may be more, see --limit",
            count,
        )
    else:
        words = ngettext(
            "{count} target as of {day}; tracker show ID has the details",
            "{count} targets as of {day}; tracker show ID has the details",
            count,
        )
    output.narrate(words.format(count=count, day=found.as_of.isoformat()))
