"""One figure of a target is taken back from its history: chosen, asked first, logged; redo brings it back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tui_world import NOW, entries, make_app, press, said, settle, text_of

from tracker import i18n
from tracker.records import Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.choose_one import ChooseOneScreen


def _figures(url: str) -> list[Decimal | None]:
    return [event.value for event in entries(url)["河道清淤"].events]


def _mark(url: str, *figures: int) -> None:
    river = entries(url)["河道清淤"].id
    with open_ledger(url, now=NOW) as ledger:
        for value in figures:
            mark(ledger, [river], Mark(value=Decimal(value), on=dt.date(2024, 6, value), by="Lin"), now=NOW)


async def test_an_older_figure_goes_and_the_later_ones_stay(url: str) -> None:
    _mark(url, 3, 8, 9)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", "h")
        assert "Take back figure" in text_of(pilot)
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, ChooseOneScreen)
        assert "2024-06-08 · 8 公里 · Lin" in text_of(pilot)
        await press(pilot, "down", "enter")
        assert isinstance(
            pilot.app.screen, AskYesNoScreen
        ) and "This takes back 2024-06-08 · 8 公里" in text_of(pilot)
        await press(pilot, "enter")
        assert _figures(url) == [3, 8, 9], "no is where the cursor starts"
        await press(pilot, "X", "down", "enter", "down", "enter")
        assert _figures(url) == [3, 9]
        assert "took back" in said(pilot).lower() and "(undone)" in text_of(pilot)
        await press(pilot, "escape", "U")
        assert _figures(url) == [3, 8, 9], "redo brings it back"


async def test_without_a_figure_there_is_no_such_key(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", "h")
        assert "Take back figure" not in text_of(pilot)


def _mark_both(url: str, value: int, **more: object) -> None:
    ids = [entries(url)[name].id for name in ("河道清淤", "新建小学")]
    with open_ledger(url, now=NOW) as ledger:
        said = {"value": Decimal(value), "on": dt.date(2024, 6, 2), **more}
        mark(ledger, ids, Mark.model_validate(said), now=NOW)


async def test_a_figure_recorded_with_a_new_due_date_is_refused_with_the_cure(url: str) -> None:
    _mark_both(url, 2, due=dt.date(2024, 12, 1), reason="high water")
    _mark(url, 5)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"河道", "enter", "enter", "h", "X", "down", "enter", "down", "enter")
        assert "recorded in one step with other changes" in said(pilot)
        assert _figures(url) == [2, 5]


@pytest.mark.parametrize("way", ["X", "u"])
async def test_a_figure_given_to_several_at_once_is_taken_back_for_one_alone(url: str, way: str) -> None:
    _mark_both(url, 2)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", way)
        assert "2024-06-02 · 2 公里 · 1 other keeps its own" in " ".join(
            text_of(pilot).replace("│", "").split()
        )
        await press(pilot, *({"X": ("enter", "down", "enter"), "u": ("home", "enter")}[way]))
        assert _figures(url) == [] and entries(url)["河道清淤"].status == "not_started"
        assert [one.value for one in entries(url)["新建小学"].events] == [2], "the other keeps its own"
        assert "took back: marked 河道清淤" in said(pilot)
        await press(pilot, "U")
        assert _figures(url) == [2] and entries(url)["河道清淤"].status == "in_progress"


async def test_the_details_have_the_key_where_there_is_a_figure(url: str) -> None:
    async with make_app(url).run_test(size=(80, 48)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter")
        assert "Take back" not in text_of(pilot)
        _mark(url, 3, 8)
        await press(pilot, "escape", "ctrl+r", "enter")
        assert "X Take back figure" in text_of(pilot)
        await press(pilot, "question_mark")
        assert "Take back one figure of the target" in text_of(pilot)
        await press(pilot, "escape", "X", "down", "enter", "down", "enter")
        assert _figures(url) == [8]
        await press(pilot, "X", "enter", "down", "enter")
        assert _figures(url) == [] and "X Take back" not in text_of(pilot)


async def test_a_figure_of_the_grid_is_taken_back_alone_with_the_status_that_it_gave(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "E", "5", "enter", "3", "enter", "f2")
        assert _figures(url) == [5] and entries(url)["新建小学"].status == "in_progress"
        await press(pilot, "home", "enter", "u")
        assert isinstance(pilot.app.screen, ChooseOneScreen)
        assert "this target: only its figure 2024-06-15 · 5 公里" in text_of(pilot)
        await press(pilot, "home", "enter")
        assert _figures(url) == [] and entries(url)["河道清淤"].status == "not_started"
        assert [one.value for one in entries(url)["新建小学"].events] == [3], "the others stay"


async def test_in_chinese_title_and_answers_say_the_same_word(url: str) -> None:
    _mark(url, 3, 8)
    before = i18n.language()
    i18n.use("zh")
    try:
        async with make_app(url).run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, "home", "enter", "X", "enter")
            assert isinstance(pilot.app.screen, AskYesNoScreen)
            shown = text_of(pilot)
            assert "不撤回" in shown and "撤销" not in shown.replace("u 撤销", "")
    finally:
        i18n.use(before)
