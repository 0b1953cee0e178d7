"""Marking progress by keyboard alone, and the ways in which it can go wrong."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import NOW, agenda_of, entries, make_app, press, said, settle, text_of, unbroken_text_of

from tracker.records import Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.figures_grid import FiguresScreen
from tracker.tui.screens.mark_progress import MarkProgressScreen
from tracker.tui.widgets.choice import Choice
from tracker.tui.wording.display import STATUSES


async def _type(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*(_character_to_key(sign) if sign.isascii() else sign for sign in text))


async def test_a_mark_by_keyboard_reaches_the_database_and_undo_takes_it_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "7.5")
        await pilot.press("down", "ctrl+u")
        await _type(pilot, "2024-06-10")
        await pilot.press("down", "right", "right", "down")
        await _type(pilot, "two stretches [left]")
        await pilot.press("down")
        await _type(pilot, "photos.zip")
        await pilot.press("enter")
        await settle(pilot)

        entry = entries(url)["河道清淤"]
        [event] = entry.events
        assert (event.value, event.data_as_of) == (Decimal("7.5"), dt.date(2024, 6, 10))
        assert (entry.status, event.note, event.evidence) == (
            "in_progress",
            "two stretches [left]",
            "photos.zip",
        )
        assert "7.5 公里" in text_of(pilot) and "1 target marked" in said(pilot)

        await pilot.press("u")
        await settle(pilot)
        assert entries(url)["河道清淤"].events == ()
        assert "took back" in said(pilot)


async def test_a_date_in_words_is_shown_resolved_and_saved(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "1.2万")
        await settle(pilot)
        assert "= 12,000" in text_of(pilot)
        await pilot.press(*["down"] * 7)
        await _type(pilot, "年底")
        await settle(pilot)
        assert "= 2024-12-31 Tuesday" in text_of(pilot)
        await pilot.press("down")
        await _type(pilot, "rain")
        await pilot.press("enter", "enter")  # a figure of a thousand times the target is asked for once
        await settle(pilot)
        entry = entries(url)["河道清淤"]
        assert (entry.due, entry.original_due) == (dt.date(2024, 12, 31), dt.date(2024, 5, 31))
        assert entry.latest and entry.latest.value == Decimal(12000)


async def test_each_mistake_is_told_under_its_field_and_nothing_is_saved(url: str) -> None:
    async with make_app(url).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "many")
        await pilot.press("down", "ctrl+u")
        await _type(pilot, "blorp")
        await pilot.press(*["down"] * 6)
        await _type(pilot, "2025-01-31")
        await pilot.press("enter")
        await settle(pilot)
        shown = text_of(pilot)
        assert "“many”" in shown or "many" in shown.split("Actual")[1]
        assert "blorp" in shown.split("As of")[1]
        assert "Say why the due date is moved." in shown
        assert pilot.app.focused is not None and pilot.app.focused.id == "value"
        assert entries(url)["河道清淤"].events == ()
        await pilot.press("escape")
        await settle(pilot)
        assert "Not saved: Actual, As of, New due date." in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen), "no is where the cursor starts"
        await pilot.press("escape", "down", "enter")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, MarkProgressScreen)


async def test_a_figure_in_another_unit_is_refused_and_what_was_typed_stays(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "3亩")
        await pilot.press("enter")
        await settle(pilot)
        assert "亩" in text_of(pilot) and "公里" in text_of(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen) and entries(url)["河道清淤"].events == ()
        await pilot.press("home", "ctrl+k")
        await _type(pilot, "3公里")
        await pilot.press("enter")
        await settle(pilot)
        assert [event.value for event in entries(url)["河道清淤"].events] == [3]


@pytest.mark.parametrize("key", ["m", "E"])
async def test_a_figure_with_a_bound_is_one_number_and_a_range_is_refused(url: str, key: str) -> None:
    save = {"m": "enter", "E": "f2"}[key]
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "home", key)
        await _type(pilot, "2-3公里")
        await press(pilot, save)
        assert "is a range" in text_of(pilot) and entries(url)["河道清淤"].events == ()
        await press(pilot, "ctrl+u")
        await _type(pilot, "9公里左右")
        assert "= 9, without the bound" in text_of(pilot)
        await press(pilot, save)
    assert [event.value for event in entries(url)["河道清淤"].events] == [9]


async def test_a_month_without_its_year_is_the_last_one_gone(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "5")
        await pilot.press("down", "ctrl+u")
        await _type(pilot, "11月底")
        assert "= 2023-11-30" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].events[0].data_as_of == dt.date(2023, 11, 30)


async def test_an_empty_form_says_what_is_missing(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "enter")
        await settle(pilot)
        assert "Nothing to save yet" in text_of(pilot)


async def test_a_plus_adds_to_the_last_actual(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("down", "down", "m")
        await _type(pilot, "+3")
        await pilot.press("enter")
        await settle(pilot)
        latest = entries(url)["城区绿地"].latest
        assert latest is not None and latest.value == Decimal(18)


async def test_selected_rows_are_marked_as_one_step(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("space", "space", "m")
        await settle(pilot)
        assert "Mark 2 targets" in text_of(pilot)
        await pilot.press("down", "down", "right", "right", "right", "enter")
        await settle(pilot)
        done = {name for name, entry in entries(url).items() if entry.status == "done"}
        assert done == {"河道清淤", "新建小学", "村道改造"}
        await pilot.press("u")
        await settle(pilot)
        assert {name for name, entry in entries(url).items() if entry.status == "done"} == {"村道改造"}


async def test_a_target_changed_meanwhile_is_told_and_saving_again_keeps_both(url: str) -> None:
    async with make_app(url).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "9")
        with open_ledger(url, now=NOW) as ledger:
            mark(ledger, [entries(url)["河道清淤"].id], Mark(status="in_progress", note="theirs"), now=NOW)
        await pilot.press("enter")
        await settle(pilot)
        shown = text_of(pilot)
        assert "not started → in progress" in shown and "theirs" in shown
        assert entries(url)["河道清淤"].latest is None
        await pilot.press("enter")
        await settle(pilot)
        entry = entries(url)["河道清淤"]
        assert entry.latest and entry.latest.value == Decimal(9) and len(entry.events) == 2


async def test_marking_from_the_full_view_shows_the_new_state(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter", "m")
        await _type(pilot, "12")
        await pilot.press("enter")
        await settle(pilot)
        assert "actual 12 公里" in text_of(pilot)
        await pilot.press("escape")
        await settle(pilot)
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.latest is not None


async def test_a_list_shown_for_a_later_day_takes_figures_of_today(url: str) -> None:
    desk = Desk(url, as_of=dt.date(2024, 7, 20), clock=lambda: NOW)
    async with TrackerApp(desk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "7.5")
        assert "2024-06-15" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        [event] = entries(url)["河道清淤"].events
        assert (event.value, event.data_as_of) == (Decimal("7.5"), NOW.date())


async def test_a_figure_typed_in_a_list_of_a_past_day_shows_its_share(url: str) -> None:
    desk = Desk(url, as_of=dt.date(2024, 3, 10), clock=lambda: NOW)
    async with TrackerApp(desk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("m", "E"):
            await pilot.press(key)
            await _type(pilot, "6")
            await settle(pilot)
            assert "50%" in text_of(pilot), key
            await pilot.press("ctrl+u", "escape")
            await settle(pilot)


async def test_rules_that_are_broken_are_told_where_a_figure_with_a_unit_is_typed(
    url: str, broken_rules: str
) -> None:
    async with make_app(url).run_test(size=(200, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "12所")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen) and broken_rules in unbroken_text_of(pilot)
        await pilot.press("ctrl+u", "escape", "E")
        await _type(pilot, "12所")
        await settle(pilot)
        assert isinstance(pilot.app.screen, FiguresScreen) and broken_rules in unbroken_text_of(pilot)


async def test_done_with_less_than_the_number_is_asked_for_once(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await _type(pilot, "8")
        pilot.app.screen.query_one("#status", Choice).chosen = 1 + STATUSES.index("done")
        await pilot.press("enter")
        await settle(pilot)
        assert "8 公里 of 12 公里: the same key again marks it as done" in text_of(pilot)
        assert entries(url)["河道清淤"].status == "not_started"
        await pilot.press("enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].status == "done"
