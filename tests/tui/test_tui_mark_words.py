"""Entering targets by hand: words marked in the text of a document, by keys or with the mouse."""

from __future__ import annotations

from tui_world import TEXT, entries, make_app, paste, press, said, settle, text_of

from tracker.tui.screens.add_target import AddTargetScreen
from tracker.tui.screens.document import DocumentScreen
from tracker.tui.screens.mark_words import MarkWordsScreen
from tracker.tui.widgets.document_view import TextReader


async def test_a_key_that_changes_nothing_of_the_marked_words_says_why(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "p", "plus", "up", "left")
        marking = pilot.app.screen
        assert isinstance(marking, MarkWordsScreen)
        assert marking.words == "到2026年，"
        await press(pilot, "left")
        assert "] goes on to the next, [ takes in the one before" in said(pilot)
        await press(pilot, "right_square_bracket")
        assert marking.words == "村道改造完成80%。"
        for key, words in (
            ("down", "The text ends here"),
            ("shift+left", "One character is marked"),
            ("up", "The text begins here"),
        ):
            await press(pilot, *[key] * 30)
            assert words in said(pilot)


async def test_words_are_marked_in_the_reader_by_keys_and_stand_in_their_document(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "p")
        assert isinstance(pilot.app.screen, DocumentScreen)
        await press(pilot, "plus")
        marking = pilot.app.screen
        assert isinstance(marking, MarkWordsScreen)
        assert marking.words == "远期建成滨河步道。"
        await press(pilot, "up")
        assert marking.words == "到2026年，村道改造完成80%。"
        await press(pilot, "left")
        assert marking.words == "到2026年，"
        await press(pilot, "right", "enter")
        assert isinstance(pilot.app.screen, AddTargetScreen)
        form = pilot.app.screen
        form.query_one("#indicator").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "村道")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DocumentScreen)
        assert "Entered: 村道." in said(pilot)
        entry = entries(url)["村道"]
        assert entry.document == "城区建设计划" and entry.target.start > 0
        await press(pilot, "u")
        assert entries(url).get("村道") is None


async def test_start_and_end_of_the_words_are_chosen_by_keys_that_the_screen_names(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "p")
        await press(pilot, "plus", "up")
        marking = pilot.app.screen
        assert isinstance(marking, MarkWordsScreen)
        shown = text_of(pilot)
        assert "↑ ↓ Sentence  [ ] Start  ← → End" in shown and shown.count("More") == 0
        assert "By character: start { }, end Shift+← Shift+→; or draw with the mouse" in shown
        await press(pilot, "right_square_bracket")
        assert marking.words == "村道改造完成80%。"
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert marking.words == "三、其他到2026年，村道改造完成80%。".replace("他到", "他\n到")
        await press(pilot, "right_square_bracket", "right_curly_bracket", "shift+left")
        assert marking.words == "2026年，村道改造完成80%"
        await press(pilot, "left_curly_bracket", "shift+right")
        assert marking.words == "到2026年，村道改造完成80%。"


async def test_a_clause_that_no_rule_reads_is_proposed_without_its_comma(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "p")
        await press(pilot, "plus", "up", "left")
        marking = pilot.app.screen
        assert isinstance(marking, MarkWordsScreen) and marking.words == "到2026年，"
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, AddTargetScreen)
        assert form.typed()["indicator"] == "到2026年"


async def test_words_are_drawn_over_with_the_mouse_and_keys_go_on_from_there(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        reader = pilot.app.screen.query_one(TextReader)
        left = reader._gutter + reader._margin

        async def draw(start: tuple[int, int], end: tuple[int, int]) -> None:
            for act, (x, y) in ((pilot.mouse_down, start), (pilot.hover, end), (pilot.mouse_up, end)):
                await act(TextReader, offset=(left + x, y))
            await settle(pilot)

        row = TEXT.split("\n").index("远期建成滨河步道。") - reader.scroll_offset.y
        before = reader.painted("current")
        await draw((4, row), (4, row))
        assert isinstance(pilot.app.screen, DocumentScreen), "a click marks nothing"
        await draw((15, row), (4, row))  # backwards, cells 4 to 15: the third to the eighth character
        marking = pilot.app.screen
        assert isinstance(marking, MarkWordsScreen)
        assert marking.words == "建成滨河步道" and reader.painted("current") == before
        reader = marking.query_one(TextReader)
        left, row = reader._gutter + reader._margin, row + reader.scroll_offset.y
        await draw((4, row - reader.scroll_offset.y), (7, row - reader.scroll_offset.y))
        assert marking.words == "建成"
        await press(pilot, "right", "left")
        assert marking.words == "建成滨河步道。", "the start that was drawn stays"
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, DocumentScreen) and len(entries(url)) == 8


async def test_words_marked_in_a_document_are_said_to_be_hidden_by_the_filter_of_the_list(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"河道", "enter", "p")
        await press(pilot, "plus", "down", "enter", "enter")
        assert isinstance(pilot.app.screen, DocumentScreen) and len(entries(url)) == 8
        assert "is hidden by the filter of the list; Esc there clears it." in said(pilot)


async def test_esc_leaves_marking_without_a_trace(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        await press(pilot, "plus", "down", "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, DocumentScreen) and len(entries(url)) == 7


async def test_words_that_are_read_late_are_replaced_by_what_is_typed_then(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        await press(pilot, "plus", "down", "enter")
        form = pilot.app.screen
        assert isinstance(form, AddTargetScreen) and form.typed()["indicator"]
        await press(pilot, "x")
        assert form.typed()["indicator"] == "x", "as in a field that was filled when it was entered"
