"""The ledger for programs and agents: one table of verbs, offered over HTTP and over MCP.

    program ── http ──▶ `http` ──┐
                                 ├──▶ registry: verbs ──▶ services
    agent ── stdin, stdout ──▶ `mcp_server`

Each verb is defined once, in `verbs`: what it takes, what it gives, and the services that it calls. Every
change is logged with who made it. This file loads neither the verbs nor a library of either front end, so
that the command line may ask for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tracker.base.optional_libraries import require
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.api.calling import OnFault
    from tracker.api.verb import VerbContext
    from tracker.base.listening import Listening
    from tracker.progress.light_thresholds import Profile
    from tracker.rulebook.model import Rulebook
    from tracker.services.ledger.opening import Ledger
    from tracker.services.members.programs import Bearer


def require_http() -> None:
    """Raise MissingExtra, which names the command that installs it, where FastAPI or uvicorn is not there."""
    problem = _("the interface for programs needs a library that is not installed")
    require("fastapi", "uvicorn", extra="api", problem=problem)


def require_mcp() -> None:
    """Raise MissingExtra, which names the command that installs it, where the MCP library is not there."""
    problem = _("the interface for agents needs a library that is not installed")
    require("mcp", extra="mcp", problem=problem)


def desk_of(
    ledger: Ledger,
    rules: Callable[[], Rulebook],
    *,
    clock: Callable[[], dt.datetime],
    profile: Profile | None,
    day: dt.date | None,
) -> VerbContext:
    """What the verbs work with; `day` is that of verdicts where a request names none (None: today)."""
    from tracker.api.verb import VerbContext

    return VerbContext(ledger, rules, clock, profile, day)


def serve_http(
    desk: VerbContext,
    listening: Listening,
    *,
    tokens: Mapping[str, Bearer],
    by: str,
    read_only: bool,
    on_fault: OnFault,
) -> None:
    """Answer programs until Ctrl+C or SIGTERM. `tokens` says who is let in by each of them."""
    from tracker.api.http.app import application
    from tracker.api.http.server import run
    from tracker.api.http.tokens import Tokens
    from tracker.api.registry import offered

    app = application(
        offered(read_only=read_only),
        desk,
        loopback=listening.loopback,
        tokens=Tokens(tokens, usual=by),
        on_fault=on_fault,
    )
    run(app, listening)


def serve_mcp(desk: VerbContext, *, by: str, read_only: bool, on_fault: OnFault) -> None:
    """Answer one agent on stdin and stdout until it hangs up. Without `by` its changes are by its name."""
    from tracker.api.mcp_server import run
    from tracker.api.registry import offered

    run(offered(read_only=read_only), desk, by=by, on_fault=on_fault)
