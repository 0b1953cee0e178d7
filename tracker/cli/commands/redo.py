"""`tracker redo`: do again what the last undo took back, as a new change."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("redo", help=_("Do again what the last undo took back."))(_redo)


def _redo(
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import undo_and_redo

    with session.open_ledger(db, create=False) as ledger:
        change = undo_and_redo.redo(ledger, now=clock.now(), by=by)
    output.put(change.words)
