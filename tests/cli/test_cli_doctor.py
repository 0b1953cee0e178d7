"""`tracker doctor` tells what is wrong apart from what is merely missing, each with the way to mend it."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.base import installation
from tracker.document.formats import SUFFIXES
from tracker.services.doctor import file_format_checks

if TYPE_CHECKING:
    from cli_harness import Outcome, Runner

pytest_plugins = ("cli_harness",)


def _of(done: Outcome, part: str) -> dict[str, dict[str, Any]]:
    found = json.loads(done.out)
    assert found["schema"] == 1
    return {one["name"]: one for one in found["findings"] if one["part"] == part}


def test_a_whole_installation_is_in_order(ledger: Path, tracker: Runner) -> None:
    before = ledger.read_bytes()
    done = tracker("doctor")
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert f"✓ ledger: {ledger}" in done.out
    assert "✓ content: sound: 1 documents, 3 targets" in done.out
    assert "✗" not in done.out
    assert ledger.read_bytes() == before


def test_every_kind_of_file_that_is_read_is_named(tracker: Runner) -> None:
    reading = _of(tracker("doctor", "--json"), "reading")
    assert sorted(f".{ending}" for name in reading for ending in name.split()) == sorted(SUFFIXES)


def test_without_a_ledger_nothing_is_wrong_and_none_is_made(home: Path, tracker: Runner) -> None:
    done = tracker("doctor", "--json")
    assert done.code == 0 and json.loads(done.out)["sound"] is True
    assert _of(done, "ledger")["ledger"]["level"] == "missing"
    assert "tracker ingest" in _of(done, "ledger")["ledger"]["cure"]
    assert list(home.rglob("*.db")) == []


def test_what_is_missing_is_no_fault_and_says_how_to_get_it(
    home: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        file_format_checks, "missing", lambda extra: [f"lib-{extra}"] if extra in ("pdf", "plots") else []
    )
    monkeypatch.setattr(file_format_checks, "office_program", lambda: None)
    done = tracker("doctor")
    assert done.code == 0
    cure = re.escape(installation.command_for("pdf"))
    assert re.search(rf"– pdf: needs lib-pdf\n +run: {cure}\n", done.out)
    assert "– plots: needs lib-plots" in done.out
    assert re.search(r"– doc wps rtf odt: needs LibreOffice\n +install LibreOffice", done.out)
    assert "✓ docx docm: ready" in done.out


def _damage(ledger: Path, statement: str) -> None:
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("pragma foreign_keys = off")
        other.execute(statement)
        other.commit()


def test_an_older_ledger_is_told_and_left_as_it_is(ledger: Path, tracker: Runner) -> None:
    _damage(ledger, "update alembic_version set version_num = '0001'")
    done = tracker("doctor", "--json")
    assert done.code == 0
    schema = _of(done, "ledger")["schema"]
    assert schema["level"] == "missing" and "tracker db upgrade" in schema["cure"]
    assert [path.name for path in ledger.parent.glob("own.db*")] == ["own.db"]


def test_drafts_that_stayed_behind_are_named_with_the_command_that_removes_them(
    ledger: Path, tracker: Runner
) -> None:
    left = [ledger.with_name(name) for name in ("own.db.part", "copy 1.db.0a1b2c3d.part")]
    for path in (*left, ledger.with_name("copy 2.db.0a1b2c3d.part")):
        path.write_bytes(b"x" * 60_000)
    for path in left:
        os.utime(path, (1, 1))
    found = _of(tracker("doctor", "--json"), "ledger")["drafts"]
    assert (found["level"], found["words"]) == (
        "missing", "2 left over from writing that was broken off, 0.1 MB",
    )  # fmt: skip
    assert all(path.exists() for path in left), "it only looks"
    subprocess.run(found["cure"].removeprefix("run: "), shell=True, check=True)
    assert [path.exists() for path in left] == [False, False]
    assert "drafts" not in _of(tracker("doctor", "--json"), "ledger"), "one is new"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("update alembic_version set version_num = '9999'", "9999, of a newer version of tracker"),
        ("update target set document_id = 99", "✗ content: "),
    ],
)
def test_a_ledger_that_cannot_be_used_is_wrong(
    statement: str, said: str, ledger: Path, tracker: Runner
) -> None:
    _damage(ledger, statement)
    done = tracker("doctor")
    assert done.code == 1
    assert said in done.out and done.err.endswith("wrong\n")


def test_a_file_that_is_no_ledger_is_wrong(ledger: Path, tracker: Runner) -> None:
    ledger.write_bytes(b"no database at all, nor ever was one" * 40)
    done = tracker("doctor")
    assert done.code == 1 and "✗ ledger: " in done.out


def test_mistakes_of_settings_and_rules_are_told_with_their_places(
    home: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = home / "own.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(config))
    config.write_text('theme = "x"\n', encoding="utf-8")
    done = tracker("doctor")
    assert done.code == 1 and f"✗ settings: {config}:1:1: “theme” cannot be “x”" in done.out
    rule = home / "rules" / "commitments" / "a.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text("rules: 5\n", encoding="utf-8")
    config.write_text('rules = "rules"\n', encoding="utf-8")
    done = tracker("doctor")
    assert done.code == 1 and "commitments/a.yaml:1:8: " in done.out
    config.write_text("database = ", encoding="utf-8")
    assert tracker("doctor").code == 1


def test_it_speaks_the_language_asked_for(tracker: Runner) -> None:
    english = {line.strip() for line in tracker("doctor").out.splitlines()}
    done = tracker("--lang", "zh", "doctor")
    alike = {line.strip() for line in done.out.splitlines()} & english
    assert all(re.match(r"✓ (tracker|Python|doc wps rtf odt): ", line) for line in alike), alike
    assert "一切就绪" in done.err
