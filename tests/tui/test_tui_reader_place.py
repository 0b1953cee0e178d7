"""The reader keeps its place: while words are marked, after a target was entered, and in the line below."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Static
from tui_world import agenda_of, fill, make_app, press, settle, targets, text_of, url_of

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


async def test_of_targets_with_the_same_words_the_one_it_was_opened_from_is_named(
    tmp_path: Path,
) -> None:
    first, other = targets()[3], targets()[0]
    names = ["城区绿地", "街头花园", "滨河林带"]
    fill(url_of(tmp_path), [other, *(first.model_copy(update={"indicator": name}) for name in names)])
    async with make_app(url_of(tmp_path)).run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        for name in names:
            table.cursor = [row.entry.target.indicator for row in table.rows].index(name)
            await press(pilot, "p")
            here = pilot.app.screen.query_one("#here", Static)
            assert name in str(here.content) and str(here.content).endswith("(+2)")
            await press(pilot, "left", "n")
            assert name in str(here.content), "also when the cursor comes back to it"
            await press(pilot, "escape")
