"""What the form for a new target shows before it is saved: every target, how a date is meant, bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from tui_world import entries, make_app, paste, press, settle, text_of

from tracker import i18n
from tracker.tui.screens.add_target import AddTargetScreen
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.correct_target import CorrectTargetScreen

TWO = "12月15日前，教育局完成新建幼儿园12所、改扩建幼儿园8所。"
ONE = "12月15日前，教育局新建幼儿园12所。"


async def _type(pilot: Pilot[None], words: str) -> AddTargetScreen:
    await press(pilot, "plus")
    await paste(pilot, words)
    form = pilot.app.screen
    assert isinstance(form, AddTargetScreen)
    return form


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "12月15日前 → 2024-12-14, the day itself not counted"),
        ("zh", "12月15日前 → 2024-12-14（不含当日）"),
    ],
)
async def test_a_date_before_a_day_is_shown_with_the_day_that_it_means(
    url: str, language: str, said: str
) -> None:
    i18n.use(language)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        form = await _type(pilot, ONE)
        assert form.typed()["due"] == "2024-12-14" and said in text_of(pilot)


async def test_several_targets_are_shown_with_figure_unit_and_date_before_they_are_saved(url: str) -> None:
    i18n.use("zh")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await _type(pilot, TWO)
        shown = text_of(pilot)
        assert shown.count("教育局 · 12月15日前 → 2024-12-14（不含当日）") == 2
        assert "新建幼儿园  12 所" in shown and "改扩建幼儿园  8 所" in shown
        assert "读出 2 条目标" in shown and "对每一条都适用" in shown


async def test_each_of_several_names_is_corrected_before_they_are_saved(url: str) -> None:
    i18n.use("zh")
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _type(pilot, TWO)
        assert not form.query_one("#field-indicator").display
        assert [form.query_one(f"#name-{n}", Input).value for n in (1, 2)] == [
            "完成新建幼儿园",
            "改扩建幼儿园",
        ]
        await press(pilot, "down")
        await paste(pilot, "局务会")
        form.query_one("#name-2").focus()
        await press(pilot, "ctrl+u", "enter")
        assert "指标要有名称" in text_of(pilot) and len(entries(url)) == 7
        await paste(pilot, "扩建园所")
        await press(pilot, "enter")
        found = entries(url)
        assert found["完成新建幼儿园"].target.value == 12 and found["扩建园所"].target.value == 8


async def test_one_target_alone_has_its_one_field_for_the_name(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        form = await _type(pilot, TWO)
        await press(pilot, "ctrl+u")
        await paste(pilot, ONE)
        assert form.query_one("#field-indicator").display and not form.query_one("#names").display


@pytest.mark.parametrize(("language", "words"), [("en", "(required)"), ("zh", "（必填）")])
async def test_what_has_to_be_filled_in_is_marked_before_enter(url: str, language: str, words: str) -> None:
    i18n.use(language)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "plus")
        lines = text_of(pilot).splitlines()
        marked = [line for line in lines if " * " in line]
        assert len(marked) == 2 and all(words in line for line in marked)


async def test_what_a_letter_would_take_the_place_of_is_seen_to_be_selected(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", "e")
        typed = pilot.app.screen.query_one("#indicator", Input)
        assert typed.selected_text == "河道清淤"
        shown = typed.render_line(0)
        styles = {sign: segment.style for segment in shown for sign in segment.text if segment.style}
        assert styles["河"].reverse and styles["淤"].reverse
        await press(pilot, "left")
        shown = typed.render_line(0)
        styles = {sign: segment.style for segment in shown for sign in segment.text if segment.style}
        assert not styles["道"].reverse


async def test_a_bound_is_read_from_the_number_field(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _type(pilot, "2025年底前，把清洁电送出去")
        await press(pilot, "down")
        await paste(pilot, "会议")
        form.query_one("#value").focus()
        await paste(pilot, "超360亿千瓦时")
        assert "= more than 36 bn" in text_of(pilot)
        await press(pilot, "enter")
        target = next(one.target for name, one in entries(url).items() if "清洁电" in name)
        assert (target.value, target.unit, target.comparator) == (Decimal(36_000_000_000), "千瓦时", ">")


async def test_a_corrected_number_takes_its_bound_along_unless_one_is_chosen(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", "e")
        pilot.app.screen.query_one("#value").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "不少于15")
        await press(pilot, "enter")
        target = entries(url)["河道清淤"].target
        assert (target.value, target.comparator) == (Decimal(15), ">=")


async def test_words_that_are_a_target_already_are_said_to_be(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "p")
        await press(pilot, "plus", "enter")
        assert isinstance(pilot.app.screen, AddTargetScreen)
        assert "In the ledger already: 河道清淤" in text_of(pilot)


@pytest.mark.parametrize(
    ("typed", "said", "fields"),
    [
        ("12所左右", "= about 12", (12, None, "所", "~")),
        ("12所-15所", "= 12–15", (12, 15, "所", "between")),
    ],
)
async def test_a_bound_behind_the_unit_and_a_range_are_read_in_both_forms(
    url: str, typed: str, said: str, fields: tuple[object, ...]
) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _type(pilot, "2025年底前，把清洁电送出去")
        await press(pilot, "down")
        await paste(pilot, "会议")
        form.query_one("#value").focus()
        await paste(pilot, typed)
        assert said in text_of(pilot)
        await press(pilot, "enter", "home", "enter", "e")
        pilot.app.screen.query_one("#value").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, typed.replace("所", "公里"))
        await press(pilot, "enter")
    entered = next(one.target for name, one in entries(url).items() if "清洁电" in name)
    corrected = entries(url)["河道清淤"].target
    assert (entered.value, entered.value_high, entered.unit, entered.comparator) == fields
    assert (corrected.value, corrected.value_high, corrected.comparator) == (fields[0], fields[1], fields[3])
    assert corrected.unit == "公里"


async def test_a_figure_that_stands_there_plain_with_its_unit_is_not_said_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "m")
        await paste(pilot, "9公里")
        assert "75%" in text_of(pilot) and "= 9" not in text_of(pilot)


async def test_the_list_corrects_the_target_under_the_cursor_without_its_page(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "e")
        assert isinstance(pilot.app.screen, CorrectTargetScreen)
        pilot.app.screen.query_one("#value").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "15公里左右")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AgendaScreen)
    target = entries(url)["河道清淤"].target
    assert (target.value, target.comparator) == (Decimal(15), "~")
