"""The agenda narrowed: by the search line, by a light's digit, by the form of filters."""

from __future__ import annotations

from tui_world import agenda_of, make_app, press, settle, text_of

from tracker.tui.widgets.agenda_table import AgendaTable


async def test_search_filters_while_typing_and_escape_brings_all_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", "水", "务")
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["河道清淤"]
        assert "1 of 7" in text_of(pilot)
        await press(pilot, "escape")
        assert len(agenda_of(pilot).table.rows) == 7
        assert isinstance(pilot.app.focused, AgendaTable)


async def test_a_letter_in_the_search_line_is_text_and_no_command(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", "m", "q", "space", "question_mark")
        assert agenda_of(pilot).filters.search == "mq ?"
        assert len(pilot.app.screen_stack) == 2


async def test_a_digit_picks_a_light_and_the_same_digit_all_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "1")
        assert {row.pace.light for row in agenda_of(pilot).table.rows} == {"red"}
        listing = agenda_of(pilot).listing
        assert listing and listing.tally and listing.tally["grey"] == 3, "the counts of the other lights stay"
        await press(pilot, "1")
        assert len(agenda_of(pilot).table.rows) == 7


async def test_filter_form_narrows_by_status(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "down", "space", "enter")
        assert [row.entry.status for row in agenda_of(pilot).table.rows] == ["in_progress"]
        assert "in progress" in text_of(pilot).splitlines()[1], "the filter in force is said"


async def test_filter_form_takes_a_typed_date_and_refuses_what_is_none(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "tab", *"blorp", "enter")
        assert "blorp" in text_of(pilot) and len(pilot.app.screen_stack) == 3
        await press(pilot, "ctrl+u", *"2024-06-30", "enter")
        assert len(agenda_of(pilot).table.rows) == 2


async def test_filter_form_takes_a_place(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "tab", "tab", "城", "区", "enter")
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["河道清淤"]
        assert "城区" in text_of(pilot).splitlines()[1], "the filter in force is said"
        await press(pilot, "f", "tab", "tab", "ctrl+u", "enter")
        assert len(agenda_of(pilot).table.rows) == 7
