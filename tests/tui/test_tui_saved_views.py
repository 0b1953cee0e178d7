"""Saved views by keyboard: saved, applied, renamed, deleted, and the same ones for commands."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, OptionList
from tui_world import agenda_of, make_app, press, said, settle, text_of

from tracker.records import Query
from tracker.services.settings import changes, saved_views
from tracker.services.settings.built_in_views import built_in_views
from tracker.tui.screens.ask_name import AskNameScreen
from tracker.tui.screens.saved_views import SavedViewsScreen


async def test_present_filters_are_saved_under_a_name_and_applied_again(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("2", "slash", *"xx", "enter")
        await settle(pilot)
        await pilot.press("w", "ctrl+s", *"小学", "enter")
        await settle(pilot)
        assert "小学" in text_of(pilot) and isinstance(pilot.app.screen, SavedViewsScreen)
        assert "The view “小学” is saved." in said(pilot)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 7
        await pilot.press("w", "enter")
        await settle(pilot)
        screen = agenda_of(pilot)
        assert screen.filters == Query(search="xx", light=("yellow",))
        assert [row.entry.target.indicator for row in screen.table.rows] == ["新建小学"]
        await pilot.press("slash")
        assert screen.query_one("#search", Input).value == "xx", "the search goes on from there"
    assert saved_views.view("小学", own_settings) == Query(search="xx", light=("yellow",))


async def test_a_taken_name_is_asked_about_and_then_replaced(url: str, own_settings: Path) -> None:
    saved_views.save_view("a", Query(search="old"), own_settings)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1", "w", "ctrl+s", "a", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AskNameScreen) and "Enter again" in text_of(pilot)
        assert saved_views.view("a", own_settings).search == "old"
        await pilot.press("enter")
        await settle(pilot)
    assert saved_views.view("a", own_settings) == Query(light=("red",))


async def test_renaming_keeps_the_filter_and_refuses_a_taken_name(url: str, own_settings: Path) -> None:
    saved_views.save_view("a", Query(search="x"), own_settings)
    saved_views.save_view("b", Query(), own_settings)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("w", "f2", "ctrl+u", "b", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AskNameScreen) and "already" in text_of(pilot)
        await pilot.press("ctrl+u", *"late", "enter")
        await settle(pilot)
    views = changes.load(own_settings).settings.views
    assert list(views) == ["late", "b"] and views["late"].search == "x"


async def test_deleting_needs_the_key_twice(url: str, own_settings: Path) -> None:
    saved_views.save_view("a", Query(search="x"), own_settings)
    saved_views.save_view("b", Query(), own_settings)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("w", "delete", "down", "delete")
        await settle(pilot)
        assert list(changes.load(own_settings).settings.views) == ["a", "b"]
        assert "once more deletes “b”" in said(pilot)
        await pilot.press("delete")
        await settle(pilot)
        assert list(changes.load(own_settings).settings.views) == ["a"]


async def test_with_nothing_saved_the_window_says_so_and_only_saving_is_offered(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        shown = text_of(pilot)
        assert "No view is saved yet." in shown and "everything, by due date" in shown
        assert "Delete" not in shown.splitlines()[-1] and "Save view" in shown.splitlines()[-1]


async def test_a_broken_settings_file_is_told_and_the_agenda_stays(url: str, own_settings: Path) -> None:
    own_settings.write_text("[views\n", encoding="utf-8")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        assert pilot.app.screen is agenda_of(pilot) and "not valid TOML" in said(pilot)


async def test_initials_filter_while_typing(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"jyj")
        await settle(pilot)
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["新建小学"]
        await pilot.press("ctrl+u", *"yey")
        await settle(pilot)
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == [
            "公办幼儿园在园幼儿占比"
        ]


async def test_every_column_shown_can_be_sorted_by_both_ways_and_is_named(url: str) -> None:
    from tracker.tui.widgets.agenda_columns import COLUMNS
    from tracker.tui.wording import display

    assert {column.key for column in COLUMNS} <= set(display.SORTS)
    async with make_app(url).run_test(size=(160, 48)) as pilot:
        await settle(pilot)
        for place, key in enumerate(display.SORTS):
            told = []
            for step in (["down"] if place else [], []):  # the list begins at the present order
                await pilot.press("o", *step, "enter")
                await settle(pilot)
                filters, line = agenda_of(pilot).filters, text_of(pilot).splitlines()[2]
                assert filters.sort == key
                told.append("↓" if f"sorted by {display.SORTS[key]} ↓" in line else "↑")
                assert f"sorted by {display.SORTS[key]} {told[-1]}" in line or key == "due", (
                    "the usual order needs no word"
                )
            assert set(told) == {"↑", "↓"}


async def test_built_in_filters_and_saved_ones_keep_the_rule_and_no_date(
    url: str, own_settings: Path
) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        for name in built_in_views():
            assert name in text_of(pilot)
        views = pilot.app.screen.query_one(OptionList)
        views.highlighted = next(
            n for n, one in enumerate(views.options) if "Due this month" in str(one.prompt)
        )
        await press(pilot, "enter")
        assert agenda_of(pilot).filters.due_in == "this_month"
        assert "due this month" in text_of(pilot)
        await press(pilot, "w", "ctrl+s", *"mine", "enter")
    assert changes.load(own_settings).settings.views["mine"].due_in == "this_month"
    assert "this_month" in own_settings.read_text(encoding="utf-8")
    assert "2024-06" not in own_settings.read_text(encoding="utf-8")
