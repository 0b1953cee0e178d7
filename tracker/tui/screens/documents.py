"""The documents of the ledger: read the text of one, or show only its targets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import _, ngettext
from tracker.services.ingest.unknown_heads import is_placeless
from tracker.services.listing.agenda import DocumentInfo
from tracker.tui.commands import documents, screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Inventoried
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display


class DocumentsScreen(TrackerModal[str]):
    """Gives back the name of a document, an empty text for all of them, None when closed.

    A document that holds the target `near` opens there.
    """

    CSS_PATH = ["modal.tcss", "documents.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.DOCUMENTS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, near: str | None = None) -> None:
        super().__init__()
        self._near = near
        self._documents: Sequence[DocumentInfo] = ()

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Documents")), classes="title")
            yield OptionList()
        yield KeyBar()

    def on_mount(self) -> None:
        self._fetch()

    def _fetch(self) -> None:
        self.in_background(lambda: Inventoried(self.desk.of_documents.documents()), "documents")

    def on_inventoried(self, message: Inventoried) -> None:
        options = self.query_one(OptionList)
        kept = options.highlighted
        options.clear_options()
        options.add_option(Option(Content(_("all documents")), id=""))
        for number, document in enumerate(message.documents):
            options.add_option(Option(_line(document, self._whose_unknown(document)), id=f"{number}"))
        self._documents = message.documents
        options.highlighted = min(1 if kept is None else kept, len(message.documents))

    def _whose_unknown(self, document: DocumentInfo) -> str:
        """A quiet question about a document that neither names a place nor an issuer."""
        if not is_placeless(document):
            return ""
        return _("whose is it? {key} in its text says it").format(key=self.key_of(documents.CORRECT_HEAD))

    def action_its_targets(self) -> None:
        """Close with the document under the cursor."""
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is not None:
            self.dismiss(self._documents[highlighted - 1].name if highlighted else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        from tracker.tui.screens.document import DocumentScreen

        if event.option.id:
            document = self._documents[int(event.option.id)]
            read = DocumentScreen(document_id=document.id, target_id=self._near)
            self.app.push_screen(read, lambda changed: self._fetch() if changed else None)
        else:
            self.dismiss("")


def _line(document: DocumentInfo, question: str) -> Content:
    count = ngettext("{count} target", "{count} targets", document.targets).format(count=document.targets)
    whose = document.issuer or document.place
    told = (display.issue_date(document.issued_on), whose, count, question)
    facts = " · ".join(part for part in told if part)
    return Content("\n").join(
        [
            Content(clean_line(document.title or document.name)),
            Content.styled(clean_line(f"  {document.name} · {facts}"), LABEL),
        ]
    )
