"""`tracker settings`: what holds where the command line says nothing, and who says so."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tracker.cli import output
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup, help=_("What holds where the command line says nothing, and where that is set.")
    )
    group.command("list", help=_("List all settings in force, with the file or variable that says so."))(
        _list
    )
    group.command("get", help=_("Print the value in force of one setting."))(_get)
    group.command("set", help=_("Set one in your own settings file, or in the project's."))(_set)
    group.command("unset", help=_("Take one out of the file again."))(_unset)
    app.add_typer(group, name="settings")


def _key() -> Any:
    return typer.Argument(
        metavar="KEY",
        help=_("database, issuer, place, rules, profile, author, language, theme, columns or report_format."),
    )


def _project() -> Any:
    return typer.Option(
        "--project", help=_("In the tracker.toml of this folder or one above instead of your own file.")
    )


def _list(json: Annotated[bool, options.json_()] = False) -> None:
    from tracker.services.settings import get_and_set

    found = [get_and_set.in_effect(key) for key in get_and_set.KEYS]
    if json:
        output.put_json([one._asdict() for one in found])
        return
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table

    rows = [(one.key, _shown(one.value, ", ") or "—", one.origin or _("the program")) for one in found]
    titles = (_("setting"), _("value"), _("set by"))
    put_table(
        [PrintedColumn(title, flexible=at == 1) for at, title in enumerate(titles)],
        [[PrintedCell(text) for text in row] for row in rows],
    )


def _get(key: Annotated[str, _key()]) -> None:
    from tracker.services.settings import get_and_set

    output.put(_shown(get_and_set.in_effect(get_and_set.known_key(key)).value))


def _set(
    key: Annotated[str, _key()],
    value: Annotated[
        list[str], typer.Argument(metavar="VALUE", help=_("The value; several for rules and columns."))
    ],
    project: Annotated[bool, _project()] = False,
) -> None:
    from tracker.services.settings import get_and_set

    path = get_and_set.put(get_and_set.known_key(key), value, project=project)
    output.narrate(_("kept in {path}").format(path=path))


def _unset(key: Annotated[str, _key()], project: Annotated[bool, _project()] = False) -> None:
    from tracker.services.settings import get_and_set

    path = get_and_set.remove(get_and_set.known_key(key), project=project)
    output.narrate(_("kept in {path}").format(path=path))


def _shown(value: Any, between: str = "\n") -> str:
    return between.join(value) if isinstance(value, list) else str(value)
