"""A short list of choices over a longer text: the arrows go on through the text where the choices end."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.widgets import OptionList


class OptionsAbove(OptionList):
    """Stands in a VerticalScroll, which past the last choice ↓ scrolls, and PgUp and PgDn at once."""

    def action_cursor_down(self) -> None:
        if self.highlighted == self.option_count - 1 and self._around.max_scroll_y:
            self._around.scroll_down(animate=False)
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """First back through the text."""
        if self._around.scroll_y > 0:
            self._around.scroll_up(animate=False)
        else:
            super().action_cursor_up()

    def action_page_down(self) -> None:
        self._around.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        self._around.scroll_page_up(animate=False)

    @property
    def _around(self) -> VerticalScroll:
        return self.query_ancestor(VerticalScroll)
