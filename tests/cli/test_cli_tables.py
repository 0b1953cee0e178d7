"""Tables fit the terminal by cells, show a document's words as they are, and line up in plain text."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tracker.cli import output
from tracker.cli.printing.agenda_rows import agenda_columns
from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_facts, put_table

if TYPE_CHECKING:
    from pathlib import Path

    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

_WORDS = st.text(st.sampled_from("ab 幼儿园８%（），[/附件]\t\n\x1b\u202e"), max_size=12)


@pytest.fixture
def on_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands take stdout for a terminal."""
    monkeypatch.setattr(output, "on_terminal", lambda: True)


@pytest.mark.parametrize("width", [40, 80, 100, 160])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_keeps_within_the_terminal(
    width: int,
    language: str,
    ledger: Path,
    on_screen: None,
    tracker: Runner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = tracker("list", "--lang", language)
    assert done.code == 0
    assert max(cell_len(line) for line in done.out.splitlines()) <= width


def test_at_80_cells_stand_the_five_columns_that_matter_and_more_come_with_the_width(
    ledger: Path, on_screen: None, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    narrow = tracker("list").out
    assert all(
        word in narrow for word in ("id", "light", "due", "indicator", "target", "≥ 8 所", "2025-12-31")
    )
    assert "lead unit" not in narrow
    monkeypatch.setenv("COLUMNS", "260")
    wide = tracker("list").out
    assert all(column.title in wide for column in agenda_columns())


def test_light_is_a_shape_and_a_word_and_not_colour_alone(ledger: Path, tracker: Runner) -> None:
    assert "▲ overdue" in tracker("list", "--as-of", "2027-01-01").out


@pytest.mark.parametrize("terminal", [True, False])
def test_a_documents_words_are_neither_markup_nor_commands_to_the_terminal(
    terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: terminal)
    monkeypatch.setenv("COLUMNS", "80")
    put_table([PrintedColumn("甲")], [[PrintedCell("见[/附件] [red]附件[/red] :smile:\x1b[31m红")]])
    out = capsys.readouterr().out
    assert "见[/附件] [red]附件[/red] :smile:" in out
    assert "\x1b" not in out


def test_facts_are_plain_lines_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.text import Text

    put_facts([("指标", Text("新建幼儿园")), ("id", Text("abc"))])
    assert capsys.readouterr().out == "指标  新建幼儿园\nid    abc\n"


@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=6))
def test_plain_columns_begin_in_the_same_cell_on_every_line(rows: list[tuple[str, str]]) -> None:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        put_table(
            [PrintedColumn("一"), PrintedColumn("二")],
            [[PrintedCell(one), PrintedCell("|" + two)] for one, two in rows],
        )
    lines = stream.getvalue().splitlines()
    assert len(lines) == len(rows) + 1
    assert len({cell_len(line.partition("|")[0]) for line in lines[1:]}) == 1
