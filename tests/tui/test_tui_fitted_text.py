"""Text laid out for its width: it takes just the lines that it shows, at every width."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from tracker.tui.widgets.fitted_text import Fitted


class FiveFullLines(App[None]):
    """Five lines as long as the window is wide, in a window as high as what it holds."""

    CSS = "VerticalScroll { height: auto; max-height: 90%; }"

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Fitted(lambda width: Content("\n".join("x" * width for _line in range(5))))


async def test_as_many_lines_in_a_narrower_window_take_no_more_room() -> None:
    async with FiveFullLines().run_test(size=(72, 24)) as pilot:
        text = pilot.app.query_one(Fitted)
        assert (text.size.width, text.size.height) == (72, 5)
        for width in (68, 40, 72, 69, 65):
            await pilot.resize_terminal(width, 24)
            for _look in range(50):  # a busy machine lays it out later
                await pilot.pause(0.1)
                if (text.size.width, text.size.height) == (width, 5):
                    break
            assert (text.size.width, text.size.height) == (width, 5), "not the folded lines of the old width"
