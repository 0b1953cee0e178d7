"""Who works here, asked for only where a ledger has members. A password never stands on a command line."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING

from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.store.members.credentials import Credentials

_typed: Credentials | None = None


def credentials() -> Credentials:
    """What the environment proves; else what is typed at a terminal, once for a process."""
    global _typed
    from tracker.services.ledger.credentials import from_environment, kept

    known = from_environment()
    if known.given or not _at_terminal():
        return known
    if _typed is None:
        name = known.name or _ask_name()
        _typed = kept(name, _ask(_("Password of {name}: ").format(name=name)), "")
    return _typed


def new_password(*, from_stdin: bool) -> str:
    """A password to be kept: typed twice, or the first line of stdin. Raises UsageError."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not _at_terminal():
        raise UsageError(
            _("a password is typed at a terminal, and here is none"),
            _("give it on stdin with --password-stdin"),
        )
    first = _ask(_("New password: "))
    if first != _ask(_("Once more: ")):
        raise UsageError(_("the two passwords differ"), _("try again"))
    return first


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _ask(words: str) -> str:
    return getpass(words, stream=sys.stderr)


def _ask_name() -> str:
    print(_("Your name in this ledger: "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()
