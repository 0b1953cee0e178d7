"""Manual pages say what the commands say, in either language, and a reader of manual pages finds no fault."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.cli import man_pages
from tracker.cli.app import build_app

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def _leaves(command: Any) -> list[Any]:
    below = getattr(command, "commands", {}).values()
    return [leaf for child in below for leaf in _leaves(child)] or [command]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_there_is_a_page_of_every_command_with_every_option(
    language: str, tmp_path: Path, tracker: Runner
) -> None:
    from typer.main import get_command

    done = tracker("--lang", language, "man", tmp_path)
    assert done.code == 0
    root = get_command(build_app())
    written = {Path(line).stem: Path(line).read_text(encoding="utf-8") for line in done.out.splitlines()}
    assert set(written) == {"tracker", *(f"tracker-{name}" for name in root.commands)}  # type: ignore[attr-defined]
    assert all(Path(line).parent.name == "man1" for line in done.out.splitlines())
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        for leaf in _leaves(command):
            for param in leaf.params:
                for option in param.opts if param.param_type_name == "option" else ():
                    assert option.replace("-", "\\-") in written[f"tracker-{name}"], (name, option)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")
def test_mandoc_finds_no_fault(language: str, tmp_path: Path, tracker: Runner) -> None:
    made = tracker("--lang", language, "man", tmp_path).out.splitlines()
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", *made], capture_output=True, text=True, encoding="utf-8"
    )
    # The same program makes the same pages on every day.
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


def test_pages_that_are_there_are_kept_unless_forced(tmp_path: Path, tracker: Runner) -> None:
    assert tracker("man", tmp_path).code == 0
    page = tmp_path / "man1" / "tracker-list.1"
    page.write_text("mine", encoding="utf-8")
    assert tracker("man", tmp_path).code == 2
    assert page.read_text(encoding="utf-8") == "mine"
    assert tracker("man", tmp_path, "--force").code == 0
    assert "due" in page.read_text(encoding="utf-8")


def test_no_word_is_taken_for_a_request_of_roff() -> None:
    assert man_pages._text(".so /etc/passwd") == "\\&.so /etc/passwd"
    assert man_pages._text("'x") == "\\&'x"
    assert man_pages._text('a\n.b \\c --d "e"') == "a .b \\ec \\-\\-d \\(dqe\\(dq"


def test_the_sections_stand_in_their_usual_order(tmp_path: Path, tracker: Runner) -> None:
    tracker("man", tmp_path)
    text = (tmp_path / "man1" / "tracker.1").read_text(encoding="utf-8")
    assert re.findall(r'^\.SH "(.*)"$', text, re.MULTILINE) == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "ENVIRONMENT", "FILES", "EXIT STATUS",
        "SEE ALSO",
    ]  # fmt: skip
