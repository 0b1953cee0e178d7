"""`tracker mark`, `undo` and `log`: what people say of targets, told and taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_an_unknown_id_is_exit_1_and_changes_nothing(ids: list[str], tracker: Runner) -> None:
    done = tracker("mark", ids[0], "zzzzzz", "--value", "3")
    assert (done.code, done.out) == (1, "")
    assert done.err == "tracker: no target has the id zzzzzz — see the ids with: tracker list\n"
    assert listed(tracker)[0]["status"] == "not_started"


def test_mark_keeps_what_was_said_and_undo_takes_it_back(ids: list[str], tracker: Runner) -> None:
    done = tracker(
        "mark", ids[0], "--value", "1.2万", "--on", "2024-06-01", "--status", "推进中", "--note", "打好地基",
        "--problem", "缺钢材", "--next-step", "补订货", "--evidence", "photos/1.jpg", "--by", "审核岗",
    )  # fmt: skip
    assert done.code == 0
    assert "in progress" in done.out
    assert done.err == "marked; tracker undo takes it back\n"
    event = json.loads(tracker("show", ids[0], "--json").out)["events"][0]
    assert (event["value"], event["data_as_of"], event["status"]) == (12000, "2024-06-01", "in_progress")
    assert (event["note"], event["problem"], event["next_step"]) == ("打好地基", "缺钢材", "补订货")
    assert (event["evidence"], event["by"]) == ("photos/1.jpg", "审核岗")
    page = tracker("show", ids[0]).out
    assert "打好地基; problem: 缺钢材; next: 补订货" in page

    undone = tracker("undo")
    assert undone.code == 0
    assert undone.out.startswith("took back: ")
    assert json.loads(tracker("show", ids[0], "--json").out)["events"] == []


def test_a_figure_without_a_day_stands_for_today_and_increments_add_up(
    ids: list[str], tracker: Runner
) -> None:
    tracker("mark", ids[0], "--value", "2", "--on", "2024-05-01")
    tracker("mark", ids[0], "--add", "3")
    events = json.loads(tracker("show", ids[0], "--json").out)["events"]
    assert [(event["value"], event["data_as_of"]) for event in events] == [
        (2, "2024-05-01"),
        (5, "2024-06-30"),
    ]


def test_one_mark_on_several_targets_is_one_step(ids: list[str], tracker: Runner) -> None:
    assert tracker("mark", *ids, "--status", "done").code == 0
    assert {target["status"] for target in listed(tracker)} == {"done"}
    tracker("undo")
    assert {target["status"] for target in listed(tracker)} == {"not_started"}


def test_an_extension_keeps_the_first_due_date_and_needs_a_reason(ids: list[str], tracker: Runner) -> None:
    refused = tracker("mark", ids[0], "--due", "2026年底")
    assert refused.code == 2
    assert "a new due date needs a reason" in refused.err
    assert tracker("mark", ids[0], "--due", "2026年底", "--reason", "approved").code == 0
    assert "2026-12-31 (extended; first 2025-12-31)" in tracker("show", ids[0]).out
    again = ("--due", "2027-06-30", "--reason", "用地延后", "--approver", "区政府常务会议", "--by", "甲")
    assert tracker("mark", ids[0], *again).code == 0
    shown = json.loads(tracker("show", ids[0], "--json").out)
    found = [(one["due"], one["reason"], one["approver"], one["by"]) for one in shown["extensions"]]
    assert found == [("2026-12-31", "approved", "", ""), ("2027-06-30", "用地延后", "区政府常务会议", "甲")]
    assert shown["original_due"] == "2025-12-31"
    page = tracker("show", ids[0]).out
    assert "Extensions" in page and "区政府常务会议" in page and "approved by 区政府常务会议" in page
    refused = tracker("mark", ids[0], "--note", "一切正常", "--approver", "区政府")
    assert refused.code == 2 and "an approver belongs to a new due date" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "the mark says nothing"),
        (["--by", "somebody"], "the mark says nothing"),
        (["--value", "1", "--add", "1"], "either a value or an increment"),
        (["--value", "1", "--on", "2031-01-01"], "2031-01-01 lies in the future"),
        (["--status", "finished"], "--status does not know “finished”"),
    ],
)
def test_a_mark_that_makes_no_sense_is_refused(
    words: list[str], said: str, ids: list[str], tracker: Runner
) -> None:
    done = tracker("mark", ids[0], *words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_undo_of_everything_ends_with_a_line_and_not_with_a_fault(ledger: Path, tracker: Runner) -> None:
    assert tracker("undo").code == 0  # the reading of the plan
    done = tracker("undo")
    assert done.code == 1
    assert done.err == "tracker: there is nothing left to undo — tracker log shows what was done\n"


def test_log_tells_the_changes_oldest_first_and_of_one_target(ids: list[str], tracker: Runner) -> None:
    tracker("mark", ids[0], "--note", "第一步")
    tracker("mark", ids[1], "--note", "第二步")
    every = json.loads(tracker("log", "--json").out)["changes"]
    assert [change["kind"] for change in every] == ["ingest", "mark", "mark"]
    own = tracker("log", ids[1]).out
    assert "第二步" in own
    assert "第一步" not in own
    assert len(tracker("log", "--limit", "1").out.splitlines()) == 2


def test_done_below_the_number_is_told_and_goes_on(ids: list[str], tracker: Runner) -> None:
    tracker("mark", ids[0], "--value", "1", "--on", "2024-06-01")
    done = tracker("mark", ids[0], "--status", "done")
    assert done.code == 0 and "is marked as done with 1 " in done.err and "the target is" in done.err
    assert {row["status"] for row in listed(tracker) if row["id"] == ids[0]} == {"done"}
    assert "is marked as done with" not in tracker("mark", ids[1], "--status", "done").err


def test_a_figure_is_read_as_on_the_screen_with_its_bound_and_without_a_range(
    ids: list[str], tracker: Runner
) -> None:
    done = tracker("mark", ids[0], "--value", "7所左右", "--on", "2024-06-01")
    assert done.code == 0 and "7所左右 is kept as 7所, without the bound" in done.err
    assert json.loads(tracker("show", ids[0], "--json").out)["events"][0]["value"] == 7
    done = tracker("mark", ids[0], "--add", "1-2所")
    assert done.code == 2 and "is a range" in done.err
