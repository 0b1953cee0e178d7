"""One of a few words on a line, chosen with the left and right arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from tracker.tui.terminal.cells import width_of
from tracker.tui.terminal.phone_layout import for_fingers


class Choice(Widget, can_focus=True):
    """The options side by side, the chosen one lit up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
    ]
    DEFAULT_CSS = """
    Choice { height: auto; width: 1fr; text-wrap: nowrap; }
    Choice:focus { background: $primary 25%; }
    """

    chosen = reactive(0)

    class Changed(Message):
        """Another option was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> Choice:
            return self.choice

    class TypedInto(Message):
        """A letter was typed, which a choice does not take."""

    def __init__(self, options: Sequence[tuple[str, str]], *, id: str) -> None:
        super().__init__(id=id)
        self.options = options

    @property
    def value(self) -> str:
        """The code of the chosen option."""
        return self.options[self.chosen][0]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return self._places(width)[-1][0] + self._lines

    @property
    def _lines(self) -> int:
        """Lines that an option takes: a finger needs more than one."""
        return 2 if for_fingers(self.app.size) else 1

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Line and first cell of each option, in lines of `width` cells."""
        places, line, column = [], 0, 0
        for _code, words in self.options:
            cells = width_of(words) + 2
            if column and column + cells > width:
                line, column = line + self._lines, 0
            places.append((line, column))
            column += cells
        return places

    def render(self) -> Content:
        lines: list[list[Content]] = []
        for index, (line, _column) in enumerate(self._places(self.size.width)):
            style = "bold reverse" if index == self.chosen else "$muted"
            while line >= len(lines):
                lines.append([])
            words = f"‹{self.options[index][1]}›" if index == self.chosen else f" {self.options[index][1]} "
            lines[line].append(Content.styled(words, style))
        return Content("\n").join([Content("").join(parts) for parts in lines])

    def action_turn(self, step: int) -> None:
        self.chosen = (self.chosen + step) % len(self.options)

    def watch_chosen(self) -> None:
        if self.is_mounted:
            self.post_message(self.Changed(self))

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.key not in self.screen.active_bindings:
            self.post_message(self.TypedInto())

    def on_click(self, event: events.Click) -> None:
        for index, (line, column) in enumerate(self._places(self.size.width)):
            if (
                line <= event.y < line + self._lines
                and column <= event.x < column + width_of(self.options[index][1]) + 2
            ):
                self.chosen = index


class LabelledChoice(Horizontal):
    """A choice with its label, aligned with the fields of a form."""

    DEFAULT_CSS = """
    LabelledChoice { height: auto; }
    LabelledChoice .label { width: 15; color: $muted; }
    LabelledChoice.-focused .label { color: $foreground; text-style: bold; background: $primary 60%; }
    """

    def __init__(
        self, name: str, label: str, options: Sequence[tuple[str, str]], given: str | None = None
    ) -> None:
        """`given` is the code that is chosen at first, if it is one of these."""
        super().__init__(id=f"field-{name}")
        self._label = label
        self.choice = Choice(options, id=name)
        codes = [code for code, _words in options]
        self.choice.set_reactive(Choice.chosen, codes.index(given) if given in codes else 0)

    def compose(self) -> ComposeResult:
        yield Static(Content(self._label), classes="label")
        yield self.choice

    def on_descendant_focus(self) -> None:
        self.add_class("-focused")

    def on_descendant_blur(self) -> None:
        self.remove_class("-focused")
