"""The form of a report guards what is typed, an existing file, and a report that would hold no target."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.widgets import Input
from tui_world import NOW, agenda_of, entries, make_app, press, said, settle, text_of

from tracker import i18n
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.reviewing import review
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.report import ReportScreen
from tracker.tui.screens.report_written import ReportWrittenScreen
from tracker.tui.widgets.choice import Choice

DAY = "report-2024-06-15"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _accept_all(url: str) -> None:
    with open_ledger(url, now=NOW) as ledger:
        review(ledger, [one.id for one in entries(url).values()], "accepted", now=NOW)


async def test_a_name_typed_after_the_warning_is_another_file(url: str) -> None:
    _accept_all(url)
    Path(f"{DAY}.md").write_text("the old one", encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "down", "down", "down", "right", "enter")
        assert "This file exists" in text_of(pilot)
        typed = pilot.app.screen.query_one("#path", Input)
        assert typed.has_focus and typed.selected_text == f"{DAY}.md"
        await press(pilot, *"new", "enter")
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    assert Path(f"{DAY}.md").read_text(encoding="utf-8") == "the old one"
    assert Path("new.md").exists(), "with the ending of the format"


async def test_only_enter_in_the_field_of_the_name_overwrites(url: str) -> None:
    _accept_all(url)
    Path(f"{DAY}.md").write_text("the old one", encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "enter")
        assert "This file exists" in text_of(pilot)
        await press(pilot, "down", "down", "enter")
        assert isinstance(pilot.app.screen, ReportScreen), "another field had the focus"
        assert pilot.app.screen.query_one("#path", Input).has_focus and "This file exists" in text_of(pilot)
        assert Path(f"{DAY}.md").read_text(encoding="utf-8") == "the old one"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    assert Path(f"{DAY}.md").read_text(encoding="utf-8") != "the old one"


@pytest.mark.parametrize(
    ("typed", "written"), [("7.1版", "7.1版.md"), ("v7.1", "v7.1.md"), ("a.b.txt", "a.b.txt")]
)
async def test_a_dot_in_a_name_is_not_yet_an_ending(url: str, typed: str, written: str) -> None:
    _accept_all(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        pilot.app.screen.query_one("#path", Input).value = typed
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    assert Path(written).exists()


async def test_only_the_name_of_a_longer_path_is_selected(url: str, tmp_path: Path) -> None:
    _accept_all(url)
    Path(f"{DAY}.md").write_text("the old one", encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        pilot.app.screen.query_one("#path", Input).value = f"{tmp_path}{os.sep}{DAY}.md"
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#path", Input).selected_text == f"{DAY}.md"


async def test_letters_typed_on_a_choice_are_told_of(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "down", "n")
        assert "← → choose here" in said(pilot)


async def test_an_empty_report_names_the_ways_out_before_it_is_written(url: str) -> None:
    for name in ("城区绿地", "村道改造"):  # what somebody filled in is told of in other words
        with open_ledger(url, now=NOW) as ledger:
            review(ledger, [entries(url)[name].id], "rejected", now=NOW)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert "F2 asks, then accepts; singly: a or v in the list" in text_of(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ChooseOneScreen) and not list(Path().glob("*.md"))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReportScreen), "back is where the cursor starts"
        await press(pilot, "enter", "home", "enter")
        assert isinstance(pilot.app.screen, ReportWrittenScreen)
    assert "河道清淤" in Path(f"{DAY}.md").read_text(encoding="utf-8")
    assert entries(url)["河道清淤"].review == "accepted"


@pytest.mark.parametrize(("filled_in", "steps"), [(True, ["down", "down"]), (False, ["down"])])
async def test_the_key_asks_every_time_and_leaves_no_target_out(
    url: str, filled_in: bool, steps: list[str]
) -> None:
    for name in () if filled_in else ("城区绿地", "村道改造"):
        with open_ledger(url, now=NOW) as ledger:
            review(ledger, [entries(url)[name].id], "rejected", now=NOW)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")  # the key is there once it is counted what waits
        await press(pilot, "f2")
        assert ("Accept only the 2" in text_of(pilot)) == filled_in
        await press(pilot, "enter")
        assert entries(url)["河道清淤"].review == "candidate", "no is where the cursor starts"
        await press(pilot, "f2", *steps, "enter")
    assert "candidate" not in {one.review for one in entries(url).values()}


async def test_format_and_what_becomes_of_the_unreviewed_are_remembered(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "down", "right", "down", "down", "right", "enter", "escape", "x")
        screen = pilot.app.screen
        assert screen.query_one("#format", Choice).value == "csv"
        assert screen.query_one("#candidates", Choice).value == "apart"
        assert screen.query_one("#path", Input).value == f"{DAY}.csv"


async def test_the_format_is_kept_for_the_next_start(url: str, own_settings: Path) -> None:
    _accept_all(url)
    own_settings.write_text('theme = "light"  # mine\n', encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "down", "right", "escape", "x")
        assert pilot.app.screen.query_one("#format", Choice).value == "md", "nothing was written yet"
        await press(pilot, "down", "right", "enter")
    assert own_settings.read_text(encoding="utf-8").startswith('theme = "light"  # mine\n')
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert pilot.app.screen.query_one("#format", Choice).value == "csv"
        assert pilot.app.screen.query_one("#path", Input).value == f"{DAY}.csv"


@pytest.mark.parametrize("said", ['report_format = "wax"\n', "report_format = [\n"])
async def test_a_format_that_cannot_be_used_is_left_alone(url: str, own_settings: Path, said: str) -> None:
    _accept_all(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        own_settings.write_text(said, encoding="utf-8")
        await press(pilot, "x")
        assert pilot.app.screen.query_one("#format", Choice).value == "md"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReportWrittenScreen)


async def test_the_report_and_the_list_name_the_view(url: str, own_settings: Path) -> None:
    _accept_all(url)
    i18n.use("zh")
    own_settings.write_text('[views."县里"]\ndocument = "计划"\n', encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "w", "enter")
        assert "视图 县里：" in text_of(pilot) and agenda_of(pilot).filters.document == "计划"
        await press(pilot, "x", "enter")
    assert "视图“县里”：来源文件名称含“计划”" in Path(f"{DAY}.md").read_text(encoding="utf-8")
