"""A ledger that an earlier revision of the schema left behind is brought up to date and keeps every row."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from store_samples import NOW, opened

from tracker.records import Query
from tracker.store.ledger import Ledger

TABLES = ("document", "meta", "change", "target", "change_target", "event")
OLDER = {"0001": TABLES, "0002": (*TABLES, "answer")}


def old_ledger(folder: Path, revision: str) -> Path:
    path = folder / "ledger.db"
    connection = sqlite3.connect(path)
    connection.executescript(Path(__file__).with_name(f"ledger_{revision}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def rows(path: Path, tables: tuple[str, ...]) -> dict[str, list[dict[str, Any]]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = {
        table: [dict(row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')]
        for table in tables
    }
    connection.close()
    return found


@pytest.mark.parametrize("revision", OLDER)
def test_every_row_of_an_older_schema_is_kept_and_a_copy_lies_beside_it(
    tmp_path: Path, revision: str
) -> None:
    path, tables = old_ledger(tmp_path, revision), OLDER[revision]
    before = rows(path, tables)
    assert {table: len(some) for table, some in before.items() if not some} == {}, "every table has rows"
    with opened(tmp_path, create=False) as ledger:
        assert ledger.copy is not None and ledger.copy.parent == tmp_path and revision in ledger.copy.name
        assert rows(ledger.copy, tables) == before, "the copy is the ledger as it was"
    after = rows(path, tables)
    for table, some in before.items():
        kept = [{name: row[name] for name in old} for row, old in zip(after[table], some, strict=True)]
        assert kept == some, table
    assert rows(path, ("milestone", "correction")) == {"milestone": [], "correction": []}
    new = ("place", "sections", "as_read")
    assert {tuple(row[name] for name in new) for row in after["document"]} == {("", "[]", "{}")}


def test_an_upgraded_ledger_shows_and_takes_back_what_was_done_before(tmp_path: Path) -> None:
    old_ledger(tmp_path, "0001")
    with opened(tmp_path, create=False) as ledger:
        with ledger.read() as reading:
            found = {e.target.indicator: e for e in reading.entries(Query(with_rejected=True))}
        assert [e.review for e in found.values()] == ["accepted", "candidate", "rejected"]
        assert found["新建幼儿园"].events[0].note == "主体封顶"
        assert str(found["新建幼儿园"].original_due) == "2025-12-31"
        assert _take_back_all(ledger) == 6
        with ledger.read() as reading:
            assert reading.entries(Query(with_rejected=True)) == []


def test_a_ledger_of_links_and_answers_takes_back_what_was_done_before(tmp_path: Path) -> None:
    old_ledger(tmp_path, "0002")
    with opened(tmp_path, create=False) as ledger:
        with ledger.read() as reading:
            found = {e.target.indicator: e for e in reading.entries(Query(with_rejected=True))}
        assert [e.note for e in found["新建幼儿园"].events] == ["主体封顶"]
        assert found["改造中心校"].target.value == 6 and found["看护水塔"].review == "rejected"
        assert _take_back_all(ledger) == 9
        with ledger.read() as reading:
            assert reading.entries(Query(with_rejected=True)) == []


def _take_back_all(ledger: Ledger) -> int:
    steps = 0
    while True:
        with ledger.write() as writing:
            standing = writing.undoable()
            if not standing:
                return steps
            undo = writing.open_change("undo", "took back", {}, at=NOW)
            for change in standing:
                writing.take_back(change.number, undo)
            steps += 1
