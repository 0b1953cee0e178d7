"""Keys that arrive in one piece, as over a slow line, do what they would do one by one."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from decimal import Decimal

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input
from tui_world import agenda_of, entries, make_app, said, settle, text_of

from tracker.records import Change
from tracker.tui.background import WRITE
from tracker.tui.desk.undo_desk import UndoDesk
from tracker.tui.keys import type_ahead
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.filters import FiltersScreen


def type_at_once(pilot: Pilot[None], *keys: str) -> None:
    """Send `keys` without waiting for what each of them does."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))


async def test_a_form_is_filled_and_saved_in_one_piece(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "m", "1", "2", ".", "5", "enter")
        await settle(pilot)
        latest = entries(url)["河道清淤"].latest
        assert latest is not None and latest.value == Decimal("12.5")


async def test_letters_of_a_search_are_not_taken_for_commands(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "/", "a", "r", "u", "q")
        await settle(pilot)
        assert pilot.app.screen.query_one("#search", Input).value == "aruq"
        assert {entry.review for entry in entries(url).values()} == {"candidate"}


async def test_what_a_search_found_is_opened_though_nobody_paused_after_typing_it(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "end", "/", *"hdqy", "enter", "enter")
        await settle(pilot)
        assert "河道清淤" in text_of(pilot).splitlines()[2]


async def test_a_path_behind_the_line_that_asks_for_it_is_typed_into_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "i", "down", "enter", *"/no/such/place")
        await settle(pilot)
        assert pilot.app.screen.query_one("#path", Input).value == "/no/such/place"


async def test_a_screen_opened_and_closed_leaves_the_keys_behind_it_to_the_list(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "f", "escape", "down", "down", "space", "d", "escape", "a")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)
        accepted = [entry.id for entry in entries(url).values() if entry.review == "accepted"]
        assert accepted == [agenda_of(pilot).table.rows[2].entry.id]


async def test_a_paste_behind_a_key_goes_where_the_key_has_led(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "/")
        pilot.app.post_message(events.Paste("清淤"))
        type_at_once(pilot, "1")
        await settle(pilot)
        assert pilot.app.screen.query_one("#search", Input).value == "清淤1"


async def test_many_keys_keep_their_order(url: str) -> None:
    typed = "0123456789" * 12
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "/", *typed[:60])
        await asyncio.sleep(0.01)
        type_at_once(pilot, *typed[60:])
        await settle(pilot)
        assert pilot.app.screen.query_one("#search", Input).value == typed


async def test_a_key_behind_one_that_writes_goes_by_what_it_wrote(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "m", "9", "enter", "u", "a")
        await settle(pilot)
        found = entries(url)["河道清淤"]
        assert (found.latest, found.review) == (None, "accepted"), said(pilot)
        type_at_once(pilot, "m", "8", "enter", "r", "u", "u")
        await settle(pilot)
        found = entries(url)["河道清淤"]
        assert (found.latest, found.review) == (None, "accepted"), said(pilot)


async def test_what_is_accepted_in_one_piece_is_one_candidate_after_the_other(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        type_at_once(pilot, *"aaa")
        await settle(pilot)
        assert Counter(entry.review for entry in entries(url).values()) == {"accepted": 3, "candidate": 4}


async def test_a_write_that_takes_long_is_not_overtaken(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, undo = threading.Event(), UndoDesk.undo

    def slow_undo(desk: UndoDesk) -> Change:
        begun.wait()
        return undo(desk)

    monkeypatch.setattr(type_ahead, "LONGEST", 0.02)
    monkeypatch.setattr(UndoDesk, "undo", slow_undo)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "9", "enter")
        await settle(pilot)
        type_at_once(pilot, "u", "a")
        try:
            async with asyncio.timeout(30):
                while len([worker for worker in pilot.app.workers if worker.group == WRITE]) < 2:
                    await asyncio.sleep(0.01)
        finally:
            begun.set()
        await settle(pilot)
        found = entries(url)["河道清淤"]
        assert (found.latest, found.review) == (None, "candidate")
        assert "meanwhile" in said(pilot), "the acceptance went by the mark that is taken back"


async def _never(*_words: object) -> None:
    await asyncio.Event().wait()


async def test_a_key_that_got_lost_on_its_way_holds_the_next_one_back(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type_ahead, "LONGEST", 60)
    monkeypatch.setattr(type_ahead.TypeAhead, "_carried_out", _never)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        type_at_once(pilot, "down", "f")
        await pilot.pause(0.1)
        assert isinstance(pilot.app.screen, AgendaScreen)


async def test_a_key_that_got_lost_on_its_way_is_waited_for_a_moment_only(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type_ahead, "LONGEST", 0.2)
    monkeypatch.setattr(type_ahead.TypeAhead, "_carried_out", _never)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "down", "f")
        await settle(pilot)
        assert isinstance(pilot.app.screen, FiltersScreen)


async def test_control_c_waits_for_no_key(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type_ahead.TypeAhead, "_carried_out", _never)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "m", "9", "ctrl+c")
        await settle(pilot)
        assert pilot.app.return_code == 0
        assert entries(url)["河道清淤"].latest is None
