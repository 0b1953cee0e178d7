"""Undo on a screen that shows one target: of this target, where the last step of the ledger is another."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from tracker.i18n import _
from tracker.records import Change
from tracker.tui.background import WRITE
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.targets_screen import TargetsScreen, brief
from tracker.tui.screens.tracker_screen import Result

_OWN, _LAST = "own", "last"


class WhichStep(Message):
    """The last step is not of this target alone: `own` is the last change that is, `last` the step."""

    def __init__(self, own: Change | None, last: Sequence[Change]) -> None:
        super().__init__()
        self.own = own
        self.last = list(last)


class OwnUndo(TargetsScreen[Result]):
    """Asks which step is meant, where that may be another than it seems."""

    def action_undo(self) -> None:
        """Take back the last step, if it is of this target alone; else ask what."""
        target_id = self.ids_acted_on()[0]

        def work() -> Message:
            last = self.desk.changes.undoable()
            touched = {target for change in last for target in change.targets}
            if not last or touched == {target_id}:
                return self.undo_or_ask()
            return WhichStep(self.desk.changes.undoable_of(target_id), last)

        self.in_background(work, WRITE)

    def on_which_step(self, message: WhichStep) -> None:
        own, last = message.own, message.last
        target_id = self.ids_acted_on()[0]
        options = []
        if own is not None:
            options.append((_OWN, _("this target: {what}").format(what=brief(own))))
        words = brief(last[0]) + (" …" if len(last) > 1 else "")
        options.append((_LAST, _("last step of the ledger: {what}").format(what=words)))

        def done(which: str | None) -> None:
            if which == _OWN:
                self.in_background(lambda: self._undone_own(target_id), WRITE)
            elif which == _LAST:
                super(OwnUndo, self).action_undo()

        self.app.push_screen(ChooseOneScreen(_("Undo what?"), options), done)

    def _undone_own(self, target_id: str) -> Saved:
        return self.taken_back(self.desk.changes.undo_of(target_id))
