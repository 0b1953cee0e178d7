"""What screens do to correct what the rules read, and the way to a target's history."""

from __future__ import annotations

from textual.screen import Screen

from tracker.i18n import _
from tracker.records import Entry
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_actions import TargetActions
from tracker.tui.screens.tracker_screen import Result


class CorrectionActions(TargetActions[Result]):
    """The actions; a screen offers those that stand among its KEYS."""

    def action_edit(self) -> None:
        """Correct the fields of one target."""
        from tracker.tui.screens.correct_target import CorrectTargetScreen

        self._open_form(CorrectTargetScreen(self.targets_acted_on()[0]), _("Corrected."))

    def action_split(self) -> None:
        """Make one target several."""
        from tracker.tui.screens.split_target import SplitTargetScreen

        self._open_form(SplitTargetScreen(self.targets_acted_on()[0]), _("Split."))

    def action_merge(self) -> None:
        """Make several targets one."""
        from tracker.tui.screens.merge_targets import MergeTargetsScreen

        self._open_form(MergeTargetsScreen(self.targets_acted_on()), _("Merged."))

    def _open_form(self, form: Screen[Entry], words: str) -> None:
        """Show a form; what it gives back was saved, and the cursor goes to it."""

        def done(entry: Entry | None) -> None:
            if entry is not None:
                self.post_message(Saved(self.can_undo(words), focus=entry.id))

        self.app.push_screen(form, done)

    def action_history(self) -> None:
        """All that happened to one target."""
        from tracker.tui.screens.target_history import TargetHistoryScreen

        row = self.targets_acted_on()[0]
        self.app.push_screen(TargetHistoryScreen(row), lambda _done: self.reload(row.entry.id))
