"""Checks of a whole book: what nobody can see in one file."""

from __future__ import annotations

from pathlib import Path

import pytest
from rulebook_files import RULE, A, changed, write

from tracker.errors import Problem
from tracker.rulebook.check.book import check_book, covers
from tracker.rulebook.loading import load
from tracker.rulebook.model import Lexicon
from tracker.rulebook.phrase_grammar import parse_phrase
from tracker.rulebook.rule_errors import render, render_one

LEXICONS = {
    "action": Lexicon("action", "动作", {"新建": {}, "增设": {}}),
    "build": Lexicon("build", "建", {"新建": {}}),
}
UNITS = """\
lexicon: measure_word
says: 单位
entries:
  - words: [所, 个]
    gives: {dimension: count}
  - words: [亿元]
    gives: {dimension: money}
"""


def warnings(folder: Path, files: dict[str, str | bytes]) -> str:
    return render(check_book(load([write(folder, files)]))).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("{action}{quantity}", "新建{quantity}", True),
        ("{action}{quantity}", "改建{quantity}", False),
        ("{action}{quantity}", "{build}{quantity}", True),
        ("{build}{quantity}", "{action}{quantity}", False),
        ("[新建|增设|改建]{quantity}", "{action}{quantity}", True),
        ("{action}[约]?{quantity}", "{action}{quantity}", True),
        ("{action}{quantity}", "{action}[约]?{quantity}", False),
        ("{action}[约]?{quantity}", "{action}[约]?{quantity}", True),
        ("{action}{quantity}{noun?}", "{action}{quantity}", True),
        ("{action}{noun}{quantity}", "{action}{subject}{quantity}", False),
        ("{action}{quantity}", "{action}{quantity}{noun}", False),
    ],
)
def test_which_phrase_reads_all_texts_of_another(wide: str, narrow: str, expected: bool) -> None:
    assert covers(parse_phrase(wide)[0], parse_phrase(narrow)[0], LEXICONS) is expected


def test_a_shadowed_phrase_is_told_once_with_both_rules(tmp_path: Path) -> None:
    other = changed("build-count", "twin").replace("新建8所", "增设8所")
    assert warnings(tmp_path, {A: RULE, "commitments/b.yaml": other}) == (
        "commitments/b.yaml:4:16: warning: rule twin: the phrase can never win: rule build-count reads the "
        "same texts with “{action}{quantity}{noun}”\n"
        '      phrases: ["{action}{quantity}{noun}"]\n'
        "                 ^\n"
        "  → raise the priority of twin above 0, or remove the phrase\n\n"
        "1 warning"
    )


def test_a_higher_priority_ends_the_shadow(tmp_path: Path) -> None:
    other = changed("build-count", "twin").replace("    examples", "    priority: 1\n    examples")
    found = warnings(tmp_path, {A: RULE, "commitments/b.yaml": other})
    assert found.startswith("commitments/a.yaml:4:16: warning: rule build-count: the phrase can never win")


def test_a_phrase_with_more_fixed_text_wins_by_itself(tmp_path: Path) -> None:
    other = changed("build-count", "twin").replace("{action}{quantity}", "新建{quantity}所有")
    assert warnings(tmp_path, {A: RULE, "commitments/b.yaml": other}) == ""


def test_a_word_list_that_no_phrase_uses(tmp_path: Path) -> None:
    assert warnings(tmp_path, {}) == (
        "lexicon/action.yaml:1: warning: no phrase uses the word list {action}\n"
        "  lexicon: action\n"
        "  → use it in a phrase, or delete the file\n\n"
        "1 warning"
    )


def test_word_lists_that_the_readers_use_are_not_idle(tmp_path: Path) -> None:
    assert warnings(tmp_path, {A: RULE, "lexicon/measure_word.yaml": UNITS}) == ""


def test_one_indicator_in_two_dimensions(tmp_path: Path) -> None:
    rule = changed("{value: 8}", "{indicator: 学校, unit: 所}")
    rule += "      - text: 新建8亿元学校\n        gives: {indicator: 学校, unit: 亿元}\n"
    assert warnings(tmp_path, {A: rule, "lexicon/measure_word.yaml": UNITS}) == (
        "commitments/a.yaml:8: warning: rule build-count: the indicator “学校” is measured in money here and "
        "in count elsewhere\n"
        "        - text: 新建8亿元学校\n"
        "  → give the two their own names; the other stands at commitments/a.yaml:6\n\n"
        "1 warning"
    )


def test_a_caret_counts_terminal_cells() -> None:
    problem = Problem("a.yaml", 1, 4, "", "here", source="新建{x}")
    assert render_one(problem).splitlines()[1:] == ["  新建{x}", "       ^"]
    assert [cells.index("^") for cells in render_one(problem).splitlines()[2:]] == [7]


def test_a_long_line_is_cut_around_the_place() -> None:
    problem = Problem("a.yaml", 1, 301, "", "here", source="长" * 300 + "{" + "短" * 300)
    line, caret = render_one(problem).splitlines()[1:]
    assert line.strip().startswith("…长")
    assert len(caret) == 2 + 1 + 25 * 2 + 1
