"""`tracker report` in every format, and what narrows, dates and compares it."""

from __future__ import annotations

import datetime as dt
import json
import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from tracker.cli import output
from tracker.cli.commands import report as command
from tracker.services.report import reporting

if TYPE_CHECKING:
    from cli_harness import Runner

    from tracker.cli.commands.ingest import OnProgress

pytest_plugins = ("cli_harness",)


@pytest.fixture
def ledger(ledger: Path, tracker: Runner) -> Path:
    """The ledger of `cli_harness`, all of whose targets are reviewed."""
    assert tracker("review", "--accept-all").code == 0
    return ledger


def _json(tracker: Runner, *words: str) -> dict[str, Any]:
    done = tracker("report", "--format", "json", *words)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


@pytest.mark.parametrize("name", reporting.format_names())
def test_the_ending_of_the_file_names_the_format(
    name: str, ledger: Path, tracker: Runner, tmp_path: Path
) -> None:
    out = tmp_path / f"out.{name}"
    done = tracker("report", "--out", out)
    assert (done.code, done.out) == (0, "") and str(out) in done.err
    assert out.stat().st_size > 500
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def test_the_fields_of_a_target_are_those_of_the_list(ledger: Path, tracker: Runner) -> None:
    listed = json.loads(tracker("list", "--json").out)["targets"]
    reported = {target["id"]: target for target in _json(tracker)["targets"]}
    for target in listed:
        assert {name: reported[target["id"]][name] for name in target} == target


def test_the_version_of_the_rules_is_printed(ledger: Path, tracker: Runner) -> None:
    from tracker.services.rules.rule_files import load_book

    assert _json(tracker)["rules"] == load_book().version
    assert load_book().version in tracker("report").out


def test_a_period_keeps_what_is_due_in_it_and_says_so(ledger: Path, tracker: Runner) -> None:
    found = _json(tracker, "--from", "2025-01-01", "--to", "2026-12-31")
    assert {target["due"] for target in found["targets"]} == {"2025-12-31"}
    assert found["filter"] == "due on or after 2025-01-01; due by 2026-12-31"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "2026-01-01", "--to", "2025-01-01"], "the period ends before it begins"),
        (["--from", "2025-01-01", "--due-after", "2025-01-01"], "give one of them only"),
        (["--profile", "nobody"], "there is no profile called nobody"),
        (["--since", "someday"], "someday"),
        (["--tidy"], "--out NAME.csv"),
        (["--tidy", "--format", "md", "--out", "a.md"], "--out NAME.csv"),
    ],
)
def test_what_cannot_be_meant_is_one_line(words: list[str], said: str, ledger: Path, tracker: Runner) -> None:
    done = tracker("report", *words)
    assert done.code == 2 and said in done.err and done.err.count("\n") == 1


def test_since_lists_what_people_did_from_that_day_on(ids: list[str], tracker: Runner) -> None:
    assert tracker("mark", ids[0], "--due", "2026-06-30", "--reason", "用地延后", "--by", "甲").code == 0
    found = _json(tracker, "--since", "2024-06-29")
    newest = found["changes"][0]
    assert newest["targets"] == [ids[0]] and newest["due"] == "2026-06-30"
    assert (newest["by"], newest["reason"]) == ("甲", "用地延后")
    assert "## Changes since 2024-06-29" in tracker("report", "--since", "2024-06-29").out
    assert _json(tracker, "--since", "2024-07-01", "--as-of", "2024-07-02")["changes"] == []
    assert _json(tracker, "--search", "学位")["changes"] != found["changes"]


def test_a_profile_judges_and_is_printed(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    assert _json(tracker, "--profile", "yinchuan")["profile"] == "yinchuan 1"
    own = tmp_path / "own.toml"
    own.write_text('name = "ours"\nversion = "3"\ndue_soon_days = 366\n', encoding="utf-8")
    assert _json(tracker, "--profile", str(own))["profile"] == "ours 3"


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2024-07-02", "due within 5 workdays."),
        ("2099-07-02", "due within 5 workdays (plain weekdays outside "),
    ],
)
def test_a_profile_in_workdays_says_so_and_where_it_counts_weekdays(
    ledger: Path, tracker: Runner, tmp_path: Path, as_of: str, told: str
) -> None:
    own = tmp_path / "own.toml"
    own.write_text("due_soon_workdays = 5\n", encoding="utf-8")
    method = " ".join(_json(tracker, "--profile", str(own), "--as-of", as_of)["method"])
    assert told in method


def test_the_schema_is_printed_without_a_ledger(home: Path, tracker: Runner) -> None:
    done = tracker("report", "--schema")
    assert done.code == 0 and json.loads(done.out)["properties"]["schema"] == {"const": 1}


def test_tidy_writes_three_files_or_none(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    out = tmp_path / "data.csv"
    blocked = tmp_path / "data-revisions.csv"
    blocked.write_text("mine")
    assert tracker("report", "--tidy", "--out", out).code == 2
    assert not (tmp_path / "data-targets.csv").exists() and blocked.read_text() == "mine"
    assert tracker("report", "--tidy", "--no-bom", "--out", out, "--force").code == 0
    assert (tmp_path / "data-targets.csv").read_bytes().startswith(b"id,indicator,")
    assert blocked.read_text(encoding="utf-8").startswith("id,number,at,kind")


def test_a_csv_without_the_mark_and_a_calendar_of_tasks(
    ledger: Path, tracker: Runner, tmp_path: Path
) -> None:
    assert tracker("report", "--no-bom", "--out", tmp_path / "a.csv").code == 0
    assert not (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert tracker("report", "--todo", "--out", tmp_path / "a.ics").code == 0
    assert b"BEGIN:VTODO" in (tmp_path / "a.ics").read_bytes()


def test_a_packed_file_is_not_poured_on_a_terminal(
    ledger: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    done = tracker("report", "--format", "xlsx")
    assert done.code == 2 and "--out report.xlsx" in done.err and done.out == ""


def test_a_bar_is_shown_for_long_reports_only(
    ledger: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = command._bar

    def heard(rows: int) -> AbstractContextManager[OnProgress | None]:
        asked.append(rows)
        return real(rows)

    monkeypatch.setattr(command, "_bar", heard)
    assert tracker("report").code == 0 and asked == [3]
    with real(command.MANY - 1) as nothing:
        assert nothing is None
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with real(5_000) as told:
        assert told is not None
        told(100, 5_000, "writing")


def test_what_cannot_be_written_is_said_before_the_work(
    ledger: Path, tracker: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_words: object, **_names: object) -> None:
        raise AssertionError

    monkeypatch.setattr("tracker.services.listing.agenda.agenda", never)
    (tmp_path / "old.md").write_text("old")
    for words, said in (
        (["--out", tmp_path / "old.md"], "exists already"),
        (["--out", tmp_path / "none" / "a.md"], "there is no folder"),
        (["--format", "rtf"], "there is no report format “rtf”"),
    ):
        done = tracker("report", *words)
        assert done.code == 2 and said in done.err and done.err.count("\n") == 1


def test_a_calendar_read_again_takes_the_moved_date(ids: list[str], tracker: Runner) -> None:
    def events() -> dict[dt.date, tuple[str, str, int]]:
        calendar = icalendar.Calendar.from_ical(tracker("report", "--format", "ics").out)
        return {
            part["dtstart"].dt: (str(part["uid"]), str(part["status"]), int(part["sequence"]))
            for part in calendar.walk("VEVENT")
        }

    first, day, moved_to = events(), dt.date(2025, 12, 31), dt.date(2026, 6, 30)
    assert moved_to not in first
    assert tracker("mark", ids[0], "--due", "2026-06-30", "--reason", "用地延后").code == 0
    moved = events()
    assert moved[moved_to][1] == "CONFIRMED" and moved[day][2] > first[day][2]
    assert moved[day][0] == first[day][0]
    assert tracker("undo").code == 0
    back = events()
    assert moved_to not in back and back[day][2] > moved[day][2]


def test_a_locked_folder_leaves_the_old_file_whole(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    out = tmp_path / "shut" / "report.html"
    out.parent.mkdir()
    out.write_text("old")
    out.parent.chmod(0o500)
    try:
        if os.access(out.parent, os.W_OK):
            pytest.skip("this user may write everywhere")
        done = tracker("report", "--out", out, "--force")
    finally:
        out.parent.chmod(0o700)
    assert done.code == 2 and done.err.count("\n") == 1
    assert out.read_text() == "old"


@pytest.fixture
def doubted(ledger: Path, ids: list[str], tracker: Runner) -> str:
    """A target whose review was taken back: nobody has decided on it."""
    assert tracker("undo").code == 0
    assert tracker("review", "accept", *ids[1:]).code == 0
    return ids[0]


def test_what_nobody_has_reviewed_is_told_and_left_out_unless_it_is_asked_for(
    doubted: str, tracker: Runner
) -> None:
    done = tracker("report", "--format", "json")
    assert doubted not in done.out and "1 target waits for review and is left out" in done.err
    found = json.loads(done.out)
    assert (found["total"], found["waiting"], found["targets_apart"]) == (2, 1, [])
    asked = _json(tracker, "--with-candidates")
    assert [target["id"] for target in asked["targets_apart"]] == [doubted]
    assert doubted not in [target["id"] for target in asked["targets"]] and asked["total"] == 2


def test_a_report_of_candidates_alone_is_refused_with_the_cure(doubted: str, tracker: Runner) -> None:
    done = tracker("report", "--review", "candidate")
    assert (done.code, done.out) == (2, "") and "--with-candidates" in done.err
    assert tracker("undo").code == 0
    alone = tracker("report")
    assert (alone.code, alone.out) == (1, "") and "3 wait for review" in alone.err
    assert "tracker review" in alone.err and alone.err.count("\n") == 1
    assert tracker("report", "--with-candidates").code == 0
