"""`tracker serve`: the terminal UI in a browser, or with `--api` the ledger for programs."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

from tracker import i18n
from tracker.cli import clock, identity, output, session
from tracker.cli.api_desk import LedgerOptions
from tracker.cli.arguments import options
from tracker.cli.error_lines import complain
from tracker.cli.throw_away import check_own_ledger
from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.base.listening import Listening
    from tracker.tui.web.login import Door


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("serve", help=_("Show the same screen in a browser, on this machine unless told otherwise."))(
        _serve
    )


def _serve(
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADDRESS",
            help=_("Listen here; another than this machine's own needs the token."),
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option("--port", "-p", metavar="N", help=_("The port; 0 takes any free one.")),
    ] = 8000,
    token: Annotated[
        str | None,
        typer.Option(
            "--token",
            envvar="TRACKER_TOKEN",
            show_envvar=False,
            metavar="SECRET",
            help=_("Let in only who has it; better by TRACKER_TOKEN. Made and printed where it is needed."),
        ),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help=_("The samples, in a throw-away ledger for each visitor."))
    ] = False,
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", metavar="FILE", help=_("Encrypt: the certificate, as PEM."))
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", metavar="FILE", help=_("Encrypt: its key, as PEM."))
    ] = None,
    user_header: Annotated[
        str,
        typer.Option(
            "--proxy-user-header", metavar="NAME", help=_("Visitors are whom a proxy names in this header.")
        ),
    ] = "",
    proxies: Annotated[
        list[str] | None,
        typer.Option(
            "--proxy", metavar="ADDRESS", help=_("The proxy's address or network; this machine if left out.")
        ),
    ] = None,
    api: Annotated[
        bool, typer.Option("--api", help=_("Instead of the screen a JSON interface for programs."))
    ] = False,
    tokens: Annotated[
        Path | None,
        typer.Option(
            "--tokens",
            metavar="FILE",
            help=_('With --api: a token for each program by its name, a line name = "token" for each.'),
        ),
    ] = None,
    read_only: Annotated[bool, options.read_only()] = False,
    by: Annotated[str, options.by()] = "",
    as_of: Annotated[str | None, options.as_of()] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    if demo:
        check_own_ledger(db, rules)
        rules = None
    if api:
        if tls_cert or tls_key or user_header or proxies:
            raise UsageError(
                _("--tls-cert, --tls-key, --proxy-user-header and --proxy are for the screen"),
                _("leave them out, or put the interface behind a proxy that encrypts"),
            )
        from tracker.cli.commands.serve_api import serve_api

        source = LedgerOptions(db=db, rules=rules, profile=session.set_profile(), as_of=as_of, demo=demo)
        serve_api(source, host, port, token=token, tokens=tokens, by=by, read_only=read_only)
        return
    if tokens or read_only:
        raise UsageError(_("--tokens and --read-only are for programs"), _("add --api, or leave them out"))
    if proxies and not user_header:
        raise UsageError(
            _("--proxy says from where a visitor's name comes, but not in which header"),
            _("add --proxy-user-header, or leave it out"),
        )
    from tracker.base.admission import check_token
    from tracker.base.listening import listen
    from tracker.tui import web

    web.require_library()
    from tracker.tui.web.tls import tls_context

    argv = _program("demo" if demo else "tui", as_of=as_of, rules=rules or ())
    if token is not None:
        check_token(token)
    tls = tls_context(tls_cert, tls_key)
    named = not demo and _has_members(db)
    if user_header:
        _check_proxy(db, named, proxies or ())
    listening = replace(listen(host, port), secure=tls is not None)
    if named and not listening.loopback and tls is None and not user_header:
        complain(
            _(
                "warning: {host} can be reached by other machines, and nothing is encrypted on the way, "
                "passwords neither. Give --tls-cert and --tls-key, or serve behind a proxy that encrypts"
            ).format(host=host)
        )
    elif not named and not listening.loopback:
        token = token or secrets.token_urlsafe()
        complain(
            _(
                "warning: {host} can be reached by other machines. Who has the token works with this ledger "
                "and this machine's files as you do, and nothing is encrypted on the way. Safer: listen on "
                "this machine only, and let them come by ssh -L {port}:127.0.0.1:{port}"
            ).format(host=host, port=listening.port)
        )
    output.put(f"{listening.url}?token={quote(token, safe='')}" if token else listening.url)
    sys.stdout.flush()
    output.narrate(_("Open this address in a browser. Ctrl+C ends it."))
    door = _door(db, listening, user_header, proxies or ()) if named else None
    web.serve(listening, token=token, argv=argv, environment=_environment(db, by), door=door, tls=tls)
    output.narrate(_("Ended; every session is closed."))


def _has_members(db: str | None) -> bool:
    """Whether the ledger knows who may do what. Raises LedgerError where it cannot be read."""
    from tracker.services.members import screens

    return session.exists(db) and screens.guarded(session.url_of(db), now=clock.now())


def _check_proxy(db: str | None, named: bool, proxies: Sequence[str]) -> None:
    """Raise unless there are members, an administrator serves in their names, and the addresses are some."""
    from tracker.services.members import screens
    from tracker.tui.web.proxy_users import networks

    networks(proxies)
    if not named:
        raise UsageError(
            _("names from a proxy need members, and this ledger has none"),
            _("begin with: tracker member add NAME --role administrator"),
        )
    screens.may_vouch(session.url_of(db), now=clock.now(), credentials=identity.credentials)


def _door(db: str | None, listening: Listening, user_header: str, proxies: Sequence[str]) -> Door:
    from tracker.tui.web.accounts import Accounts
    from tracker.tui.web.login import GuardedLedger
    from tracker.tui.web.proxy_users import ProxyUsers

    ledger = GuardedLedger(session.url_of(db), clock.now)
    if user_header:
        return ProxyUsers(ledger, user_header, proxies, identity.credentials)
    return Accounts(ledger, port=listening.port, secure=listening.secure)


def _program(command: str, *, as_of: str | None, rules: Sequence[Path]) -> list[str]:
    """The command line that each visitor gets a process of."""
    day = session.day(as_of)
    words = [command]
    words += ["--as-of", day.isoformat()] if day else []
    for folder in rules:
        words += ["--rules", str(folder)]
    return [sys.executable, *_search_path(), "-m", "tracker", *words]


def _search_path() -> list[str]:
    """Keep files of the working folder from being taken for modules, unless the program itself lies there."""
    import tracker

    home = Path(tracker.__file__).resolve().parents[1]
    return [] if home == Path.cwd().resolve() else ["-P"]


def _environment(db: str | None, by: str) -> dict[str, str]:
    """Language, ledger and who works; an address with a password does not belong on a command line."""
    url = session.url_of(db)
    named = {"TRACKER_DB": url or "", "TRACKER_BY": by}
    return {"TRACKER_LANG": i18n.language(), **{name: value for name, value in named.items() if value}}
