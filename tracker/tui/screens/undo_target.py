"""Undo on a screen that shows one target: of this target, where the last step of the ledger is another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tracker.i18n import _, ngettext
from tracker.records import Change
from tracker.services.wording import format_amount
from tracker.tui.background import WRITE
from tracker.tui.screens.choose_one import ChooseOneScreen
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.targets_screen import TargetsScreen, brief
from tracker.tui.screens.tracker_screen import Result
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.targets.undo_figure import KeptFigure

_OWN, _FIGURE, _LAST = "own", "figure", "last"


class WhichStep(Message):
    """The last step is not of this target alone: `own` is the last change that is, `last` the step.

    Without such a change `figure` is the last one of the target, filled in together with those of others.
    """

    def __init__(self, own: Change | None, last: Sequence[Change], figure: KeptFigure | None) -> None:
        super().__init__()
        self.own = own
        self.last = list(last)
        self.figure = figure


class StepSeen(Message):
    """The number of the last step when a target came into view, 0 for none."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class OwnUndo(TargetsScreen[Result]):
    """Asks which step is meant, where the last one is not of this target alone and was not taken here."""

    _seen: int | None = None

    def on_mount(self) -> None:
        self.note_last_step()

    def note_last_step(self) -> None:
        """From now on steps are taken with this target in view."""
        self._seen = None

        def work() -> StepSeen:
            last = self.desk.changes.undoable()
            return StepSeen(last[0].number if last else 0)

        self.in_background(work, "last step")

    def on_step_seen(self, message: StepSeen) -> None:
        self._seen = message.number

    def action_undo(self) -> None:
        """Take back the last step, if it is of this target alone; else ask what."""
        target_id, seen = self.ids_acted_on()[0], self._seen

        def work() -> Message:
            last = self.desk.changes.undoable()
            touched = {target for change in last for target in change.targets}
            from_here = bool(last) and seen is not None and last[0].number > seen
            if not last or from_here or touched == {target_id}:
                return self.undo_or_ask()
            own = self.desk.changes.undoable_of(target_id)
            figures = self.desk.changes.figures(target_id) if own is None else []
            return WhichStep(own, last, figures[0] if figures and figures[0].alone else None)

        self.in_background(work, WRITE)

    def on_which_step(self, message: WhichStep) -> None:
        own, last, figure = message.own, message.last, message.figure
        entry = self.targets_acted_on()[0].entry
        target_id = entry.id
        options = []
        if own is not None:
            options.append((_OWN, _("this target: {what}").format(what=brief(own))))
        if figure is not None:
            what = told_of_figure(figure, entry.target.unit)
            options.append((_FIGURE, _("this target: only its figure {what}").format(what=what)))
        words = brief(last[0]) + (" …" if len(last) > 1 else "")
        options.append((_LAST, _("last step of the ledger: {what}").format(what=words)))

        def done(which: str | None) -> None:
            if which == _OWN:
                self.in_background(lambda: self._undone_own(target_id), WRITE)
            elif which == _FIGURE and figure is not None:
                change = figure.change
                self.in_background(lambda: self.taken_back_figure(target_id, change), WRITE)
            elif which == _LAST:
                super(OwnUndo, self).action_undo()

        self.app.push_screen(ChooseOneScreen(_("Undo what?"), options), done)

    def _undone_own(self, target_id: str) -> Saved:
        return self.taken_back(self.desk.changes.undo_of(target_id))

    def taken_back_figure(self, target_id: str, change: int) -> Saved:
        """Take one figure back, in a thread."""
        return self.taken_back(self.desk.changes.take_back_figure(target_id, change))


def told_of_figure(one: KeptFigure, unit: str | None) -> str:
    """Day, figure, note and person of a figure, and that targets marked with it keep theirs."""
    event = one.event
    day = display.date(event.data_as_of or event.recorded_at.date())
    parts = (day, format_amount(event.value, unit), event.note, event.by, _others_keep(one))
    return " · ".join(part for part in parts if part)


def _others_keep(one: KeptFigure) -> str:
    words = ngettext(
        "{count} other keeps its own",
        "{count} others keep theirs",
        one.others,
    )
    return words.format(count=one.others) if one.others else ""
