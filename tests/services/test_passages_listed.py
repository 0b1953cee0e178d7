"""Passages of a ledger's targets, and what `list --json` says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from ledger_samples import entries, listed, opened, read_in, write_plan

from tracker.document.quote_context import PassageFinder
from tracker.records import Document
from tracker.services.listing import passages_of_targets as listing
from tracker.services.listing.agenda import as_json


def test_each_target_has_its_sentence_and_each_document_is_outlined_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlined: list[str] = []

    class Counted(PassageFinder):
        def __init__(self, document: Document) -> None:
            outlined.append(document.name)
            super().__init__(document)

    ledger = opened(tmp_path)
    read_in(ledger, write_plan(tmp_path))
    read_in(ledger, write_plan(tmp_path, "明年园区安排\n一、校舍\n明年新建9所托管站。\n", "next.txt"))
    monkeypatch.setattr(listing, "PassageFinder", Counted)
    known = entries(ledger)
    found = listing.passages(ledger, known.values())
    assert sorted(outlined) == ["next.txt", "plan.txt"]
    assert found[known["改造小学"].id].text == "2026年前改造5所小学。"
    assert found[known["新建托管站"].id].headings == ("一、校舍",)


def test_the_list_as_json_says_task_heading_and_place_and_keeps_the_quote(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    read_in(ledger, write_plan(tmp_path, "园区工作报告\n一、教育\n今年新建3所幼儿园。\n2025年2月3日\n"))
    agenda = listed(ledger)
    known = listing.passages(ledger, [row.entry for row in agenda.rows])
    (target,) = as_json(agenda, known)["targets"]
    assert (target["task"], target["task_mark"]) == ("今年新建3所幼儿园。", [4, 6])
    assert (target["quote"], target["headings"], target["issued_on"]) == ("3所", ["一、教育"], "2025-02-03")
    assert (target["where"], target["places"]) == ("paragraph 1 under the heading", [{"paragraph": 1}])
    (bare,) = as_json(agenda)["targets"]
    assert (bare["task"], bare["where"]) == ("3所", "")
