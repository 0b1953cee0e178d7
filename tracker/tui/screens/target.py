"""One target in full: for small terminals, and to read at leisure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.correction_actions import CorrectionActions
from tracker.tui.screens.messages import Explained
from tracker.tui.screens.undo_figure import TakeBackFigure
from tracker.tui.widgets import describe_target
from tracker.tui.widgets.describe_milestones import milestone_block
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.series_bars import series_bars
from tracker.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tracker.services.fulfilment.series import YearlyFigures


class Reread(Message):
    """The target under the eyes as the ledger has it now; None when it is there no longer."""

    def __init__(self, row: Row | None) -> None:
        super().__init__()
        self.row = row


class SeriesRead(Message):
    """The yearly figures of a target were read; None where it has none."""

    def __init__(self, row: Row, series: YearlyFigures | None) -> None:
        super().__init__()
        self.row = row
        self.series = series


class TargetScreen(TakeBackFigure[str], CorrectionActions[str]):
    """Reads through `rows` from `place` on; gives back the id of the target shown last."""

    CSS_PATH = "target.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.TARGET
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "VerticalScroll"

    def __init__(
        self, rows: Sequence[Row], place: int, waiting: Callable[[Row], Content | None] | None = None
    ) -> None:
        """`waiting` says of a target which reported figures nobody has recorded, where they are known."""
        super().__init__()
        self._waiting = waiting
        self._rows = rows
        self._place = place
        self.row = rows[place]
        self._body = Fitted(id="full")
        self._explained: Explained | None = None
        self._series: YearlyFigures | None = None

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
            case Need.FIGURE:
                return any(event.value is not None for event in self.row.entry.events)
            case _:
                return super().has(need)

    def action_following(self) -> None:
        self.turn(1)

    def action_preceding(self) -> None:
        self.turn(-1)

    def action_back(self) -> None:
        """Close with the id, so that the agenda's cursor stands on what was read last."""
        self.dismiss(self.row.entry.id)

    def action_milestones(self) -> None:
        """The dated steps of this target."""
        from tracker.tui.screens.milestones import MilestonesScreen

        screen = MilestonesScreen([self.row.entry.id], self.row)
        self.app.push_screen(screen, lambda _done: self.reload())

    def can_turn(self, step: int) -> bool:
        """Whether there is a target before or after this one."""
        return 0 <= self._place + step < len(self._rows)

    def turn(self, step: int) -> None:
        """Show the target `step` further on."""
        self._place += step
        self.row = self._rows[self._place]
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()
        self.note_last_step()
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
            self.refresh_bindings()
            self._show()

    def _show(self) -> None:
        title = _("{place} of {count}").format(place=self._place + 1, count=len(self._rows))
        self.query_one(TopBar).update(f"tracker · {title}")
        if self._explained is None or self._explained.row.entry.id != self.row.entry.id:
            self._explained = self._series = None
        self._draw()
        row = self.row
        self.in_background(lambda: Explained(row, *self.desk.explain(row.entry)), "explain")
        self.in_background(lambda: SeriesRead(row, self.desk.fulfilment.series(row.entry.id)), "series")

    def on_explained(self, message: Explained) -> None:
        if message.row.entry.id == self.row.entry.id:
            self._explained = message
            self._draw()

    def on_series_read(self, message: SeriesRead) -> None:
        if message.row.entry.id == self.row.entry.id:
            self._series = message.series
            self._draw()

    def _draw(self) -> None:
        row, told, series = self.row, self._explained, self._series
        contexts, changes = (told.contexts, told.changes) if told else ((), ())
        steps = milestone_block(told.milestones, self.desk.as_of) if told else None

        def draw(width: int) -> Content:
            bars = series_bars(series, width) if series else None
            waiting = self._waiting(row) if self._waiting else None
            return describe_target.full(
                row, contexts, changes, steps=steps, by_year=bars, waiting=waiting, width=width
            )

        self._body.draw(draw)
