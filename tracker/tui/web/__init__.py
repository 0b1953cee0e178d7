"""The terminal UI in a browser: each visitor gets a process of the program, drawn by textual-serve.

    browser ── http, web socket ──▶ guard ──▶ server ──▶ session ── pipes ──▶ `tracker tui` with our driver

Nothing is fetched from another machine: scripts and fonts come out of the installed packages. This file loads
neither Textual nor a web library, so that the command line may ask `served()`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.base.optional_libraries import require
from tracker.i18n import _

if TYPE_CHECKING:
    from ssl import SSLContext

    from tracker.base.listening import Listening
    from tracker.tui.web.login import Door

_DRIVER = "tracker.tui.web.driver:BrowserDriver"


def served() -> bool:
    """Whether this process draws into a browser: it has pipes then, and no terminal."""
    return os.environ.get("TEXTUAL_DRIVER") == _DRIVER


def require_library() -> None:
    """Raise MissingExtra, which names the pip command, where textual-serve is not installed."""
    problem = _("the screen in a browser needs a library that is not installed")
    require("textual_serve", extra="serve", problem=problem)


def serve(
    listening: Listening,
    *,
    token: str | None,
    argv: Sequence[str],
    environment: Mapping[str, str],
    door: Door | None = None,
    tls: SSLContext | None = None,
) -> None:
    """Answer browsers until Ctrl+C or SIGTERM, then end every session.

    A visitor gets a process `argv`, with `environment` added to our own.
    With a `token` nobody gets anything without it, with a `door` nobody whom it does not let in.
    """
    from tracker.tui.web.server import TrackerServer

    TrackerServer(
        listening,
        token=token,
        argv=argv,
        environment={**environment, "TEXTUAL_DRIVER": _DRIVER},
        door=door,
        tls=tls,
    ).run()
