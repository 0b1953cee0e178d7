"""A ledger that is opened again uses what was compiled for it, and reads the file that is there now."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_samples import NOW, fill, target

from tracker.records import Query
from tracker.store.engine import connect, parse_url
from tracker.store.ledger import Ledger


def names(url: str) -> list[str]:
    with Ledger.open(url, now=NOW) as ledger, ledger.read() as reading:
        return [entry.target.indicator for entry in reading.entries(Query())]


def filled(path: Path, indicator: str) -> str:
    url = f"sqlite:///{path}"
    with Ledger.open(url, now=NOW) as ledger:
        fill(ledger, target(indicator=indicator))
    return url


def test_the_engines_of_one_file_are_made_once() -> None:
    url = parse_url("ledger.db")
    assert connect(url).reader is connect(url).reader
    assert connect(url).writer is not connect(parse_url("other.db")).writer


def test_a_file_put_in_the_place_of_a_ledger_is_what_is_read(tmp_path: Path) -> None:
    url = filled(tmp_path / "ledger.db", "first")
    assert names(url) == ["first"]
    filled(tmp_path / "other.db", "second")
    (tmp_path / "other.db").replace(tmp_path / "ledger.db")
    assert names(url) == ["second"]


def test_a_relative_name_is_a_file_of_the_folder_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("here", "there"):
        (tmp_path / place).mkdir()
        monkeypatch.chdir(tmp_path / place)
        filled(Path("ledger.db"), place)
    monkeypatch.chdir(tmp_path / "here")
    assert names("sqlite:///ledger.db") == ["here"]
