"""A watched folder gives what has come or changed and lies still, and nothing twice."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from ledger_samples import NOW, PLAN, opened, promises

from tracker.records import IngestResult
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import own_files
from tracker.services.ingest.watching import WatchedFolder, read_new
from tracker.services.ledger.opening import Ledger
from tracker.services.rules.rulebook_loading import load_book


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def _put(path: Path, text: str = PLAN, *, moment: int = 1) -> Path:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (moment, moment))
    return path


def _names(watched: WatchedFolder) -> list[str]:
    return [path.name for path in watched.look()[0]]


def _read(ledger: Ledger, watched: WatchedFolder, book: Rulebook | None = None) -> list[IngestResult]:
    files, _problems = watched.look()
    return list(read_new(ledger, watched, files, book=book or load_book(), now=NOW, extract=promises))


def test_a_file_comes_when_it_has_stopped_growing(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = _put(folder / "a.txt", "begun")
    assert _names(watched) == []
    _put(path, "begun and grown", moment=2)
    assert _names(watched) == []
    _put(path, "begun and groan", moment=3)  # of the same length
    assert _names(watched) == []
    assert _names(watched) == ["a.txt"]
    assert _names(watched) == ["a.txt"], "until it is read"
    watched.done(path)
    assert _names(watched) == []


def test_what_lies_still_is_opened_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_into: list[bytes] = []

    def judge(data: bytes, _suffix: str) -> bool:
        looked_into.append(data)
        return False

    monkeypatch.setattr(own_files, "written_by_tracker", judge)
    watched = WatchedFolder(folder)
    path = _put(folder / "a.txt", "begun")
    for _look in range(3):
        watched.look()
    assert looked_into == [b"begun"]
    _put(path, "grown", moment=2)
    watched.look()
    assert looked_into == [b"begun", b"grown"]


def test_an_empty_file_is_still_to_come(folder: Path) -> None:
    watched = WatchedFolder(folder)
    _put(folder / "a.txt", "")
    assert [_names(watched) for _look in range(3)] == [[], [], []]


def test_a_file_that_changed_while_it_was_read_comes_again(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = _put(folder / "a.txt")
    watched.look()
    assert _names(watched) == ["a.txt"]
    _put(path, PLAN + "x", moment=2)
    watched.done(path)
    assert _names(watched) == []
    assert _names(watched) == ["a.txt"]


def test_another_file_under_the_same_name_and_time_comes_again(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = _put(folder / "a.txt")
    watched.look(), watched.look()
    watched.done(path)
    _put(folder.parent / "other.txt", PLAN[::-1]).replace(path)
    assert _names(watched) == []
    assert _names(watched) == ["a.txt"]


def test_what_cannot_be_read_is_told_once_and_what_is_on_its_way_not_at_all(folder: Path) -> None:
    watched = WatchedFolder(folder)
    _put(folder / "a.exe")
    _put(folder / "b.docx.crdownload")
    _put(folder / "c.pdf.part")
    told = [str(problem) for _look in range(3) for problem in watched.look()[1]]
    assert len(told) == 1 and "a.exe" in told[0]


def test_a_folder_that_goes_and_comes_back_is_watched_on(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = _put(folder / "a.txt")
    watched.look(), watched.look()
    watched.done(path)
    path.unlink()
    folder.rmdir()
    assert [len(watched.look()[1]) for _look in range(2)] == [1, 0]
    folder.mkdir()
    _put(path, moment=5)
    assert [_names(watched) for _look in range(2)] == [[], ["a.txt"]]


def test_what_the_ledger_has_is_not_read_again_even_by_another_watch(folder: Path, tmp_path: Path) -> None:
    _put(folder / "a.txt")
    with opened(tmp_path) as ledger:
        watched = WatchedFolder(folder)
        watched.look()
        assert [result.new > 0 for result in _read(ledger, watched)] == [True]
        _put(folder / "a.txt", moment=9)  # saved again as it was
        watched.look()
        assert _read(ledger, watched) == []
        later = WatchedFolder(folder)
        later.look()
        assert _read(ledger, later) == []
        assert _names(later) == [], "and is done with"
        _put(folder / "a.txt", PLAN + "到2026年，新建公园3个。\n", moment=10)
        later.look()
        assert len(_read(ledger, later)) == 1


def test_other_rules_read_it_again(folder: Path, tmp_path: Path) -> None:
    _put(folder / "a.txt")
    with opened(tmp_path) as ledger:
        for book in (load_book(), dataclasses.replace(load_book(), version="other")):
            watched = WatchedFolder(folder)
            watched.look()
            assert len(_read(ledger, watched, book)) == 1


def test_what_was_not_reached_comes_at_the_next_look(folder: Path, tmp_path: Path) -> None:
    _put(folder / "a.txt")
    _put(folder / "b.txt", PLAN + "x")
    with opened(tmp_path) as ledger:
        watched = WatchedFolder(folder)
        watched.look()
        files, _problems = watched.look()
        reading = read_new(ledger, watched, files, book=load_book(), now=NOW, extract=promises)
        assert next(reading).doc == "a.txt"
        del reading  # broken off
        assert _names(watched) == ["a.txt", "b.txt"]
        assert [one.doc for one in _read(ledger, watched)] == ["b.txt"], "the first is in the ledger"
