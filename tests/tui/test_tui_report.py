"""The export form: every format, a preview that follows the choices, and what the file then says."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import AS_OF, NOW, entries, make_app, paste, said, settle, text_of

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report import reporting
from tracker.services.targets.reviewing import review
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.messages import Reading
from tracker.tui.screens.report import ReportScreen
from tracker.tui.screens.report_written import ReportWrittenScreen
from tracker.tui.widgets.fitted_text import Fitted


@pytest.fixture
def url(url: str) -> str:
    """The ledger of the other tests with all of its targets reviewed."""
    ledger = open_ledger(url, now=NOW)
    with ledger:
        ids = [row.entry.id for row in agenda(ledger, Query(), as_of=AS_OF).rows]
        review(ledger, ids, "accepted", now=NOW)
    return url


def _typed(text: str) -> list[str]:
    return [_character_to_key(sign) for sign in text]


def _preview(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#preview", Fitted).render())


async def _open(pilot: Pilot[None], out: Path) -> None:
    await settle(pilot)
    await pilot.press("x", "ctrl+u")
    await paste(pilot, str(out))
    await settle(pilot)


@pytest.mark.parametrize("name", reporting.format_names())
async def test_a_chosen_format_is_written_with_its_sources_and_rules(
    name: str, url: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.md"
    steps = ["right"] * reporting.format_names().index(name)
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await _open(pilot, out)
        await pilot.press("down", *steps, "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    written = out.with_suffix(f".{name}")
    assert written.stat().st_size > 1000
    if name == "json":
        found = json.loads(written.read_text(encoding="utf-8"))
        assert found["rules"] not in ("", "not stated") and found["changes"]


async def test_the_preview_says_what_the_file_then_says(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await _open(pilot, out)
        shown = _preview(pilot)
        assert "text with tables" in shown and "plan.txt" in shown
        assert "Overdue  1" in shown and "河道清淤" in shown and "Total" in shown
        await pilot.press("enter")
        await settle(pilot)
    assert "## Overdue (1)" in out.read_text(encoding="utf-8")


async def test_group_title_changes_and_cut_offs_reach_preview_and_file(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await _open(pilot, out)
        await pilot.press("down", "down", "down", "down", *["right"] * 2)  # group: lead unit
        await pilot.press("down", *_typed("2024-06-01"), "down", *_typed("[b]June"))
        await pilot.press("down", "right", "right")  # cut-offs: yinchuan
        await settle(pilot)
        shown = _preview(pilot)
        assert "[b]June" in shown and "yinchuan" in shown and "水务局  1" in shown
        assert "Changes since 2024-06-01  4" in shown
        await pilot.press("enter")
        await settle(pilot)
    text = out.read_text(encoding="utf-8")
    assert "June" in text and "(yinchuan 1)" in text and "Changes since 2024-06-01 (4)" in text


async def test_what_cannot_be_used_is_told_and_nothing_is_written(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await _open(pilot, out)
        await pilot.press(*["down"] * 5, *_typed("blorp"), "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReportScreen) and "blorp" in text_of(pilot)
        await pilot.press("ctrl+u", "down", "down", "left")  # cut-offs: a file of one's own
        await pilot.press(
            "down",
        )
        await paste(pilot, str(tmp_path / "none.toml"))
        await settle(pilot)
        assert "cannot read the profile" in _preview(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReportScreen) and not out.exists()


async def test_a_preview_that_takes_long_is_made_again_only_when_asked_for(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.tui.screens.report.SLOW", 0.0)
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await _open(pilot, tmp_path / "out.md")
        await pilot.press("down", "down", "right")
        await settle(pilot)
        assert "Ctrl+R shows the preview anew" in _preview(pilot)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert "Overdue  1" in _preview(pilot)


async def test_progress_is_shown_while_it_is_written_and_o_opens_what_stands_there(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[int, int]] = []
    opened: list[Path] = []
    on_reading = ReportScreen.on_reading

    def hear(screen: ReportScreen, message: Reading) -> None:
        heard.append((message.done, message.total))
        on_reading(screen, message)

    def open_file(_app: object, path: Path) -> str:
        opened.append(path)
        return f"Opened {path}."

    monkeypatch.setattr(ReportScreen, "on_reading", hear)
    monkeypatch.setattr("tracker.tui.terminal.viewer.open_file", open_file)
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await _open(pilot, tmp_path / "out.md")
        await pilot.press("enter")
        await settle(pilot)
        assert (7, 7) in heard
        await pilot.press("O")
        await settle(pilot)
        assert opened == [tmp_path / "out.md"]


def test_the_desk_writes_by_the_order_as_the_command_does(url: str, tmp_path: Path) -> None:
    from tracker.services.report.report_request import ReportRequest

    desk = Desk(url, as_of=dt.date(2024, 6, 15))
    out = desk.reporting.write(ReportRequest(group_by="topic"), "md", tmp_path / "out.md")
    assert "教育" in out.read_text(encoding="utf-8")


async def test_the_format_follows_the_name_that_is_typed(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await _open(pilot, out)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    assert out.read_bytes().startswith(b"PK"), "what is called docx is a Word file"


async def test_a_name_without_a_known_ending_leaves_the_format(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await _open(pilot, out)
        await pilot.press("enter")
        await settle(pilot)
    assert out.read_text(encoding="utf-8").startswith("#")


async def test_the_form_says_how_many_are_left_out_and_what_takes_them_in(url: str, tmp_path: Path) -> None:
    with open_ledger(url, now=NOW) as ledger:
        ids = [row.entry.id for row in agenda(ledger, Query(), as_of=AS_OF).rows]
        review(ledger, ids, "candidate", now=NOW)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot, tmp_path / "out.md")
        form = text_of(pilot)
        assert "7 wait for review, left out; “set apart” lists them" in form
        assert "no reviewed target to report on" in _preview(pilot) and "Total 0" not in _preview(pilot)
        await pilot.press("down", "down", "down", "right")
        await settle(pilot)
        assert "left out;" not in text_of(pilot)
        assert "no reviewed target to count. 7 targets wait" in " ".join(_preview(pilot).split())
        assert "Not reviewed  7" in _preview(pilot)
        assert "F2" in text_of(pilot).splitlines()[-1], "they can still be accepted"


async def test_what_was_filled_in_but_not_reviewed_is_named_and_may_be_accepted_alone(
    url: str, tmp_path: Path
) -> None:
    with open_ledger(url, now=NOW) as ledger:
        ids = [row.entry.id for row in agenda(ledger, Query(), as_of=AS_OF).rows]
        review(ledger, ids, "candidate", now=NOW)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot, tmp_path / "out.md")
        asked = "F2 asks, then accepts; singly: a or v in the list"
        assert asked in text_of(pilot)
        await pilot.press("f2")
        await settle(pilot)
        assert "7 targets wait for review, 2 of them filled in" in text_of(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "2 targets accepted" in said(pilot) and "Total 2" in _preview(pilot)
        assert asked in text_of(pilot) and "5 wait for review, left out" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert "村道改造" in (tmp_path / "out.md").read_text(encoding="utf-8")
    assert {name for name, one in entries(url).items() if one.review == "accepted"} == {
        "城区绿地",
        "村道改造",
    }
