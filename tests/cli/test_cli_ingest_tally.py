"""What `tracker ingest` says it found, and the list's count beside it: both numbers in one sentence agree."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cli_harness import PLAN, Runner

pytest_plugins = ("cli_harness",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan, an editor's copy with the same promises, and the first file under another name."""
    made = tmp_path / "papers"
    made.mkdir()
    (made / "1.txt").write_text(PLAN, encoding="utf-8")
    (made / "2.txt").write_text("（摘要）\n\n" + PLAN, encoding="utf-8")
    (made / "3.txt").write_text(PLAN, encoding="utf-8")
    return made


def _listed(tracker: Runner) -> int:
    return int(json.loads(tracker("list", "--json", "--limit", "0").out)["total"])


def _number(words: str, text: str) -> int:
    found = re.search(words.replace("N", r"(\d+)"), text)
    assert found, (words, text)
    return int(found[1])


def test_a_document_under_two_names_counts_once_and_mentions_are_explained(
    folder: Path, tracker: Runner
) -> None:
    done = tracker("ingest", folder)
    read = _number("N targets in what was read", done.err)
    twice = _number("N of them are in another document too", done.err)
    shown = _number("the list shows N targets", done.err)
    assert (read, twice) == (6, 3)
    assert shown == read - twice == _listed(tracker)
    again = tracker("ingest", folder)
    assert _number("N targets in what was read", again.err) == read, "also when nothing is new"
    assert _number("the list shows N targets", again.err) == shown


def test_rejected_ones_and_those_read_before_are_in_the_sum(
    folder: Path, tracker: Runner, ledger: Path
) -> None:
    for_reject = json.loads(tracker("list", "--json").out)["targets"][0]["id"]
    tracker("review", "reject", for_reject)
    other = folder / "4.txt"
    other.write_text("木槿县2024年计划\n到2024年底，新建公园5个。\n", encoding="utf-8")
    done = tracker("ingest", other)
    assert done.err.count("list") == 1, "nothing hidden: no sum to explain"
    changed = ledger.with_name("again.txt")
    changed.write_text("按：略有修订。\n\n" + PLAN, encoding="utf-8")
    done = tracker("ingest", changed)
    parts = {
        "read": _number("N targets? in what was read", done.err),
        "twice": _number("N of them (?:is|are) in another document too", done.err),
        "shown": _number("the list shows N targets", done.err),
        "before": _number("N more (?:was|were) in the list before", done.err),
    }
    assert parts["shown"] == parts["read"] - parts["twice"] + parts["before"] == _listed(tracker)


def test_a_rejection_is_named_when_its_document_is_read_again(plan_file: Path, tracker: Runner) -> None:
    tracker("ingest", plan_file)
    tracker("review", "reject", json.loads(tracker("list", "--json").out)["targets"][0]["id"])
    done = tracker("ingest", plan_file)
    assert _number("N of them was rejected", done.err) == 1
    assert _number("the list shows N targets", done.err) == _listed(tracker) == 2


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_ledger_says_how_many_of_its_targets_stand_with_others(folder: Path, tracker: Runner) -> None:
    tracker("ingest", folder)
    facts = json.loads(tracker("db", "info", "--json").out)
    assert facts["targets"] - facts["mentions"] == _listed(tracker)
