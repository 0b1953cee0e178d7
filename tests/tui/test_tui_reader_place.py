"""The reader keeps its place: while words are marked, after a target was entered, and in the line below."""

from __future__ import annotations

from textual.widgets import Static
from tui_world import make_app, press, settle, text_of

from tracker.tui.screens.document import DocumentScreen
from tracker.tui.screens.mark_words import MarkWordsScreen
from tracker.tui.widgets.document_view import TextReader


async def test_marking_words_leaves_the_text_where_it_lies_with_its_margin(url: str) -> None:
    async with make_app(url).run_test(size=(80, 9)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "p", "down", "down")
        before = [line for line in text_of(pilot).splitlines() if "│" in line]
        assert before, "the parts of the plan are named in the margin"
        top = pilot.app.screen.query_one(TextReader).top
        await press(pilot, "plus")
        assert isinstance(pilot.app.screen, MarkWordsScreen)
        assert pilot.app.screen.query_one(TextReader).top == top
        shared = [line for line in text_of(pilot).splitlines() if "│" in line]
        assert [line[:30] for line in shared] == [line[:30] for line in before[: len(shared)]]


async def test_the_target_that_was_entered_is_in_hand_afterwards(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "p")
        assert isinstance(pilot.app.screen, DocumentScreen) and "place 3 of 7" in text_of(pilot)
        await press(pilot, "plus", "down", "enter", "enter")
        here = str(pilot.app.screen.query_one("#here", Static).content)
        assert here.startswith("place 4 of 7") and here.endswith("(+1)"), "a place among all, as before"


async def test_the_line_under_the_text_cuts_the_name_and_never_the_due_date(url: str) -> None:
    async with make_app(url).run_test(size=(48, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "p")
        here = str(pilot.app.screen.query_one("#here", Static).content)
        assert "12 公里" in here and "2024-05-31" in here and len(here) <= 46
