"""What screens do to the targets on them: mark, accept, reject, copy, show in the document."""

from __future__ import annotations

from tracker.i18n import ngettext
from tracker.records import Review
from tracker.tui.background import WRITE, Job
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.targets_screen import TargetsScreen, can_undo
from tracker.tui.screens.tracker_screen import Result
from tracker.tui.terminal.clipboard import copy

READ_BEFORE = 200  # targets that are marked with each of them read before; more are marked by their ids
NAMED = 6  # of very many targets these are named in the form


class TargetActions(TargetsScreen[Result]):
    """The actions; a screen offers those that stand among its KEYS."""

    def action_mark(self) -> None:
        """Mark progress of the targets in one form."""
        from tracker.tui.screens.mark_progress import MarkProgressScreen

        ids = self.ids_acted_on()
        rows = self.targets_acted_on() if len(ids) <= READ_BEFORE else self.desk.rows(ids[:NAMED])

        def done(focus: str | None) -> None:
            if focus:
                count = len(ids)
                words = ngettext("{count} target marked.", "{count} targets marked.", count)
                self.post_message(Saved(can_undo(words.format(count=count)), focus=focus))

        self.app.push_screen(MarkProgressScreen(rows, ids), done)

    def action_accept(self) -> None:
        """Accept what was read as targets of the ledger."""
        self._decide("accepted")

    def action_reject(self) -> None:
        """Reject what was read by mistake."""
        self._decide("rejected")

    def _decide(self, decision: Review) -> None:
        ids, expect = self.ids_acted_on(), self.versions_acted_on()

        def work() -> Saved:
            count = self.desk.review(ids, decision, expect)
            return Saved(can_undo(decided(decision, count)))

        self.in_background(work, WRITE)

    async def action_copy(self) -> None:
        """Copy the exact words of the document."""
        ids = self.ids_acted_on()
        quotes = await Job(lambda: self.desk.quotes(ids), kept=False).result()
        self.say(copy(self.app, "\n".join(quotes)))

    def action_source(self) -> None:
        """Show the document at the place of the target."""
        from tracker.tui.screens.document import DocumentScreen

        def done(changed: bool | None) -> None:
            if changed:
                self.reload()

        self.app.push_screen(DocumentScreen(target_id=self.ids_acted_on()[0]), done)


def decided(decision: Review, count: int) -> str:
    """What was decided on so many targets."""
    if decision == "accepted":
        words = ngettext("{count} target accepted.", "{count} targets accepted.", count)
    else:
        words = ngettext("{count} target rejected.", "{count} targets rejected.", count)
    return words.format(count=count)
