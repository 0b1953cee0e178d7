"""`tracker mcp`: the ledger for agents, as an MCP server on stdin and stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import output
from tracker.cli.api_desk import LedgerOptions, open_desk
from tracker.cli.arguments import options
from tracker.cli.error_lines import keep_fault
from tracker.cli.throw_away import check_own_ledger
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("mcp", help=_("Let an agent work with the ledger: an MCP server on stdin and stdout."))(_mcp)


def _mcp(
    read_only: Annotated[bool, options.read_only()] = False,
    demo: Annotated[bool, typer.Option("--demo", help=_("The samples, in a throw-away ledger."))] = False,
    by: Annotated[str, options.by()] = "",
    as_of: Annotated[str | None, options.as_of()] = None,
    profile: Annotated[str | None, options.profile()] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker import api

    api.require_mcp()
    if demo:
        check_own_ledger(db, rules)
        rules = None
    with open_desk(LedgerOptions(db=db, rules=rules, profile=profile, as_of=as_of, demo=demo)) as desk:
        if sys.stdin.isatty():
            output.narrate(_("An agent starts this command and talks to it; Ctrl+C ends it."))
        api.serve_mcp(desk, by=by, read_only=read_only, on_fault=keep_fault)
