"""`tracker init`: start a project in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import clock, output, session
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "init",
        help=_("Start a project: a ledger, rules and settings in a folder, used from all folders below it."),
    )(_init)


def _init(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help=_("The folder; this one if left out."))
    ] = None,
) -> None:
    from tracker.services import new_project

    for path in new_project.start(folder or Path(), book=session.load_book(()), now=clock.now()):
        output.put(str(path))
    output.narrate(_("begin with: tracker ingest FILE; see the settings with: tracker settings list"))
