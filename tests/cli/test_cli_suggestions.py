"""`tracker review suggestions`: what later documents say of targets, offered, taken and left."""

from __future__ import annotations

import json
from pathlib import Path

from cli_harness import PLAN, Runner

pytest_plugins = ("cli_harness",)

REPORT = """# 海棠区2024年政府工作报告

海棠区人民政府

2024年1月20日

## 2023年工作回顾

建成幼儿园2所，新增学位900个。
"""


def test_two_plans_that_differ_are_offered_as_one_target_with_what_differs(
    tracker: Runner, ids: list[str], tmp_path: Path
) -> None:
    (tmp_path / "other.md").write_text(PLAN.replace("8所以上", "12所以上"), encoding="utf-8")
    tracker("ingest", tmp_path / "other.md")
    page = tracker("review", "suggestions").out
    assert "differs in value" in page
    offered = json.loads(tracker("review", "suggestions", "--json").out)["suggestions"]
    (one,) = [s for s in offered if "value" in s["differs"]]
    tracker("review", "suggestions", "--accept", one["id"])
    assert any(line.endswith("value") for line in tracker("show", one["target"]).out.splitlines())


def test_a_document_that_only_reports_results_says_where_they_are_offered(
    tracker: Runner, ids: list[str], tmp_path: Path
) -> None:
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    assert "tracker review suggestions" in tracker("ingest", tmp_path / "report.md").err


def test_suggestions_are_offered_taken_and_left(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    assert tracker("review", "suggestions").code == 1
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    assert tracker("ingest", tmp_path / "report.md").code == 0
    found = json.loads(tracker("review", "suggestions", "--json").out)["suggestions"]
    figures = {one["indicator"]: (one["value"], one["as_of"]) for one in found}
    assert figures == {"新建幼儿园": (2, "2023-12-31"), "幼儿园新增学位": (900, "2023-12-31")}
    page = tracker("review", "suggestions")
    assert "建成幼儿园2所" in page.out and "--accept ID" in page.err
    one, other = (s["id"] for s in found)
    assert "1 target updated" in tracker("review", "suggestions", "--accept", one).out
    assert "1 suggestion left" in tracker("review", "suggestions", "--reject", other, "--reason", "no").out
    assert tracker("review", "suggestions").code == 1
    assert json.loads(tracker("show", found[0]["target"], "--json").out)["actual"] == 2
    tracker("undo"), tracker("undo")
    assert len(json.loads(tracker("review", "suggestions", "--json").out)["suggestions"]) == 2


def test_under_names_that_say_nothing_no_offer_crosses_places_and_unknown_places_are_asked_for(
    tracker: Runner, tmp_path: Path
) -> None:
    def plan(head: str) -> str:
        planned = "二、2024年工作安排\n今年新建泵站8座，改造老旧管网30公里。\n"
        return f"{head}2024年政府工作报告\n2024年1月10日\n\n{planned}"

    def report(head: str, pumps: int) -> str:
        done = f"一、2024年工作回顾\n过去一年，新建泵站{pumps}座，改造老旧管网31公里。\n"
        return f"{head}2025年政府工作报告\n2025年1月10日\n\n{done}"

    texts = [plan("枫林县"), plan("柳溪县"), report("柳溪县", 9), report("枫林县", 7), report("", 8)]
    for number, text in enumerate(texts, start=1):
        (tmp_path / f"doc-{number:02}.txt").write_text(text, encoding="utf-8")
    tracker("ingest", tmp_path)
    asked = tracker("review", "suggestions", "--json")
    offered = json.loads(asked.out)["suggestions"]
    targets = json.loads(tracker("list", "--json", "--limit", "0").out)["targets"]
    home = {one["id"]: Path(one["doc"]).name for one in targets}
    pairs = {(home[one["target"]], Path(one["said"]["doc"]).name) for one in offered}
    assert pairs == {("doc-01.txt", "doc-04.txt"), ("doc-02.txt", "doc-03.txt")}
    assert len(offered) == 4
    assert "doc-05.txt" in asked.err and "--issuer" in asked.err
