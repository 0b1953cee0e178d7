"""`tracker rules explain` on the command line: streams, exit codes, JSON, and the date that --date gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_a_sentence_is_explained_on_standard_output(tracker: Runner) -> None:
    found = tracker("rules", "explain", "到2026年，全镇修建公厕9座")
    assert (found.code, found.err) == (0, "")
    assert "\n9座  target\n" in found.out
    assert "rules/lexicon/measure_word.yaml:" in found.out


def test_the_date_gives_relative_words_their_day(tracker: Runner) -> None:
    found = tracker("rules", "explain", "今年修建公厕9座", "--date", "2025-03-01")
    assert "2025-12-31" in found.out


def test_a_place_in_a_file(tracker: Runner, plan: Path) -> None:
    found = tracker("rules", "explain", f"{plan}:3")
    assert found.code == 0
    assert "8所以上  target" in found.out
    assert "3600个  target" in found.out


def test_in_json(tracker: Runner) -> None:
    found = tracker("rules", "explain", "到2026年，全镇修建公厕9座", "--json")
    answer = json.loads(found.out)
    assert answer["schema"] == 1
    assert answer["sentences"][0]["found"][0]["targets"][0]["due"] == "2026-12-31"


def test_a_line_that_is_not_there_is_exit_1(tracker: Runner, plan: Path) -> None:
    found = tracker("rules", "explain", f"{plan}:99")
    assert (found.code, found.out) == (1, "")
    assert "has no line 99 — it has 6 lines" in found.err


def test_a_file_that_is_not_there_is_exit_3(tracker: Runner) -> None:
    found = tracker("rules", "explain", "gone.txt:1")
    assert (found.code, found.out) == (3, "")
    assert "gone.txt does not exist — check the spelling and the folder" in found.err


def test_no_text_is_bad_usage(tracker: Runner) -> None:
    found = tracker("rules", "explain", "")
    assert (found.code, found.out) == (2, "")
