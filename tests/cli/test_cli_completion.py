"""What a shell is offered while a line is typed, and that asking for it never fails aloud."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.cli.completion.answer import answer
from tracker.cli.completion_scripts import SCRIPTS
from tracker.records import Query
from tracker.services.settings import saved_views
from tracker.store.read import quick_names

if TYPE_CHECKING:
    from cli_harness import Runner
    from roles_world import Place

pytest_plugins = ("cli_harness",)

Asked = Callable[..., tuple[int, list[str]]]
_SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture
def ask(home: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Asked:
    """The exit code and the lines for the words typed so far, the last one unfinished."""

    def asked(*words: str, shell: str = "fish") -> tuple[int, list[str]]:
        line = ("tracker", *words)
        monkeypatch.setenv("_TRACKER_COMPLETE", f"complete_{shell}")
        monkeypatch.setenv("COMP_WORDS", "\n".join(line))
        monkeypatch.setenv("COMP_CWORD", str(len(line) - 1))
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", " ".join(line))
        monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", line[-1])
        capfdbinary.readouterr()
        code = answer()
        out, err = capfdbinary.readouterr()
        assert err == b""
        return code, out.decode("utf-8").splitlines()

    return asked


def _values(answered: tuple[int, list[str]]) -> list[str]:
    assert answered[0] == 0
    return [line.partition("\t")[0] for line in answered[1]]


@pytest.mark.parametrize("shell", _SHELLS)
def test_commands_and_options_are_completed_without_any_ledger(shell: str, ask: Asked, home: Path) -> None:
    assert _values(ask("fulf", shell=shell)) == ["fulfilment"]
    assert _values(ask("review", "ac", shell=shell)) == ["accept"]
    assert _values(ask("list", "--due-b", shell=shell)) == ["--due-before"]
    assert {"--db", "--lang", "--version"} <= {*_values(ask("--", shell=shell))}
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("shell", _SHELLS)
def test_names_of_a_ledger_that_is_not_there_are_none(shell: str, ask: Asked, home: Path) -> None:
    for words in (["show", ""], ["list", "--document", ""], ["list", "--topic", "x"], ["unit", "remove", ""]):
        assert ask(*words, shell=shell) == (0, [])
    assert list(home.iterdir()) == []


def test_ids_are_completed_with_what_they_are(ids: list[str], ask: Asked) -> None:
    code, lines = ask("show", "")
    assert code == 0
    assert sorted(line.partition("\t")[0] for line in lines) == sorted(ids)
    assert any(line.endswith("\t新建幼儿园 2025-12-31") for line in lines)
    assert _values(ask("mark", ids[0][:4])) == [i for i in ids if i.startswith(ids[0][:4])]
    assert _values(ask("review", "merge", ids[0], "--into", ids[1])) == [ids[1]]


def test_names_of_the_ledger_are_completed(ledger: Path, tracker: Runner, ask: Asked) -> None:
    tracker("unit", "add", "海棠区教育局", "--short", "教育局")
    tracker("document", "set", "1", "--place", "江门市")
    assert _values(ask("list", "--document", "海")) == ["海棠区教育发展规划"]
    assert _values(ask("document", "show", "")) == ["海棠区教育发展规划"]
    assert _values(ask("list", "--topic", "教")) == ["教育"]
    assert _values(ask("list", "--topic=教")) == ["--topic=教育"]
    assert _values(ask("list", "--topic", "=", "教", shell="bash")) == ["教育"], "bash parts at the sign ="
    for words in (["list", "--unit"], ["unit", "remove"], ["assign", "--lead"], ["letter", "--unit"]):
        assert _values(ask(*words, "海")) == ["海棠区教育局"], words
    assert _values(ask("review", "edit", "--unit", "")) == [], "there it is a unit of measure"
    assert _values(ask("rules", "new", "")) == [], "there an ID is that of a rule"


def test_members_are_completed_where_one_may_be_left_out_too(
    place: Place, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DB", place.url)
    for words in (["role"], ["remove"], ["password"]):
        assert _values(ask("member", *words, "ed")) == ["edu"], words


def test_the_ledger_may_stand_anywhere_on_the_line(
    ledger: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_DB")
    assert _values(ask("show", "")) == []
    assert len(_values(ask("--db", str(ledger), "show", ""))) == 3
    assert len(_values(ask("show", "--db", str(ledger), ""))) == 3


def test_codes_formats_views_and_languages_are_completed(
    home: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_CONFIG", str(home / "own.toml"))
    saved_views.save_view("Mine", Query())
    assert ask("list", "--status", "d") == (0, ["done\tdone", "dropped\tdropped"])
    assert ask("--lang", "zh", "list", "--status", "done") == (0, ["done\t已完成"])
    assert _values(ask("list", "--due-in", "this_w")) == ["this_week"]
    assert _values(ask("list", "--sort", "com")) == ["completion"]
    assert _values(ask("report", "--group-by", "")) == ["light", "lead-unit", "topic", "month"]
    assert _values(ask("settings", "get", "prof")) == ["profile"]
    assert "docx" in _values(ask("report", "--format", ""))
    assert _values(ask("letter", "--format", "")) == ["docx", "txt", "md"]
    assert _values(ask("list", "--view", "Mi")) == ["Mine"]
    assert "Overdue" in _values(ask("list", "--view", ""))
    assert _values(ask("--lang", "")) == _values(ask("list", "--lang", "")) == ["zh", "en"]
    assert _values(ask("list", "--profile", "y")) == ["yinchuan"]
    assert _values(ask("completion", "p")) == ["powershell"]
    assert "topics" in _values(ask("rules", "schema", ""))


def test_what_is_said_of_a_command_is_in_the_language_of_the_line(ask: Asked) -> None:
    assert ask("undo")[1] != ask("--lang", "zh", "undo")[1]


@pytest.mark.parametrize(
    "words",
    [
        ["ingest", ""],
        ["report", "--out", "x"],
        ["--db", ""],
        ["frobnicate", "--x", ""],
        ["list", "--profile", "./"],
    ],
)
def test_names_of_files_are_left_to_the_shell(words: list[str], ask: Asked) -> None:
    assert ask(*words) == (1, [])


def test_a_ledger_that_cannot_be_read_gives_nothing_and_stays_as_it_is(ledger: Path, ask: Asked) -> None:
    before = ledger.read_bytes()
    assert len(_values(ask("show", ""))) == 3
    assert ledger.read_bytes() == before and [p.name for p in ledger.parent.glob("own.db*")] == ["own.db"]
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("alter table target rename column indicator to something")
        other.commit()
    assert ask("show", "") == (0, [])
    ledger.write_bytes(b"no database at all")
    assert ask("show", "") == (0, [])


def test_marks_that_a_pattern_reads_are_letters_here(ledger: Path) -> None:
    assert quick_names.names(str(ledger), "topics", "%") == []
    assert quick_names.names(str(ledger), "documents", "_") == []


def test_names_with_signs_that_cannot_be_seen_are_not_offered(ledger: Path, ask: Asked) -> None:
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("update document set title = 'a' || char(27) || ']0;x'")
        other.commit()
    assert ask("list", "--document", "") == (0, [])


def test_the_script_of_each_shell_is_printed_and_nothing_else(tracker: Runner) -> None:
    for shell in _SHELLS:
        done = tracker("completion", shell)
        assert (done.code, done.out) == (0, SCRIPTS[shell].text)
        assert done.err.count("\n") == 1 and f"tracker completion {shell} >" in done.err
    assert tracker("completion", "pwsh").out == SCRIPTS["powershell"].text
    wrong = tracker("completion", "tcsh")
    assert wrong.code == 2 and "bash, zsh, fish, powershell" in wrong.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_itself_finds_no_fault_in_its_script(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_text(SCRIPTS[shell].text, encoding="utf-8")
    done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_in_bash_a_title_is_quoted_and_runs_nothing(ledger: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("update document set title = 'a $(touch run) `touch run` b*'")
        other.commit()
    program = tmp_path / "bin" / "tracker"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tracker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = SCRIPTS["bash"].text + (
        'COMP_WORDS=(tracker list --document ""); COMP_CWORD=3; '
        f'_tracker_completion "{program}"; printf "%s\\n" "${{COMPREPLY[@]}}"; eval "echo ${{COMPREPLY[0]}}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=tmp_path)
    offered, typed = done.stdout.splitlines()
    assert typed == "a $(touch run) `touch run` b*"
    assert offered != typed and done.stderr == ""
    assert not (tmp_path / "run").exists()
