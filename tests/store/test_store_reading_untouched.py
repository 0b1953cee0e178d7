"""Reading must not write: listing leaves the database byte for byte as it was."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import NOW, fill, opened, target

from tracker.records import Query
from tracker.store.ledger import Ledger


def prints(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def look(ledger: Ledger) -> int:
    with ledger.read() as reading:
        reading.documents()
        reading.changes()
        return len(reading.entries(Query()))


def test_reading_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    before = prints(tmp_path)
    assert list(before) == ["ledger.db"], "closing a ledger leaves one file"
    stamp = (tmp_path / "ledger.db").stat().st_mtime_ns
    with opened(tmp_path) as ledger:
        assert look(ledger) == 1
    assert prints(tmp_path) == before
    assert (tmp_path / "ledger.db").stat().st_mtime_ns == stamp


def test_reading_shows_what_a_killed_writer_left_in_the_log_and_moves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    script = (
        "import sys, os, signal; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from store_samples import fill, opened, target\n"
        "ledger = opened(Path(sys.argv[2]))\n"
        "hold = ledger._engines.writer.connect()\n"  # keeps the log from being moved at the end
        "fill(ledger, target(indicator='改造路灯'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)])
    assert done.returncode == -signal.SIGKILL
    assert (tmp_path / "ledger.db-wal").stat().st_size > 0
    before = (tmp_path / "ledger.db").read_bytes(), (tmp_path / "ledger.db-wal").read_bytes()
    with opened(tmp_path) as ledger:
        assert look(ledger) == 2
    assert ((tmp_path / "ledger.db").read_bytes(), (tmp_path / "ledger.db-wal").read_bytes()) == before


def test_a_reader_sees_what_a_writer_of_the_same_ledger_has_just_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        assert look(ledger) == 0
        fill(ledger, target())
        assert look(ledger) == 1
    assert list(prints(tmp_path)) == ["ledger.db"]


def test_a_reader_is_not_held_up_by_a_writer_at_work(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger, opened(tmp_path) as other:
        fill(ledger, target())
        with ledger.write() as writing:
            writing.open_change("mark", "marked", {}, at=NOW)
            assert look(other) == 1


def test_a_refused_ledger_that_is_not_there_leaves_no_file(tmp_path: Path) -> None:
    from tracker.errors import LedgerError

    with pytest.raises(LedgerError, match="there is no ledger"):
        opened(tmp_path, create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of the machine can reach, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user to become")
def test_a_ledger_in_a_closed_folder_can_still_be_read_and_says_that_it_cannot_be_written(
    open_folder: Path,
) -> None:
    tmp_path = open_folder
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    for place, mode in ((tmp_path, 0o555), (tmp_path / "ledger.db", 0o444)):
        place.chmod(mode)
    script = (
        "import sys, os; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from store_samples import fill, opened, target\n"
        "from tracker.errors import LedgerError\n"
        "from tracker.records import Query\n"
        "import tracker.store.read.agenda_query, tracker.store.write.transaction\n"
        "import sqlalchemy.dialects.sqlite, sqlalchemy.dialects.sqlite.pysqlite\n"
        "opened(Path(sys.argv[2])).close()\n"
        "os.setuid(65534)\n"
        "ledger = opened(Path(sys.argv[2]))\n"
        "with ledger.read() as reading: print(reading.count())\n"
        "try: fill(ledger, target())\n"
        "except LedgerError as error: print(error.line())\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.splitlines()[0] == "1", done.stderr
    assert "cannot be written — make the file and its folder writable" in done.stdout
