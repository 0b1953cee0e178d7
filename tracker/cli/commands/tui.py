"""`tracker tui`, and `tracker` alone: the terminal UI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import clock, identity, output, session
from tracker.cli.arguments import options
from tracker.errors import UsageError
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("tui", help=_("Open the terminal UI; so does tracker alone."))(_tui)


def _tui(
    as_of: Annotated[str | None, options.as_of()] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    if not has_terminal():
        raise UsageError(
            _("the terminal UI needs a terminal for input and output"),
            _("print the list with tracker list, or the report with tracker report"),
        )
    day = session.as_of(as_of)
    from tracker.tui import run_tui

    run_tui(session.url_of(db), as_of=day, rules=tuple(rules or ()), credentials=identity.credentials)


def has_terminal() -> bool:
    """Whether a person can use a screen here: at a terminal, or in a browser by `tracker serve`."""
    from tracker.tui.web import served

    return served() or (sys.stdin.isatty() and output.on_terminal())


def open_or_hint() -> None:
    """Open the terminal UI; where there is no terminal say what to do instead."""
    if not has_terminal():
        output.put(
            _(
                "No terminal here, so the screen stays closed. "
                "Try tracker list, tracker report or tracker --help."
            )
        )
        return
    from tracker.tui import run_tui

    run_tui(
        session.url_of(None),
        as_of=clock.today(),
        rules=session.set_rules(),
        credentials=identity.credentials,
    )
