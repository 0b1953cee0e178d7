"""Units on the command line: their register, assigning, and what falls due to whom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_units_come_from_a_csv_are_listed_changed_and_undone(
    tracker: Runner, tmp_path: Path, ids: list[str]
) -> None:
    (tmp_path / "units.csv").write_text("单位,简称,关键词\n海棠区教育局,教育局,幼儿园\n", encoding="utf-8")
    done = tracker("unit", "import", tmp_path / "units.csv")
    assert (done.code, done.out) == (0, "1 new, 0 changed, 0 as before\n")
    tracker("unit", "add", "海棠区财政局", "--short", "财政局", "--topic", "财政")
    assert [line.split()[0] for line in tracker("unit", "list").out.splitlines()[1:]] == [
        "海棠区教育局",
        "海棠区财政局",
    ]
    assert tracker("assign", ids[0], "--lead", "财政局").out == "1 target assigned\n"
    assert tracker("unit", "rename", "财政局", "海棠区财政金融局").out == "1 target changed\n"
    assert tracker("unit", "merge", "海棠区教育局", "--into", "海棠区财政金融局").code == 0
    (unit,) = json.loads(tracker("unit", "list", "--json").out)["units"]
    assert (
        unit["short_names"] == ["财政局", "海棠区财政局", "教育局", "海棠区教育局"] and unit["targets"] == 1
    )
    assert tracker("unit", "remove", "教育局").code == 0
    assert tracker("unit", "remove", "教育局").code == 1
    for _step in range(4):
        tracker("undo")
    assert listed(tracker)[0]["lead_unit"] is None


def test_targets_are_assigned_by_filter_and_by_rules(tracker: Runner, ids: list[str]) -> None:
    assert tracker("assign", "--lead", "甲局").code == 2, "not all by accident"
    assert tracker("assign", "--lead", "甲局", "--by-rules").code == 2
    assert tracker("assign", "--search", "学位", "--lead", "甲局", "--dry-run").out == (
        "1 target would be assigned\n"
    )
    done = tracker(
        "assign", "--search", "学位", "--lead", "甲局", "--support", "乙局,丙局", "--person", "王某"
    )
    assert done.out == "1 target assigned\n" and "undo" in done.err
    (row,) = listed(tracker, "--unit", "甲局")
    assert (row["supporting_units"], row["person"]) == ("乙局、丙局", "王某")
    shown = tracker("show", row["id"]).out
    assert "乙局、丙局" in shown and "王某" in shown
    assert len(listed(tracker, "--no-unit")) == len(ids) - 1
    assert tracker("assign", "--by-rules").code == 1, "the register is empty"
    tracker("unit", "add", "海棠区教育局", "--word", "幼儿")
    done = tracker("assign", "--by-rules", "--dry-run")
    assert done.out.startswith("海棠区教育局: 2\n") and len(listed(tracker, "--no-unit")) == 2
    tracker("assign", "--by-rules")
    assert not listed(tracker, "--no-unit")
    tracker("assign", "--person", "none", "--all")
    assert {one["person"] for one in listed(tracker)} == {None}


def test_what_is_due_is_told_by_unit_for_a_mail_with_an_exit_code_for_nothing(
    tracker: Runner, ids: list[str]
) -> None:
    nothing = tracker("due")
    assert (nothing.code, nothing.out) == (1, "") and "nothing falls due up to 2024-07-07" in nothing.err
    first, second, *_rest = ids
    tracker("assign", first, "--lead", "甲局", "--person", "王某")
    for one, day in ((first, "2024-07-03"), (second, "2024-06-20")):
        tracker("mark", one, "--due", day, "--reason", "R")
    waiting = tracker("due")
    assert waiting.code == 1 and "2 more targets of this time wait for review" in waiting.err
    tracker("review", "accept", first, second)
    done = tracker("due")
    head, blank, unit, row = done.out.splitlines()
    assert (done.code, done.err, blank) == (0, "", "")
    assert head == "Due from 2024-06-30 to 2024-07-07: 1; overdue: 1" and unit == "甲局: 1 due"
    assert row.startswith("  2024-07-03 (3 days left)  ") and row.endswith(f" | 王某 | {first}")
    late = tracker("due", "--overdue", "--md").out
    assert "# Due from" in late and "## no unit: 0 due, 1 overdue" in late and "10 days late" in late
    assert tracker("due", "--week").code == 1 and tracker("due", "--month").code == 1, "the week ends today"
    assert tracker("due", "--within", "1d", "--unit", "甲").code == 1
    found = json.loads(tracker("due", "--within", "2w", "--unit", "甲局", "--json").out)
    assert found["last"] == "2024-07-14"
    assert [(one["unit"], len(one["due"])) for one in found["units"]] == [("甲局", 1)]
    assert tracker("due", "--week", "--month").code == 2 and tracker("due", "--within", "soon").code == 2
