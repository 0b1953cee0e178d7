"""A list in which lines are ticked with the space bar; a tick is a sign, not only a colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

TICKED, FREE = "[x] ", "[ ] "


class CheckList(OptionList):
    """`lines` are (code, words); `ticked` holds the codes chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    def __init__(self, lines: Sequence[tuple[str, str]], ticked: set[str]) -> None:
        self._words = dict(lines)
        self.ticked = set(ticked)
        super().__init__(*(Option(self._line(code), id=code) for code, _words in lines), compact=True)

    def _line(self, code: str) -> Content:
        return Content((TICKED if code in self.ticked else FREE) + self._words[code])

    def action_tick(self) -> None:
        """Tick the line under the cursor or free it."""
        if self.highlighted is not None:
            self._turn(self.get_option_at_index(self.highlighted))

    def _turn(self, option: Option) -> None:
        code = option.id or ""
        self.ticked ^= {code}
        self.replace_option_prompt(code, self._line(code))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click ticks as well."""
        event.stop()
        self._turn(event.option)
