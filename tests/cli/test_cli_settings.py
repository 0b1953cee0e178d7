"""What the settings file does to commands: its language, its saved views, its mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.records import Query
from tracker.services.settings import changes, saved_views

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


@pytest.fixture
def config(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = home / "own.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


def _listed(tracker: Runner, *words: str) -> list[str]:
    done = tracker("list", "--json", *words)
    return [target["indicator"] for target in json.loads(done.out)["targets"]]


def test_list_applies_a_saved_view_and_typed_ones_go_before(
    ledger: Path, config: Path, tracker: Runner
) -> None:
    saved_views.save_view("幼儿", Query(search="yey", sort="value", descending=True), config)
    assert _listed(tracker, "--view", "幼儿") == [
        "幼儿园新增学位",
        "普惠性幼儿园在园幼儿占比",
        "新建幼儿园",
    ]
    assert _listed(tracker, "--view", "幼儿", "--due-before", "2025-12-31") == [
        "幼儿园新增学位",
        "新建幼儿园",
    ]
    assert _listed(tracker, "--view", "幼儿", "--search", "学位") == ["幼儿园新增学位"]
    report = tracker("report", "--with-candidates", "--view", "幼儿").out
    assert "幼儿园" in report and "view “幼儿”:" in report
    assert "view “幼儿”:" not in tracker("report", "--with-candidates", "--view", "幼儿", "--to", "2030").out


def test_a_view_is_read_from_the_settings_once(
    ledger: Path, config: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_views.save_view("幼儿", Query(search="yey"), config)
    asked, view = [], saved_views.view

    def counted(name: str) -> Query:
        asked.append(name)
        return view(name)

    monkeypatch.setattr(saved_views, "view", counted)
    assert tracker("report", "--with-candidates", "--view", "幼儿").code == 0
    assert asked == ["幼儿"]


def test_built_in_views_are_there_for_commands_too(ledger: Path, config: Path, tracker: Runner) -> None:
    assert tracker("list", "--view", "Without a lead unit", "--json").code == 0


def test_an_unknown_saved_view_is_bad_usage(ledger: Path, config: Path, tracker: Runner) -> None:
    saved_views.save_view("late", Query(), config)
    done = tracker("list", "--view", "lat")
    assert (done.code, done.err) == (2, "tracker: there is no view “lat” — did you mean late?\n")


def test_mistakes_stop_only_what_needs_the_file_and_are_a_line_each(
    ledger: Path, config: Path, tracker: Runner
) -> None:
    config.write_text('theme = "x"\n[views.a]\nsort = "name"\n', encoding="utf-8")
    done = tracker("list", "--view", "a")
    lines = done.err.splitlines()
    assert done.code == 2 and done.out == ""
    assert lines[0].startswith(f"tracker: {config}:1:1: “theme” cannot be “x” — known: auto, dark")
    assert lines[1].startswith(f"tracker: {config}:3:1: “views.a.sort” cannot be “name” — ")
    assert tracker("list").code == 0


def test_the_language_of_the_file_goes_after_option_and_environment(
    ledger: Path, config: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes.set_language("zh", config)
    assert "选项" not in tracker("--help").out, "TRACKER_LANG is en here"
    monkeypatch.delenv("TRACKER_LANG")
    assert "选项" in tracker("--help").out
    assert "选项" not in tracker("--lang", "en", "--help").out
    config.write_text("language = ", encoding="utf-8")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert tracker("list").code == 0
