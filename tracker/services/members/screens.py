"""Who is at a screen of `tracker serve`: sessions, begun by a password or in the name that a proxy gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tracker.errors import NotPermitted
from tracker.i18n import _
from tracker.services.ledger.opening import Credentials, Ledger, open_ledger
from tracker.store.members import passwords
from tracker.store.members.gate import has_members
from tracker.store.members.member_rows import (
    Member,
    drop_session,
    kept_members,
    member_of_session,
    put_session,
)
from tracker.store.members.roles import Verb

LASTS = dt.timedelta(hours=12)


def guarded(url: str | None, *, now: dt.datetime) -> bool:
    """Whether the ledger has members, so that whoever comes must say who they are."""
    with open_ledger(url, now=now) as ledger, ledger.read() as reading:
        return has_members(reading.connection)


def log_in(url: str | None, name: str, password: str, *, now: dt.datetime) -> str:
    """Begin a session by a password; gives its secret. Raises NotPermitted."""
    known = Credentials(" ".join(name.split()), password)
    with open_ledger(url, create=False, now=now, credentials=lambda: known) as ledger:
        return _begin(ledger, known.name, "log_in", now)


def vouch_for(url: str | None, name: str, *, now: dt.datetime, credentials: Callable[[], Credentials]) -> str:
    """Begin a session for somebody whom a proxy has let in, by an administrator's word; gives its secret.

    Raises NotPermitted, also for a name that is no member.
    """
    with open_ledger(url, create=False, now=now, credentials=credentials) as ledger:
        return _begin(ledger, " ".join(name.split()), "serve", now)


def may_vouch(url: str | None, *, now: dt.datetime, credentials: Callable[[], Credentials]) -> None:
    """Raise NotPermitted unless an administrator asks."""
    with open_ledger(url, create=False, now=now, credentials=credentials) as ledger:
        ledger.ask("serve")


def is_member(url: str | None, name: str, *, now: dt.datetime) -> bool:
    """Whether there is a member of this name."""
    with open_ledger(url, create=False, now=now) as ledger, ledger.read() as reading:
        return name in kept_members(reading.connection)


def who(url: str | None, secret: str, *, now: dt.datetime) -> Member | None:
    """The member whose session it is; None when there is none, or it has ended."""
    with open_ledger(url, create=False, now=now) as ledger, ledger.read() as reading:
        name = member_of_session(reading.connection, secret, now=now)
        kept = kept_members(reading.connection).get(name) if name else None
    return kept.member if kept else None


def log_out(url: str | None, secret: str, *, now: dt.datetime) -> None:
    """End a session; one that has ended already is no mistake."""
    known = Credentials(session=secret)
    with open_ledger(url, create=False, now=now, credentials=lambda: known) as ledger:
        try:
            with ledger.write("log_in") as writing:
                drop_session(writing.connection, secret)
        except NotPermitted:
            return


def _begin(ledger: Ledger, name: str, verb: Verb, now: dt.datetime) -> str:
    secret = passwords.token()
    with ledger.write(verb) as writing:
        if name not in kept_members(writing.connection):
            raise NotPermitted(
                _("{name} is no member of this ledger").format(name=name),
                _("an administrator adds members with: tracker member add"),
            )
        put_session(writing.connection, secret, name, now=now, ends=now + LASTS)
    return secret
