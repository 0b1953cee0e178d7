"""`tracker review suggestions`: what later documents say of open targets, to be taken or left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.errors import NothingFound
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.services.results.suggestion import Suggestion


def add(group: typer.Typer) -> None:
    """Add the command to the group of `tracker review`."""
    group.command(
        "suggestions",
        help=_("Results that documents report for open targets, and targets that seem to be one."),
    )(_suggestions)


def _suggestions(
    accept: Annotated[
        list[str] | None, typer.Option("--accept", metavar="ID", help=_("Take this suggestion; repeatable."))
    ] = None,
    reject: Annotated[
        list[str] | None, typer.Option("--reject", metavar="ID", help=_("Leave this suggestion; repeatable."))
    ] = None,
    accept_above: Annotated[
        float | None,
        typer.Option(
            "--accept-above",
            metavar="SHARE",
            min=0,
            max=1,
            help=_("Take every result that is at least so sure, such as 0.95."),
        ),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is left."))] = "",
    by: Annotated[str, options.by()] = "",
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.results import suggestions, suggestions_json

    with session.open_ledger(db, create=False) as ledger:
        if accept_above is not None:
            found = suggestions.suggestions(ledger)
            accept = [
                *(accept or ()),
                *(one.id for one in found if one.kind == "result" and one.score >= accept_above),
            ]
            if not accept:
                raise NothingFound(
                    _("no result is as sure as {share}").format(share=accept_above),
                    _("see what waits with: tracker review suggestions"),
                )
        if accept:
            taken = suggestions.accept(ledger, accept, now=clock.now(), by=by)
            output.put(
                ngettext("{count} target updated", "{count} targets updated", len(taken)).format(
                    count=len(taken)
                )
            )
        if reject:
            left = suggestions.reject(ledger, reject, now=clock.now(), reason=reason, by=by)
            output.put(
                ngettext("{count} suggestion left", "{count} suggestions left", len(left)).format(
                    count=len(left)
                )
            )
        if accept or reject:
            output.narrate(_("tracker undo takes it back"))
            return
        found = suggestions.suggestions(ledger)
        unknown = suggestions.placeless(ledger)
    for name in unknown:
        output.narrate(
            _(
                "{file} names no place, so nothing is offered for it or from it; "
                "say whose it is: tracker ingest {file} --issuer NAME"
            ).format(file=name)
        )
    if json:
        output.put_json(suggestions_json.as_json(found))
    if not found:
        raise NothingFound(
            _("no document suggests anything about an open target"),
            _("read a report or a newer plan with tracker ingest PATH"),
        )
    if not json:
        _put(found)


def _put(found: list[Suggestion]) -> None:
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table
    from tracker.services import wording

    columns = [
        PrintedColumn(_("id")),
        PrintedColumn(_("target")),
        PrintedColumn(_("indicator"), flexible=True),
        PrintedColumn(_("says"), right=True),
        PrintedColumn(_("outcome")),
        PrintedColumn(_("as of")),
        PrintedColumn(_("quote"), from_width=100, flexible=True),
        PrintedColumn(_("document"), from_width=120),
    ]
    rows = []
    for one in found:
        if one.kind == "result":
            amount = wording.format_amount(one.value, one.said.unit)
            says = f"+{amount}" if one.way == "add" else amount
            if one.value is None:
                says = one.said.quote
        else:
            says = _("same as {id}").format(id=one.other)
            if one.differs:
                differs = _(", ").join(map(wording.field_word, one.differs))
                says = _("{words}; differs in {fields}").format(words=says, fields=differs)
        rows.append(
            [
                PrintedCell(one.id, "cyan"),
                PrintedCell(one.target),
                PrintedCell(one.indicator),
                PrintedCell(says),
                PrintedCell(wording.outcome_word(one.outcome) if one.outcome else "—"),
                PrintedCell(one.as_of.isoformat() if one.as_of else "—"),
                PrintedCell(one.sentence or one.said.quote),
                PrintedCell(one.document),
            ]
        )
    put_table(columns, rows)
    output.narrate(ngettext("{count} suggestion", "{count} suggestions", len(found)).format(count=len(found)))
    output.narrate(_("next: tracker review suggestions --accept ID, or --reject ID --reason TEXT"))
