"""The ledger as a whole: where it lies, that reading leaves it alone, copies of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_reading_does_not_write(ids: list[str], ledger: Path, tracker: Runner) -> None:
    before = ledger.read_bytes()
    for words in (
        ["list"],
        ["show", ids[0]],
        ["report", "--with-candidates"],
        ["log"],
        ["review"],
        ["db", "info"],
    ):
        assert tracker(*words).code == 0
    assert ledger.read_bytes() == before


def test_the_ledger_may_be_named_before_or_after_the_command(
    plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "other.db"
    assert tracker("--db", path, "ingest", plan).code == 0
    assert path.exists()
    assert tracker("list", "--db", path).code == 0
    assert tracker("--db", path, "review", "accept", "zzz").err.startswith("tracker: no target has the id")


def test_db_says_where_it_is_and_brings_a_backup_back(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    facts = json.loads(tracker("db", "info", "--json").out)
    assert (facts["schema"], facts["targets"], facts["exists"]) == (1, 3, True)
    assert str(ledger) in tracker("db", "info").out
    copy = tmp_path / "copy.db"
    assert tracker("db", "backup", copy).code == 0
    assert tracker("db", "backup", copy).code == 2
    tracker("undo")
    assert tracker("list").code == 1
    assert tracker("db", "restore", copy).code == 2
    done = tracker("db", "restore", copy, "--force")
    assert done.code == 0
    assert len(listed(tracker)) == 3
    assert tracker("db", "upgrade").out == "the database is up to date\n"
