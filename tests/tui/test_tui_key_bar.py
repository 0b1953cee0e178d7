"""Which keys the footer of the list keeps at 80 columns, by where one stands; neighbours share one word."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_world import agenda_of, make_app, press, settle, text_of

from tracker import i18n
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.key_buttons import FooterEntry, sharing_words

NARROW = (80, 24)


def _shown(pilot: Pilot[None]) -> set[str]:
    return {entry.command for entry in pilot.app.screen.query_one(KeyBar).shown()}


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_footer_names_what_one_needs_where_one_stands(url: str, language: str) -> None:
    async with make_app(url).run_test(size=NARROW) as pilot:
        i18n.use(language)
        await settle(pilot)
        plain = {"mark", "select", "search", "filter", "export", "add_target", "help", "quit"}
        assert _shown(pilot) >= plain
        await press(pilot, "1")
        filtered = {"mark", "filter", "clear", "export", "views", "group", "select_all", "help"}
        assert _shown(pilot) >= filtered
        await press(pilot, "1", "space")
        selected = {"mark", "select_run", "select_all", "assign", "accept", "figures", "clear", "help"}
        room = {"add_target"} if language == "zh" else set()  # English words are longer
        assert _shown(pilot) >= selected | room


@pytest.mark.parametrize(("language", "width"), [("zh", 80), ("en", 84)])
async def test_once_a_view_is_saved_the_footer_of_the_whole_list_names_the_views(
    url: str, own_settings: Path, language: str, width: int
) -> None:
    i18n.use(language)
    async with make_app(url).run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        plain = _shown(pilot) - {"open"}
        assert "views" not in plain
        await press(pilot, "1", "w", "ctrl+s", *"urgent", "enter", "escape", "escape")
        assert _shown(pilot) >= plain | {"views"}
        await press(pilot, "a")
        assert _shown(pilot) >= {"mark", "undo", "export", "views"}
    async with make_app(url).run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        assert _shown(pilot) >= plain | {"views"}


async def test_while_words_are_searched_the_footer_names_the_keys_of_the_line(url: str) -> None:
    async with make_app(url).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"xx")
        assert _shown(pilot) >= {"keep_search", "walk_found", "clear"} and "open" not in _shown(pilot)
        await press(pilot, "enter")
        assert "keep_search" not in _shown(pilot)
        assert _shown(pilot) >= {"clear", "views", "group", "export", "select_all"}


async def test_once_something_was_written_the_footer_names_the_way_back(url: str) -> None:
    async with make_app(url).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert _shown(pilot) >= {"mark", "undo", "export", "add_target"}


def test_neighbours_with_one_word_share_it() -> None:
    keys = [FooterEntry(key, word, key, 0) for key, word in (("[", "Start"), ("]", "Start"), ("T", "Teach"))]
    shared = sharing_words(keys)
    assert [(one.key, one.label) for one in shared] == [("[", ""), ("]", "Start"), ("T", "Teach")]
    assert sum(one.cells for one in shared) == len(" [ ] Start  T Teach ")
    assert sharing_words([]) == []


async def test_every_key_of_the_footer_belongs_to_a_command_of_the_screen(url: str) -> None:
    from tracker.tui.widgets.key_bar import KeyBar

    async with make_app(url).run_test(size=(400, 40)) as pilot:
        await settle(pilot)
        screen = agenda_of(pilot)
        keys = [shown.key for shown in screen.query_one(KeyBar).shown()]
        assert {"m", "Space", "/", "f", "u", "x", "a", "r", "c", "o", "d", "i", "h", "?", "q"} <= set(keys)
        assert keys[-2:] == ["?", "q"]


async def test_a_narrow_footer_keeps_help_and_quit(url: str) -> None:
    from tracker.tui.widgets.key_bar import KeyBar

    async with make_app(url).run_test(size=(20, 5)) as pilot:
        await settle(pilot)
        assert [shown.key for shown in agenda_of(pilot).query_one(KeyBar).shown()] == ["?", "q"]


async def test_with_a_selection_the_footer_names_what_can_be_done_to_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        footer = text_of(pilot).splitlines()[-1]
        assert "A Assign" not in footer and "/ Search" in footer
        await pilot.press("asterisk")
        await settle(pilot)
        footer = text_of(pilot).splitlines()[-1]
        assert all(words in footer for words in ("A Assign", "* Select all", "m Mark", "Esc Clear"))
