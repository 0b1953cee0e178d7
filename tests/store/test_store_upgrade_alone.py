"""Bringing a ledger up to date while others use it: one does it, and its copy is the ledger as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from store_samples import opened

from tracker.errors import LedgerLocked
from tracker.store import engine
from tracker.store.engine import Engines
from tracker.store.maintenance import migrate, sqlite_files


@pytest.fixture
def old(tmp_path: Path) -> Path:
    script = Path(__file__).with_name("ledger_0001.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
        connection.executescript(script)
    return tmp_path


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_nobody_writes_between_the_copy_and_the_change(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = content(old / "ledger.db"), sqlite_files.copy_file
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    refused: list[str] = []

    def copy_file(*args: Any, **options: Any) -> Path:
        copy = real(*args, **options)
        monkeypatch.setattr(migrate, "copy_file", real)
        with pytest.raises(LedgerLocked) as told:
            opened(old)
        refused.append(told.value.line())
        return copy

    monkeypatch.setattr(migrate, "copy_file", copy_file)
    with opened(old) as ledger:
        assert ledger.copy is not None and content(ledger.copy) == before
    assert len(refused) == 1
    assert [path.name for path in old.glob("*.bak*")] == [ledger.copy.name]


def test_who_comes_second_makes_no_copy_of_the_new_in_the_name_of_the_old(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = content(old / "ledger.db"), migrate.check

    def check(engines: Engines, *args: Any) -> None:
        real(engines, *args)
        monkeypatch.setattr(migrate, "check", real)
        opened(old).close()  # another program is quicker

    monkeypatch.setattr(migrate, "check", check)
    with opened(old) as ledger:
        assert ledger.copy is None
    (copy,) = old.glob("*.bak*")
    assert content(copy) == before


def test_many_that_open_an_old_ledger_at_once_leave_one_copy(old: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    before = content(old / "ledger.db")
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _n: opened(old), range(4)))
    assert sum(ledger.copy is not None for ledger in made) == 1
    for ledger in made:
        ledger.close()
    (copy,) = old.glob("*.bak*")
    assert content(copy) == before


@pytest.mark.parametrize("there", [False, True], ids=["new", "old"])
def test_who_comes_while_another_makes_or_upgrades_the_ledger_waits(tmp_path: Path, there: bool) -> None:
    """Until it is a ledger it has no write-ahead log, and SQLite does not wait of itself to begin one."""
    if there:
        script = Path(__file__).with_name("ledger_0001.sql").read_text(encoding="utf-8")
        with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
            connection.executescript(script)
    other = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None, check_same_thread=False)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        timer = Timer(0.3, lambda: other.execute("ROLLBACK"))
        timer.start()
        try:
            opened(tmp_path).close()
        finally:
            timer.join()
