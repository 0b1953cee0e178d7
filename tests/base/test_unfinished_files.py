"""Drafts of broken-off runs are swept where a run writes next: only ours, old ones, in nobody's use."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tracker.base import unfinished_files
from tracker.base.atomic_files import write_file
from tracker.store.maintenance.sqlite_files import copy_file

_TMP, _PART = ".tracker-0123456789abcdef.tmp", "copy.db.0a1b2c3d.part"
_OTHERS = (
    ".tracker-0123.tmp",
    ".tracker-0123456789abcdef.tmp.txt",
    "film.part",
    "film.0A1B2C3D.part",
    "film.0a1b2c3d.pdf.part",
    "copy.db.part",
    "copy.db",
)


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    unfinished_files._swept.clear()
    yield
    unfinished_files._swept.clear()


def _database(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE a (b)")
    return path


def _aged(path: Path, hours: float = 2.0) -> Path:
    then = time.time() - hours * 3600
    os.utime(path, (then, then))
    return path


def _write_both(folder: Path, source: Path) -> None:
    """One run that writes a file there, and one that writes a database."""
    unfinished_files._swept.clear()
    write_file(folder / "report.txt", "x", force=True)
    copy_file(source, folder / "backup.db")


def _left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"report.txt", "backup.db"}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return _database(tmp_path / "source.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "disk"
    made.mkdir()
    return made


def test_old_drafts_of_ours_go_and_everything_else_stays(folder: Path, source: Path) -> None:
    _database(folder / _PART)
    (folder / _TMP).write_text("x")
    (folder / "empty.db.11111111.part").touch()
    for side in ("-wal", "-shm", "-journal"):
        (folder / f"gone.db.00000000.part{side}").write_text("x")
    for name in _OTHERS:
        (folder / name).write_text("somebody's own", encoding="utf-8")
    (folder / "film.0a1b2c3d.part").write_text("a download", encoding="utf-8")
    for path in folder.iterdir():
        _aged(path)
    link = folder / ".tracker-fedcba9876543210.tmp"
    link.symlink_to(source)
    os.utime(link, (1, 1), follow_symlinks=False)
    _write_both(folder, source)
    assert _left(folder) == {*_OTHERS, "film.0a1b2c3d.part", ".tracker-fedcba9876543210.tmp"}
    assert (folder / "film.0a1b2c3d.part").read_text() == "a download"


def test_new_drafts_stay_for_somebody_may_be_writing_them(folder: Path, source: Path) -> None:
    (folder / _TMP).write_text("x")
    _aged(_database(folder / _PART), hours=0.9)
    _write_both(folder, source)
    assert _left(folder) == {_TMP, _PART}


HOLDER = """
import sqlite3, sys
from tracker.base import unfinished_files
file = open(sys.argv[1], "xb")
unfinished_files.hold(file)
held = sqlite3.connect(sys.argv[2], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can delete an open file")
def test_what_a_live_process_holds_stays_however_old_until_it_has_gone(folder: Path, source: Path) -> None:
    _database(folder / _PART)
    line = [sys.executable, "-c", HOLDER, str(folder / _TMP), str(folder / _PART)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "held\n"
        for name in (_TMP, _PART):
            _aged(folder / name)
        _write_both(folder, source)
        assert {_TMP, _PART} <= _left(folder)
        holder.kill()
        holder.wait()
    for path in folder.iterdir():
        _aged(path)
    _write_both(folder, source)
    assert _left(folder) == set()


def test_a_draft_is_held_while_it_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[bool] = []
    flush = os.fsync

    def looked(number: int) -> None:
        (draft,) = folder.glob(".tracker-*")
        _aged(draft)
        unfinished_files._swept.clear()
        unfinished_files.sweep_files(folder)
        held.append(draft.exists())
        flush(number)

    monkeypatch.setattr(os, "fsync", looked)
    write_file(folder / "report.txt", "x")
    assert (held, (folder / "report.txt").read_text()) == ([True], "x")


def test_a_disk_that_refuses_again_stops_no_run(
    folder: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / _TMP).write_text("x")
    _aged(folder / _TMP)

    real = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == _TMP:
            raise OSError(5, "Input/output error")
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    _write_both(folder, source)
    assert (folder / "report.txt").exists() and _left(folder) == {_TMP}


def test_a_folder_is_looked_through_once_in_a_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []
    real = unfinished_files._old

    def counted(place: Path, *names: str | re.Pattern[str]) -> list[Path]:
        looked.append(place)
        return real(place, *names)

    monkeypatch.setattr(unfinished_files, "_old", counted)
    for number in range(5):
        write_file(folder / f"{number}.txt", "x")
    assert len(looked) == 1
