"""`tracker rules install`, `uninstall` and `packs`: rules from others, in force beside the shipped ones."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import output
from tracker.cli.arguments import options
from tracker.cli.exit_codes import ExitCode
from tracker.cli.printing.rule_errors import problems_shown
from tracker.i18n import _


def add(group: typer.Typer) -> None:
    """Add the commands to `group`."""
    group.command("install", help=_("Put a pack of rules in force: a folder, or what a package offers."))(
        _install
    )
    group.command("uninstall", help=_("Take a pack of rules out of force."))(_uninstall)
    group.command("packs", help=_("List the packs of rules: those in force, and those that packages offer."))(
        _packs
    )


def _install(
    what: Annotated[
        str,
        typer.Argument(
            metavar="DIR|PACKAGE", help=_("A folder of rules, which is copied, or an installed package.")
        ),
    ],
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help=_("What to call it; the folder's name if left out."))
    ] = "",
    force: Annotated[bool, typer.Option("--force", help=_("Replace a pack of this name."))] = False,
) -> None:
    from tracker.services.rules import pack_installing as service

    with problems_shown():
        packs = service.install(what, name=name, force=force)
    for pack in packs:
        output.put(pack.name)
    if not packs:
        raise typer.Exit(int(ExitCode.NOTHING))  # why, is told of each plugin that could not be used
    output.narrate(_("in force from now on; try the examples with: tracker rules check"))


def _uninstall(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("The name of a pack that is in force."))],
) -> None:
    from tracker.services.rules import pack_installing as service

    service.uninstall(name)
    output.narrate(_("the rule pack {name} is no longer in force").format(name=name))


def _packs(as_json: Annotated[bool, options.json_()] = False) -> None:
    from tracker.services.rules import pack_installing, rule_packs

    packs = rule_packs.installed()
    offered = [name for name in pack_installing.available() if name not in {pack.name for pack in packs}]
    if as_json:
        listed = [
            {"name": pack.name, "folder": str(pack.folder), "package": pack.package or None} for pack in packs
        ]
        output.put_json({"schema": 1, "packs": listed, "offered": offered})
        return
    for pack in packs:
        output.put(f"{pack.name}  {pack.package or pack.folder}")
    for name in offered:
        output.put(_("{name}  (offered; tracker rules install {name} puts it in force)").format(name=name))
    if not packs and not offered:
        output.narrate(_("no pack of rules is installed, and no package offers one"))
