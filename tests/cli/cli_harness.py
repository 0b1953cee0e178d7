"""Run command lines in this process, in a home of their own, in English unless a test says otherwise.

A test file asks for these fixtures by `pytest_plugins = ("cli_harness",)`.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tracker import cli, i18n
from tracker.cli import clock, session

# A day that no test's outcome hangs on by accident.
TODAY = dt.date(2024, 6, 30)

PLAN = """# 海棠区教育发展规划

到2025年，全区新建幼儿园8所以上，新增学位3600个。

到2030年，普惠性幼儿园在园幼儿占比达到90%以上。
"""


@dataclass(frozen=True)
class Outcome:
    """What a command line left behind."""

    code: int
    out: str
    err: str


Runner = Callable[..., Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home and working folder, so that no test meets the ledger of whoever runs it."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "TRACKER_DB", "TRACKER_BY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRACKER_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(clock, "now", lambda: dt.datetime(2024, 6, 30, 4, 0, tzinfo=dt.UTC))
    monkeypatch.setattr(session, "_db_of_root", None)
    monkeypatch.setattr(i18n, "_catalog", i18n._catalog)
    monkeypatch.setattr(i18n, "_language", i18n._language)
    return folder


@pytest.fixture
def tracker(home: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Runner:
    """Run one command line; give back its exit code and what it wrote."""

    def run(*words: str | Path) -> Outcome:
        capfdbinary.readouterr()
        code = cli.execute([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return Outcome(code, out.decode("utf-8"), err.decode("utf-8"))

    return run


@pytest.fixture(scope="session")
def _read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the targets of PLAN in it, made once; tests get copies."""
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "海棠区规划.txt").write_text(PLAN, encoding="utf-8")
    path = folder / "made.db"
    assert cli.execute(["--lang", "en", "ingest", "--db", str(path), str(folder / "海棠区规划.txt")]) == 0
    return path


@pytest.fixture
def ledger(home: Path, _read_once: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of the test's own, the one that commands use by TRACKER_DB."""
    path = home / "own.db"
    shutil.copy(_read_once, path)
    monkeypatch.setenv("TRACKER_DB", str(path))
    return path


@pytest.fixture
def ids(ledger: Path, tracker: Runner) -> list[str]:
    """The ids of the ledger's targets, in the order of the list."""
    return [target["id"] for target in json.loads(tracker("list", "--json").out)["targets"]]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small document with three targets in the words of no real one."""
    path = tmp_path / "海棠区规划.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path
