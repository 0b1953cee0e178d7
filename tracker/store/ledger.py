"""The ledger: one database, opened, looked into, changed and closed."""

from __future__ import annotations

import copy
import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from tracker.errors import LedgerBroken, LedgerError
from tracker.i18n import _
from tracker.store.database_errors import broken_off, database_errors
from tracker.store.engine import Engines, connect, parse_url, shown, sqlite_path, stay_open
from tracker.store.maintenance.migrate import HEAD, MEMBERS_SINCE, check, known_revisions, revision, upgrade
from tracker.store.members.credentials import Bounds, Credentials, nobody
from tracker.store.members.gate import permit_of
from tracker.store.members.member_rows import put_access
from tracker.store.members.permit import EVERYTHING, Permit
from tracker.store.members.roles import Verb
from tracker.store.read.snapshot import Reading
from tracker.store.write.transaction import Writing


class _Staying:
    """A connection that stays open while more than one change is made."""

    def __init__(self) -> None:
        self._written = 0
        self._connection: sqlite3.Connection | None = None

    def count(self, url: URL) -> None:
        """Note that a change was made."""
        self._written += 1
        if self._written == 2:
            with suppress(sqlite3.Error):
                self._connection = stay_open(url)

    def end(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Ledger:
    """A database of targets. `read()` never changes a byte of it; `write()` is one transaction.

    Any number of processes and threads may use the same ledger. Everything raises the LedgerError family.
    """

    def __init__(self, engines: Engines, now: dt.datetime, credentials: Callable[[], Credentials]) -> None:
        self._engines = engines
        self._opened, self._since = now, time.monotonic()
        self.credentials = credentials  # of whoever changes it; asked for only where there are members
        self._known = nobody()
        self._asked = False  # for the credentials
        self._staying = _Staying()
        self.author = ""  # who makes changes that name nobody
        self.copy: Path | None = None  # made of an older database when it was brought up to date

    @classmethod
    def open(
        cls,
        url: str,
        *,
        create: bool = True,
        now: dt.datetime,
        upgrade_server: bool = False,
        credentials: Callable[[], Credentials] = nobody,
    ) -> Self:
        """Open the ledger at `url`; an older one is brought up to date, with a copy kept beside it.

        On a server no such copy can be made: there an older ledger is refused unless `upgrade_server`.
        """
        ledger = cls(connect(parse_url(url)), now, credentials)
        try:
            with database_errors(ledger._engines.url, files=True):
                ledger._make_ready(create, now, upgrade_server)
        except BaseException:
            ledger.close()
            raise
        return ledger

    @property
    def name(self) -> str:
        """The address as it may be printed, without a password."""
        return shown(self._engines.url)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One consistent view of the ledger."""
        with database_errors(self._engines.url), self._engines.reader.begin() as connection:
            yield Reading(connection)

    @contextmanager
    def write(self, verb: Verb = "administer") -> Iterator[Writing]:
        """One transaction: kept when the block ends, dropped when it raises.

        Where there are members, raises NotPermitted unless the one who asks may do what `verb` says; what
        the block changes is held against the role too.
        """
        permit, committing = EVERYTHING, False
        try:
            with database_errors(self._engines.url):
                while True:
                    with self._engines.writer.connect() as connection, connection.begin() as change:
                        permit = permit_of(connection, self._known, now=self._now())
                        if not self._must_ask(permit):
                            permit.ask(verb)
                            yield Writing(connection, self.author, permit)
                            committing = True
                            change.commit()
                            break
                    self._ask_who()
        except LedgerBroken as error:
            raise broken_off(error, committing=committing) from error
        finally:
            self._note(permit)
        self._staying.count(self._engines.url)

    def ask(self, verb: Verb) -> None:
        """Raise NotPermitted unless the one who asks may do what `verb` says. Changes nothing."""
        permit = self.permit()
        try:
            permit.ask(verb)
        finally:
            self._note(permit)

    def permit(self) -> Permit:
        """What the one who asks may do, as it stands now."""
        with database_errors(self._engines.url):
            permit = self._look_up()
            if self._must_ask(permit):
                permit = self._ask_who()
        return permit

    def acting_for(self, name: str, at_most: Bounds | None) -> Ledger:
        """The same ledger for a program that is let in by a name; it is closed with this one.

        Where there are members it acts as the one of this name, as long as whoever opened the ledger is an
        administrator; anywhere it may do no more than `at_most`.
        """
        known = Credentials(name, vouched_by=self._known, at_most=at_most)
        other = copy.copy(self)
        other.credentials, other._known, other._asked = lambda: known, known, True
        return other

    def _now(self) -> dt.datetime:
        """The time by the clock of whoever opened the ledger, which may be long ago."""
        return self._opened + dt.timedelta(seconds=time.monotonic() - self._since)

    def _look_up(self) -> Permit:
        with self._engines.reader.begin() as connection:
            return permit_of(connection, self._known, now=self._now())

    def _must_ask(self, permit: Permit) -> bool:
        """Whether there are members, and whoever works here has not been asked yet."""
        return not self._asked and permit is not EVERYTHING

    def _ask_who(self) -> Permit:
        """Learn who works here. Somebody may have to type it, and hashing is slow: no lock is held."""
        self._known, self._asked = self.credentials(), True
        return self._look_up()

    def _note(self, permit: Permit) -> None:
        """Keep what was refused, in a transaction of its own; a ledger that cannot be written keeps none."""
        if permit.refused:
            with suppress(SQLAlchemyError, sqlite3.Error), self._engines.writer.begin() as connection:
                for one in permit.refused:
                    put_access(connection, one.model_copy(update={"at": self._now()}))
            permit.refused.clear()

    def close(self) -> None:
        """Let go of the database."""
        self._staying.end()
        self._engines.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _make_ready(self, create: bool, now: dt.datetime, upgrade_server: bool) -> None:
        path = sqlite_path(self._engines.url)
        empty = path is not None and (not path.exists() or path.stat().st_size == 0)
        current = None if empty else revision(self._engines.reader)
        if current == HEAD:
            return
        if current is not None and current >= MEMBERS_SINCE and current in known_revisions():
            self.ask("upgrade")
        if current is None and not create:
            raise LedgerError(
                _("there is no ledger at {name}").format(name=self.name),
                _("read a document into it first: tracker ingest FILE"),
            )
        check(self._engines, current)
        if current is not None and path is None and not upgrade_server:
            raise LedgerError(
                _("the ledger {name} is of an older version").format(name=self.name),
                _("take a copy with pg_dump, then run: tracker db upgrade"),
            )
        self.copy = upgrade(self._engines, now=now)
