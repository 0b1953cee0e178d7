"""One line of the grid for figures: what is counted, its goal, the last figure, and the new one."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.records import Row
from tracker.services.wording import format_amount, format_value
from tracker.tui.terminal.cells import clean_line, width_of
from tracker.tui.wording.told_apart import beside

_LEFT_OF_FIGURE = 45  # cells that name, goal and last figure have together at 80 columns


class FigureLine(Vertical):
    """A target and the figure typed for it; below it what tells it from others of its name."""

    DEFAULT_CSS = """
    FigureLine { height: auto; }
    FigureLine Horizontal { height: 1; }
    FigureLine Static { text-wrap: nowrap; text-overflow: ellipsis; }
    FigureLine .name { width: 1fr; }
    FigureLine .goal, FigureLine .last { padding-left: 1; color: $muted; text-align: right; }
    FigureLine Input { width: 12; margin-left: 1; background: $panel; }
    FigureLine Input:focus { background: $primary 25%; }
    FigureLine .taken { width: 10; padding-left: 1; color: $muted; text-align: right; }
    FigureLine .share { width: 9; padding-left: 1; color: $muted; }
    FigureLine .share.-wrong { color: $state-red; text-style: bold; }
    FigureLine .apart { height: 1; padding-left: 2; color: $muted; }
    FigureLine.-focused .name { text-style: bold; }
    """

    def __init__(self, row: Row, apart: str = "") -> None:
        super().__init__()
        self.row = row
        self.apart = apart
        self.input = Input(compact=True, select_on_focus=True)
        self.taken = Static(classes="taken", markup=False)
        self.share = Static(classes="share", markup=False)
        self.wrong = ""  # why the figure cannot be taken
        target, latest = row.entry.target, row.entry.latest
        last = format_amount(latest.value, None) if latest is not None else "—"
        self._shown = {"goal": clean_line(format_value(target)), "last": clean_line(last)}
        self.widths: Mapping[str, int] = {}  # of these two columns; set before the line is shown

    def needs(self, name: str) -> int:
        """The cells that the goal, or the last figure, takes with the blank before it."""
        return width_of(self._shown[name]) + 1

    def _width(self, name: str) -> int:
        """That of the column. A goal takes no blanks from its name, and what it lacks from a short one."""
        width = self.widths[name]
        if name != "goal":
            return width
        spare = _LEFT_OF_FIGURE - self.widths["last"] - width_of(self.row.entry.target.indicator)
        return min(self.needs(name), max(width, spare))

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(Content(clean_line(self.row.entry.target.indicator)), classes="name")
            for name, words in self._shown.items():
                made = Static(Content(words), classes=name)
                made.styles.width = self._width(name)
                yield made
            yield self.input
            yield self.taken
            yield self.share
        if self.apart:
            yield Static(Content(self.apart), classes="apart")

    @property
    def called(self) -> str:
        """The name of the target, with what tells it apart."""
        return beside(self.row.entry.target.indicator, self.apart)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.input.value.strip()

    def say(self, words: str, *, taken: str = "", wrong: str = "") -> None:
        """Show beside the figure what it is taken as and what share it makes; `wrong`: why it cannot be."""
        self.wrong = wrong
        self.share.set_class(bool(wrong), "-wrong")
        self.taken.update(Content(clean_line(taken)))
        self.share.update(Content("?" if wrong else words))

    def on_descendant_focus(self) -> None:
        self.add_class("-focused")

    def on_descendant_blur(self) -> None:
        self.remove_class("-focused")
