"""What is done on the review screen. Each list has its own meaning for the two keys that decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker.i18n import N_, _, ngettext
from tracker.tui.background import WRITE
from tracker.tui.commands.agenda import Reload, Select
from tracker.tui.commands.base import Command, Commands
from tracker.tui.commands.correcting import Edit, Merge, Split
from tracker.tui.commands.program import Back, Help
from tracker.tui.commands.targets import Accept, CopyQuote, Reject, TargetHistory, Undo
from tracker.tui.screens.messages import Saved

if TYPE_CHECKING:
    from tracker.records import Review
    from tracker.tui.review_lists.review_list import Item
    from tracker.tui.screens.agenda import AgendaScreen
    from tracker.tui.screens.review import ReviewScreen


class OpenReview(Command):
    """On the agenda."""

    name = "review"
    keys = "v"
    label = N_("Review")
    help = N_("The review queue: what was read and waits for a decision, disputes, results, revisions")
    rank = 5

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.review import ReviewScreen

        screen.app.push_screen(ReviewScreen(), lambda _done: screen.look_again())


class _OnItems(Command):
    """Needs at least one item whose target is in the ledger."""

    rank = 0

    @classmethod
    def enabled(cls, screen: ReviewScreen) -> bool:
        return bool(screen.chosen())


def versions(items: Sequence[Item]) -> dict[str, int]:
    """The version of each target as it was seen."""
    return {item.row.entry.id: item.row.entry.version for item in items if item.row is not None}


def _write(screen: ReviewScreen, items: Sequence[Item], work: Callable[[], str]) -> None:
    """Do `work`, say its words, and go on to the item after `items`."""
    focus = screen.table.after(items)
    screen.in_background(lambda: Saved(work() + " " + _("u takes it back."), focus=focus), WRITE)


def _decide(screen: ReviewScreen, items: Sequence[Item], decision: Review, reason: str = "") -> None:
    command = Accept if decision == "accepted" else Reject
    expect = versions(items)

    def work() -> str:
        return command.words(screen.desk.review([*expect], decision, expect, reason))

    _write(screen, items, work)


def _with_reason(screen: ReviewScreen, title: str, do: Callable[[str], None]) -> None:
    """Ask for a reason, then `do`; nothing is done when the question is closed."""
    from tracker.tui.screens.ask_reason import ReasonScreen

    def done(reason: str | None) -> None:
        if reason is not None:
            do(reason)

    screen.app.push_screen(ReasonScreen(title), done)


class AcceptItems(_OnItems):
    name = "accept"
    keys = "a"
    label = N_("Accept")
    help = N_("Accept what was read as a target of the ledger, and go on to the next")

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        _decide(screen, screen.chosen(), "accepted")


class RejectItems(_OnItems):
    name = "reject"
    keys = "r"
    label = N_("Reject")
    help = N_("Reject what was read by mistake, with a reason if you like; it stays rejected when read again")

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        items = screen.chosen()
        count = len(versions(items))
        title = ngettext("Reject {count} target", "Reject {count} targets", count).format(count=count)
        _with_reason(screen, title, lambda reason: _decide(screen, items, "rejected", reason))


class KeepMine(_OnItems):
    name = "accept"
    keys = "a"
    label = N_("Keep mine")
    help = N_("Keep the correction; the document's new words are not asked about again")
    keep = True

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        items = screen.chosen()
        expect = versions(items)
        disputed: dict[str, list[str]] = {name: [] for name in expect}
        for item in items:
            if item.row is not None:
                disputed[item.row.entry.id].append(item.field)

        def work() -> str:
            screen.desk.reviewing.settle(disputed, expect, keep=cls.keep)
            return ngettext("{count} dispute settled.", "{count} disputes settled.", len(items)).format(
                count=len(items)
            )

        _write(screen, items, work)


class TakeNew(KeepMine):
    name = "reject"
    keys = "r"
    label = N_("Take the new")
    help = N_("Give the correction up: the field says what the document now says")
    keep = False


class TakeSuggestion(_OnItems):
    name = "accept"
    keys = "a"
    label = N_("Take")
    help = N_("Record the figure as progress, with its words and source")

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        items = screen.chosen()
        expect = versions(items)

        def work() -> str:
            count = len(screen.desk.reviewing.take([item.id for item in items], expect))
            return ngettext("{count} target updated.", "{count} targets updated.", count).format(count=count)

        _write(screen, items, work)


class LeaveSuggestion(_OnItems):
    name = "reject"
    keys = "r"
    label = N_("Leave")
    help = N_("Leave what the document suggests, with a reason if you like; it is not offered again")

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        items = screen.chosen()

        def do(reason: str) -> None:
            def work() -> str:
                count = screen.desk.reviewing.leave([item.id for item in items], reason)
                return ngettext("{count} suggestion left.", "{count} suggestions left.", count).format(
                    count=count
                )

            _write(screen, items, work)

        title = ngettext("Leave {count} suggestion", "Leave {count} suggestions", len(items))
        _with_reason(screen, title.format(count=len(items)), do)


class LinkTwins(TakeSuggestion):
    label = N_("They are one")
    help = N_("List the two as one target: the other becomes a mention of it")


class OpenItem(_OnItems):
    name = "open"
    keys = "enter"
    shown_key = "Enter"
    label = N_("Details")
    help = N_("Everything known of a target: its paragraph, dates, pace, progress and changes")
    rank = 5

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        screen.open_target()


class SelectAllItems(_OnItems):
    name = "select_all"
    keys = "asterisk"
    label = N_("Select all")
    help = N_("Select everything shown, or let all go")
    in_footer = False

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        everything = {item.id for item in screen.table.items}
        screen.table.select(() if screen.table.selection == everything else everything)


class NextList(Command):
    name = "next_list"
    keys = "tab"
    label = N_("Lists")
    help = N_("Candidates, disputes, results, same, revisions; the digits 1–5 open one at once")
    shown_key = "Tab"
    rank = 3

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        screen.open_list(screen.place + 1)


class OfDocument(Command):
    name = "documents"
    keys = "d"
    label = N_("Document")
    help = N_("Only what was read from one document")
    rank = 6

    @classmethod
    def enabled(cls, screen: ReviewScreen) -> bool:
        return screen.opened.by_document

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        from tracker.tui.screens.documents import DocumentsScreen

        def done(name: str | None) -> None:
            if name is not None:
                screen.narrow(name or None)

        screen.app.push_screen(DocumentsScreen(), done)


class ScrollPane(Command):
    """Names the keys that the screen binds itself."""

    name = "scroll_pane"
    keys = ""
    shown_key = "Shift+↑↓"
    label = N_("Scroll")
    help = N_("Scroll the words under the list")
    in_footer = False
    in_palette = False


class LeaveReview(Back):
    help = N_("Let the selection go, then back to the screen before")

    @classmethod
    async def run(cls, screen: ReviewScreen) -> None:
        if screen.table.selection:
            screen.table.select(())
        else:
            screen.dismiss(None)


_ANYWHERE = (
    Select,
    OpenItem,
    Undo,
    NextList,
    OfDocument,
    CopyQuote,
    TargetHistory,
    SelectAllItems,
    Reload,
    ScrollPane,
)
_END = (Help, LeaveReview)
ON_CANDIDATES: Commands = (AcceptItems, RejectItems, Edit, *_ANYWHERE, Merge, Split, *_END)
ON_DISPUTES: Commands = (KeepMine, TakeNew, Edit, *_ANYWHERE, *_END)
ON_RESULTS: Commands = (TakeSuggestion, LeaveSuggestion, *_ANYWHERE, *_END)
ON_TWINS: Commands = (LinkTwins, LeaveSuggestion, *_ANYWHERE, *_END)
ON_CHANGES: Commands = (AcceptItems, RejectItems, Edit, *_ANYWHERE, Merge, Split, *_END)
