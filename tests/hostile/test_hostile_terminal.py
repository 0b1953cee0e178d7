"""What documents, names and notes say never moves a cursor, sets a colour or turns the writing round."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tracker.cli import output
from tracker.cli.error_lines import complain
from tracker.tui.terminal.cells import clean_line

if TYPE_CHECKING:
    from pathlib import Path

    from cli_harness import Outcome, Runner

pytest_plugins = ("cli_harness",)

_EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u2066\x7f"
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_no_line_of_data_narration_or_complaint_is_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    output.put(f"甲{_EVIL}乙")
    output.narrate(f"甲{_EVIL}乙")
    complain(f"甲{_EVIL}乙")
    out, err = capsys.readouterr()
    assert out.startswith("甲") and err.count("乙") == 2
    assert not _OBEYED.search(out + err)


def test_json_says_the_same_without_a_sign_that_is_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    output.put_json({"quote": f"甲{_EVIL}乙"})
    out = capsys.readouterr().out
    assert not _OBEYED.search(out) and "甲" in out
    assert json.loads(out) == {"quote": f"甲{_EVIL}乙"}


@pytest.mark.parametrize("terminal", [True, False])
def test_a_report_in_text_is_cleaned_for_a_screen_and_left_for_a_file(
    terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: terminal)
    output.put_bytes(f'"甲{_EVIL}乙"')
    assert bool(_OBEYED.search(capsys.readouterr().out)) is not terminal


def test_every_command_is_deaf_to_a_hostile_document_and_its_name(
    home: Path, tracker: Runner, tmp_path: Path
) -> None:
    evil = "\x1b[2J\u202e"
    plan = tmp_path / f"计划{evil}.txt"
    filler = "海棠区教育发展规划。" * 40  # a file with many control characters is no text
    plan.write_text(f"{filler}\n到2025年，新建{evil}幼儿园8所以上。\n", encoding="utf-8")
    (tmp_path / f"坏{evil}.docx").write_bytes(b"PK\x03\x04 broken")
    lines = [
        ("ingest", plan, tmp_path / f"坏{evil}.docx"),
        ("list",),
        ("list", "--json"),
        ("extract", plan),
        ("report", "--with-candidates", "--format", "md"),
        ("report", "--with-candidates", "--format", "csv"),
        ("log",),
        ("review",),
        ("mark", "nothing", "--note", evil),
        ("list", "--search", evil, "--sort", evil),
        ("rules", "explain", f"到2025年，新建{evil}幼儿园8所以上。"),
        ("rules", "check", "--rules", f"no{evil}"),
        ("db", "import", f"no{evil}.json"),
        ("report", "--template", f"no{evil}"),
    ]
    done = [tracker(*line) for line in lines]
    assert "幼儿园" in done[1].out
    assert [line for line, one in zip(lines, done, strict=True) if _OBEYED.search(_plain(one))] == []
    assert [line for line, one in zip(lines, done, strict=True) if "Traceback" in one.err] == []


def test_a_cell_of_the_screen_is_one_line_of_harmless_text_as_long_as_before() -> None:
    text = f"甲{_EVIL}\n乙\u2028[red]丙[/red]"
    cleaned = clean_line(text)
    assert len(cleaned) == len(text) and "\n" not in cleaned and not _OBEYED.search(cleaned)


def _plain(done: Outcome) -> str:
    return (done.out + done.err).replace("\r\n", "\n")  # as csv ends its lines
