"""`tracker db check`, backup and restore as a person meets them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM change_target")
        connection.commit()


def test_a_sound_ledger_is_called_so(ledger: Path, tracker: Runner) -> None:
    done = tracker("db", "check")
    assert (done.code, done.out, done.err) == (0, "the database is sound\n", "")


def test_a_damaged_one_is_told_with_its_faults_and_the_cure(ledger: Path, tracker: Runner) -> None:
    damage(ledger)
    done = tracker("db", "check")
    assert done.code == 1
    assert done.out.count("stands otherwise than its last change left it\n") == 3
    assert done.err == (
        "tracker: the database is damaged — bring a copy back with: tracker db restore FILE --force\n"
    )


def test_a_damaged_backup_leaves_the_ledger_and_one_line(
    ledger: Path, tracker: Runner, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    assert tracker("db", "backup", copy).code == 0
    damage(copy)
    before = ledger.read_bytes()
    done = tracker("db", "restore", copy, "--force")
    assert done.code == 4 and done.err.count("\n") == 1
    assert "is damaged" in done.err and "choose another backup; the ledger is as it was" in done.err
    assert ledger.read_bytes() == before and [path.name for path in ledger.parent.glob("own*")] == ["own.db"]


def test_a_ledger_on_a_server_is_left_to_the_tools_of_the_server(tracker: Runner, tmp_path: Path) -> None:
    for words in (["backup", tmp_path / "copy.db"], ["restore", tmp_path / "copy.db"]):
        done = tracker("--db", "postgresql://clerk:geheim@host/ledger", "db", *words)
        assert done.code == 2
        assert "use the server's own pg_dump and pg_restore" in done.err and "geheim" not in done.err
