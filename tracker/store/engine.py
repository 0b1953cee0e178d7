"""Database engines by URL. All that is particular to one database stands here and in `sqlite_files`.

A ledger has two engines. The reader opens SQLite with `mode=ro`, so that listing and reporting cannot change
a byte of the file, not even by moving a left-over write-ahead log into it. The writer uses WAL (readers go on
while somebody writes), a busy timeout, foreign keys and `synchronous=FULL` (an acknowledged change survives a
power cut, as far as the disk keeps what it says it has written), and takes the write lock when its
transaction begins, so that two writers queue instead of failing half-way.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool, StaticPool

from tracker.base.installation import command_for
from tracker.errors import LedgerError, MissingExtra, UsageError
from tracker.i18n import _

BUSY_SECONDS = 10.0  # how long a writer waits for another
_WRITER_LOCK = 20250301  # any number; the advisory lock of this number is held by the writer of a server


@dataclass(frozen=True)
class Engines:
    """The two ways to the same database."""

    url: URL
    reader: Engine
    writer: Engine

    def dispose(self) -> None:
        path = sqlite_path(self.url)
        if path is not None:  # its engines are kept and hold nothing
            _remove_side_files(path)
            return
        self.reader.dispose()
        self.writer.dispose()


def parse_url(text: str) -> URL:
    """The URL that `text` names. A plain path means a SQLite file."""
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:  # ValueError: a port that is no number
        raise UsageError(
            _("{url} is not a database address").format(url=text),
            _("write a file name, sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"),
        ) from error
    if url.drivername == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    return url


def shown(url: URL) -> str:
    """The address as it may be printed: a file's path, or the URL without its password."""
    path = sqlite_path(url)
    return str(path) if path is not None else url.render_as_string(hide_password=True)


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory or on a server."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def connect(url: URL) -> Engines:
    """Engines for `url`. Nothing is opened yet."""
    try:
        if url.get_backend_name() != "sqlite":
            return _server(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise MissingExtra(
            _("no driver for {name} is installed").format(name=url.drivername),
            _("run {command}, and write postgresql+psycopg://…").format(command=command_for("postgres")),
        ) from error
    path = sqlite_path(url)
    if path is None:
        return _memory(url)
    return Engines(url, *_of_file(path))


@contextmanager
def migrator(engines: Engines) -> Iterator[Connection]:
    """One transaction for a change of the schema. Foreign keys are checked at its end, not on the way."""
    path = sqlite_path(engines.url)
    if path is None:
        with engines.writer.begin() as connection:
            yield connection
        return
    engine = _writer(path, prepare=_prepare_migrator)
    with engine.begin() as connection:
        yield connection
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise LedgerError(
                _("bringing {name} up to date left a broken link in {table}").format(
                    name=path, table=broken[0]
                ),
                _("nothing was changed; please report this"),
            )


def _server(url: URL) -> Engines:
    lock_timeout = {"options": f"-c lock_timeout={int(BUSY_SECONDS * 1000)}ms"}
    writer = create_engine(url, pool_pre_ping=True, connect_args=lock_timeout)
    event.listen(writer, "begin", _take_writer_lock)
    one_view = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return Engines(url, create_engine(url, pool_pre_ping=True, execution_options=one_view), writer)


def _memory(url: URL) -> Engines:
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"check_same_thread": False, "isolation_level": None}
    )
    event.listen(engine, "connect", _foreign_keys)
    event.listen(engine, "begin", _begin)
    return Engines(url, engine, engine)


# Kept: a screen opens its ledger for each question, and what SQLAlchemy has compiled is then used again.
# They hold no connection while nothing is asked.
@lru_cache(maxsize=4)
def _of_file(path: Path) -> tuple[Engine, Engine]:
    """The reader and the writer of a SQLite file."""
    return _reader(path), _writer(path)


def _reader(path: Path) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: open_to_read(path), poolclass=NullPool)
    event.listen(engine, "connect", _add_lower)
    event.listen(engine, "begin", _begin)
    return engine


def open_to_read(path: Path) -> sqlite3.Connection:
    """The database opened so that nothing can be written. Raises sqlite3.Error."""
    # With the folder closed to us, or its disk full, SQLite cannot make the side files that WAL needs; a
    # database without a pending log can then still be read as an unchanging file. Not one that is locked:
    # whoever holds it may be changing it.
    try:
        return _open(path, "mode=ro", probe=True)
    except sqlite3.OperationalError as error:
        log = Path(f"{path}-wal")
        if is_busy(error) or not path.is_file() or (log.exists() and log.stat().st_size):
            raise
        return _open(path, "mode=ro&immutable=1")


def is_busy(error: sqlite3.Error) -> bool:
    """Whether somebody else holds the database."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is no sound database."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _writer(path: Path, *, prepare: Callable[[Any, Any], None] | None = None) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _open(path, "mode=rwc"), poolclass=NullPool)
    event.listen(engine, "connect", prepare or _prepare_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def stay_open(url: URL) -> sqlite3.Connection | None:
    """A connection of its own to a SQLite file, to be kept until the ledger is closed; None for any other.

    The last connection to close moves the log into the file, which takes as long as a commit: a run over
    many documents would pay for it with each of them.
    """
    path = sqlite_path(url)
    return None if path is None else _open(path, "mode=rw", probe=True)


def _open(path: Path, options: str, *, probe: bool = False) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    if probe:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def _foreign_keys(connection: Any, _record: Any) -> None:
    _add_lower(connection, _record)
    connection.execute("PRAGMA foreign_keys=ON")


def _add_lower(connection: Any, _record: Any) -> None:
    """Let `lower` work on letters of every language, as on a server; SQLite's own knows only ASCII."""
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _prepare_writer(connection: Any, record: Any) -> None:
    _foreign_keys(connection, record)
    _prepare_migrator(connection, record)


def _prepare_migrator(connection: Any, _record: Any) -> None:
    _into_wal(connection)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA fullfsync=ON")  # without it macOS leaves what it was told in the disk's cache


def _into_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite does not wait here for another that switches, or makes the ledger, just now."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > end:
                raise
        time.sleep(0.01)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _take_writer_lock(connection: Connection) -> None:
    """Let one writer in at a time, as SQLite does: what it has read stays true until it ends."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")


def _remove_side_files(path: Path) -> None:
    """Let SQLite remove the empty side files that a read-only connection has to leave behind."""
    log = Path(f"{path}-wal")
    try:
        if log.exists() and log.stat().st_size == 0:
            connection = _open(path, "mode=rw")
            connection.execute("SELECT count(*) FROM sqlite_master")
            connection.close()
    except (sqlite3.Error, OSError):
        return
