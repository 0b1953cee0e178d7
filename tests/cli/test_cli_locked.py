"""A ledger that another program is writing to: reading goes on, writing waits and then says so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.store import engine

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

OLD_LEDGER = Path(__file__).parents[1] / "store" / "ledger_0001.sql"


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program in the midst of a change."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE half (a)")
        yield
        other.execute("ROLLBACK")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)


@pytest.mark.parametrize(
    "words",
    [
        "mark {id} --value 1",
        "undo",
        "review accept {id}",
        "review edit {id} --lead-unit 教育局",
        "milestone add {id} 封顶 --due 2025-06-30",
        "ingest {plan}",
        "db restore {copy} --force",
        "--db {new} db import {export}",
        "--db {old} db upgrade",
        "--db {old} list",
    ],
)
def test_a_command_that_writes_says_who_is_in_the_way_and_goes_through_afterwards(
    words: str, ids: list[str], ledger: Path, plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    places = {name: tmp_path / f"{name}.db" for name in ("copy", "old", "new")}
    export = tmp_path / "export.json"
    assert tracker("db", "backup", places["copy"]).code == tracker("db", "export", export).code == 0
    with closing(sqlite3.connect(places["old"])) as connection:
        connection.executescript(OLD_LEDGER.read_text(encoding="utf-8"))
    places["new"].touch()
    plan.write_text(plan.read_text(encoding="utf-8") + "\n到2025年，全区新建公园3个。\n", encoding="utf-8")
    command = [part.format(id=ids[0], plan=plan, export=export, **places) for part in words.split()]
    target = Path(command[1]) if command[0] == "--db" else ledger
    with held(target):
        before = export_of(target)
        done = tracker(*command)
        assert done.code == 4, done
        assert "is held by another program — " in done.err and done.err.count("\n") == 1
        assert export_of(target) == before
    assert tracker(*command).code == 0


def export_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize(
    "words", ["list", "show {id}", "log", "report --with-candidates", "db info", "db check"]
)
def test_reading_goes_on_meanwhile_and_shows_nothing_half(
    words: str, ids: list[str], ledger: Path, tracker: Runner
) -> None:
    command = words.format(id=ids[0]).split()
    before = tracker(*command)
    with held(ledger):
        during = tracker(*command)
    assert (during.code, during.out) == (0, before.out)


def test_a_backup_and_an_export_are_taken_meanwhile(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    with held(ledger):
        assert tracker("db", "backup", tmp_path / "copy.db").code == 0
        assert tracker("db", "export", tmp_path / "ledger.json").code == 0
    assert export_of(tmp_path / "copy.db") == export_of(ledger)
    assert "half" not in (tmp_path / "ledger.json").read_text(encoding="utf-8")
