"""The agenda narrowed: by the search line, by a light's digit, by the form of filters."""

from __future__ import annotations

import datetime as dt

import pytest
from tui_world import agenda_of, make_app, press, said, settle, text_of

from tracker import i18n
from tracker.records import Query
from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.wording.search_hit import found_name


async def test_search_filters_while_typing_and_escape_brings_all_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", "水", "务")
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["河道清淤"]
        assert "1 of 7" in text_of(pilot)
        await press(pilot, "escape")
        assert len(agenda_of(pilot).table.rows) == 7
        assert isinstance(pilot.app.focused, AgendaTable)


async def test_escape_ends_the_search_and_leaves_the_other_filters(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "1", "slash", "水", "escape")
        assert agenda_of(pilot).filters == Query(light=("red",))
        await press(pilot, "escape")
        assert agenda_of(pilot).filters == Query()


async def test_a_period_in_from_begins_with_its_first_day(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", *["tab"] * 3, *"2025", "minus", *"06")
        assert "= 2025-06-01" in text_of(pilot)
        await press(pilot, "enter")
        assert agenda_of(pilot).filters.due_after == dt.date(2025, 6, 1)


async def test_part_of_a_name_in_its_order_is_enough_and_an_unknown_one_is_said(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "tab", *"外星人")
        assert "no such name in the ledger" in text_of(pilot)
        await press(pilot, "ctrl+u", "水", "局")
        assert "→ takes 水务局" in text_of(pilot)
        await press(pilot, "enter")
        assert agenda_of(pilot).filters.unit == "水务局"


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


async def test_filter_form_narrows_by_what_is_ticked_and_chips_drop_it_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "down", "space", "down")
        assert said(pilot) == "", "nothing was freed for it"
        await press(pilot, "space")
        assert "“next month” takes the place of “this month”" in said(pilot)
        assert "Due from and Due until" in said(pilot)
        assert "( ) Due · this month" in text_of(pilot) and "(x) Due · next month" in text_of(pilot)
        await press(pilot, "enter")
        screen = agenda_of(pilot)
        assert screen.filters == Query(due_in="next_month"), "of periods one at a time: the last one ticked"
        await press(pilot, "f", *["down"] * 14, "space", "enter")
        assert screen.filters.status == ("in_progress",) and "due next month ×" in text_of(pilot)
        await pilot.click("#chips", offset=(11, 0))
        await settle(pilot)
        assert screen.filters == Query(due_in="next_month")
        await press(pilot, "backspace")
        assert screen.filters == Query() and "Filter:" not in text_of(pilot)


async def test_enter_alone_applies_the_line_under_the_cursor_where_nothing_was_changed(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen = agenda_of(pilot)
        await press(pilot, "f", *["down"] * 14, "enter")
        assert screen.filters == Query(status=("in_progress",))
        await press(pilot, "f", *["down"] * 14, "enter")
        assert screen.filters == Query(status=("in_progress",)), "a line that is ticked stays so"
        await press(pilot, "f", "down", "space", "space", "enter")
        assert screen.filters == Query(status=("in_progress",)), "ticked and freed by hand: as it stands"
        await press(pilot, "f", "down", *["tab"] * 3, *"2024", "enter")
        assert screen.filters.due_in is None and screen.filters.due_after == dt.date(2024, 1, 1)


async def test_filter_form_takes_typed_dates_and_refuses_what_is_none(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", *["tab"] * 4, *"blorp", "enter")
        assert "blorp" in text_of(pilot) and len(pilot.app.screen_stack) == 3
        await press(pilot, "ctrl+u", *"2024-06-30", "enter")
        assert len(agenda_of(pilot).table.rows) == 2
        await press(pilot, "f", *["tab"] * 3, *"2024-06-01", "enter")
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["新建小学"]
        assert "due from 2024-06-01" in text_of(pilot)


async def test_filter_form_offers_names_that_the_ledger_knows(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "tab", "水", "right", "tab", "城", "区", "enter")
        filters = agenda_of(pilot).filters
        assert (filters.place, filters.unit) == ("城区", "水务局")
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == ["河道清淤"]
        await press(pilot, "f", "tab", "ctrl+u", "tab", "ctrl+u", "enter")
        assert len(agenda_of(pilot).table.rows) == 7


async def test_a_click_on_a_light_filters_and_one_on_a_title_sorts(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        line = text_of(pilot).splitlines()[1]
        await pilot.click("#counts", offset=(line.index("●"), 0))
        await settle(pilot)
        assert agenda_of(pilot).filters.light == ("green",)
        await press(pilot, "3")
        for descending in (False, True):
            header = text_of(pilot).splitlines()[2 + descending]
            await pilot.click("#table", offset=(header.index("Indicator"), 0))
            await settle(pilot)
            filters = agenda_of(pilot).filters
            assert (filters.sort, filters.descending) == ("indicator", descending)
        assert "Indicator ↓" in text_of(pilot)


async def test_arrows_go_from_the_list_to_the_fields_and_from_field_to_field(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", "down", "right", "down", "down", *"2025", "down", *"2026", "up")
        assert pilot.app.focused is not None and pilot.app.focused.id == "due_after"
        await press(pilot, "up", "up", *"水务", "enter")
        found = agenda_of(pilot).filters
        assert (found.due_after, found.due_before) == (dt.date(2025, 1, 1), dt.date(2026, 12, 31))
        assert found.unit == "水务"


@pytest.mark.parametrize("width", [80, 45], ids=["table", "cards"])
async def test_a_line_found_by_what_it_does_not_show_says_where_the_word_stands(url: str, width: int) -> None:
    async with make_app(url).run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"教育", "enter")
        assert ("‹教育›" if width == 80 else "教育局›") in text_of(pilot) and "新建小学" in text_of(pilot)
        await press(pilot, "escape", "slash", *"建设计划", "enter")
        if width == 45:  # beside a whole name there is no room in the table
            assert "建设计划›" in text_of(pilot)
        await press(pilot, "escape", "slash", *"在园幼儿", "enter")
        lines = [line for line in text_of(pilot).splitlines() if "在园幼儿" in line and "Filter" not in line]
        assert lines and not any("‹" in line for line in lines)


async def test_a_name_that_just_fits_its_column_is_shown_whole_where_its_end_is_searched_for(
    url: str,
) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        row = next(row for row in agenda_of(pilot).table.rows if row.entry.target.indicator == "城区绿地")
        assert found_name(row, "绿地", 8) == "城区绿地"
        assert found_name(row, "绿地", 7).rstrip() == "…绿地"


async def test_a_place_of_a_hit_never_eats_the_name(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        row = next(row for row in agenda_of(pilot).table.rows if row.entry.target.indicator == "城区绿地")
        long = row.entry.target.model_copy(update={"indicator": "完成生产建设项目水土保持方案审批数量"})
        row = row.model_copy(update={"entry": row.entry.model_copy(update={"target": long})})
        assert found_name(row, "建设计划", 28).startswith("完成生产建设项目水土保持"), "twelve characters"
        assert "‹" not in found_name(row, "建设计划", 24)
        assert "‹" in found_name(row, "计划", 44) and "方案审批" not in found_name(row, "计划", 44)
        assert "‹" not in found_name(row, "水土 计划", 60), "a hit stands in the name"


@pytest.mark.parametrize(("language", "words"), [("en", "↓ Next field"), ("zh", "↓ 下一项")])
async def test_the_arrows_are_named_in_a_field_and_stop_at_the_last_one(
    url: str, language: str, words: str
) -> None:
    i18n.use(language)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        assert words not in text_of(pilot) and "Tab" in text_of(pilot).splitlines()[-1]
        await press(pilot, "tab")
        assert words in text_of(pilot).splitlines()[-1]
        await press(pilot, *["down"] * 9)
        assert pilot.app.focused is not None and pilot.app.focused.id == "topic"


async def test_a_chip_says_that_the_last_day_counts_as_the_list_has_it(url: str) -> None:
    i18n.use("zh")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f", *["tab"] * 4, *"2024-06-30", "enter")
        dues = [row.entry.due for row in agenda_of(pilot).table.rows]
        assert dt.date(2024, 6, 30) in dues and "2024-06-30及以前到期 ×" in text_of(pilot)


async def test_other_filters_are_shown_from_the_top_unless_the_target_under_the_cursor_is_listed(
    url: str,
) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "up", "up")
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.target.indicator == "公办幼儿园在园幼儿占比"
        agenda_of(pilot).apply(Query(search="局"))
        await settle(pilot)
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.target.indicator == "河道清淤", "the first of two"
        await press(pilot, "down")
        agenda_of(pilot).apply(Query(search="小学"))
        await settle(pilot)
        agenda_of(pilot).apply(Query())
        await settle(pilot)
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.target.indicator == "新建小学"
