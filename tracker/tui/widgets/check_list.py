"""A list in which lines are ticked with the space bar; a tick is a sign, not only a colour.

Of some lines only one at a time is ticked: they have round brackets, and a tick that frees another says so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tracker.tui.terminal.phone_layout import option

TICKED, FREE = "[x] ", "[ ] "
CHOSEN, LEFT = "(x) ", "( ) "  # of lines of which only one holds


class CheckList(OptionList):
    """`lines` are (code, words); `ticked` holds the codes chosen, at most one of those in `one_of`."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    class Ticked(Message):
        """A person ticked a line or freed it; what stands in `freed` was unticked for it."""

        def __init__(self, list: CheckList, code: str, freed: str = "") -> None:
            super().__init__()
            self.list = list
            self.code = code
            self.freed = freed

        @property
        def control(self) -> CheckList:
            return self.list

    def __init__(
        self,
        lines: Sequence[tuple[str, str]],
        ticked: set[str],
        one_of: Collection[str] = (),
        *,
        id: str | None = None,
    ) -> None:
        self._words = dict(lines)
        self._one_of = frozenset(one_of)
        self.ticked = set(ticked)
        super().__init__(*(Option(self._line(code), id=code) for code, _words in lines), compact=True, id=id)

    def _line(self, code: str) -> Content:
        signs = (CHOSEN, LEFT) if code in self._one_of else (TICKED, FREE)
        return option(Content(signs[code not in self.ticked] + self._words[code]), self.app.size)

    def tick(self, codes: Collection[str]) -> None:
        """Tick these lines and free all others."""
        changed = self.ticked ^ set(codes)
        self.ticked = set(codes)
        for code in changed:
            self.replace_option_prompt(code, self._line(code))

    def action_tick(self) -> None:
        """Tick or untick the line under the cursor."""
        if self.highlighted is not None:
            self._turn(self.get_option_at_index(self.highlighted))

    def tick_highlighted(self) -> None:
        """Tick the line under the cursor; one that is ticked stays so."""
        if self.highlighted_option is not None and self.highlighted_option.id not in self.ticked:
            self.action_tick()

    def _turn(self, option: Option) -> None:
        code = option.id or ""
        freed = (self.ticked & self._one_of) - {code} if code in self._one_of else set()
        self.ticked = (self.ticked - freed) ^ {code}
        for each in {code, *freed}:
            self.replace_option_prompt(each, self._line(each))
        self.post_message(self.Ticked(self, code, next(iter(freed), "")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click ticks as well."""
        event.stop()
        self._turn(event.option)
