"""What screens do to the targets on them: mark, accept, reject, copy, show in the document."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.i18n import _, ngettext
from tracker.records import Mark, Review, Row
from tracker.services.wording import format_amount
from tracker.tui.background import WRITE, Job
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ASKED_FROM, ask, ask_first
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.targets_screen import TargetsScreen
from tracker.tui.screens.tracker_screen import Result
from tracker.tui.terminal.clipboard import copy
from tracker.tui.wording.names_in_one_line import named

READ_BEFORE = 200  # targets that are marked with each of them read before; more are marked by their ids
NAMED = 6  # of very many targets these are named in the form


class TargetActions(TargetsScreen[Result]):
    """The actions; a screen offers those that stand among its KEYS."""

    def action_mark(self) -> None:
        """Mark progress of the targets in one form, or of one after the other."""
        from tracker.tui.screens.mark_progress import MarkedTargets, MarkProgressScreen

        ids = self.ids_acted_on()
        rows = self.targets_acted_on() if len(ids) <= READ_BEFORE else self.desk.rows(ids[:NAMED])

        following = self.ids_following() if len(ids) == 1 else ()

        def done(marked: MarkedTargets | None) -> None:
            if marked is not None:
                count = len(marked.ids)
                words = ngettext("{count} target marked: {names}.", "{count} targets marked: {names}.", count)
                words = words.format(count=count, names=named(marked.names, count))
                in_a_row = len(ids) == 1  # each saved as a step of its own
                words = self.can_undo_last(words) if in_a_row and count > 1 else self.can_undo(words)
                focus = marked.ids[-1] if in_a_row else None
                self.post_message(Saved(words, focus=focus, acted_on=marked.ids))

        self.app.push_screen(MarkProgressScreen(rows, ids, following, self.show_beneath), done)

    def show_beneath(self, row: Row) -> None:
        """The form over this screen went on to this target."""

    def ids_following(self) -> Sequence[str]:
        """The targets of the list after the one under the cursor, to be marked one after the other."""
        return ()

    def ids_shown(self) -> Sequence[str]:
        """All targets of the list, as far as it is known; none where there is no list."""
        return ()

    def action_assign(self) -> None:
        """Say who answers for the targets."""
        from tracker.tui.screens.assign_targets import AssignTargetsScreen

        ids = self.ids_acted_on()
        rows = self.targets_acted_on() if len(ids) <= READ_BEFORE else self.desk.rows(ids[:NAMED])

        def done(saved: Saved | None) -> None:
            if saved is not None:
                self.after_assigning()
                self.post_message(Saved(self.can_undo(saved.words), acted_on=saved.acted_on))

        self.app.push_screen(AssignTargetsScreen(rows, ids, self.ids_shown()), done)

    def after_assigning(self) -> None:
        """Targets were given to units; the ledger is read again next."""

    def action_figures(self) -> None:
        """Type a figure for each target of the selection, else of the list from the cursor on."""
        from tracker.tui.screens.figures_grid import LONGEST, FiguresScreen

        acted_on = self.ids_acted_on()
        ids = acted_on if len(acted_on) > 1 else [*acted_on, *self.ids_following()]
        counted = [row for row in self.desk.rows(ids[:LONGEST]) if row.entry.target.value is not None]
        if not counted:
            self.say(_("No target here is counted in figures."))
            return

        def done(saved: Saved | None) -> None:
            if saved is not None:
                words = self.can_undo(saved.words)
                self.post_message(Saved(words, focus=saved.focus, acted_on=saved.acted_on))

        self.app.push_screen(FiguresScreen(counted), done)

    def action_done(self) -> None:
        """Mark the targets as done, as of the day shown."""
        ids, expect, rows = self.ids_acted_on(), self.versions_acted_on(), self.rows_at_hand()
        if len(rows) == len(ids) and all(row.entry.status == "done" for row in rows):
            self.say(_("Done already."))
            return
        names = [row.entry.target.indicator for row in rows]

        def work() -> Saved:
            count = self.desk.marking.mark(ids, Mark(status="done", on=self.desk.figure_day), expect)
            words = ngettext("{count} target done: {names}.", "{count} targets done: {names}.", count)
            return Saved(self.can_undo(words.format(count=count, names=named(names, count))), acted_on=ids)

        def question() -> AskYesNoScreen:
            words = _("{count} targets are marked as done in one step: {names}.")
            words = words.format(count=len(ids), names=named(names, len(ids)))
            words = " ".join(part for part in (words if len(ids) > ASKED_FROM else "", short) if part)
            return AskYesNoScreen(_("Done"), words, _("Mark as done"), _("Do not mark"))

        short = self._short(rows)
        if short:
            ask(self, question(), lambda: self.in_background(work, WRITE))
        else:
            ask_first(self, len(ids), question, lambda: self.in_background(work, WRITE))

    def _short(self, rows: Sequence[Row]) -> str:
        """Which of the targets are not reached by their last figure, in words; empty where none is."""
        told = []
        for entry in (row.entry for row in rows if row.entry.status != "done"):
            figure, target = self.desk.marking.done_short(entry, Mark(status="done")), entry.target
            if figure is not None:
                words = _("{what}: actual {figure}, target {goal}.").format(
                    what=target.indicator,
                    figure=format_amount(figure, target.unit),
                    goal=format_amount(target.value, target.unit),
                )
                told.append(words)
        more = " …" if len(told) > NAMED else ""
        names = " ".join(told[:NAMED]) + more
        return _("The last figure has not reached the target. {names}").format(names=names) if told else ""

    def rows_at_hand(self) -> list[Row]:
        """Those targets that a command acts on whose rows need no reading."""
        return self.targets_acted_on()

    def action_accept(self) -> None:
        """Accept what was read as targets of the ledger."""
        self._decide("accepted")

    def action_reject(self) -> None:
        """Reject what was read by mistake."""
        self._decide("rejected")

    def _decide(self, decision: Review) -> None:
        ids, expect = self.ids_acted_on(), self.versions_acted_on()
        names = [row.entry.target.indicator for row in self.rows_at_hand()]

        def work() -> Saved:
            count = self.desk.reviewing.review(ids, decision, expect)
            return Saved(self.can_undo(decided(decision, count, names)), acted_on=ids)

        ask_first(
            self,
            len(ids),
            lambda: decision_question(decision, len(ids), names),
            lambda: self.in_background(work, WRITE),
        )

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


def decision_question(decision: Review, count: int, names: Sequence[str]) -> AskYesNoScreen:
    """The question before very many are accepted or rejected."""
    if decision == "accepted":
        words = _("{count} targets are accepted in one step: {names}.")
        answers = (_("Accept"), _("Accept them"), _("Do not accept"))
    else:
        words = _("{count} targets are rejected in one step: {names}.")
        answers = (_("Reject"), _("Reject them"), _("Do not reject"))
    title, yes, no = answers
    return AskYesNoScreen(title, words.format(count=count, names=named(names, count)), yes, no)


def decided(decision: Review, count: int, names: Sequence[str]) -> str:
    """What was decided on so many targets, of which these are known by name."""
    if decision == "accepted":
        words = ngettext("{count} target accepted: {names}.", "{count} targets accepted: {names}.", count)
    else:
        words = ngettext("{count} target rejected: {names}.", "{count} targets rejected: {names}.", count)
    return words.format(count=count, names=named(names, count))
