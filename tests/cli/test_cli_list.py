"""`tracker list`: the contract of its JSON, its page for people, its filters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


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
    from tracker.cli.commands import list as command

    monkeypatch.setattr(command, "PAGE", 2)
    done = tracker("list")
    assert len(done.out.splitlines()) == 1 + 2 and "--limit" in done.err
    assert len(tracker("list", "--limit", "0").out.splitlines()) == 1 + 3
    assert len(listed(tracker)) == 3 and len(listed(tracker, "--limit", "1")) == 1


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
    assert len(listed(tracker, *filters)) == count


def test_descending_turns_the_order_round(ledger: Path, tracker: Runner) -> None:
    up = [target["value"] for target in listed(tracker, "--sort", "value")]
    down = [target["value"] for target in listed(tracker, "--sort", "value", "--desc")]
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
