"""A screen that shows targets: which ones a command acts on, what follows a write, and undo."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import LedgerAway, StaleEdit
from tracker.i18n import _, ngettext
from tracker.records import Change, Entry, Row
from tracker.tui.background import WRITE
from tracker.tui.commands import agenda, targets
from tracker.tui.commands.command import Need
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ASKED_FROM, ask
from tracker.tui.screens.messages import Ask, Reachable, Saved
from tracker.tui.screens.tracker_screen import Result, TrackerScreen
from tracker.tui.terminal.cells import excerpt
from tracker.tui.wording.sentences import in_a_row, sentence

LOOK_AGAIN = 2.0  # seconds until a server that is away is asked again
_LONGEST_MESSAGE = 120  # cells: three lines of a message


class TargetsScreen(TrackerScreen[Result]):
    """A screen that shows targets, on which they can be marked, reviewed and copied."""

    changed_here = False  # something was written from here

    def targets_acted_on(self) -> list[Row]:
        """The targets that a command acts on."""
        raise NotImplementedError

    @property
    def any_target(self) -> bool:
        """Whether there is a target to act on; asked often, so it costs nothing."""
        return bool(self.targets_acted_on())

    def ids_acted_on(self) -> list[str]:
        """The ids of the targets that a command acts on, of however many."""
        return [row.entry.id for row in self.targets_acted_on()]

    def versions_acted_on(self) -> dict[str, int]:
        """The versions of the targets that a command acts on, as far as they were read for the screen."""
        return {row.entry.id: row.entry.version for row in self.targets_acted_on()}

    def reload(self, focus: str | None = None) -> None:
        """Read the ledger again, and go to target `focus` if given."""
        raise NotImplementedError

    def has(self, need: Need) -> bool:
        match need:
            case Need.TARGET | Need.TARGETS:
                return self.any_target
            case Need.ONE_TARGET:
                return len(self.ids_acted_on()) == 1
            case Need.SEVERAL_TARGETS:
                return len(self.ids_acted_on()) > 1
            case _:
                return super().has(need)

    def on_saved(self, message: Saved) -> None:
        """The ledger was changed from here."""
        self.changed_here = True
        self.say(message.words)
        if message.acted_on:
            self.after_acting(message.acted_on)
        self.reload(message.focus)

    def after_acting(self, ids: Sequence[str]) -> None:
        """A command was done to these targets; the ledger is read again next."""

    def troubled(self, error: BaseException) -> None:
        """Show what somebody else changed meanwhile; wait for a server that is away."""
        super().troubled(error)
        if isinstance(error, StaleEdit):
            self.reload()
        elif isinstance(error, LedgerAway):
            self.after_pause(LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        self.in_background(lambda: Reachable(self.desk.access.reachable()), "look again")

    def on_reachable(self, message: Reachable) -> None:
        if message.answers:
            self.say(_("The ledger can be reached again."))
            self.reload()
        else:
            self.after_pause(LOOK_AGAIN, self._look_again)

    def action_reload(self) -> None:
        """Read the ledger again, to see what others changed."""
        self.reload()

    def action_undo(self) -> None:
        """Take back the last step, after a question where that is much."""
        self.in_background(self.undo_or_ask, WRITE)

    def undo_or_ask(self) -> Saved | Ask:
        """Take the last step back, in a thread, or say what is to be asked first."""
        standing = self.desk.changes.undoable()
        touched = {target for change in standing for target in change.targets}
        read = any(change.kind == "ingest" for change in standing)
        if read or len(touched) > ASKED_FROM:
            return Ask(_undo_question(standing, len(touched)), self._undo)
        return self._undone()

    def _undo(self) -> None:
        self.in_background(self._undone, WRITE)

    def action_redo(self) -> None:
        """Do again what the last undo took back."""

        def work() -> Saved:
            change = self.desk.changes.redo()
            return Saved(brief(change), focus=_the_only(change))

        self.in_background(work, WRITE)

    def _undone(self) -> Saved:
        """Take the step back, in a thread."""
        return self.taken_back(self.desk.changes.undo())

    def taken_back(self, change: Change) -> Saved:
        """What is said of a step that was taken back."""
        words = in_a_row(
            sentence(brief(change)), _("{key} does it again.").format(key=self.key_of(targets.REDO))
        )
        return Saved(words, focus=_the_only(change))

    def can_undo(self, words: str) -> str:
        """What was done, and the key that takes it back."""
        return in_a_row(words, _("{key} takes it back.").format(key=self.key_of(targets.UNDO)))

    def can_undo_last(self, words: str) -> str:
        """What was done in several steps, and the key that takes the last of them back."""
        return in_a_row(words, _("{key} takes back the last one.").format(key=self.key_of(targets.UNDO)))

    def tell_entered(self, entries: Sequence[Entry]) -> None:
        """Say what was entered by hand, and how to see what the filter of the list hides of it."""
        from tracker.tui.screens.add_target import entered

        filters = self.program.filters

        def work() -> Saved:
            words = self.can_undo(entered(entries))
            listed = self.desk.listed(filters, [entry.id for entry in entries])
            if hidden := len(entries) - len(listed):
                told = ngettext(
                    "{count} new target is hidden by the filter of the list; {key} there clears it.",
                    "{count} new targets are hidden by the filter of the list; {key} there clears it.",
                    hidden,
                )
                words = in_a_row(words, told.format(count=hidden, key=self.key_of(agenda.CLEAR)))
            return Saved(words, focus=next(iter(listed), None))

        self.in_background(work, WRITE)

    def on_ask(self, message: Ask) -> None:
        """A step that takes back much wants a yes."""
        question = AskYesNoScreen(_("Undo"), message.words, _("Take it back"), _("Leave it as it is"))
        ask(self, question, message.go_on)


def _undo_question(standing: Sequence[Change], touched: int) -> str:
    """What the undo would take back, in words."""
    named = [brief(change) for change in standing[:3]]
    what = _("; ").join([*named, "…"] if len(standing) > 3 else named)
    return ngettext(
        "This takes back what was done to {count} target: {what}",
        "This takes back what was done to {count} targets: {what}",
        touched,
    ).format(count=touched, what=what)


def _the_only(change: Change) -> str | None:
    """The target to go to; where there are several the cursor stays."""
    touched = set(change.targets)
    return touched.pop() if len(touched) == 1 else None


def brief(change: Change) -> str:
    """A change in a few lines of a message; the history has all of its words."""
    return excerpt(change.words, 0, 0, _LONGEST_MESSAGE)[0]
