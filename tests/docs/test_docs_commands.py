"""The documentation shows commands that work and output that they print."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from docs_blocks import Command, commands

from tracker import cli, i18n
from tracker.base.resources import seeds_dir

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    "README.md": "en",
    "docs/guide.en.md": "en",
    "docs/guide.zh.md": "zh",
    "docs/api.en.md": "en",
    "docs/api.zh.md": "zh",
    "docs/plugins.en.md": "en",
    "docs/plugins.zh.md": "zh",
    "rules/README.md": "zh",
}


@dataclass
class Prompt:
    """A command line in a folder of its own, with the samples and a ledger that is empty at first."""

    capture: pytest.CaptureFixture[str]

    def run(self, words: str) -> tuple[int, str]:
        """The exit code and everything printed."""
        program, *argv = shlex.split(words)
        assert program == "tracker"
        code = cli.execute(argv)
        printed = self.capture.readouterr()
        return code, printed.out + printed.err


@pytest.fixture
def prompt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Prompt]:
    before = i18n.language()
    shutil.copytree(seeds_dir(), tmp_path / "seeds")
    (tmp_path / "报告.txt").write_text("2024年工作安排\n全年新建公园3个。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "COLUMNS": "100",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("TRACKER_DB", raising=False)
    yield Prompt(capsys)
    i18n.use(before)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_shown_runs_and_prints_what_is_shown(
    document: str, prompt: Prompt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_LANG", DOCUMENTS[document])
    for command in commands(ROOT / document):
        if command.how.startswith("file="):
            Path(command.how.removeprefix("file=")).write_text(command.words, encoding="utf-8")
        if command.how or not command.words.startswith("tracker "):
            continue
        code, printed = prompt.run(command.words)
        assert code == 0, f"{command.where}: {command.words}: {printed}"
        lost = _lost(command, printed)
        assert not lost, f"{command.where}: {command.words} does not print: {lost}\n{printed}"


def _lost(command: Command, printed: str) -> str:
    """The first line shown that is not printed in its turn; … stands for anything, several blanks for one."""
    lines = iter([_plain(line) for line in printed.splitlines()])
    for shown in command.output:
        pattern = ".*".join(re.escape(part.strip()) for part in _plain(shown).split("…"))
        if shown != "…" and not any(re.fullmatch(pattern, line) for line in lines):
            return shown
    return ""


def _plain(line: str) -> str:
    return " ".join(line.split())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_that_open_the_screen_are_commands(document: str, prompt: Prompt) -> None:
    for command in commands(ROOT / document):
        if command.how == "screen":
            assert prompt.run(f"{command.words} --help")[0] == 0, command.where


def test_the_two_commands_of_the_readme_stand_where_ci_takes_them_from() -> None:
    named = {command.name: command.words for command in commands(ROOT / "README.md") if command.name}
    venv = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt"
    assert named["setup-demo"] == f"{venv} . && .venv/bin/tracker demo"
    assert named["setup-tests"].startswith(f"{venv} -e '.[dev]' && .venv/bin/python -m pytest")


def test_links_lead_to_files() -> None:
    for document in (*DOCUMENTS, "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md"):
        path = ROOT / document
        for link in re.findall(r"\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            assert not link or (path.parent / link).exists(), f"{document}: {link}"
