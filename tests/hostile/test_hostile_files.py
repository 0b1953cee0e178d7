"""Names and files that lead elsewhere: links, pipes, devices, NULs, and paths out of an imported ledger."""

from __future__ import annotations

import copy
import json
import os
from pathlib import Path

import pytest
from ledger_samples import NOW, opened, read_in, write_plan
from textual.app import App

from tracker.document import reader
from tracker.errors import DocumentError, RuleError, TrackerError, UsageError
from tracker.progress.light_thresholds import load_profile
from tracker.rulebook.loading import load
from tracker.services.ingest.file_search import find_files
from tracker.services.ledger.export_import import export_ledger, import_ledger, read_export
from tracker.services.ledger.opening import open_ledger
from tracker.services.settings import settings_file as settings_file
from tracker.tui.terminal import viewer


def test_a_link_out_of_the_folder_is_told_and_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("到2027年，新建水塔12座。", encoding="utf-8")
    plans = tmp_path / "plans"
    write_plan(plans, name="own.txt")
    (plans / "away.txt").symlink_to(secret)
    (plans / "inside.txt").symlink_to(plans / "own.txt")
    (plans / "round.txt").symlink_to(plans / "round.txt")
    files, problems = find_files([str(plans)])
    assert [file.name for file in files] == ["inside.txt", "own.txt"]
    assert sorted(str(problem).split(" ")[0] for problem in problems) == [
        str(plans / "away.txt"),
        str(plans / "round.txt"),
    ]
    assert find_files([str(plans / "away.txt")])[0] == [plans / "away.txt"]  # named outright: that is meant


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    write_plan(tmp_path, name="own.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert [file.name for file in find_files([str(tmp_path)])[0]] == ["own.txt"]
    (tmp_path / "book").mkdir()
    os.mkfifo(tmp_path / "book" / "pipe.yaml")
    with pytest.raises(RuleError, match="not an ordinary file"):
        load([tmp_path / "book"])


def test_a_device_without_an_end_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 3 * 2**20)
    with pytest.raises(DocumentError, match="more than the limit"):
        reader.read(Path("/dev/zero"), name="a.txt")


@pytest.mark.parametrize("use", [load_profile, settings_file.load, read_export, reader.read])
def test_a_name_with_a_null_is_one_line(use: object) -> None:
    assert callable(use)
    with pytest.raises(TrackerError) as told:
        use(Path("a\x00b.toml"))
    assert "\n" not in told.value.line()
    assert find_files(["a\x00b"])[0] == []


def test_an_imported_ledger_writes_nowhere_and_its_paths_open_no_program(tmp_path: Path) -> None:
    program = tmp_path / "plan.sh"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    with opened(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        value = copy.deepcopy(export_ledger(ledger))
    value["tables"]["document"][0] |= {"name": "../../out.txt", "path": str(program)}
    (tmp_path / "in.json").write_text(json.dumps(value), encoding="utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    with open_ledger("sqlite://", now=NOW) as other:
        import_ledger(other, read_export(tmp_path / "in.json"))
        assert export_ledger(other)["tables"]["document"][0]["name"] == "../../out.txt"
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    with pytest.raises(UsageError, match="neither a document nor a report"):
        viewer.open_file(App(), program)


@pytest.mark.parametrize("name", ["a.desktop", "a.exe", "a", "a.docm", "a.html.sh"])
def test_only_documents_and_reports_are_handed_to_the_system(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(UsageError, match="neither a document nor a report"):
        viewer.open_file(App(), tmp_path / name)
