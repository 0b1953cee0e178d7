"""One target in full: for small terminals, and to read at leisure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message

from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.correction_actions import CorrectionActions
from tracker.tui.screens.messages import Explained
from tracker.tui.widgets import describe_target
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar


class Reread(Message):
    """The target under the eyes as the ledger has it now; None when it is there no longer."""

    def __init__(self, row: Row | None) -> None:
        super().__init__()
        self.row = row


class TargetScreen(CorrectionActions[str]):
    """Reads through `rows` from `place` on; gives back the id of the target shown last."""

    CSS_PATH = "target.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.TARGET
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, rows: Sequence[Row], place: int) -> None:
        super().__init__()
        self._rows = rows
        self._place = place
        self.row = rows[place]
        self._body = Fitted(id="full")
        self._explained: Explained | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(id="top", markup=False)
        with VerticalScroll():
            yield self._body
        yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def targets_acted_on(self) -> list[Row]:
        return [self.row]

    def has(self, need: Need) -> bool:
        match need:
            case Need.NEXT_TARGET:
                return self.can_turn(1)
            case Need.PREVIOUS_TARGET:
                return self.can_turn(-1)
            case _:
                return super().has(need)

    def action_following(self) -> None:
        self.turn(1)

    def action_preceding(self) -> None:
        self.turn(-1)

    def action_back(self) -> None:
        """Close with the id, so that the agenda's cursor stands on what was read last."""
        self.dismiss(self.row.entry.id)

    def can_turn(self, step: int) -> bool:
        """Whether there is a target before or after this one."""
        return 0 <= self._place + step < len(self._rows)

    def turn(self, step: int) -> None:
        """Show the target `step` further on."""
        self._place += step
        self.row = self._rows[self._place]
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()
        self._show()
        self.reload()

    def reload(self, focus: str | None = None) -> None:  # noqa: ARG002
        row = self.row
        self.in_background(lambda: self._reread(row), "row")

    def _reread(self, row: Row) -> Reread:
        try:
            return Reread(self.desk.row(row.entry.id))
        except NothingFound:
            return Reread(None)

    def on_reread(self, message: Reread) -> None:
        if message.row is None:
            self.dismiss(None)
        elif message.row.entry.id == self.row.entry.id:
            self.row = message.row
            self._show()

    def _show(self) -> None:
        title = _("{place} of {count}").format(place=self._place + 1, count=len(self._rows))
        self.query_one(TopBar).update(f"tracker · {title}")
        if self._explained is None or self._explained.row.entry.id != self.row.entry.id:
            self._explained = None
        self._draw()
        row = self.row
        self.in_background(lambda: Explained(row, *self.desk.explain(row.entry)), "explain")

    def on_explained(self, message: Explained) -> None:
        if message.row.entry.id == self.row.entry.id:
            self._explained = message
            self._draw()

    def _draw(self) -> None:
        row, told = self.row, self._explained
        contexts, changes = (told.contexts, told.changes) if told else ((), ())
        self._body.draw(lambda width: describe_target.full(row, contexts, changes, width=width))
