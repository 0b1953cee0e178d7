"""Database trouble is one line that says what to do next."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from store_samples import NOW, fill, opened, target

from tracker.errors import LedgerError, LedgerLocked, LedgerTooNew, MissingExtra, UsageError
from tracker.store import engine
from tracker.store.engine import parse_url, shown
from tracker.store.ledger import Ledger


def test_a_ledger_held_by_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with opened(tmp_path) as ledger:
        other = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLocked) as told:
            fill(ledger, target())
        other.close()
        assert "is held by another program — wait until it has finished" in told.value.line()
        assert fill(ledger, target()), "and the next try succeeds"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("台账, but in a text file\n" * 99)
    with pytest.raises(LedgerError, match="is not a ledger, or it is damaged") as told:
        opened(tmp_path)
    assert told.value.cure and "\n" not in told.value.line()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "ledger.db")
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    before = (tmp_path / "ledger.db").read_bytes()
    with pytest.raises(LedgerError, match="is a database of another program"):
        opened(tmp_path)
    assert (tmp_path / "ledger.db").read_bytes() == before


def test_a_ledger_of_a_newer_version(tmp_path: Path) -> None:
    opened(tmp_path).close()
    newer = sqlite3.connect(tmp_path / "ledger.db")
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.commit()
    newer.close()
    with pytest.raises(LedgerTooNew, match="newer version of tracker"):
        opened(tmp_path)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened") as told:
        opened(tmp_path / "nowhere")
    assert "check that its folder exists" in told.value.cure


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").mkdir()
    with pytest.raises(LedgerError):
        opened(tmp_path)


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        ids = fill(ledger, target())

        def no_more_room(connection: sqlite3.Connection, _record: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        event.listen(ledger._engines.writer, "connect", no_more_room)
        with pytest.raises(LedgerError, match="full or failing; nothing of this change was kept"):
            fill(ledger, target(quote="字" * 200_000))
        with ledger.read() as reading:
            assert [e.id for e in reading.pick(ids)] == ids
            assert reading.count() == 1


@pytest.mark.parametrize("address", ["://", "x://a:b:c/d", "postgresql://clerk@host:port/ledger"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(UsageError) as told:
        parse_url(address)
    assert "sqlite:///PATH" in told.value.cure and "\n" not in told.value.line()


def test_a_database_without_driver() -> None:
    with pytest.raises(MissingExtra, match="no driver for"):
        Ledger.open("oracle+nothing://host/name", now=NOW)


def test_a_password_is_never_shown() -> None:
    url = parse_url("postgresql+psycopg://clerk:geheim@host/ledger")
    assert "geheim" not in shown(url) and "clerk" in shown(url)


@pytest.mark.parametrize("name", ["ledger.db", "sqlite:///ledger.db"])
def test_a_plain_file_name_is_an_address(name: str) -> None:
    assert shown(parse_url(name)) == "ledger.db"


def test_names_with_signs_that_mean_something_in_addresses(tmp_path: Path) -> None:
    folder = tmp_path / "50% 台账 #1?"
    folder.mkdir()
    with opened(folder) as ledger:
        fill(ledger, target())
    assert [p.name for p in folder.iterdir()] == ["ledger.db"]
