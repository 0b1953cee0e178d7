"""One line of a form: label, what is typed, and under it what was understood or what is wrong."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.fitted_text import Fitted

REQUIRED = "$state-red bold"


class Field(Vertical):
    """A labelled input. `label` is in the user's language already."""

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > Horizontal { height: 1; }
    Field .label { width: 15; color: $muted; }
    Field.-focused .label { color: $foreground; text-style: bold; background: $primary 60%; }
    Field Input { width: 1fr; background: $panel; }
    Field Input:focus { background: $primary 25%; }
    Field Input > .input--selection { background: $primary 25%; text-style: reverse; }
    Field .hint { height: auto; padding-left: 15; color: $muted; display: none; }
    Field .hint.-wrong { color: $state-red; text-style: bold; }
    """

    def __init__(
        self,
        name: str,
        label: str,
        value: str = "",
        placeholder: str = "",
        *,
        required: bool = False,
        shows_end: bool = False,
    ) -> None:
        """What is too long shows its beginning once it is left, with `shows_end` its end."""
        super().__init__(id=f"field-{name}")
        self._required = required  # marked by a star before anything is typed
        self._shows_end = shows_end
        self.field_name = name
        self.given = value.strip()  # what nobody typed
        self._label = label
        self.input = Input(value, placeholder=placeholder, compact=True, id=name, select_on_focus=True)
        self._hint = Fitted(classes="hint")

    def compose(self) -> ComposeResult:
        with Horizontal():
            star = (" *", REQUIRED) if self._required else ""
            yield Static(Content.assemble(self._label, star), classes="label")
            yield self.input
        yield self._hint

    def on_click(self) -> None:
        """A click on the label is one on the input."""
        self.input.focus()

    def on_descendant_focus(self) -> None:
        self.add_class("-focused")

    def on_descendant_blur(self) -> None:
        self.remove_class("-focused")
        if not self._shows_end:
            self.input.scroll_to(x=0, animate=False)

    @property
    def value(self) -> str:
        """What is typed, without blanks around it."""
        return self.input.value.strip()

    @property
    def typed(self) -> bool:
        """Whether somebody typed what stands there."""
        return self.value != self.given

    @property
    def label(self) -> str:
        """The word before the input."""
        return self._label

    def hint(self, words: str = "", *, wrong: bool = False) -> None:
        """Say under the input what was understood, or what is wrong; nothing hides the line."""
        self._hint.set_class(wrong, "-wrong")
        self._hint.display = bool(words)
        self._hint.draw(lambda _width: Content(clean_line(words)))
