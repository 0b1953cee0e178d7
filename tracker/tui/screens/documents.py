"""The documents of the ledger: show the targets of one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import _, ngettext
from tracker.services.agenda import DocumentInfo
from tracker.tui import words
from tracker.tui.cells import clean_line
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import Back, Pick
from tracker.tui.messages import Inventoried
from tracker.tui.screens.base import TrackerModal
from tracker.tui.widgets.describe import LABEL
from tracker.tui.widgets.keybar import KeyBar


class DocumentsScreen(TrackerModal[str]):
    """Gives back the name of a document, an empty text for all of them, None when closed."""

    CSS_PATH = ["modal.tcss", "documents.tcss"]  # noqa: RUF012
    ACTS: ClassVar[Commands] = (Pick, Back)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Documents")), classes="title")
            yield OptionList()
        yield KeyBar()

    def on_mount(self) -> None:
        self.in_background(lambda: Inventoried(self.desk.documents()), "documents")

    def on_inventoried(self, message: Inventoried) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_option(Option(Content(_("all documents")), id=""))
        for number, document in enumerate(message.documents):
            options.add_option(Option(_line(document), id=f"{number}"))
        self._names = [document.name for document in message.documents]
        options.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[int(event.option.id)] if event.option.id else "")


def _line(document: DocumentInfo) -> Content:
    count = ngettext("{count} target", "{count} targets", document.targets).format(count=document.targets)
    facts = " · ".join(part for part in (words.date(document.issued_on), document.issuer, count) if part)
    return Content("\n").join(
        [
            Content(clean_line(document.title or document.name)),
            Content.styled(clean_line(f"  {document.name} · {facts}"), LABEL),
        ]
    )
