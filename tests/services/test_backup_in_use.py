"""Backing up and restoring while another process goes on marking: nothing acknowledged is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from busy_writer import BusyWriter, notes
from ledger_samples import NOW, opened, read_in, write_plan

from tracker.errors import LedgerError, LedgerLocked, UsageError
from tracker.records import Mark
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark
from tracker.store import engine
from tracker.store.maintenance import sqlite_files


@pytest.fixture
def url(tmp_path: Path) -> str:
    with opened(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
    return str(tmp_path / "ledger.db")


def say(url: str, note: str) -> None:
    with open_ledger(url, now=NOW) as ledger:
        with ledger.read() as reading:
            first = reading.ids_like("")[0]
        mark(ledger, [first], Mark(note=note), now=NOW)


def test_copies_made_while_a_process_writes_are_sound_and_hold_all_that_was_acknowledged_before(
    url: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(url)) as looking, BusyWriter(url) as writer:
        looking.execute("SELECT count(*) FROM event").fetchone()  # so that the log is not moved at each mark
        writer.wait_for(1)
        acknowledged = 1
        for n in range(6):
            writer.wait_for(10)
            acknowledged += 10
            copy = maintenance.backup(url, tmp_path / f"copy{n}.db")
            held = notes(copy)
            assert held == list(range(1, len(held) + 1)) and len(held) >= acknowledged
            assert maintenance.check(str(copy)) == []
        last = writer.end()
    assert len(notes(Path(url))) >= last >= acknowledged
    assert maintenance.check(url) == []


def test_an_export_made_while_a_process_writes_holds_one_moment(url: str) -> None:
    with BusyWriter(url) as writer, open_ledger(url, now=NOW) as ledger:
        for acknowledged in range(5, 20, 5):
            writer.wait_for(5)
            tables = export_ledger(ledger)["tables"]
            held = [int(row["note"]) for row in tables["event"]]
            assert held == list(range(1, len(held) + 1)) and len(held) >= acknowledged
            marks = [row["number"] for row in tables["change"] if row["kind"] == "mark"]
            assert [row["change_number"] for row in tables["event"]] == marks
            assert sum(row["version"] for row in tables["target"]) == len(tables["change_target"])


def test_what_is_written_while_a_backup_is_put_back_is_in_the_kept_copy_or_comes_after(
    url: str, tmp_path: Path
) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    # As commands do, one after the other: a program that keeps the ledger open is in the way of a restore.
    with BusyWriter(url, pause=0.03) as writer:
        writer.wait_for(5)
        kept = put_back(url, copy)
        writer.wait_for(5)
        last = writer.end()
    before, after = notes(kept), notes(Path(url))
    assert set(range(1, last + 1)) <= {*before, *after} and not {*before} & {*after}
    assert maintenance.check(url) == maintenance.check(str(kept)) == []


def put_back(url: str, copy: Path) -> Path:
    for _try in range(60):
        with suppress(LedgerLocked):  # it had the ledger open just then
            kept = maintenance.restore(url, copy, True, now=NOW)
            assert kept is not None
            return kept
    raise AssertionError("the ledger was never free")


def test_nobody_gets_at_the_ledger_between_its_copy_and_its_replacement(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    say(url, "1")
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    real = sqlite_files.move
    refused: list[str] = []

    def move(draft: Path, target: Path) -> None:
        real(draft, target)
        for act in (lambda: say(url, "2"), lambda: maintenance.info(url)):
            with pytest.raises(LedgerLocked) as told:
                act()
            refused.append(told.value.line())

    monkeypatch.setattr(sqlite_files, "move", move)
    kept = maintenance.restore(url, copy, True, now=NOW)
    assert len(refused) == 2
    assert kept is not None and notes(kept) == [1] and notes(Path(url)) == []


def test_a_program_that_has_the_ledger_open_goes_on_with_what_was_put_back(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    with open_ledger(url, now=NOW) as ledger:
        say(url, "1")
        maintenance.restore(url, copy, True, now=NOW)
        with ledger.read() as reading:
            first = reading.ids_like("")[0]
            assert reading.pick([first])[0].events == ()
        mark(ledger, [first], Mark(note="2"), now=NOW)
    assert notes(Path(url)) == [2]


def test_a_backup_waits_no_longer_than_others_for_a_ledger_that_is_held(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(url, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerLocked, match="held by another program"):
            maintenance.backup(url, tmp_path / "copy.db")
        # It was free when it was opened, and is held since.
        monkeypatch.setattr(sqlite_files, "open_to_read", lambda path: engine._open(path, "mode=ro"))
        with pytest.raises(LedgerLocked, match="held by another program"):
            maintenance.backup(url, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.glob("copy*")] == []


def test_a_backup_leaves_nothing_beside_the_ledger_and_a_restore_nothing_beside_the_backup(
    url: str, tmp_path: Path
) -> None:
    (tmp_path / "backups").mkdir()
    copy = maintenance.backup(url, tmp_path / "backups" / "copy.db")
    say(str(copy), "1")  # as a ledger it has a log
    assert {path.name for path in tmp_path.iterdir()} == {"plan.txt", "ledger.db", "backups"}
    maintenance.restore(url, copy, True, now=NOW)
    assert [path.name for path in copy.parent.iterdir()] == ["copy.db"]


@pytest.mark.parametrize("link", [False, True])
def test_a_ledger_is_no_place_for_its_own_backup(url: str, tmp_path: Path, link: bool) -> None:
    target = tmp_path / "link.db" if link else Path(url)
    if link:
        target.symlink_to(url)
    with pytest.raises(UsageError, match="is the ledger itself"):
        maintenance.backup(url, target, force=True)
    with pytest.raises(UsageError, match="is the ledger itself"):
        maintenance.restore(url, target, force=True, now=NOW)


def test_a_backup_does_not_replace_a_ledger_that_somebody_has_open(url: str, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    theirs = maintenance.backup(url, tmp_path / "theirs" / "ledger.db")
    say(str(theirs), "1")
    with closing(sqlite3.connect(theirs)) as other:
        other.execute("SELECT count(*) FROM target").fetchall()
        with pytest.raises(LedgerLocked, match="held by another program"):
            maintenance.backup(url, theirs, force=True)
    assert maintenance.backup(url, theirs, force=True)


def test_a_damaged_ledger_does_not_replace_its_good_backup(url: str, tmp_path: Path) -> None:
    copy = maintenance.backup(url, tmp_path / "copy.db")
    before = copy.read_bytes()
    with closing(sqlite3.connect(url)) as connection:
        connection.execute("DELETE FROM change_target")
        connection.commit()
    with pytest.raises(LedgerError, match=r"is damaged: target .* its last change") as told:
        maintenance.backup(url, copy, force=True)
    assert "bring an earlier copy back" in told.value.cure
    assert copy.read_bytes() == before and {p.name for p in tmp_path.glob("copy*")} == {"copy.db"}
