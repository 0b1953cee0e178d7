"""`tracker show`: one target with its quote highlighted in its context, its progress and its history."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("show", help=_("Show one target: its words in their context, its progress, its history."))(
        _show
    )


def _show(
    name: Annotated[str, options.one_id()],
    as_of: Annotated[str | None, options.as_of()] = None,
    profile: Annotated[str | None, options.profile()] = None,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import target_dossier
    from tracker.services.report.reporting import load_profile

    cut_offs = load_profile(profile)
    with session.open_ledger(db, create=False) as ledger:
        known = target_dossier.dossier(ledger, name, as_of=session.as_of(as_of), profile=cut_offs)
    if json:
        output.put_json(target_dossier.as_json(known))
        return
    from tracker.cli.printing.target_detail import put_detail

    put_detail(known)
