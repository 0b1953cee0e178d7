"""What ten thousand short documents cost to ingest: how much of it is the database, how much is ours."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from bulk_load import server
from figures import Figure, Group
from setting import Setting
from taken_apart import Clock, timed, waiting_timed
from texts import notices, write

from tracker.services.ingest import ingesting as service
from tracker.services.ingest.file_reading import ReadingJob, sources
from tracker.services.ingest.pool import useful_processes
from tracker.services.ingest.storing import DOCUMENTS_AT_ONCE
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rulebook_loading import load_book

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
ROWS = "CREATE TABLE t (id TEXT PRIMARY KEY, words TEXT); CREATE TABLE d (id INTEGER PRIMARY KEY, words TEXT)"


def ingesting(setting: Setting) -> Group:
    """Runs into new SQLite ledgers, by one process and by those of the machine, their time taken apart."""
    folder = write(setting.work / "notices", notices(setting.notices))
    plain = _plain(setting.work / "plain.db", setting.notices)
    alone, crew = (
        _run(setting, f"sqlite:///{setting.work / f'ingest-{jobs}.db'}", folder, jobs) for jobs in (1, None)
    )
    figures = (
        Figure(f"{setting.notices:,} documents, one process", alone.whole, "s", plain, "plain sqlite3"),
        Figure("of which in SQLite itself", alone.share(alone.driver), "%"),
        Figure("of which in the layers over it", alone.share(alone.store - alone.driver), "%"),
        Figure("of which reading and extracting", alone.share(alone.reading), "%"),
        Figure("of which all else of ours", alone.share(alone.whole - alone.store - alone.reading), "%"),
        Figure(f"as it comes, {_readers(folder)} readers", crew.whole, "s", alone.whole, "one process"),
        Figure("of which the database at work", crew.share(crew.store), "%"),
        Figure("of which SQLite itself", crew.share(crew.driver), "%"),
        Figure("of which it waits for a document", crew.share(crew.reading), "%"),
    )
    how = (
        "`tracker ingest`, two targets a document, by the clock; `plain sqlite3` puts one row a document "
        f"and two for its targets into two tables, {DOCUMENTS_AT_ONCE} documents a commit, as ingest does. "
        "The layers are SQLAlchemy and the store, with the search for what is known. "
        "As it comes means without `--jobs`: "
        "the processors read, this process keeps what they give it. The database is SQLite with the layers."
    )
    return Group("Ingest", how, figures)


def to_server(setting: Setting) -> Group:
    """The same into a PostgreSQL server of this machine, as it comes."""
    name = "Ingest to a server"
    folder = write(setting.work / "notices", notices(setting.notices))
    try:
        with server(None) as address:
            crew = _run(setting, address, folder, None)
    except ImportError as error:
        return Group(name, "", why=f"left out: {error}")
    figures = (
        Figure(f"{setting.notices:,} documents as they come, {_readers(folder)} readers", crew.whole, "s"),
        Figure("of which it waits for the server", crew.share(crew.driver), "%", goal=">= 50"),
        Figure("of which the layers over it", crew.share(crew.store - crew.driver), "%"),
        Figure("of which it waits for a document", crew.share(crew.reading), "%"),
    )
    how = (
        "The same documents into a new PostgreSQL database on this machine, by the clock. It waits for the "
        "server where psycopg does: for rows that go in by COPY, for what it asks, and for commits."
    )
    return Group(name, how, figures)


def _readers(folder: Path) -> int:
    return useful_processes([ReadingJob(source) for source in sources([str(folder)])])


def _run(setting: Setting, url: str, folder: Path, jobs: int | None) -> Clock:
    clock = Clock()
    book = load_book()
    server_timed = waiting_timed(clock) if url.startswith("postgresql") else nullcontext()
    with open_ledger(url, now=NOW) as ledger, timed(clock), server_timed, clock.of("whole"):
        results = service.ingest(ledger, [str(folder)], book=book, now=NOW, jobs=jobs)
    if sum(result.new for result in results) != 2 * setting.notices:
        raise RuntimeError("the documents hold two targets each")
    return clock


def _plain(path: Path, count: int) -> float:
    """As many rows by the driver alone."""
    rows: Sequence[tuple[str, str]] = [(f"{number:06}", "字" * 200) for number in range(2 * count)]
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.executescript(ROWS)
    began = time.perf_counter()
    for number in range(count):
        if number % DOCUMENTS_AT_ONCE == 0:
            connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO d VALUES (?, ?)", (number, "字" * 120))
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows[2 * number : 2 * number + 2])
        if number % DOCUMENTS_AT_ONCE == DOCUMENTS_AT_ONCE - 1 or number == count - 1:
            connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return took
