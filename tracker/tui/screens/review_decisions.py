"""What is decided on the items of the review screen; what the two keys mean depends on the open list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.screen import Screen

from tracker.i18n import _, ngettext
from tracker.records import Review
from tracker.tui.background import WRITE
from tracker.tui.review_lists.disputes import Disputes
from tracker.tui.review_lists.review_list import ReviewList
from tracker.tui.review_lists.suggestions import Results, SameTargets
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ask_first
from tracker.tui.screens.correction_actions import CorrectionActions
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_actions import decided, decision_question
from tracker.tui.widgets.review_item import ReviewItem
from tracker.tui.widgets.review_table import ReviewTable


class ReviewDecisions(CorrectionActions[None]):
    """The decisions on the items chosen in `table`."""

    table: ReviewTable

    @property
    def opened(self) -> type[ReviewList]:
        """The list that is open."""
        raise NotImplementedError

    def chosen(self) -> list[ReviewItem]:
        """The items that a command acts on; those whose target is gone are left out."""
        raise NotImplementedError

    def action_accept(self) -> None:
        """Accept a reading, keep one's own correction, or take a suggestion."""
        items = self.chosen()
        if self.opened is Disputes:
            ask_first(
                self,
                len(items),
                lambda: _settling_question(len(items)),
                lambda: self._settle(items, keep=True),
            )
        elif self.opened in (Results, SameTargets):
            ask_first(self, len(items), lambda: _taking_question(len(items)), lambda: self._take(items))
        else:
            names = _names(items)
            ask_first(
                self,
                len(names),
                lambda: decision_question("accepted", len(names), names),
                lambda: self._decide_on(items, "accepted"),
            )

    def action_reject(self) -> None:
        """Reject a reading, take what the document now says, or leave a suggestion."""
        from tracker.tui.screens.ask_reason import AskReasonScreen
        from tracker.tui.screens.ask_why_rejected import AskWhyScreen

        items = self.chosen()
        if self.opened is Disputes:
            ask_first(
                self,
                len(items),
                lambda: _settling_question(len(items)),
                lambda: self._settle(items, keep=False),
            )
        elif self.opened is Results:
            title = ngettext("Reject {count} result: why?", "Reject {count} results: why?", len(items))
            self._ask(AskWhyScreen(title.format(count=len(items))), lambda reason: self._leave(items, reason))
        elif self.opened is SameTargets:
            title = ngettext("Leave {count} suggestion", "Leave {count} suggestions", len(items))
            self._ask(
                AskReasonScreen(title.format(count=len(items))), lambda reason: self._leave(items, reason)
            )
        else:
            count = len(_versions(items))
            title = ngettext("Reject {count} target", "Reject {count} targets", count)
            self._ask(
                AskReasonScreen(title.format(count=count)),
                lambda reason: self._decide_on(items, "rejected", reason),
            )

    def suggested(self) -> Sequence[ReviewItem]:
        """Everything that the open list suggests, also what is not shown yet."""
        raise NotImplementedError

    def action_accept_above(self) -> None:
        """Accept all results above a confidence, asked first with their count."""
        from tracker.tui.screens.ask_confidence import AskConfidenceScreen

        scored = [(item.suggestion.score, item) for item in self.suggested() if item.suggestion]

        def done(least: float | None) -> None:
            if least is not None:
                self._take([item for score, item in scored if score >= least])

        self.app.push_screen(AskConfidenceScreen([score for score, _item in scored]), done)

    def _decide_on(self, items: Sequence[ReviewItem], decision: Review, reason: str = "") -> None:
        expect = _versions(items)
        names = _names(items)

        def work() -> str:
            return decided(decision, self.desk.reviewing.review([*expect], decision, expect, reason), names)

        self._write(items, work)

    def _settle(self, items: Sequence[ReviewItem], *, keep: bool) -> None:
        """Keep what people said of disputed fields, or take what the document now says."""
        expect = _versions(items)
        disputed: dict[str, list[str]] = {name: [] for name in expect}
        for item in items:
            if item.row is not None:
                disputed[item.row.entry.id].append(item.field)

        def work() -> str:
            self.desk.reviewing.settle(disputed, expect, keep=keep)
            words = ngettext("{count} dispute settled.", "{count} disputes settled.", len(items))
            return words.format(count=len(items))

        self._write(items, work)

    def _take(self, items: Sequence[ReviewItem]) -> None:
        """Take what documents suggest."""
        expect = _versions(items)

        def work() -> str:
            count = len(self.desk.reviewing.take([item.id for item in items], expect))
            return ngettext("{count} target updated.", "{count} targets updated.", count).format(count=count)

        self._write(items, work)

    def _leave(self, items: Sequence[ReviewItem], reason: str) -> None:
        """Leave suggestions for good."""

        def work() -> str:
            count = self.desk.reviewing.leave([item.id for item in items], reason)
            return ngettext("{count} suggestion left.", "{count} suggestions left.", count).format(
                count=count
            )

        self._write(items, work)

    def _write(self, items: Sequence[ReviewItem], work: Callable[[], str]) -> None:
        """Do `work`, say its words, and go on to the item after `items`.

        What is suggested leaves the list at once: to read it again takes longer than to press the next key.
        """
        focus = self.table.after(items)
        ids = [item.id for item in items] if self.opened in (Results, SameTargets) else []
        self.set_aside(ids)
        self.in_background(lambda: Saved(self.can_undo(work()), focus=focus, acted_on=ids), WRITE)

    def set_aside(self, ids: Sequence[str]) -> None:
        """Show the items with these ids no longer: a decision on them is being written."""
        raise NotImplementedError

    def _ask(self, question: Screen[str], do: Callable[[str], None]) -> None:
        """Ask for a reason, then `do`; nothing is done when the question is closed."""

        def done(reason: str | None) -> None:
            if reason is not None:
                do(reason)

        self.app.push_screen(question, done)


def _versions(items: Sequence[ReviewItem]) -> dict[str, int]:
    """The version of each target as it was seen."""
    return {item.row.entry.id: item.row.entry.version for item in items if item.row is not None}


def _names(items: Sequence[ReviewItem]) -> list[str]:
    """The indicator of each target, once."""
    rows = {item.row.entry.id: item.row for item in items if item.row is not None}
    return [row.entry.target.indicator for row in rows.values()]


def _taking_question(count: int) -> AskYesNoScreen:
    words = _("{count} suggestions are taken over in one step.").format(count=count)
    return AskYesNoScreen(_("Accept"), words, _("Take them over"), _("Do not take over"))


def _settling_question(count: int) -> AskYesNoScreen:
    words = _("{count} disputes are settled in one step.").format(count=count)
    return AskYesNoScreen(_("Disputes"), words, _("Settle them"), _("Do not settle"))
