"""`tracker db`: look after the database."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.cli import clock, identity, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import N_, _

_LABELS: Mapping[str, str] = {
    "url": N_("address"),
    "path": N_("file"),
    "size": N_("size in bytes"),
    "schema": N_("schema version"),
    "revision": N_("schema version"),
    "latest": N_("newest schema version"),
    "head": N_("newest schema version"),
    "documents": N_("documents"),
    "targets": N_("targets"),
    "mentions": N_("of them listed with another"),
    "candidates": N_("to be reviewed"),
    "events": N_("progress events"),
    "changes": N_("changes"),
    "exists": N_("exists"),
}


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup,
        help=_("Look after the database: where it lies, check, upgrade, backup, restore, move."),
    )
    group.command("info", help=_("Say where the database lies and what it holds."))(_info)
    group.command("check", help=_("Look whether the database is sound and nothing in it is half."))(_check)
    group.command("upgrade", help=_("Bring the database to this version, with a backup beside it."))(_upgrade)
    group.command("backup", help=_("Copy the database into a file."))(_backup)
    group.command("restore", help=_("Put a backup in the place of the database."))(_restore)
    group.command("export", help=_("Write the whole ledger as JSON, for another program or database."))(
        _export
    )
    group.command("import", help=_("Bring an export into a new ledger, or a filled-in sheet into this one."))(
        _import
    )
    app.add_typer(group, name="db")


def _url(db: str | None) -> str:
    from tracker.services.ledger.opening import default_url

    return session.url_of(db) or default_url()


def _info(
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ledger import maintenance

    facts = maintenance.info(_url(db))
    if json:
        output.put_json({"schema": 1, **{key: _plain(value) for key, value in facts.items()}})
        return
    from rich.text import Text

    from tracker.cli.printing.tables import put_facts

    put_facts((_(_LABELS.get(key, key)), Text(_in_words(value))) for key, value in facts.items())


def _plain(value: Any) -> Any:
    """A value that JSON knows; anything else as text."""
    return value if isinstance(value, str | int | float | bool | list | dict | None) else str(value)


def _in_words(value: Any) -> str:
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _check(db: Annotated[str | None, options.db()] = None) -> None:
    from tracker.cli.error_lines import complain
    from tracker.services.ledger import maintenance

    faults = maintenance.check(_url(db))
    for fault in faults:
        output.put(fault)
    if faults:
        complain(_("the database is damaged — bring a copy back with: tracker db restore FILE --force"))
        raise typer.Exit(ExitCode.NOTHING)
    output.put(_("the database is sound"))


def _upgrade(db: Annotated[str | None, options.db()] = None) -> None:
    from tracker.services.ledger import maintenance

    copy = maintenance.upgrade(_url(db), clock.now(), identity.credentials)
    if copy:
        output.put(_("the database is up to date; the copy from before is {path}").format(path=copy))
    else:
        output.put(_("the database is up to date"))


def _backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help=_("Where the copy goes."))],
    force: Annotated[bool, options.force()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ledger import maintenance

    written = maintenance.backup(_url(db), target, force=force)
    output.put(_("backup written to {path}").format(path=written))


def _restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help=_("The backup."))],
    force: Annotated[bool, typer.Option("--force", help=_("Replace the database that is there."))] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ledger import maintenance

    kept = maintenance.restore(_url(db), source, force, now=clock.now(), credentials=identity.credentials)
    output.put(_("database restored from {path}").format(path=source))
    if kept:
        output.narrate(_("what was there before is kept in {path}").format(path=kept))


def _export(
    out: Annotated[
        Path | None, typer.Argument(metavar="FILE", help=_("Where it goes; stdout if left out."))
    ] = None,
    force: Annotated[bool, options.force()] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help=_("Print the JSON Schema of an export instead."))
    ] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ledger import export_import

    if schema:
        output.put_json(export_import.schema())
        return
    with session.open_ledger(db, create=False) as ledger:
        if out is None:
            output.put_json(export_import.export_ledger(ledger), indent=1)
            return
        written = export_import.write_export(ledger, out, force=force)
    output.put(_("ledger exported to {path}").format(path=written))


def _import(
    source: Annotated[
        Path,
        typer.Argument(metavar="FILE", help=_("An export, or a sheet (xlsx) that units have filled in.")),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Of a sheet: say what would change, and change nothing."))
    ] = False,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.ledger import export_import

    if source.suffix.lower() == ".xlsx":
        from tracker.cli.commands.db_import_sheet import fill_from

        fill_from(source, dry_run=dry_run, by=by, db=db)
        return
    value = export_import.read_export(source)
    with session.open_ledger(db) as ledger:
        counts = export_import.import_ledger(ledger, value)
        name = ledger.name
    output.put(
        _("{targets} targets and {events} progress events imported into {name}").format(
            targets=counts["target"], events=counts["event"], name=name
        )
    )
