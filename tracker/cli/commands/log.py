"""`tracker log`: who changed what, and when."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.errors import NothingFound
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("log", help=_("Show the changes of the ledger, or of one target."))(_log)


def _log(
    name: Annotated[
        str | None, typer.Argument(metavar="ID", help=_("Only what changed this target."))
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", min=1, help=_("Only the newest N changes."))
    ] = None,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import change_log

    with session.open_ledger(db, create=False) as ledger:
        changes = sorted(change_log.log(ledger, name, limit=limit), key=lambda change: change.number)
    if json:
        output.put_json({"schema": 1, "changes": [change.model_dump(mode="json") for change in changes]})
    elif changes:
        from tracker.cli.printing.target_detail import put_changes

        put_changes(changes)
    if not changes:
        raise NothingFound(_("nothing has been changed yet"), _("read documents with tracker ingest PATH"))
