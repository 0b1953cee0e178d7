"""`tracker review`: decide on what the rules proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.cli.commands import review_changes, review_edits, review_suggestions
from tracker.errors import NothingFound, UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.records import Agenda, Review
    from tracker.services.targets.revisions import Dispute


def add(app: typer.Typer) -> None:
    """Add the command and what stands under it to `app`."""
    group = typer.Typer(
        cls=CommandGroup,
        invoke_without_command=True,
        help=_("Decide on candidates, correct them, and take what documents suggest."),
    )
    group.callback()(_review)
    group.command("accept", help=_("Accept candidates."))(_accept)
    group.command("reject", help=_("Reject candidates; they are hidden from then on."))(_reject)
    for module in (review_edits, review_suggestions, review_changes):
        module.add(group)
    app.add_typer(group, name="review")


def _review(
    ctx: typer.Context,
    accept_all: Annotated[
        bool, typer.Option("--accept-all", help=_("Accept every candidate (of --from, if given)."))
    ] = False,
    reject_all: Annotated[
        bool, typer.Option("--reject-all", help=_("Reject every candidate (of --from, if given)."))
    ] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why, for --…-all."))] = "",
    document: Annotated[
        str | None, typer.Option("--from", metavar="DOC", help=_("Only candidates of this document."))
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", min=1, help=_("At most so many rows."))
    ] = None,
    by: Annotated[str, options.by()] = "",
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    if ctx.invoked_subcommand is not None:
        session.remember_db(session.url_of(db))
        return
    found = _candidates(db, document)
    if accept_all and reject_all:
        raise UsageError(_("--accept-all and --reject-all exclude each other"), _("give one of them"))
    if (accept_all or reject_all) and found.rows:
        names = [row.entry.id for row in found.rows]
        _decide(names, "rejected" if reject_all else "accepted", reason=reason, by=by, db=db)
        return
    disputes = [] if json else _disputes(db)
    if json:
        from tracker.services.listing import agenda

        output.put_json(agenda.as_json(found))
    if not found.rows and not disputes:
        raise NothingFound(
            _("no candidate is waiting for review"),
            _("tracker ingest PATH brings new ones; tracker list shows all"),
        )
    if not json and found.rows:
        _put_candidates(found, limit)
    if disputes:
        _put_disputes(disputes)


def _accept(
    names: Annotated[list[str], options.changed_ids()],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is one."))] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    _decide(names, "accepted", reason=reason, by=by, db=db)


def _reject(
    names: Annotated[list[str], options.changed_ids()],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is no target."))] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    _decide(names, "rejected", reason=reason, by=by, db=db)


def _candidates(db: str | None, document: str | None) -> Agenda:
    """The candidates, those that the rules are least sure of first."""
    from tracker.services.listing import review_queue

    with session.open_ledger(db, create=False) as ledger:
        return review_queue.candidates(ledger, as_of=clock.today(), document=document)[0]


def _disputes(db: str | None) -> list[Dispute]:
    """The corrections that the newest reading of a document disagrees with."""
    from tracker.services.targets import revisions

    with session.open_ledger(db, create=False) as ledger:
        return revisions.disputes(ledger)


def _put_disputes(disputes: list[Dispute]) -> None:
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table
    from tracker.cli.printing.target_detail import field_value
    from tracker.services import wording

    columns = [
        PrintedColumn(_("id")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("field")),
        PrintedColumn(_("yours")),
        PrintedColumn(_("the document now says")),
    ]
    rows = [
        [
            PrintedCell(one.id, "cyan"),
            PrintedCell(one.indicator),
            PrintedCell(wording.field_word(one.edit.field)),
            PrintedCell(field_value(one.edit.field, one.edit.yours)),
            PrintedCell(field_value(one.edit.field, one.edit.read)),
        ]
        for one in disputes
    ]
    put_table(columns, rows)
    output.narrate(_("yours stands; tracker review accept ID keeps it, tracker review edit ID changes it"))


def _put_candidates(found: Agenda, limit: int | None) -> None:
    from tracker.cli.printing.agenda_rows import candidate_cells, candidate_columns
    from tracker.cli.printing.tables import put_table

    put_table(candidate_columns(), candidate_cells(found.rows[:limit]))
    output.narrate(
        ngettext(
            "{count} candidate, least certain first",
            "{count} candidates, least certain first",
            len(found.rows),
        ).format(count=len(found.rows))
    )
    output.narrate(_("next: tracker review accept ID…, reject ID… --reason TEXT, or --accept-all"))


def _decide(names: list[str], decision: Review, *, reason: str, by: str, db: str | None) -> None:
    from tracker.services import lookup
    from tracker.services.targets import reviewing

    wanted, expect = lookup.seen(names)
    with session.open_ledger(db, create=False) as ledger:
        entries = reviewing.review(
            ledger, wanted, decision, now=clock.now(), reason=reason, by=by, expect=expect
        )
    count = len(entries)
    if decision == "accepted":
        wording = ngettext("{count} target accepted", "{count} targets accepted", count)
    else:
        wording = ngettext("{count} target rejected", "{count} targets rejected", count)
    output.put(wording.format(count=count))
    output.narrate(_("tracker undo takes it back"))
