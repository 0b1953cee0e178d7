"""Which files a command line means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from ledger_samples import write_plan

from tracker.document.formats import SUFFIXES
from tracker.services.ingest.ingesting import find_files


def names(*paths: str | Path) -> list[str]:
    return [p.name for p in find_files([str(p) for p in paths])[0]]


def test_a_folder_gives_its_documents_and_those_below_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.docx", "d.py", ".hidden.txt", ".git/e.txt", "~$f.docx"):
        write_plan(tmp_path, name=name)
    assert names(tmp_path) == ["a.MD", "b.txt", "c.docx"]


def test_a_folder_gives_every_kind_that_is_read_when_named(tmp_path: Path) -> None:
    for ending in SUFFIXES:
        write_plan(tmp_path, name=f"plan{ending}")
    assert {".tsv", ".docm", ".xlsm", ".xhtml"} < set(SUFFIXES)
    assert names(tmp_path) == sorted(f"plan{ending}" for ending in SUFFIXES)


def test_a_file_named_outright_is_always_given(tmp_path: Path) -> None:
    assert names(write_plan(tmp_path, name=".odd.xyz")) == [".odd.xyz"]


def test_a_pattern_gives_what_fits_sorted(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "deep/er/3.txt", "4.md"):
        write_plan(tmp_path, name=name)
    assert names(tmp_path / "*.txt") == ["1.txt", "2.txt"]
    assert names(tmp_path / "**" / "3.*") == ["3.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    assert names(write_plan(tmp_path, name="计划[1].txt")) == ["计划[1].txt"]


def test_each_file_is_given_once_in_the_order_asked(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write_plan(tmp_path, name=name)
    assert names(tmp_path / "b.txt", tmp_path, tmp_path / "a.txt") == ["b.txt", "a.txt"]


def test_a_dash_is_standard_input() -> None:
    assert find_files(["-"]) == ([Path("-")], [])


@pytest.mark.parametrize("name", ["nowhere.txt", "*.nothing", "x" * 5000])
def test_what_is_not_there_is_told_with_a_cure_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    plan = write_plan(tmp_path)
    files, problems = find_files([str(tmp_path / name), str(plan)])
    assert files == [plan]
    assert len(problems) == 1 and "check the spelling" in problems[0].cure


def test_a_closed_folder_is_told_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = write_plan(tmp_path / "open")
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def refuse(place: str) -> object:
        if Path(place).name == "closed":
            raise PermissionError(13, "Permission denied", place)
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    files, problems = find_files([str(tmp_path / "closed"), str(tmp_path)])
    assert files == [plan]
    assert "closed cannot be read" in str(problems[0]) and "ask for the right" in problems[0].cure
