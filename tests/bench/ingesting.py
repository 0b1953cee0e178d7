"""What ten thousand short documents cost to ingest: how much of it is the database, how much is ours."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from figures import Figure, Group
from setting import Setting
from texts import notices, write

from tracker.services import ingest as service
from tracker.services.ledger import open_ledger
from tracker.services.rulebooks import load_book
from tracker.services.storing import MANY
from tracker.store.ledger import Ledger

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
ROWS = "CREATE TABLE t (id TEXT PRIMARY KEY, words TEXT); CREATE TABLE d (id INTEGER PRIMARY KEY, words TEXT)"


class Clock:
    """Seconds spent in a part of a run."""

    def __init__(self) -> None:
        self.driver = self.store = self.reading = 0.0

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            setattr(self, part, getattr(self, part) + time.perf_counter() - began)


def ingesting(setting: Setting) -> Group:
    """One run into a new SQLite ledger, its time on the clock taken apart."""
    folder = write(setting.work / "notices", notices(setting.notices))
    clock = Clock()
    book = load_book()
    with open_ledger(f"sqlite:///{setting.work / 'ingest.db'}", now=NOW) as ledger:
        whole, processor = time.perf_counter(), time.process_time()
        with _timed(clock):
            results = service.ingest(ledger, [str(folder)], book=book, now=NOW)
        whole, processor = time.perf_counter() - whole, time.process_time() - processor
    if sum(result.new for result in results) != 2 * setting.notices:
        raise RuntimeError("the documents hold two targets each")
    plain = _plain(setting.work / "plain.db", setting.notices)
    ours = whole - clock.store
    figures = (
        Figure(f"{setting.notices:,} documents", whole, "s", plain, "plain sqlite3"),
        Figure("of which in SQLite itself", 100 * clock.driver / whole, "%"),
        Figure("of which in the layers over it", 100 * (clock.store - clock.driver) / whole, "%"),
        Figure("of which reading and extracting", 100 * clock.reading / whole, "%"),
        Figure("of which all else of ours", 100 * (ours - clock.reading) / whole, "%"),
        Figure("a document, processor", 1000 * processor / setting.notices, "CPU ms"),
    )
    how = (
        "`tracker ingest` in one process, two targets a document, time on the clock; `plain sqlite3` puts "
        f"one row a document and two for its targets into two tables, {MANY} documents a commit, as ingest "
        "does. The layers are SQLAlchemy and the store, with the search for what is known."
    )
    return Group("Ingest", how, figures)


@contextmanager
def _timed(clock: Clock) -> Iterator[None]:
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

    def timed_read(*given: Any) -> Iterator[Any]:
        outcomes = read_all(*given)
        while True:
            with clock.of("reading"):
                outcome = next(outcomes, None)
            if outcome is None:
                return
            yield outcome

    read_all = _reader()
    begin: dict[str, Any] = {name: getattr(Ledger, name) for name in ("read", "write")}

    @contextmanager
    def timed(name: str, ledger: Ledger) -> Iterator[Any]:
        with clock.of("store"), begin[name](ledger) as connected:
            yield connected

    with (
        patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Connection)),
        patch.object(Ledger, "write", lambda ledger: timed("write", ledger)),
        patch.object(Ledger, "read", lambda ledger: timed("read", ledger)),
        patch.object(_reader_home(), "read_all", timed_read),
    ):
        yield


def _reader_home() -> Any:
    """The module that asks for documents to be read."""
    try:
        return import_module("tracker.services.pool")
    except ImportError:
        return service


def _reader() -> Any:
    return _reader_home().read_all


def _plain(path: Path, count: int) -> float:
    """As many rows by the driver alone."""
    rows: Sequence[tuple[str, str]] = [(f"{number:06}", "字" * 200) for number in range(2 * count)]
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.executescript(ROWS)
    began = time.perf_counter()
    for number in range(count):
        if number % MANY == 0:
            connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO d VALUES (?, ?)", (number, "字" * 120))
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows[2 * number : 2 * number + 2])
        if number % MANY == MANY - 1 or number == count - 1:
            connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return took
