"""`tracker unit`: the register of units, with their short names, and the words that give them targets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.errors import NothingFound
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.services.offices.register import ListedUnit


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup,
        help=_("The register of units: names, short names, and whose words give them targets."),
    )
    group.command("import", help=_("Take units from a csv file: name, short names, words, topics."))(_import)
    group.command("list", help=_("List the units with the number of targets that each leads."))(_list)
    group.command("add", help=_("Add a unit, or short names, words and topics to one that is there."))(_add)
    group.command("rename", help=_("Give a unit another full name, in its targets too."))(_rename)
    group.command("merge", help=_("Make several units one, in all targets too."))(_merge)
    group.command("remove", help=_("Take a unit out of the register; targets keep what they say."))(_remove)
    app.add_typer(group, name="unit")


def _import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("A csv file with a row for each unit."))],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import office_file, register

    units = office_file.read_units(file)
    with session.open_ledger(db) as ledger:
        new, changed = register.bring_in(ledger, units, now=clock.now(), by=by)
    output.put(
        _("{new} new, {changed} changed, {same} as before").format(
            new=new, changed=changed, same=len(units) - new - changed
        )
    )
    if new or changed:
        output.narrate(_("next: tracker assign --by-rules; tracker undo takes it back"))


def _list(
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import register

    with session.open_ledger(db, create=False) as ledger:
        found = register.listed(ledger)
    if json:
        output.put_json(
            {
                "schema": 1,
                "units": [
                    {**one.unit.model_dump(mode="json"), "targets": one.targets, "registered": one.registered}
                    for one in found
                ],
            }
        )
    elif found:
        _put(found)
    if not found:
        raise NothingFound(
            _("no unit is known yet"),
            _("add one with tracker unit add NAME, or many with tracker unit import FILE"),
        )


def _put(found: list[ListedUnit]) -> None:
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table
    from tracker.services.offices.office_names import joined

    columns = [
        PrintedColumn(_("unit"), flexible=True),
        PrintedColumn(_("targets"), right=True),
        PrintedColumn(_("short names")),
        PrintedColumn(_("words"), from_width=80),
        PrintedColumn(_("topics"), from_width=100),
    ]
    rows = [
        [
            PrintedCell(one.unit.name),
            PrintedCell(str(one.targets)),
            PrintedCell(joined(one.unit.short_names) if one.registered else _("(not in the register)")),
            PrintedCell(joined(one.unit.words)),
            PrintedCell(joined(one.unit.topics)),
        ]
        for one in found
    ]
    put_table(columns, rows)


def _add(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its full name."))],
    short: Annotated[
        list[str] | None, typer.Option("--short", metavar="NAME", help=_("A short name; repeatable."))
    ] = None,
    word: Annotated[
        list[str] | None,
        typer.Option("--word", metavar="TEXT", help=_("A promise with this word is the unit's; repeatable.")),
    ] = None,
    topic: Annotated[
        list[str] | None,
        typer.Option("--topic", metavar="NAME", help=_("A promise of this topic is the unit's; repeatable.")),
    ] = None,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import register

    said = register.Unit(
        name=name, short_names=tuple(short or ()), words=tuple(word or ()), topics=tuple(topic or ())
    )
    with session.open_ledger(db) as ledger:
        register.add(ledger, said, now=clock.now(), by=by)
    output.narrate(_("registered; tracker undo takes it back"))


def _rename(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_("Its name, or a short one."))],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help=_("Its new full name; the old one is a short one then."))
    ],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import register

    with session.open_ledger(db, create=False) as ledger:
        _changed(register.rename(ledger, old, new, now=clock.now(), by=by))


def _merge(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help=_("Units that are the same one."))],
    into: Annotated[str, typer.Option("--into", metavar="NAME", help=_("The full name of the one."))],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import register

    with session.open_ledger(db, create=False) as ledger:
        _changed(register.merge(ledger, names, into, now=clock.now(), by=by))


def _remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its name, or a short one."))],
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.offices import register

    with session.open_ledger(db, create=False) as ledger:
        register.remove(ledger, name, now=clock.now(), by=by)
    output.narrate(_("tracker undo takes it back"))


def _changed(count: int) -> None:
    words = ngettext("{count} target changed", "{count} targets changed", count)
    output.put(words.format(count=count))
    output.narrate(_("tracker undo takes it back"))
