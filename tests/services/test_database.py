"""Looking after the database: facts, copies, and bringing a copy back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from ledger_samples import NOW, entries, opened, read_in, write_plan

from tracker.errors import LedgerError, LedgerLocked, UsageError
from tracker.services.ledger import maintenance


@pytest.fixture
def url(tmp_path: Path) -> str:
    with opened(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
    return str(tmp_path / "ledger.db")


def names(url: str) -> set[str]:
    with opened(Path(url).parent) as ledger:
        return set(entries(ledger))


def test_facts_about_a_ledger(url: str) -> None:
    before = Path(url).read_bytes()
    facts = maintenance.info(url)
    assert facts["path"] == url and facts["exists"] and facts["size"] == len(before)
    assert facts["revision"] == facts["head"]
    assert (facts["documents"], facts["targets"], facts["candidates"]) == (1, 3, 3)
    assert Path(url).read_bytes() == before


def test_facts_about_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    facts = maintenance.info(str(tmp_path / "none.db"))
    assert facts["exists"] is False and list(tmp_path.iterdir()) == []


def test_an_upgrade_of_a_ledger_of_today_does_nothing(url: str) -> None:
    before = Path(url).read_bytes()
    assert maintenance.upgrade(url, NOW) is None
    assert Path(url).read_bytes() == before
    with pytest.raises(LedgerError, match="there is no ledger"):
        maintenance.upgrade(f"{url}x", NOW)


def test_a_backup_is_a_whole_ledger_in_one_file(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    assert maintenance.info(str(copy))["targets"] == 3
    assert {p.name for p in tmp_path.glob("copy*")} == {"copy.db"}


def test_a_backup_of_a_ledger_in_use_holds_what_was_kept(url: str, tmp_path: Path) -> None:
    with opened(tmp_path) as ledger, ledger.write() as writing:
        writing.open_change("mark", "marked", {}, at=NOW)
        copy = maintenance.backup(url, tmp_path / "copy.db")
    assert maintenance.info(str(copy))["changes"] == 1


def test_a_backup_replaces_no_file_unless_told_to(url: str, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(UsageError, match="exists"):
        maintenance.backup(url, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"
    assert maintenance.backup(url, tmp_path / "copy.db", force=True)


def test_a_backup_into_a_missing_folder_says_so(url: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"copying .* failed") as told:
        maintenance.backup(url, tmp_path / "nowhere" / "copy.db")
    assert told.value.cure


def test_a_backup_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        maintenance.backup(str(tmp_path / "none.db"), tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_restoring_puts_the_backup_in_place_and_keeps_what_was_there(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    with opened(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path, "2025年\n新建9座水厂房。\n", "more.txt"))
    assert len(names(url)) == 4
    with pytest.raises(UsageError, match="there is a ledger at"):
        maintenance.restore(url, copy, False, now=NOW)
    kept = maintenance.restore(url, copy, True, now=NOW)
    assert maintenance.restore(url, copy, True, now=NOW) != kept, "an earlier copy is not written over"
    assert len(names(url)) == 3
    assert kept is not None and maintenance.info(str(kept))["targets"] == 4


def test_restoring_where_nothing_is_needs_no_force(url: str, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    there = tmp_path / "new" / "ledger.db"
    assert maintenance.restore(str(there), Path(url), False, now=NOW) is None
    assert len(names(str(there))) == 3


@pytest.mark.parametrize("content", [None, b"", b"no database at all, only words" * 50])
def test_what_is_no_backup_is_refused_and_the_ledger_stays(
    url: str, tmp_path: Path, content: bytes | None
) -> None:
    source = tmp_path / "source.db"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(LedgerError):
        maintenance.restore(url, source, True, now=NOW)
    assert len(names(url)) == 3


def test_a_ledger_in_use_is_not_replaced(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    other = sqlite3.connect(url)
    other.execute("SELECT count(*) FROM target").fetchall()
    with pytest.raises(LedgerLocked, match="held by another program"):
        maintenance.restore(url, copy, True, now=NOW)
    other.close()
    maintenance.restore(url, copy, True, now=NOW)


def test_a_damaged_ledger_can_be_replaced(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    Path(url).write_bytes(b"garbage" * 1000)
    maintenance.restore(url, copy, True, now=NOW)
    assert len(names(url)) == 3


def test_a_server_is_left_to_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="on a database server") as told:
        maintenance.backup("sqlite://", tmp_path / "copy.db")
    assert "pg_dump" in told.value.cure
