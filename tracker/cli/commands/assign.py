"""`tracker assign`: who answers for targets, of as many as the filters find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.arguments.filters import with_filters
from tracker.errors import UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.records import Query
    from tracker.services.ledger.opening import Ledger
    from tracker.services.offices.assigning import AssignedByRules

_NOTHING = ("none", "-")


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "assign",
        help=_("Say who leads, supports and is in charge of targets: by id, by filter, or by rules."),
    )(with_filters(_assign))


def _assign(
    *,
    query: Query,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID",
            help=_("Ids as the list shows them; left out, all that the filters find."),
        ),
    ] = None,
    lead: Annotated[
        str | None, typer.Option("--lead", metavar="NAME", help=_("Lead unit; a short name will do."))
    ] = None,
    support: Annotated[
        str | None,
        typer.Option("--support", metavar="NAMES", help=_("Supporting units, with commas between them.")),
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help=_("Person in charge; none empties it."))
    ] = None,
    by_rules: Annotated[
        bool,
        typer.Option(
            "--by-rules",
            help=_("By the words and topics of the register; what somebody said stays."),
        ),
    ] = False,
    all_: Annotated[bool, typer.Option("--all", help=_("All targets, without a filter."))] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help=_("Only say how many targets it would be."))
    ] = False,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.records import Query
    from tracker.services import lookup
    from tracker.services.offices import assigning

    said = assigning.Assignment(_or_empty(lead), _or_empty(support), _or_empty(person))
    if by_rules and said != assigning.Assignment():
        raise UsageError(_("--by-rules takes no names"), _("give names, or --by-rules"))
    wanted, expect = lookup.seen(names or [])
    filtered = query != Query()
    if not (wanted or filtered or all_ or by_rules):
        raise UsageError(
            _("which targets?"), _("give ids, a filter such as --topic, or --all; see tracker assign --help")
        )
    with session.open_ledger(db, create=False) as ledger:
        if filtered or not (wanted or by_rules):
            wanted = _found(ledger, query.model_copy(update={"ids": tuple(wanted)}))
        if by_rules:
            made = assigning.assign_by_rules(ledger, wanted or None, now=clock.now(), by=by, dry_run=dry_run)
            _put_given(made, dry_run=dry_run)
            return
        if not dry_run:
            assigning.assign(ledger, wanted, said, now=clock.now(), by=by, expect=expect)
    _put_count(len(wanted), dry_run=dry_run)


def _found(ledger: Ledger, query: Query) -> list[str]:
    from tracker.cli.commands.list import nothing
    from tracker.services.listing import agenda

    found = agenda.agenda(ledger, query, as_of=clock.today())
    if not found.rows:
        raise nothing(found)
    return [row.entry.id for row in found.rows]


def _put_count(count: int, *, dry_run: bool) -> None:
    if dry_run:
        words = ngettext("{count} target would be assigned", "{count} targets would be assigned", count)
    else:
        words = ngettext("{count} target assigned", "{count} targets assigned", count)
    output.put(words.format(count=count))
    if not dry_run:
        output.narrate(_("tracker undo takes it back"))


def _put_given(made: AssignedByRules, *, dry_run: bool) -> None:
    for name, number in sorted(made.units.items()):
        output.put(_("{unit}: {count}").format(unit=name, count=number))
    _put_count(len(made.ids), dry_run=dry_run)
    if made.left:
        words = ngettext(
            "{count} target stays without a unit; see it with tracker list --no-unit",
            "{count} targets stay without a unit; see them with tracker list --no-unit",
            made.left,
        )
        output.narrate(words.format(count=made.left))


def _or_empty(text: str | None) -> str | None:
    return "" if text is not None and text.strip().lower() in _NOTHING else text
