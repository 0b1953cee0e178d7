"""What guards a ledger that several people work in: versions, units, and one profile for every page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def shown(tracker: Runner, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker("show", name, "--json").out)
    return found


def test_a_second_writer_who_names_the_version_seen_is_told_what_changed(
    tracker: Runner, ids: list[str]
) -> None:
    version = shown(tracker, ids[0])["version"]
    assert tracker("mark", ids[0], "--value", "3", "--by", "甲").code == 0
    for words in (
        ["mark", f"{ids[0]}@{version}", "--value", "2"],
        ["review", "edit", f"{ids[0]}@{version}", "--value", "9"],
        ["review", "reject", f"{ids[0]}@{version}"],
        ["review", "split", f"{ids[0]}@{version}", "--into", "甲", "--into", "乙"],
    ):
        done = tracker(*words)
        assert done.code == 4 and "was changed meanwhile: marked 新建幼儿园, value 3" in done.err, words
        assert done.err.count("\n") == 1
    assert tracker("mark", f"{ids[0]}@{version + 1}", "--value", "4").code == 0
    assert shown(tracker, ids[0])["actual"] == 4


def test_a_figure_in_another_unit_is_refused(tracker: Runner, ids: list[str]) -> None:
    done = tracker("mark", ids[0], "--value", "3亩")
    assert done.code == 2 and "is counted in 所, not in 亩" in done.err and done.err.count("\n") == 1
    assert tracker("review", "edit", ids[0], "--value", "8x").code == 2
    assert tracker("mark", ids[0], "--value", "3所").code == 0


def test_list_and_show_judge_by_the_profile_that_the_report_is_judged_by(
    tracker: Runner, ids: list[str], tmp_path: Path
) -> None:
    assert tracker("review", "--accept-all").code == 0
    (tmp_path / "late.toml").write_text("due_soon_days = 5\n", encoding="utf-8")
    for chosen, light in (("yinchuan", "yellow"), (str(tmp_path / "late.toml"), "grey")):
        options = ["--as-of", "2025-12-20", "--profile", chosen]
        listed = json.loads(tracker("list", "--json", *options).out)["targets"][0]["light"]
        shown_as = json.loads(tracker("show", ids[0], "--json", *options).out)["light"]
        reported = json.loads(tracker("report", "--format", "json", *options).out)["targets"]
        told = {one["id"]: one["light"] for one in reported}[ids[0]]
        assert (listed, shown_as, told) == (light, light, light)
    assert tracker("list", "--profile", "nobody").code == 2
