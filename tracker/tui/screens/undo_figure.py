"""Taking back one figure of a target: which one is asked, then whether."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tracker.i18n import _
from tracker.tui.background import WRITE
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.confirm_many import ask
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.tracker_screen import Result
from tracker.tui.screens.undo_target import OwnUndo, told_of_figure

if TYPE_CHECKING:
    from tracker.services.targets.undo_figure import KeptFigure


class FiguresKept(Message):
    """The figures that stand were read."""

    def __init__(self, figures: Sequence[KeptFigure]) -> None:
        super().__init__()
        self.figures = figures


class TakeBackFigure(OwnUndo[Result]):
    """Asks for the figure and takes it back."""

    def action_take_back(self) -> None:
        """Ask which figure is wrong."""
        target_id = self.ids_acted_on()[0]
        self.in_background(lambda: FiguresKept(self.desk.changes.figures(target_id)), "figures")

    def on_figures_kept(self, message: FiguresKept) -> None:
        entry = self.targets_acted_on()[0].entry
        told = {str(one.change): told_of_figure(one, entry.target.unit) for one in message.figures}
        if not told:
            self.say(_("No figure stands that could be taken back."))
            return

        def chosen(change: str | None) -> None:
            if change is not None:
                words = _("This takes back {what}. The other figures and the status stay.")
                question = AskYesNoScreen(
                    _("Take back a figure"),
                    words.format(what=told[change]),
                    _("Take the figure back"),
                    _("Keep the figure"),
                )
                ask(self, question, lambda: self.in_background(lambda: work(int(change)), WRITE))

        def work(change: int) -> Saved:
            return self.taken_back_figure(entry.id, change)

        self.app.push_screen(ChooseOneScreen(_("Which figure is taken back?"), [*told.items()]), chosen)
