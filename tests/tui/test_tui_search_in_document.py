"""Words are searched for in a document: from hit to hit, and what can be done with one."""

from __future__ import annotations

from document_world import in_hand, lit, reader_of
from tui_world import make_app, press, settle, text_of

from tracker.tui.screens.mark_words import MarkWordsScreen
from tracker.tui.widgets.key_bar import KeyBar


async def test_find_goes_from_place_to_place_and_escape_ends_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p", "slash", "年", "底")
        await settle(pilot)
        assert "found 1 of 2" in text_of(pilot) and "年底" in lit(pilot)
        await pilot.press("down")
        await settle(pilot)
        assert "found 2 of 2" in text_of(pilot)
        await pilot.press("up", "up")
        await settle(pilot)
        assert "found 2 of 2" in text_of(pilot), "round the ends"
        await pilot.press("z")
        await settle(pilot)
        assert "not found" in text_of(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert in_hand(pilot) == ["河道清淤"] and "年底" not in lit(pilot)


async def test_enter_ends_the_typing_and_plus_marks_the_sentence_of_the_hit(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p", "slash", "年", "底", "enter")
        assert "found 1 of 2" in text_of(pilot) and "年底" in lit(pilot)
        await press(pilot, "enter")
        assert "found 2 of 2" in text_of(pilot), "Enter goes on from there"
        for leave in ("", "escape"):
            await press(pilot, *leave.split(), "plus")
            screen = pilot.app.screen
            assert isinstance(screen, MarkWordsScreen)
            assert screen.words == "见[/附件]：2024年底前，改造旧小区6个。"
            await press(pilot, "escape")
        await press(pilot, "left", "plus")
        screen = pilot.app.screen
        assert isinstance(screen, MarkWordsScreen)
        assert screen.words.startswith("2025年底前"), "a target taken in hand later comes before the hit"


async def test_the_hits_stay_lit_up_when_the_text_is_read_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p", "slash", "年", "底", "enter")
        reader_of(pilot).reload()
        await settle(pilot)
        assert "found 1 of 2" in text_of(pilot) and "年底" in lit(pilot)
        await press(pilot, "slash", "up")
        assert "found 2 of 2" in text_of(pilot), "the words are there to be changed"


async def test_keys_that_write_signs_leave_the_footer_while_a_search_is_typed(url: str) -> None:
    async with make_app(url).run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        bar = pilot.app.screen.query_one(KeyBar)
        assert "+" in {entry.key for entry in bar.shown()}
        await press(pilot, "slash")
        assert not {entry.key for entry in bar.shown() if len(entry.key) == 1 and entry.key.isprintable()}
