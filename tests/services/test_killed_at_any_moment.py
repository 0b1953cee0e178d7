"""Work that is killed by SIGKILL at any moment: what was acknowledged is kept, nothing is half, and the same
command then does the rest.

`killing.py` draws the moments, `killed_work.py` is the work. TRACKER_TEST_KILLS asks for more than five of a
kind.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import killed_work
import pytest
from killing import Try, killed
from ledger_samples import NOW, listed, opened

from tracker.records import Entry
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import documents
from tracker.services.targets.change_log import log

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("TRACKER_TEST_KILLS", "5"))


def tries(kind: str, folder: Path, kills: int = KILLS) -> Iterator[Try]:
    """What is left of each killed try, after the checks that hold for all work; with 0, one try a step."""
    made = killed(kind, folder, kills)
    landed = sum(one.landed for one in made)
    print(f"{kind}: {landed} of {len(made)} kills landed inside the work")
    assert len(made) >= max(kills, 1) and landed >= len(made) * 0.7, (
        "too few kills hit the work to prove anything"
    )
    for one in made:
        path = Path(one.folder) / "ledger.db"
        if path.exists() and maintenance.info(str(path)).get("revision"):
            assert maintenance.check(str(path)) == [], one
        yield one


def again(kind: str, folder: Path, one: Try) -> list[str]:
    """Run the work once more to its end; gives what it acknowledges."""
    told: list[str] = []
    killed_work.KINDS[kind].run(folder, Path(one.folder), lambda word: told.append(str(word)))
    return told


def state(folder: Path | str) -> dict[str, list[Entry]]:
    """Every entry with its events, by document."""
    with opened(Path(folder)) as ledger:
        found: dict[str, list[Entry]] = {document.name: [] for document in documents(ledger)}
        for row in listed(ledger, with_rejected=True).rows:
            found[row.entry.target.doc].append(row.entry)
    return found


def whole(path: Path) -> Any:
    with open_ledger(str(path), now=NOW) as ledger:
        return export_ledger(ledger)


def rows(path: Path, tables: tuple[str, ...]) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}


def test_an_ingest(tmp_path: Path) -> None:
    for one in tries("ingest", tmp_path):
        before, after, found = state(tmp_path / "base"), state(tmp_path / "whole"), state(one.folder)
        read = [name for name, entries in found.items() if entries != before.get(name)]
        assert all(found[name] == after[name] for name in read), "a document is read whole or not at all"
        acknowledged = len(one.acknowledged)
        assert read[:acknowledged] == one.acknowledged
        assert len(read) == len(after) or len(read) % killed_work.TOGETHER == 0
        assert len(read) - acknowledged <= killed_work.TOGETHER
        assert {*found} == {*before, *read}
        again("ingest", tmp_path, one)
        assert state(one.folder) == after


def test_marks(tmp_path: Path) -> None:
    for one in tries("mark", tmp_path):
        ids = sorted(entry.id for entries in state(one.folder).values() for entry in entries)
        noted: Counter[str] = Counter()
        for entries in state(one.folder).values():
            noted.update(event.note for entry in entries for event in entry.events)
        count = len(one.acknowledged)
        assert one.acknowledged == [str(number) for number in range(count)]
        assert len(noted) in (count, count + 1)
        assert noted == {str(n): len(killed_work.marked_by(n, ids)) for n in range(len(noted))}
        again("mark", tmp_path, one)
        assert state(one.folder) == state(tmp_path / "whole")


def test_undos(tmp_path: Path) -> None:
    on_the_way: list[Any] = []
    for one in tries("undo", tmp_path):
        on_the_way = on_the_way or steps(tmp_path)
        with opened(Path(one.folder)) as ledger:
            done = [str(change.number) for change in reversed(log(ledger)) if change.kind == "undo"]
        assert done == one.acknowledged or done[:-1] == one.acknowledged
        assert state(one.folder) == on_the_way[len(done)], "each step is taken back whole or not at all"
        again("undo", tmp_path, one)
        assert state(one.folder) == {}


def steps(folder: Path) -> list[Any]:
    """The states through which undoing goes."""
    own = folder / "steps"
    shutil.copytree(folder / "base", own)
    found = [state(own)]
    killed_work.undos(folder, own, lambda _number: found.append(state(own)))
    return found


def test_an_import(tmp_path: Path) -> None:
    for one in tries("import", tmp_path):
        found = whole(Path(one.folder) / "ledger.db")
        if one.acknowledged or found["tables"]["change"]:
            assert found == whole(tmp_path / "whole" / "ledger.db")
        again("import", tmp_path, one)
        assert whole(Path(one.folder) / "ledger.db") == whole(tmp_path / "whole" / "ledger.db")


def test_an_upgrade(tmp_path: Path) -> None:
    names = ("document", "change", "target", "change_target", "event")
    for one in tries("upgrade", tmp_path):
        before, path = rows(tmp_path / "base" / "ledger.db", names), Path(one.folder) / "ledger.db"
        if maintenance.info(str(path))["revision"] == "0001":
            assert not one.acknowledged and rows(path, names) == before
        else:
            assert len(copies(path)) == 1, "it is brought up to date with its copy beside it"
        again("upgrade", tmp_path, one)
        assert maintenance.info(str(path))["revision"] == maintenance.info(str(path))["head"]
        assert maintenance.check(str(path)) == []
        assert [rows(copy, names) for copy in copies(path)] == [before] * len(copies(path)) != []
        kept = rows(path, names)
        assert {name: len(kept[name]) for name in names} == {name: len(before[name]) for name in names}
        left = {file.name for file in path.parent.iterdir()}
        assert left == {path.name, *(copy.name for copy in copies(path))}, "no draft of a copy is left"


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob("*.bak"))


@pytest.mark.parametrize("kills", [KILLS, 0], ids=["drawn", "each step"])
def test_a_restore(kills: int, tmp_path: Path) -> None:
    for one in tries("restore", tmp_path, kills):
        path = Path(one.folder) / "ledger.db"
        old, new = whole(tmp_path / "base" / "ledger.db"), whole(tmp_path / "copy.db")
        found = whole(path)
        assert found in (old, new) and (found == new or not one.acknowledged)
        assert found == old or whole(copies(path)[-1]) == old, "what was replaced is kept"
        again("restore", tmp_path, one)
        assert whole(path) == new and whole(copies(path)[0]) == old


def test_a_backup_over_an_older_one(tmp_path: Path) -> None:
    for one in tries("backup", tmp_path):
        copy = Path(one.folder) / "copy.db"
        assert copy.exists() or not one.acknowledged
        if copy.exists():
            assert maintenance.check(str(copy)) == []
            backups = len([row for row in whole(copy)["tables"]["change"] if row["kind"] == "mark"]) + 1
            assert backups in (len(one.acknowledged), len(one.acknowledged) + 1)
        again("backup", tmp_path, one)
        assert maintenance.check(str(copy)) == []
