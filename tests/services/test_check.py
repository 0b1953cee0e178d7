"""A ledger is checked for what the database and for what the program knows of its rows."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from ledger_samples import NOW, opened
from worked_ledger import worked_on

from tracker.errors import LedgerError, NothingFound
from tracker.services.ledger import maintenance
from tracker.services.targets.undo_and_redo import undo
from tracker.store.maintenance.soundness import ENOUGH


def damage(url: str, *statements: str) -> None:
    with closing(sqlite3.connect(url)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount, statement
        connection.commit()


def test_a_ledger_on_which_people_worked_is_sound_and_the_check_leaves_it_as_it_was(
    url: str, tmp_path: Path
) -> None:
    before = Path(url).read_bytes(), sorted(tmp_path.iterdir())
    assert maintenance.check(url) == []
    assert (Path(url).read_bytes(), sorted(tmp_path.iterdir())) == before


def test_a_ledger_stays_sound_through_every_undo(tmp_path: Path) -> None:
    with worked_on(opened(tmp_path), tmp_path) as ledger, pytest.raises(NothingFound):
        while True:
            undo(ledger, now=NOW)
            assert maintenance.check(str(tmp_path / "ledger.db")) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM change_target", "target .* stands otherwise than its last change"),
        ("UPDATE target SET version = version + 1", "target .* stands otherwise than its last change"),
        (
            "UPDATE event SET change_number = (SELECT number FROM change WHERE kind = 'review')",
            "a progress event of target .* belongs to no change of it",
        ),
        (
            "UPDATE change SET document_id = NULL WHERE kind <> 'mark'",
            "document plan.txt was read by no change",
        ),
        ("UPDATE change SET kind = 'ingest' WHERE kind = 'mark'", "change .* read no document"),
        ("UPDATE change SET undone_by = 1 WHERE number = 2", "change 2 was taken back by what is no undo"),
        ("UPDATE target SET document_id = 99", "row .* of target leads to a row of document that is not"),
    ],
)
def test_each_kind_of_damage_between_rows_is_told(url: str, statement: str, told: str) -> None:
    damage(url, statement)
    found = maintenance.check(url)
    assert any(re.search(told, one) for one in found), found
    assert all("\n" not in one for one in found)


def test_an_index_that_says_otherwise_than_its_table_is_told(url: str) -> None:
    damage(url, "UPDATE target SET due = '2031-01-01'")
    with closing(sqlite3.connect(url)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(due)', '(topic)') WHERE type = 'index'"
        )
        connection.commit()
    assert any("ix_target_due" in one for one in maintenance.check(url))


def test_no_more_than_a_few_faults_are_told(url: str) -> None:
    elsewhere = "(SELECT number FROM change WHERE kind = 'review')"
    damage(url, "UPDATE target SET version = 9", f"UPDATE event SET change_number = {elsewhere}")
    with closing(sqlite3.connect(url)) as connection:
        row = connection.execute("SELECT * FROM event").fetchone()
        marks = ", ".join("?" * len(row))
        connection.executemany(
            f"INSERT INTO event VALUES ({marks})", [(n, *row[1:]) for n in range(100, 200)]
        )
        connection.commit()
    assert len(maintenance.check(url)) == ENOUGH


def test_what_is_no_ledger_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger at"):
        maintenance.check(str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "text.db").write_text("words\n" * 500)
    with pytest.raises(LedgerError, match="is not a ledger, or it is damaged"):
        maintenance.check(str(tmp_path / "text.db"))
    (tmp_path / "empty.db").touch()
    with pytest.raises(LedgerError, match="is not a ledger of this program"):
        maintenance.check(str(tmp_path / "empty.db"))
