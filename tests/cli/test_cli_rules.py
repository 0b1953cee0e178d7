"""`tracker rules`: what it prints where, and the exit codes of the contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.base import resources

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

LEXICONS = """\
lexicon: output_verb
says: 动作词
entries:
  - words: [修建]
"""
RULE = """\
topic: 交通
rules:
  - id: build
    says: 修建若干座
    phrases: ["{output_verb}{noun}{quantity}"]
    examples:
      - text: 到2025年，修建桥梁8座
        gives: {value: 8}
"""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small set of shipped rules, so that no test hangs on the wording of the real ones."""
    folder = tmp_path / "shipped"
    write(folder / "lexicon/output_verb.yaml", LEXICONS)
    write(
        folder / "lexicon/measure_word.yaml",
        LEXICONS.replace("output_verb", "measure_word").replace("修建", "座"),
    )
    write(folder / "commitments/a.yaml", RULE)
    monkeypatch.setattr("tracker.services.rules.rulebook_loading.rules_dir", lambda: folder)
    assert resources.rules_dir() != folder
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_check_sums_up_on_stdout(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "check")
    assert (found.code, found.out, found.err) == (0, "1 rule, 1 example, 0 rejects: all hold\n", "")


def test_a_failed_example_is_exit_1_and_shown_on_stderr(shipped: Path, tracker: Runner) -> None:
    write(shipped / "commitments/a.yaml", RULE.replace("value: 8", "value: 9"))
    found = tracker("rules", "check")
    assert (found.code, found.out) == (1, "1 rule, 1 example, 0 rejects: 2 failed\n")
    assert found.err.startswith(
        "shipped/commitments/a.yaml:7:15: rule build: the example gives value 8, not 9\n"
        "        - text: 到2025年，修建桥梁8座\n"
        "                ^\n"
    )
    assert found.err.endswith("\n2 problems\n")


def test_every_mistake_of_every_file_is_exit_2(shipped: Path, tracker: Runner) -> None:
    write(shipped / "commitments/a.yaml", RULE.replace("{output_verb}", "{output_vreb}"))
    write(shipped.parent / "own/commitments/b.yaml", "rules: []\n")
    found = tracker("rules", "check", "--rules", "own")
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        "shipped/commitments/a.yaml:5:16: rule build: there is no slot {output_vreb}\n"
        '      phrases: ["{output_vreb}{noun}{quantity}"]\n'
        "                 ^\n"
        "  → did you mean {output_verb}?\n"
        "\n"
        "own/commitments/b.yaml:1:8: “rules” is an empty list\n"
        "  rules: []\n"
        "         ^\n"
        "  → add a rule, or delete the file\n"
        "\n"
        "2 problems\n"
    )


@pytest.mark.parametrize(
    "command", [("list",), ("explain", "修建桥梁8座"), ("new", "a", "--rules", "shipped")]
)
def test_other_commands_show_the_mistakes_too(
    command: tuple[str, ...], shipped: Path, tracker: Runner
) -> None:
    write(shipped / "commitments/a.yaml", RULE.replace("{output_verb}", "{output_vreb}"))
    found = tracker("rules", *command)
    assert (found.code, found.out) == (2, "")
    assert "→ did you mean {output_verb}?" in found.err


def test_check_in_json(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "check", "--json")
    assert found.code == 0
    assert json.loads(found.out) == {
        "schema": 1,
        "ok": True,
        "counts": {
            "rules": 1, "drafts": 0, "phrases": 1, "cues": 0, "names": 0, "lexicons": 2, "words": 2,
            "topics": 0, "examples": 1, "rejects": 0, "pairs": 0,
        },
        "problems": [],
        "warnings": [],
    }  # fmt: skip


def test_bad_files_in_json(shipped: Path, tracker: Runner) -> None:
    write(shipped / "commitments/a.yaml", RULE.replace("{output_verb}", "{output_vreb}"))
    found = tracker("rules", "check", "--json")
    assert (found.code, found.err) == (2, "")
    answer = json.loads(found.out)
    assert answer["ok"] is False
    assert answer["problems"] == [
        {
            "path": "shipped/commitments/a.yaml", "line": 5, "column": 16, "rule": "build",
            "message": "there is no slot {output_vreb}", "cure": "did you mean {output_verb}?",
            "severity": "error",
        }
    ]  # fmt: skip


def test_a_warning_does_not_fail_the_check(shipped: Path, tracker: Runner) -> None:
    write(shipped / "lexicon/idle.yaml", LEXICONS.replace("output_verb", "idle"))
    found = tracker("rules", "check")
    assert found.code == 0
    assert "warning: no phrase uses the word list {idle}" in found.err
    assert found.err.endswith("\n1 warning\n")


def test_a_folder_that_is_not_there_is_bad_usage(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "check", "--rules", "gone")
    assert found.code == 2
    assert "rules folder gone does not exist — name a folder" in found.err


def test_list_groups_by_file(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "list", "--topic", "交通")
    assert found.out == (
        "shipped/commitments/a.yaml\n  build  修建若干座\n      {output_verb}{noun}{quantity}\n"
    )
    assert tracker("rules", "list", "--topic", "医疗").code == 2


def test_list_in_json(shipped: Path, tracker: Runner) -> None:
    answer = json.loads(tracker("rules", "list", "--json").out)
    assert answer["schema"] == 1
    assert answer["version"]
    assert answer["rules"] == [
        {
            "id": "build", "says": "修建若干座", "topic": "交通", "kind": "quantity", "stance": "target",
            "status": "active", "priority": 0, "phrases": ["{output_verb}{noun}{quantity}"],
            "examples": ["到2025年，修建桥梁8座"], "path": "shipped/commitments/a.yaml", "line": 3,
        }
    ]  # fmt: skip


def test_a_new_rule_can_be_checked_at_once(shipped: Path, tracker: Runner) -> None:
    found = tracker(
        "rules", "new", "my-bridges", "到2030年，修建隧道3座", "--topic", "交通", "--rules", "own"
    )
    assert (found.code, found.out) == (0, "own/commitments/my-bridges.yaml\n")
    assert found.err == "edit it, then: tracker rules check --rules own\n"
    checked = tracker("rules", "check", "--rules", "own")
    assert (checked.code, checked.out) == (0, "2 rules, 2 examples, 0 rejects: all hold\n")
    assert "    priority: first\n" in Path("own/commitments/my-bridges.yaml").read_text(encoding="utf-8")


def test_a_new_rule_in_a_file_of_ones_own(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "new", "my-bridges", "--out", "own/commitments/my.yaml")
    assert found.out == "own/commitments/my.yaml\n"
    assert found.err.endswith("tracker rules check --rules own\n")
    again = tracker("rules", "new", "my-bridges", "--out", "own/commitments/my.yaml")
    assert again.code == 2
    assert "own/commitments/my.yaml exists already" in again.err


def test_a_new_rule_needs_a_place(shipped: Path, tracker: Runner) -> None:
    found = tracker("rules", "new", "my-bridges")
    assert found.code == 2
    assert found.err == (
        "tracker: no place for the new rule — name a folder with --rules DIR, or a file with --out FILE\n"
    )


def test_the_schema_is_json(tracker: Runner) -> None:
    assert set(json.loads(tracker("rules", "schema").out)) == {
        "lexicon",
        "stance",
        "topics",
        "sections",
        "outcomes",
        "rules",
    }
    assert json.loads(tracker("rules", "schema", "topics").out)["title"] == "TopicShape"
    assert tracker("rules", "schema", "topic").code == 2


def test_help_speaks_the_language_of_the_command_line(tracker: Runner) -> None:
    found = tracker("rules", "--help")
    assert found.code == 0
    for command in ("check", "explain", "list", "new", "schema"):
        assert command in found.out
