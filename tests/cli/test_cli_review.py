"""`tracker review …`, `tracker db export|import`, workdays, and that looking changes nothing."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from cli_harness import PLAN, Runner

pytest_plugins = ("cli_harness",)


def shown(tracker: Runner, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker("show", name, "--json").out)
    return found


def test_edit_corrects_says_so_and_keeps_what_was_read(tracker: Runner, ids: list[str]) -> None:
    done = tracker(
        *("review", "edit", ids[0], "--indicator", "新建公办幼儿园", "--value", "1.2万", "--due", "2026年底"),
        *("--comparator", "~", "--lead-unit", "区教育局", "--reason", "会议纪要"),
    )
    assert done.code == 0 and "新建公办幼儿园" in done.out and "tracker undo" in done.err
    found = shown(tracker, ids[0])
    assert (found["value"], found["comparator"], found["due"]) == (12000, "~", "2026-12-31")
    read = {edit["field"]: edit["read"] for edit in found["edited"]}
    assert read["value"] == 8 and read["due"] == "2025-12-31" and read["lead_unit"] is None
    assert "Corrected by people" in tracker("show", ids[0]).out
    assert "reason: 会议纪要" in tracker("log", ids[0]).out


def test_one_edit_of_several_targets_is_one_step(tracker: Runner, ids: list[str]) -> None:
    done = tracker("review", "edit", *ids, "--lead-unit", "区教育局", "--reason", "任务分工")
    assert done.code == 0
    assert {shown(tracker, each)["lead_unit"] for each in ids} == {"区教育局"}
    assert "lead unit = 区教育局, reason: 任务分工" in tracker("log", ids[1]).out
    assert tracker("undo").code == 0
    assert {shown(tracker, each)["lead_unit"] for each in ids} == {None}


def test_an_edit_that_one_target_cannot_have_changes_none(tracker: Runner, ids: list[str]) -> None:
    before = [shown(tracker, each) for each in ids]
    assert tracker("review", "edit", *ids, "--indicator", "none").code == 2
    assert [shown(tracker, each) for each in ids] == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "nothing to correct was given"),
        (["--value", "lots"], "cannot read the number"),
        (["--measure", "weight"], "--measure does not know “weight”"),
        (["--due", "someday"], "cannot read the date"),
        (["--indicator", "none"], "indicator cannot be"),
    ],
)
def test_an_edit_that_cannot_be_is_one_line(
    tracker: Runner, ids: list[str], words: list[str], told: str
) -> None:
    done = tracker("review", "edit", ids[0], *words)
    assert done.code == 2 and told in done.err and done.err.count("\n") == 1


def test_none_empties_a_field(tracker: Runner, ids: list[str]) -> None:
    assert tracker("review", "edit", ids[0], "--due", "none").code == 0
    assert shown(tracker, ids[0])["due"] is None


def test_split_merge_and_part(tracker: Runner, ids: list[str]) -> None:
    done = tracker("review", "split", ids[0], "--into", "新建公办园", "--into", "新建民办园")
    assert done.code == 0 and "新建民办园" in done.out
    done = tracker("review", "merge", ids[1], "--into", ids[0], "--reason", "one")
    assert done.code == 0
    assert ids[1] not in tracker("list").out
    page = tracker("show", ids[0]).out
    assert "Mentions" in page and ids[1] in page and "value" in page
    assert [m["id"] for m in shown(tracker, ids[0])["mentions"]] == [ids[0], ids[1]]
    assert tracker("review", "part", ids[1]).code == 0
    assert ids[1] in tracker("list").out
    assert tracker("review", "merge", ids[0], "--into", ids[0]).code == 2


def test_bulk_decisions_take_a_reason(tracker: Runner, ids: list[str]) -> None:
    assert tracker("review", "--accept-all", "--reject-all").code == 2
    done = tracker("review", "--reject-all", "--from", "海棠区", "--reason", "another district")
    assert done.code == 0 and f"{len(ids)} targets rejected" in done.out
    assert "another district" in tracker("log").out
    assert tracker("undo").code == 0
    assert tracker("review", "accept", *ids, "--reason", "checked").code == 0
    assert "reason: checked" in tracker("log").out


def test_a_revised_plan_shows_old_and_new_and_what_it_disputes(
    tracker: Runner, ledger: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text(PLAN, encoding="utf-8")
    other = tmp_path / "second.db"
    tracker("--db", other, "ingest", plan)
    target = json.loads(tracker("--db", other, "list", "--json").out)["targets"][0]["id"]
    tracker("--db", other, "review", "edit", target, "--value", "9")
    assert tracker("--db", other, "review", "changes").code == 1
    plan.write_text(PLAN.replace("8所以上", "10所以上"), encoding="utf-8")
    tracker("--db", other, "ingest", plan)
    done = tracker("--db", other, "review", "changes")
    assert done.code == 0 and "8所以上" in done.out and "10所以上" in done.out
    (change,) = json.loads(tracker("--db", other, "review", "changes", "--json").out)["changes"]
    assert (change["old"]["value"], change["new"]["value"], change["fields"]) == (8, 10, ["value"])
    tracker("--db", other, "review", "--accept-all")
    assert "10 (changed since)" not in tracker("--db", other, "show", target).out, "accepting settles it"
    tracker("--db", other, "undo")
    waiting = tracker("--db", other, "review")
    assert "the document now says" in waiting.out and "yours stands" in waiting.err
    assert "10 (changed since)" in tracker("--db", other, "show", target).out


def test_what_a_revised_plan_dropped_is_said_in_list_and_queue(
    tracker: Runner, ledger: Path, tmp_path: Path
) -> None:
    plan, other = tmp_path / "plan.md", tmp_path / "second.db"
    plan.write_text(PLAN, encoding="utf-8")
    first = tracker("--db", other, "ingest", plan)
    assert "review changes" not in first.err
    plan.write_text(PLAN.replace("，新增学位3600个", ""), encoding="utf-8")
    again = tracker("--db", other, "ingest", plan)
    assert "tracker review changes" in again.err
    for words in (["list"], ["review"]):
        lines = tracker("--db", other, *words).out.splitlines()
        assert [line for line in lines if "gone from its document" in line] == [
            line for line in lines if "新增学位" in line
        ], words
        assert any("gone from its document" in line for line in lines), words


def test_a_refused_export_leaves_no_file_behind(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text(tracker("db", "export").out[:-100], encoding="utf-8")
    done = tracker("--db", tmp_path / "new.db", "db", "import", tmp_path / "out.json")
    assert done.code == 2 and "broken off" in done.err and done.err.count("\n") == 1
    assert not (tmp_path / "new.db").exists()


def test_export_and_import(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    import jsonschema

    tracker("mark", ids[0], "--value", "3", "--note", "三所")
    assert tracker("db", "export", tmp_path / "out.json").code == 0
    assert tracker("db", "export", tmp_path / "out.json").code == 2, "a file is not replaced by itself"
    assert tracker("db", "export", "--force", tmp_path / "out.json").code == 0
    schema = json.loads(tracker("db", "export", "--schema").out)
    jsonschema.validate(json.loads((tmp_path / "out.json").read_text(encoding="utf-8")), schema)
    moved = tmp_path / "moved.db"
    done = tracker("--db", moved, "db", "import", tmp_path / "out.json")
    assert done.code == 0 and f"{len(ids)} targets and 1 progress events" in done.out
    assert tracker("--db", moved, "list").out == tracker("list").out
    assert tracker("--db", moved, "db", "export").out == tracker("db", "export").out
    assert tracker("--db", moved, "db", "import", tmp_path / "out.json").code == 0, "it is there already"
    assert tracker("--db", moved, "undo").code == 0
    assert tracker("--db", moved, "db", "import", tmp_path / "out.json").code == 2


def test_list_show_and_report_leave_the_database_byte_for_byte(
    tracker: Runner, ids: list[str], ledger: Path
) -> None:
    tracker("mark", ids[0], "--value", "3")
    tracker("milestone", "add", ids[0], "验收", "--due", "2024-05-31")
    before = hashlib.sha256(ledger.read_bytes()).hexdigest(), ledger.stat().st_mtime_ns
    for words in (
        ["list"],
        ["list", "--json", "--sort", "light"],
        ["show", ids[0]],
        ["show", ids[0], "--json"],
        ["report", "--with-candidates"],
        ["report", "--with-candidates", "--format", "csv"],
        ["log"],
        ["review"],
        ["review", "suggestions"],
        ["review", "changes"],
        ["db", "info"],
        ["db", "export"],
    ):
        assert tracker(*words).code in (0, 1), words
    assert (hashlib.sha256(ledger.read_bytes()).hexdigest(), ledger.stat().st_mtime_ns) == before
    assert [p.name for p in ledger.parent.iterdir() if p.name.startswith(ledger.name)] == [ledger.name]


def test_reading_leaves_a_pending_log_and_its_ledger_byte_for_byte(
    tracker: Runner, ids: list[str], ledger: Path
) -> None:
    """A reader elsewhere holds the ledger open, so that the last change is still in the log beside it."""
    holder = sqlite3.connect(ledger)
    holder.execute("SELECT count(*) FROM target").fetchone()
    tracker("mark", ids[0], "--value", "3")
    sides = [ledger, ledger.with_name(f"{ledger.name}-wal")]
    before = {side: hashlib.sha256(side.read_bytes()).hexdigest() for side in sides}
    assert sides[1].stat().st_size > 0
    for words in (["list"], ["show", ids[0]], ["report", "--with-candidates"]):
        assert tracker(*words).code == 0
        assert {side: hashlib.sha256(side.read_bytes()).hexdigest() for side in sides} == before, words
    assert shown(tracker, ids[0])["actual"] == 3
    holder.close()


def test_workdays_left_and_due_within(tracker: Runner, ids: list[str]) -> None:
    pytest.importorskip("chinese_calendar")
    # 2025-12-31 is a Wednesday; 22 to 31 December 2025 holds eight workdays.
    assert "8 workdays" in tracker("show", ids[0], "--as-of", "2025-12-19").out
    assert shown(tracker, ids[0])["workdays_left"]["plain"] is False
    assert ids[0] in tracker("list", "--due-within", "8", "--as-of", "2025-12-19").out
    assert tracker("list", "--due-within", "7", "--as-of", "2025-12-19").code == 1
    last = tracker("show", ids[-1], "--as-of", "2030-12-02").out
    assert "plain weekdays outside" in last
    assert "plain weekdays" in tracker("list", "--due-within", "5", "--as-of", "2030-12-27").err


def test_a_sheet_that_units_filled_in_is_read_back(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = tmp_path / "sheet.xlsx"
    assert tracker("review", "--accept-all").code == 0
    assert tracker("report", "--format", "xlsx", "--out", sheet).code == 0
    book = openpyxl.load_workbook(sheet)
    page = next(p for p in book.worksheets if "Id" in [cell.value for cell in p[1]])
    heads = {cell.value: cell.column for cell in page[1]}
    page.cell(2, heads["Actual"]).value = "约3"
    page.cell(3, heads["Actual"]).value = "many"
    book.save(sheet)
    done = tracker("db", "import", sheet, "--by", "Education Bureau")
    assert done.code == 1 and "line 3: cannot read the number" in done.err
    assert "line 2: 约3 is kept as 3, without the bound" in done.err
    assert "1 target marked from the sheet" in done.err
    assert shown(tracker, done.out.split()[0])["actual"] == 3
    assert "Education Bureau" in tracker("log").out
    assert tracker("db", "import", tmp_path / "none.xlsx").code == 2
