"""What is done to targets: those selected, else the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tracker.i18n import N_, _, ngettext
from tracker.records import Change, Review
from tracker.tui.background import WRITE
from tracker.tui.commands.base import Command
from tracker.tui.screens.messages import Ask, Saved

if TYPE_CHECKING:
    from tracker.tui.screens.tracker_screen import TargetsScreen


MANY = 200  # targets that are marked with each of them read before; more are marked by their ids
NAMED = 6


class OnTargets(Command):
    """A command that needs at least one target."""

    @classmethod
    def enabled(cls, screen: TargetsScreen[None]) -> bool:
        return screen.anything_in_hand


class MarkProgress(OnTargets):
    name = "mark"
    keys = "m,f2"
    label = N_("Mark")
    help = N_("Mark progress: actual figure, date, status, note, evidence; of all selected targets at once")
    rank = 0

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.mark_progress import MarkScreen

        ids = screen.ids_in_hand()
        rows = screen.in_hand() if len(ids) <= MANY else screen.desk.rows(ids[:NAMED])

        def done(focus: str | None) -> None:
            if focus:
                count = len(ids)
                words = ngettext("{count} target marked.", "{count} targets marked.", count).format(
                    count=count
                )
                screen.post_message(Saved(words + " " + _("u takes it back."), focus=focus))

        screen.app.push_screen(MarkScreen(rows, ids), done)


class Undo(Command):
    """Asks first where much would go back: a reading of many documents is not made again in a moment."""

    name = "undo"
    keys = "u,f8"
    label = N_("Undo")
    help = N_("Take back the last step: a mark, a review or a reading of documents")
    rank = 2
    many: ClassVar[int] = 20  # targets that go back without a question

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        def work() -> Saved | Ask:
            standing = screen.desk.undoable()
            touched = {target for change in standing for target in change.targets}
            if len(touched) > cls.many:
                return Ask(_question(standing, len(touched)), lambda: cls._undo(screen))
            return cls._work(screen)

        screen.in_background(work, WRITE)

    @classmethod
    def _undo(cls, screen: TargetsScreen[None]) -> None:
        screen.in_background(lambda: cls._work(screen), WRITE)

    @classmethod
    def _work(cls, screen: TargetsScreen[None]) -> Saved:
        change = screen.desk.undo()
        return Saved(change.words, focus=change.targets[0] if change.targets else None)


def _question(standing: Sequence[Change], targets: int) -> str:
    """What the undo would take back, in words."""
    what = "; ".join(change.words for change in standing[:3]) + ("; …" if len(standing) > 3 else "")
    return ngettext(
        "This takes back what was done to {count} target: {what}",
        "This takes back what was done to {count} targets: {what}",
        targets,
    ).format(count=targets, what=what)


class _Decide(OnTargets):
    """Accept or reject candidates."""

    decision: ClassVar[Review]

    @classmethod
    def words(cls, count: int) -> str:
        raise NotImplementedError

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        ids, expect = screen.ids_in_hand(), screen.versions_in_hand()

        def work() -> Saved:
            count = screen.desk.review(ids, cls.decision, expect)
            return Saved(cls.words(count) + " " + _("u takes it back."))

        screen.in_background(work, WRITE)


class Accept(_Decide):
    name = "accept"
    keys = "a,insert"
    label = N_("Accept")
    help = N_("Accept what was read as a target of the ledger")
    rank = 6
    decision = "accepted"

    @classmethod
    def words(cls, count: int) -> str:
        return ngettext("{count} target accepted.", "{count} targets accepted.", count).format(count=count)


class Reject(_Decide):
    name = "reject"
    keys = "r,delete"
    label = N_("Reject")
    help = N_("Reject what was read by mistake; it is hidden from then on")
    rank = 6
    decision = "rejected"

    @classmethod
    def words(cls, count: int) -> str:
        return ngettext("{count} target rejected.", "{count} targets rejected.", count).format(count=count)


class CopyQuote(OnTargets):
    name = "copy"
    keys = "c"
    label = N_("Copy")
    help = N_("Copy the exact words of the document")
    rank = 5

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.background import Job
        from tracker.tui.terminal.clipboard import copy

        ids = screen.ids_in_hand()
        quotes = await Job(lambda: screen.desk.quotes(ids), kept=False).result()
        screen.say(copy(screen.app, "\n".join(quotes)))


class TargetHistory(OnTargets):
    """Of one target; that of the whole ledger is `tracker.tui.commands.ledger.History`."""

    name = "history"
    keys = "h"
    label = N_("History")
    help = N_("All changes of this target with day and person, its progress, milestones and mentions")
    rank = 6

    @classmethod
    def enabled(cls, screen: TargetsScreen[None]) -> bool:
        return len(screen.ids_in_hand()) == 1

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.target_history import TargetHistoryScreen

        row = screen.in_hand()[0]
        screen.app.push_screen(TargetHistoryScreen(row), lambda _done: screen.look_again(row.entry.id))
