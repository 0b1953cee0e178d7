"""Every list of a screen keeps a word on 80 columns, not only the one that is open."""

from __future__ import annotations

from fulfilment_world import app_on
from textual.app import App, ComposeResult
from tui_world import press, settle, text_of

from tracker.tui.widgets.tab_line import TabLine

TABS = [("All", 1087), ("kept", 325), ("partly kept", 7), ("cannot be told", 12), ("not mentioned", 743)]
WORDS = ["all", "kept", "partly", "unclear", "silent"]


class _Line(App[None]):
    def compose(self) -> ComposeResult:
        yield TabLine()


async def _shown(width: int, open: int = 0, words: list[str] | None = None) -> str:
    app = _Line()
    async with app.run_test(size=(width, 3)) as pilot:
        line = app.query_one(TabLine)
        line.show(TABS, open, words=WORDS if words is None else words)
        await pilot.pause()
        return str(line.render())


async def test_titles_are_cut_to_words_before_they_are_dropped() -> None:
    assert "  not mentioned 743 " in await _shown(100)
    close = await _shown(90)
    assert "4 cannot be told 12" in close and "5 not mentioned 743" in close
    short = await _shown(70)
    assert short == "1 [All 1,087]  2 kept 325  3 partly 7  4 unclear 12  5 silent 743"
    assert "4:12" in await _shown(40)
    assert "4:12" in await _shown(70, words=[""] * 5)


async def test_the_lists_of_the_fulfilment_have_words_on_80_columns(filled: str) -> None:
    async with app_on(filled).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "F")
        line = next(line for line in text_of(pilot).splitlines() if line.strip().startswith("1 [All"))
        for word in ("kept", "missed", "part"):
            assert word in line, line
