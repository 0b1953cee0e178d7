"""Where the time on the clock of an ingest goes: the database, the layers over it, the reading."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from unittest.mock import patch

from tracker.services.ingest.pool import LocalProcesses
from tracker.store.ledger import Ledger


class Clock:
    """Seconds spent in a part of a run, and in all of it."""

    def __init__(self) -> None:
        self.driver = self.store = self.reading = self.whole = 0.0

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            setattr(self, part, getattr(self, part) + time.perf_counter() - began)

    def share(self, seconds: float) -> float:
        """Per cent of the whole."""
        return 100 * seconds / self.whole


@contextmanager
def timed(clock: Clock) -> Iterator[None]:
    """Take the time of the driver's calls, of transactions of the ledger, and of reading."""

    class Cursor(sqlite3.Cursor):
        def execute(self, *given: Any) -> Any:
            with clock.of("driver"):
                return super().execute(*given)

        def executemany(self, *given: Any) -> Any:
            with clock.of("driver"):
                return super().executemany(*given)

    class Connection(sqlite3.Connection):
        def cursor(self, *_given: Any) -> Any:
            return super().cursor(Cursor)

        def execute(self, *given: Any) -> Any:
            with clock.of("driver"):
                return super().execute(*given)

        def commit(self) -> None:
            with clock.of("driver"):
                super().commit()

        def close(self) -> None:
            with clock.of("driver"):
                super().close()

    def timed_read(self: LocalProcesses, *given: Any) -> Iterator[Any]:
        outcomes = read(self, *given)
        while True:
            with clock.of("reading"):
                outcome = next(outcomes, None)
            if outcome is None:
                return
            yield outcome

    read = LocalProcesses.read
    begin: dict[str, Any] = {name: getattr(Ledger, name) for name in ("read", "write")}

    @contextmanager
    def in_turn(name: str, ledger: Ledger, *verb: str) -> Iterator[Any]:
        with clock.of("store"), begin[name](ledger, *verb) as connected:
            yield connected

    with (
        patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Connection)),
        patch.object(Ledger, "write", lambda ledger, *verb: in_turn("write", ledger, *verb)),
        patch.object(Ledger, "read", lambda ledger: in_turn("read", ledger)),
        patch.object(LocalProcesses, "read", timed_read),
    ):
        yield


@contextmanager
def waiting_timed(clock: Clock) -> Iterator[None]:
    """Take the time in which a PostgreSQL server is waited for. Raises ImportError without its driver."""
    from psycopg import Connection

    wait: Any = Connection.wait

    def timed_wait(*given: Any, **named: Any) -> Any:
        with clock.of("driver"):
            return wait(*given, **named)

    with patch.object(Connection, "wait", timed_wait):
        yield
