"""`tracker serve --api`: the ledger for programs, over HTTP."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from tracker.cli import output
from tracker.cli.api_desk import LedgerOptions, open_desk
from tracker.cli.error_lines import complain, keep_fault
from tracker.i18n import _

_USUAL = "api"  # who makes changes, where neither a token nor --by says so


def serve_api(
    source: LedgerOptions,
    host: str,
    port: int,
    *,
    token: str | None,
    tokens: Path | None,
    by: str,
    read_only: bool,
) -> None:
    """Answer programs at an address until Ctrl+C or SIGTERM."""
    from tracker import api
    from tracker.api.http.tokens import check_header, read_tokens
    from tracker.base.listening import listen
    from tracker.services.members.programs import Bearer, check

    api.require_http()
    usual = by or _USUAL
    bearers = read_tokens(tokens) if tokens is not None else {}
    own = [*bearers.values()]
    if token is not None:
        bearers[check_header(token)] = Bearer(usual)
    with open_desk(source) as desk:
        if own and not read_only:
            check(desk.ledger, own)
        desk.rules()  # mistakes in them are told now
        listening = listen(host, port)
        made = ""
        if not listening.loopback:
            complain(
                _(
                    "warning: {host} can be reached by other machines. Who has a token reads this ledger "
                    "and, without --read-only, changes it, and nothing is encrypted on the way. Safer: "
                    "listen on this machine only, and let them come by ssh -L {port}:127.0.0.1:{port}"
                ).format(host=host, port=listening.port)
            )
            if not bearers:
                made = secrets.token_urlsafe()
                bearers[made] = Bearer(usual)
        output.put(listening.url)
        if made:
            output.put(f"Authorization: Bearer {made}")
        sys.stdout.flush()
        output.narrate(
            _("What programs can ask is at {url}openapi.json. Ctrl+C ends it.").format(url=listening.url)
        )
        api.serve_http(desk, listening, tokens=bearers, by=usual, read_only=read_only, on_fault=keep_fault)
    output.narrate(_("Ended."))
