"""`tracker document`: the documents by number, and correcting what was read of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_harness import Runner

pytest_plugins = ("cli_harness",)

TEXT = (
    "政府工作报告\n"
    "——2024年1月18日在石桥县第九届人民代表大会第三次会议上\n"
    "一、2023年工作回顾\n"
    "过去一年，我们圆满完成了任务。建成公园2座，新增公交线路6条。\n"
    "二、2024年工作安排\n"
    "新建幼儿园8所，改造老旧小区20个。\n"
)


@pytest.fixture
def reports(tracker: Runner, tmp_path: Path) -> Path:
    """Two reports of one title in the ledger."""
    for name, county in {"stone.txt": "石桥县", "cloud.txt": "云岭县"}.items():
        (tmp_path / name).write_text(TEXT.replace("石桥县", county), encoding="utf-8")
        assert tracker("ingest", name).code == 0
    return tmp_path


def test_list_tells_documents_of_one_title_apart(tracker: Runner, reports: Path) -> None:
    done = tracker("document", "list")
    assert done.code == 0
    (stone,) = [line for line in done.out.splitlines() if "石桥县人民政府" in line]
    assert stone.split()[:4] == ["1", "政府工作报告", "石桥县人民政府", "2024-01-18"]
    value = json.loads(tracker("document", "list", "--json").out)
    assert value["schema"] == 1 and [one["name"] for one in value["documents"]] == ["cloud.txt", "stone.txt"]
    done = tracker("document", "show", "政府工作报告")
    assert done.code == 2 and "1 政府工作报告 石桥县人民政府 2024-01-18" in done.err
    assert tracker("document", "show", "石桥").code == tracker("document", "show", "2").code == 0


def test_of_a_document_whose_year_alone_is_known_no_day_is_shown(tracker: Runner, tmp_path: Path) -> None:
    for name, county in {"a.txt": "石桥县", "b.txt": "云岭县"}.items():
        words = f"{county}2024年政府工作报告\n今年新建幼儿园8所，改造老旧小区20个。\n"
        (tmp_path / name).write_text(words, encoding="utf-8")
        assert tracker("ingest", name).code == 0
    assert "2024-01-01" not in tracker("document", "list").out
    assert ["date", "2024"] in [
        line.split() for line in tracker("document", "show", "a.txt").out.splitlines()
    ]
    asked = tracker("document", "show", "政府工作报告").err
    assert "2024-01-01" not in asked and "a.txt" not in asked and "政府 2024" in asked
    assert tracker("document", "set", "a.txt", "--date", "2024-01-18").code == 0
    assert "2024-01-18  (corrected; read as 2024)" in tracker("document", "show", "a.txt").out


def test_show_prints_head_and_sections(tracker: Runner, reports: Path) -> None:
    done = tracker("document", "show", "stone.txt")
    lines = [line.split() for line in done.out.splitlines()]
    assert ["issuer", "石桥县人民政府"] in lines and ["place", "—"] in lines
    assert ["5–6", "plan", "2024", "二、2024年工作安排"] in lines
    value = json.loads(tracker("document", "show", "stone.txt", "--json").out)
    section = value["sections"][-1]
    assert (section["role"], section["lines"], section["corrected"]) == ("plan", [5, 6], False)
    assert section["period"] == {"first": 2024, "last": 2024, "basis": "heading"}


def test_set_corrects_and_undo_takes_back(tracker: Runner, reports: Path) -> None:
    words = ("stone.txt", "--section", "5", "--role", "review", "--by", "Survey", "--reason", "as agreed")
    done = tracker("document", "set", *words)
    assert done.code == 0 and done.out.splitlines()[-1].split() == ["stone.txt", "0", "0", "0", "2"]
    assert "tracker undo takes it back" in done.err
    shown = tracker("document", "show", "stone.txt").out
    assert "looking back (corrected)" in shown
    assert "Survey" in tracker("log").out and "“二、2024年工作安排…” is looking back" in tracker("log").out
    assert tracker("ingest", "stone.txt").code == 0
    assert "looking back (corrected)" in tracker("document", "show", "stone.txt").out
    done = tracker("document", "set", "stone.txt", "--section", "5-6", "--role", "none")
    assert done.code == 0 and "(corrected)" not in tracker("document", "show", "stone.txt").out
    assert tracker("undo").code == 0
    assert "looking back (corrected)" in tracker("document", "show", "stone.txt").out


def test_set_corrects_the_head(tracker: Runner, reports: Path) -> None:
    words = ("--issuer", "石桥县 人民政府", "--place", "容城县", "--date", "2025", "--title", "报告")
    assert tracker("document", "set", "1", *words, "--by", "Survey").code == 0
    shown = tracker("document", "show", "1").out
    assert "corrected by Survey; read as 政府工作报告" in shown
    assert "2025  (corrected by Survey; read as 2024-01-18)" in shown and "2025-01-01" not in shown
    rows = json.loads(tracker("list", "--place", "保定", "--json").out)["targets"]
    assert len(rows) == 2
    assert "place: 保定" in tracker("report", "--place", "保定", "--with-candidates", "--format", "md").out
    assert tracker("list", "--place", "江门").code == 1
    assert tracker("document", "set", "1", "--title", "none").code == 0
    assert "read as 政府工作报告" not in tracker("document", "show", "1").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["set", "1"], "nothing to correct was given"),
        (["set", "1", "--section", "5"], "each --section needs a --role"),
        (["set", "1", "--section", "five", "--role", "plan"], "five names no lines"),
        (["set", "1", "--section", "7-3", "--role", "plan"], "the document has the lines 1 to"),
        (["set", "1", "--section", "5", "--role", "scheme"], "use one of: front, review, situation, plan"),
        (["set", "1", "--date", "someday"], "cannot read the date"),
        (["set", "1", "--title", "政府工作报告"], "the document says so already"),
        (["show", "山水"], "no document is called 山水"),
    ],
)
def test_what_cannot_be_done_is_one_line(words: list[str], told: str, tracker: Runner, reports: Path) -> None:
    done = tracker("document", *words)
    assert done.code in (1, 2) and told in done.err and len(done.err.splitlines()) == 1


def test_an_empty_ledger_has_no_documents(tracker: Runner) -> None:
    done = tracker("document", "list")
    assert done.code == 4 and "tracker ingest" in done.err


def test_explain_sections_says_the_years(tracker: Runner, reports: Path) -> None:
    shown = tracker("rules", "explain", "stone.txt", "--sections").out
    assert "period 2024: a heading over it says so" in shown
    value = json.loads(tracker("rules", "explain", "stone.txt", "--sections", "--json").out)
    assert value["sections"][-1]["period"] == {"first": 2024, "last": 2024, "basis": "heading"}
