"""What is done in a document: go from target to target, find, open the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.i18n import N_
from tracker.tui.commands.base import Command
from tracker.tui.commands.targets import OnTargets

if TYPE_CHECKING:
    from tracker.tui.screens.document import DocumentScreen
    from tracker.tui.screens.tracker_screen import TargetsScreen


class ShowSource(OnTargets):
    name = "source"
    keys = "p"
    label = N_("Source")
    help = N_("The document at the place of the target, with all its targets lit up")
    rank = 5

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.document import DocumentScreen

        screen.app.push_screen(DocumentScreen(target_id=screen.ids_in_hand()[0]))


class NextQuote(Command):
    name = "next_quote"
    keys = "n,right"
    label = N_("Next target")
    help = N_("The next target of the document")
    rank = 1

    @classmethod
    def enabled(cls, screen: DocumentScreen) -> bool:
        return screen.has_quotes

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.step(1)


class QuoteBefore(NextQuote):
    name = "quote_before"
    keys = "N,left"
    label = N_("Target before")
    help = N_("The target before")
    rank = 2

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.step(-1)


class Find(Command):
    name = "find"
    keys = "slash"
    label = N_("Find")
    help = N_("Find words in the text; Enter or ↓ goes to the next place, ↑ to the one before, Esc ends it")
    rank = 1

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.open_find()


class OpenFile(Command):
    name = "open_file"
    keys = "o"
    label = N_("Open file")
    help = N_("Open the file itself in the system's viewer")
    rank = 3

    @classmethod
    def enabled(cls, screen: DocumentScreen) -> bool:
        return screen.read is not None

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.open_file()


class Page(OpenFile):
    name = "page"
    keys = "v"
    label = N_("In $PAGER")
    help = N_("Show the text from this line on in $PAGER")
    rank = 4

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.page()


class LeaveDocument(Command):
    name = "leave_document"
    keys = "escape,q"
    label = N_("Back")
    help = N_("End the search, then back to the screen before")
    shown_key = "Esc"
    rank = -1

    @classmethod
    async def run(cls, screen: DocumentScreen) -> None:
        screen.leave()
