"""What is done with the ledger as a whole: read documents, look back, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.i18n import N_
from tracker.tui.commands.base import Command

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.tui.screens.agenda import AgendaScreen


class Export(Command):
    name = "export"
    keys = "x,e,f9"
    label = N_("Report")
    help = N_("Write the due-date report of what is shown into a file")
    rank = 1

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.report import ExportScreen
        from tracker.tui.screens.report_written import WrittenScreen

        def done(path: Path | None) -> None:
            if path is not None:
                if screen.app.is_web:  # the file lies where the server is; the reader wants it too
                    screen.app.deliver_binary(path)
                screen.app.push_screen(WrittenScreen(path.absolute()))

        screen.app.push_screen(ExportScreen(screen.filters), done)


class Documents(Command):
    name = "documents"
    keys = "d,f7"
    label = N_("Documents")
    help = N_("The documents read so far: read the text of one, or show only its targets")
    rank = 7

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.documents import DocumentsScreen

        def done(name: str | None) -> None:
            if name is not None:
                screen.narrow(screen.filters.model_copy(update={"document": name or None}))
            else:
                screen.look_again()

        row = screen.table.row
        screen.app.push_screen(DocumentsScreen(row.entry.id if row else None), done)


class Rules(Command):
    name = "rules"
    keys = "b"
    label = N_("Rules")
    help = N_("The rules by topic, and what they read in a sentence that you type, and why")
    rank = 8

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.rules import RulesScreen

        screen.app.push_screen(RulesScreen())


class ReadDocuments(Command):
    name = "read"
    keys = "i"
    label = N_("Read")
    help = N_("Read documents into the ledger: the samples, a file or a folder")
    rank = 8

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.read_documents import WelcomeScreen

        screen.app.push_screen(WelcomeScreen(first=False), screen.after_reading)


class History(Command):
    name = "history"
    keys = "h"
    label = N_("History")
    help = N_("All changes of the ledger, newest first")
    rank = 8

    @classmethod
    async def run(cls, screen: AgendaScreen) -> None:
        from tracker.tui.screens.ledger_history import HistoryScreen

        screen.app.push_screen(HistoryScreen(), lambda _done: screen.look_again())
