"""`tracker demo`: the sample documents in a throw-away ledger."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.commands.tui import has_terminal
from tracker.cli.throw_away import fill, throw_away_folder
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "demo", help=_("Read the sample documents into a throw-away ledger and open the terminal UI.")
    )(_demo)


def _demo(
    as_of: Annotated[str | None, options.as_of()] = None,
    no_ui: Annotated[bool, typer.Option("--no-ui", help=_("Print the list and the report instead."))] = False,
) -> None:
    from tracker.services.ingest.samples import sample_day

    day = session.day(as_of) or sample_day() or clock.today()
    with throw_away_folder() as folder:
        url = f"sqlite:///{(folder / 'demo.db').as_posix()}"
        fill(url)
        if no_ui or not has_terminal():
            _print(url, day)
            return
        from tracker.tui import run_tui

        run_tui(url, as_of=day, demo=True)


def _print(url: str, day: dt.date) -> None:
    from tracker.cli.commands.list import nothing, put_agenda
    from tracker.cli.commands.report import put_report
    from tracker.records import Query
    from tracker.services.listing import agenda
    from tracker.services.listing.passages_of_targets import passages

    with session.open_ledger(url, create=False) as ledger:
        found = agenda.agenda(ledger, Query(), as_of=day)
        if not found.rows:
            raise nothing(found)
        put_agenda(found, passages(ledger, [row.entry for row in found.rows]))
        output.put()
        put_report(ledger, found, rules_version=session.rules_version())
    output.narrate(
        _("these are samples in a throw-away ledger; read your own documents with tracker ingest PATH")
    )
