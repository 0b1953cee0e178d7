"""`tracker milestone …`, and what `tracker show` says of milestones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_milestones_are_added_done_and_dropped_shown_logged_and_taken_back(
    tracker: Runner, ids: list[str]
) -> None:
    name = ids[0]
    added = tracker("milestone", "add", name, "主体封顶", "--due", "2024年5月底", "--by", "甲")
    assert added.code == 0 and f"{name}-1" in added.out and "tracker undo" in added.err
    assert tracker("milestone", "add", name, "验收", "--due", "2025-06-30").code == 0
    assert tracker("milestone", "add", name, "选址", "--due", "2024-01-05").code == 0
    assert tracker("milestone", "drop", f"{name[:4]}-3", "--reason", "不再单列").code == 0
    page = tracker("show", name).out
    assert "Milestones" in page
    (late,) = [line for line in page.splitlines() if line.startswith(f"{name}-1")]
    assert late.split() == [f"{name}-1", "2024-05-31", "主体封顶", "overdue", "甲"]
    (coming,) = [line for line in page.splitlines() if line.startswith(f"{name}-2")]
    assert "not done" in coming and "overdue" not in coming
    early = tracker("show", name, "--as-of", "2024-05-31").out
    assert not any("overdue" in line for line in early.splitlines() if line.startswith(f"{name}-"))
    done = tracker("milestone", "done", f"{name}-1", "--on", "2024-05-20", "--note", "提前")
    assert done.code == 0 and "done 2024-05-20" in done.out
    told = json.loads(tracker("show", name, "--json").out)["milestones"]
    assert [(one["id"], one["state"], one["overdue"]) for one in told] == [
        (f"{name}-3", "dropped", False),
        (f"{name}-1", "done", False),
        (f"{name}-2", "open", False),
    ]
    assert told[1]["done_on"] == "2024-05-20" and told[1]["note"] == "提前"
    assert "reached on 2024-05-20: 主体封顶, note: 提前" in tracker("log", name).out
    assert "took back: milestone of" in tracker("undo").out
    assert json.loads(tracker("show", name, "--json").out)["milestones"][1]["overdue"] is True


def test_a_target_without_milestones_says_nothing_of_them(tracker: Runner, ids: list[str]) -> None:
    assert "Milestones" not in tracker("show", ids[0]).out
    assert json.loads(tracker("show", ids[0], "--json").out)["milestones"] == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["add", "ID", "验收"], 2, "missing: --due"),
        (["add", "ID", "验收", "--due", "someday"], 2, "cannot read the date"),
        (["add", "zzzzzz", "验收", "--due", "2025-01-01"], 1, "no target has the id"),
        (["done", "ID"], 2, "is not the id of a milestone"),
        (["done", "ID-7"], 1, "no milestone has the id"),
        (["done", "ID-7", "--on", "2030-01-01"], 2, "lies in the future"),
        (["drop", "ID-7"], 2, "missing: --reason"),
        ([], 2, "add, done, drop"),
    ],
)
def test_what_cannot_be_is_one_line(
    tracker: Runner, ids: list[str], words: list[str], code: int, told: str
) -> None:
    done = tracker("milestone", *(word.replace("ID", ids[0]) for word in words))
    assert done.code == code and told in done.err and done.err.count("\n") == 1


def test_milestones_move_with_an_export(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    tracker("milestone", "add", ids[0], "主体封顶", "--due", "2024-05-31")
    assert tracker("db", "export", tmp_path / "out.json").code == 0
    moved = ("--db", tmp_path / "moved.db")
    assert tracker(*moved, "db", "import", tmp_path / "out.json").code == 0
    assert tracker(*moved, "show", ids[0], "--json").out == tracker("show", ids[0], "--json").out
