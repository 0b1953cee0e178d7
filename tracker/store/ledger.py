"""The ledger: one database, opened, looked into, changed and closed."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tracker.errors import LedgerBroken, LedgerError
from tracker.i18n import _
from tracker.store.engine import Engines, connect, parse_url, shown, sqlite_path, stay_open
from tracker.store.faults import broken_off, database_errors
from tracker.store.maintenance.migrate import HEAD, check, revision, upgrade
from tracker.store.read.snapshot import Reading
from tracker.store.write.transaction import Writing


class Ledger:
    """A database of targets. `read()` never changes a byte of it; `write()` is one transaction.

    Any number of processes and threads may use the same ledger. Everything raises the LedgerError family.
    """

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._written = 0
        self._staying: sqlite3.Connection | None = None  # while more than one change is made
        self.author = ""  # who makes changes that name nobody
        self.copy: Path | None = None  # made of an older database when it was brought up to date

    @classmethod
    def open(cls, url: str, *, create: bool = True, now: dt.datetime, upgrade_server: bool = False) -> Self:
        """Open the ledger at `url`; an older one is brought up to date, with a copy kept beside it.

        On a server no such copy can be made: there an older ledger is refused unless `upgrade_server`.
        """
        ledger = cls(connect(parse_url(url)))
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
    def write(self) -> Iterator[Writing]:
        """One transaction: kept when the block ends, dropped when it raises."""
        committing = False
        url, writer = self._engines.url, self._engines.writer
        try:
            with database_errors(url), writer.connect() as connection, connection.begin() as change:
                yield Writing(connection, self.author)
                committing = True
                change.commit()
        except LedgerBroken as error:
            raise broken_off(error, committing=committing) from error
        self._written += 1
        if self._written == 2:
            with suppress(sqlite3.Error):
                self._staying = stay_open(self._engines.url)

    def close(self) -> None:
        """Let go of the database."""
        if self._staying is not None:
            self._staying.close()
            self._staying = None
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
