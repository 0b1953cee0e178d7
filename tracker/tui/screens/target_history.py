"""What happened to one target: who changed what and when, its figures, milestones and mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message

from tracker.i18n import _, ngettext
from tracker.records import Row
from tracker.tui.background import WRITE
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_actions import TargetActions
from tracker.tui.screens.undo_figure import TakeBackFigure
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_history import past
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tracker.services.target_dossier import Dossier


class PastRead(Message):
    """The past of the target was read."""

    def __init__(self, past: Dossier) -> None:
        super().__init__()
        self.past = past


class TargetHistoryScreen(TakeBackFigure[None], TargetActions[None]):
    """The history of `row`."""

    CSS_PATH = "target.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.TARGET_HISTORY
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, row: Row) -> None:
        super().__init__()
        self._row = row
        self._past: Dossier | None = None

    def compose(self) -> ComposeResult:
        title = _("History of {indicator}").format(indicator=clean_line(self._row.entry.target.indicator))
        yield TopBar(title, markup=False)
        with VerticalScroll():
            yield Fitted(id="past")
        yield KeyBar()

    def on_mount(self) -> None:
        self.reload()

    def targets_acted_on(self) -> list[Row]:
        return [self._row]

    def has(self, need: Need) -> bool:
        if need is Need.FIGURE:
            return any(event.value is not None for event in self._row.entry.events)
        return bool(self.others()) if need is Need.MENTION else super().has(need)

    def action_part(self) -> None:
        """List a mention as a target of its own again."""

        def done(target_id: str | None) -> None:
            if target_id is None:
                return

            def work() -> Saved:
                count = len(self.desk.reviewing.part([target_id]))
                words = ngettext("{count} target listed apart.", "{count} targets listed apart.", count)
                return Saved(self.can_undo(words.format(count=count)))

            self.in_background(work, WRITE)

        question = ChooseOneScreen(_("Which mention is a target of its own?"), self.others())
        self.app.push_screen(question, done)

    def others(self) -> list[tuple[str, str]]:
        """The mentions that can be listed apart: id and words."""
        said = self._past.mentions if self._past is not None else ()
        return [(one.id, f"{one.target.indicator} · {one.document}") for one in said if not one.first]

    def reload(self, focus: str | None = None) -> None:  # noqa: ARG002
        target_id = self._row.entry.id
        self.in_background(lambda: PastRead(self.desk.dossier(target_id)), "past")

    def on_past_read(self, message: PastRead) -> None:
        self._past = message.past
        self._row = message.past.row
        self.query_one("#past", Fitted).draw(lambda width: past(message.past, width))
        self.refresh_bindings()
