"""The way of a target through the ledger: read, listed, shown, marked, taken back, reviewed, reported."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def _targets(tracker: Runner, *filters: str) -> list[dict[str, Any]]:
    done = tracker("list", "--json", *filters)
    found: list[dict[str, Any]] = json.loads(done.out)["targets"]
    return found


def test_list_json_is_the_contract(ledger: Path, tracker: Runner) -> None:
    done = tracker("list", "--json", "--as-of", "2024-01-31")
    said = json.loads(done.out)
    assert done.code == 0
    assert (said["schema"], said["as_of"]) == (1, "2024-01-31")
    fields = {"id", "indicator", "value", "due", "review", "status", "verdict", "light"}
    assert all(fields <= set(target) for target in said["targets"])
    assert [target["due"] for target in said["targets"]] == ["2025-12-31", "2025-12-31", "2030-12-31"]
    assert {target["value"] for target in said["targets"]} == {8, 3600, 90}
    assert {target["review"] for target in said["targets"]} == {"candidate"}


def test_a_table_stops_at_a_page_and_json_does_not(
    ledger: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.cli import list as command

    monkeypatch.setattr(command, "PAGE", 2)
    done = tracker("list")
    assert len(done.out.splitlines()) == 1 + 2 and "--limit" in done.err
    assert len(tracker("list", "--limit", "0").out.splitlines()) == 1 + 3
    assert len(_targets(tracker)) == 3 and len(_targets(tracker, "--limit", "1")) == 1


def test_list_for_people_shows_every_target_and_keeps_stdout_free_of_talk(
    ledger: Path, tracker: Runner
) -> None:
    done = tracker("list")
    assert done.code == 0
    assert len(done.out.splitlines()) == 4
    assert "新建幼儿园" in done.out
    assert "≥ 8 所" in done.out
    assert "3 targets as of 2024-06-30" in done.err


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--due-before", "2025年底"], 2),
        (["--due-after", "“十五五”末"], 1),
        (["--search", "幼儿园", "--search", "学位"], 1),
        (["--review", "待核"], 3),
        (["--status", "未开始,推进中"], 3),
        (["--status", "not-started"], 3),
        (["--light", "灰灯", "--light", "red"], 3),
        (["--limit", "2"], 2),
        (["--document", "海棠区规划"], 3),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_filters_take_the_words_that_people_use(
    filters: list[str], count: int, ledger: Path, tracker: Runner
) -> None:
    assert len(_targets(tracker, *filters)) == count


def test_descending_turns_the_order_round(ledger: Path, tracker: Runner) -> None:
    up = [target["value"] for target in _targets(tracker, "--sort", "value")]
    down = [target["value"] for target in _targets(tracker, "--sort", "value", "--desc")]
    assert up == [8, 90, 3600]
    assert down == up[::-1]


def test_nothing_matched_is_exit_1_with_what_to_do(ledger: Path, tracker: Runner) -> None:
    done = tracker("list", "--search", "no such words")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "tracker: none of the 3 targets matches — leave out a filter, or see all of them with tracker list\n"
    )


def test_json_of_nothing_is_still_json(ledger: Path, tracker: Runner) -> None:
    done = tracker("list", "--json", "--search", "no such words")
    assert done.code == 1
    assert json.loads(done.out)["targets"] == []


def test_show_lights_the_quote_in_its_paragraph(ids: list[str], tracker: Runner) -> None:
    done = tracker("show", ids[-1])
    assert done.code == 0
    assert "占比达到【90%以上】" in done.out
    assert "海棠区规划" in done.out


def test_show_json_adds_spans_context_events_and_history(ids: list[str], tracker: Runner) -> None:
    said = json.loads(tracker("show", ids[0], "--json").out)
    assert said["schema"] == 1
    assert {"spans", "context", "events", "history"} <= set(said)
    context = said["context"][0]
    assert context["text"][context["start"] : context["end"]] == said["quote"]


def test_a_unique_beginning_of_an_id_will_do_and_a_shared_one_names_them(
    ids: list[str], tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert json.loads(tracker("show", ids[0][:5], "--json").out)["id"] == ids[0]
    done = tracker("show", "")
    assert (done.code, done.err) == (2, "tracker: an empty id — copy an id from: tracker list\n")


def test_an_unknown_id_is_exit_1_and_changes_nothing(ids: list[str], tracker: Runner) -> None:
    done = tracker("mark", ids[0], "zzzzzz", "--value", "3")
    assert (done.code, done.out) == (1, "")
    assert done.err == "tracker: no target has the id zzzzzz — see the ids with: tracker list\n"
    assert _targets(tracker)[0]["status"] == "not_started"


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
    assert {target["status"] for target in _targets(tracker)} == {"done"}
    tracker("undo")
    assert {target["status"] for target in _targets(tracker)} == {"not_started"}


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


def test_review_lists_accepts_rejects_and_hides_the_rejected(ids: list[str], tracker: Runner) -> None:
    assert all(name in tracker("review").out for name in ids)
    assert tracker("review", "accept", ids[0]).out == "1 target accepted\n"
    assert tracker("review", "reject", ids[1], "--reason", "另一份文件已有").out == "1 target rejected\n"
    assert ids[1] not in tracker("list").out
    assert ids[1] in tracker("list", "--with-rejected").out
    assert ids[1] in tracker("list", "--review", "rejected").out
    assert "另一份文件已有" in tracker("log", ids[1]).out
    done = tracker("review", "--accept-all")
    assert done.out == "1 target accepted\n"
    assert tracker("review").code == 1


def test_accept_all_takes_only_the_document_named(ids: list[str], tracker: Runner, tmp_path: Path) -> None:
    other = tmp_path / "second.txt"
    other.write_text("到2026年，新建社区食堂12个。\n", encoding="utf-8")
    assert tracker("ingest", other).code == 0
    tracker("review", "--accept-all", "--from", "second.txt")
    assert {target["id"] for target in _targets(tracker, "--review", "candidate")} == set(ids)


def test_report_goes_to_stdout_or_to_a_file_that_is_not_replaced_unasked(
    ledger: Path, tracker: Runner, tmp_path: Path
) -> None:
    printed = tracker("report", "--as-of", "2024-06-30", "--title", "海棠区季度通报", "--group-by", "month")
    assert printed.code == 0
    assert printed.out.startswith("# 海棠区季度通报")
    out = tmp_path / "report.csv"
    assert tracker("report", "--out", out).code == 0
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) >= 4
    refused = tracker("report", "--out", out)
    assert refused.code == 2
    assert "--force" in refused.err
    assert out.read_bytes() == content
    assert tracker("report", "--out", out, "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "papyrus"], "there is no report format “papyrus” — choose one of md, csv"),
        (
            ["--group-by", "colour"],
            "--group-by does not know “colour” — use one of: light, lead-unit, topic, month",
        ),
        (["--out", "nowhere/report.md"], "nowhere"),
    ],
)
def test_a_report_that_cannot_be_made_says_why(
    words: list[str], said: str, ledger: Path, tracker: Runner
) -> None:
    done = tracker("report", *words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_reading_does_not_write(ids: list[str], ledger: Path, tracker: Runner) -> None:
    before = ledger.read_bytes()
    for words in (["list"], ["show", ids[0]], ["report"], ["log"], ["review"], ["db", "info"]):
        assert tracker(*words).code == 0
    assert ledger.read_bytes() == before


def test_the_ledger_may_be_named_before_or_after_the_command(
    plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "other.db"
    assert tracker("--db", path, "ingest", plan).code == 0
    assert path.exists()
    assert tracker("list", "--db", path).code == 0
    assert tracker("--db", path, "review", "accept", "zzz").err.startswith("tracker: no target has the id")


def test_db_says_where_it_is_and_brings_a_backup_back(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    facts = json.loads(tracker("db", "info", "--json").out)
    assert (facts["schema"], facts["targets"], facts["exists"]) == (1, 3, True)
    assert str(ledger) in tracker("db", "info").out
    copy = tmp_path / "copy.db"
    assert tracker("db", "backup", copy).code == 0
    assert tracker("db", "backup", copy).code == 2
    tracker("undo")
    assert tracker("list").code == 1
    assert tracker("db", "restore", copy).code == 2
    done = tracker("db", "restore", copy, "--force")
    assert done.code == 0
    assert len(_targets(tracker)) == 3
    assert tracker("db", "upgrade").out == "the database is up to date\n"
