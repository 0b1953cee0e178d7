"""A key draws what it changes: the screen is laid out anew only where something moves, nothing twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from review_world import fill_review
from textual.pilot import Pilot
from textual.screen import Screen
from tui_world import agenda_of, make_app, settle, text_of, url_of
from tui_world import press as press_keys

from tracker.tui.widgets.agenda_table import AgendaTable
from tracker.tui.widgets.chip_line import ChipLine
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.target_pane import TargetPane

Done = Counter[str]


@pytest.fixture
def done(every_frame: None, monkeypatch: pytest.MonkeyPatch) -> Done:
    """How often the screen was laid out, and what of it was drawn."""
    count: Done = Counter()

    def counted(cls: type[Any], name: str, what: str) -> None:
        real = getattr(cls, name)

        def call(self: Any, *given: Any, **named: Any) -> Any:
            count[what] += 1
            return real(self, *given, **named)

        monkeypatch.setattr(cls, name, call)

    counted(Screen, "_refresh_layout", "layout")
    counted(TargetPane, "_redraw", "pane")
    counted(AgendaTable, "_row_strip", "row")
    counted(ChipLine, "_draw", "chips")
    counted(KeyBar, "render", "keys")
    return count


@pytest.fixture
def world(tmp_path: Path) -> str:
    url = url_of(tmp_path)
    fill_review(url)
    return url


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until what they changed was drawn, too."""
    await press_keys(pilot, *keys)
    await pilot.pause(0.1)


async def test_a_letter_of_a_search_lays_nothing_out_anew(world: str, done: Done) -> None:
    async with make_app(world).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", "建")
        done.clear()
        await press(pilot, "设")
        assert done["layout"] == 0
        await press(pilot, "backspace")
        assert done["layout"] == 0 and agenda_of(pilot).filters.search == "建"


async def test_the_first_chip_is_made_for_the_width_that_it_gets(world: str, done: Done) -> None:
    async with make_app(world).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        done.clear()
        await press(pilot, "1")
        assert done["chips"] == 1
        assert "Filter:" in text_of(pilot)


async def test_a_step_of_the_cursor_draws_two_lines_and_the_pane_once(world: str, done: Done) -> None:
    async with make_app(world).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "home")
        done.clear()
        await press(pilot, "down")
        assert done == {"row": 2, "pane": 1}


async def test_the_same_target_read_again_is_not_drawn_again(world: str, done: Done) -> None:
    async with make_app(world).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        done.clear()
        await press(pilot, "R")
        assert done["pane"] == 0 and done["layout"] == 0


async def test_another_item_of_the_review_lays_nothing_out_anew(world: str, done: Done) -> None:
    async with make_app(world).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        before = text_of(pilot)
        done.clear()
        await press(pilot, "down")
        assert (done["layout"], done["keys"]) == (0, 0)
        assert text_of(pilot) != before


async def test_the_scroll_bar_comes_and_goes_with_the_lines(world: str) -> None:
    async with make_app(world).run_test(size=(80, 16)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        assert table.show_vertical_scrollbar
        await press(pilot, "slash", *"hdqy", "enter")
        assert not table.show_vertical_scrollbar
        await press(pilot, "escape")
        assert table.show_vertical_scrollbar and table.max_scroll_y > 0
