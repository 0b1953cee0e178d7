"""What ten thousand short documents cost to ingest: how much of it is the database, how much is ours."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from figures import Figure, Group
from setting import Setting
from texts import notices, write

from tracker.services import ingest as service
from tracker.services.ledger import open_ledger
from tracker.services.pool import Processes, worth
from tracker.services.reading import Job, sources
from tracker.services.rulebooks import load_book
from tracker.services.storing import MANY
from tracker.store.ledger import Ledger

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
ROWS = "CREATE TABLE t (id TEXT PRIMARY KEY, words TEXT); CREATE TABLE d (id INTEGER PRIMARY KEY, words TEXT)"


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


def ingesting(setting: Setting) -> Group:
    """Runs into new SQLite ledgers, by one process and by those of the machine, their time taken apart."""
    folder = write(setting.work / "notices", notices(setting.notices))
    plain = _plain(setting.work / "plain.db", setting.notices)
    alone, crew = _run(setting, folder, 1), _run(setting, folder, None)
    count = worth([Job(source) for source in sources([str(folder)])])
    figures = (
        Figure(f"{setting.notices:,} documents, one process", alone.whole, "s", plain, "plain sqlite3"),
        Figure("of which in SQLite itself", alone.share(alone.driver), "%"),
        Figure("of which in the layers over it", alone.share(alone.store - alone.driver), "%"),
        Figure("of which reading and extracting", alone.share(alone.reading), "%"),
        Figure("of which all else of ours", alone.share(alone.whole - alone.store - alone.reading), "%"),
        Figure(f"as it comes, {count} readers", crew.whole, "s", alone.whole, "one process"),
        Figure("of which the database at work", crew.share(crew.store), "%"),
        Figure("of which SQLite itself", crew.share(crew.driver), "%"),
        Figure("of which it waits for a document", crew.share(crew.reading), "%"),
    )
    how = (
        "`tracker ingest`, two targets a document, by the clock; `plain sqlite3` puts one row a document "
        f"and two for its targets into two tables, {MANY} documents a commit, as ingest does. The layers are "
        "SQLAlchemy and the store, with the search for what is known. As it comes means without `--jobs`: "
        "the processors read, this process keeps what they give it. The database is SQLite with the layers."
    )
    return Group("Ingest", how, figures)


def _run(setting: Setting, folder: Path, jobs: int | None) -> Clock:
    clock = Clock()
    book = load_book()
    url = f"sqlite:///{setting.work / f'ingest-{jobs}.db'}"
    with open_ledger(url, now=NOW) as ledger, _timed(clock), clock.of("whole"):
        results = service.ingest(ledger, [str(folder)], book=book, now=NOW, jobs=jobs)
    if sum(result.new for result in results) != 2 * setting.notices:
        raise RuntimeError("the documents hold two targets each")
    return clock


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

    def timed_read(self: Processes, *given: Any) -> Iterator[Any]:
        outcomes = read(self, *given)
        while True:
            with clock.of("reading"):
                outcome = next(outcomes, None)
            if outcome is None:
                return
            yield outcome

    read = Processes.read
    begin: dict[str, Any] = {name: getattr(Ledger, name) for name in ("read", "write")}

    @contextmanager
    def timed(name: str, ledger: Ledger) -> Iterator[Any]:
        with clock.of("store"), begin[name](ledger) as connected:
            yield connected

    with (
        patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Connection)),
        patch.object(Ledger, "write", lambda ledger: timed("write", ledger)),
        patch.object(Ledger, "read", lambda ledger: timed("read", ledger)),
        patch.object(Processes, "read", timed_read),
    ):
        yield


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
