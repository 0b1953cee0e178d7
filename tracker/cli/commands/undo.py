"""`tracker undo`: take the last change back, as a new change."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("undo", help=_("Take back the last change; again for the one before."))(_undo)


def _undo(
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import undo_and_redo

    with session.open_ledger(db, create=False) as ledger:
        change = undo_and_redo.undo(ledger, now=clock.now(), by=by)
    output.put(change.words)
