"""What became of the promises of plans by later documents of the ledger: a verdict each, with both words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message

from tracker.errors import NothingFound
from tracker.i18n import _, ngettext
from tracker.records import Row
from tracker.tui.commands import agenda, screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.review_lists.suggestions import Results
from tracker.tui.screens.tracker_screen import TrackerScreen, in_words
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_fulfilment import unrecorded
from tracker.tui.widgets.fulfilment_lines import (
    LISTS,
    ListKey,
    columns_of,
    count_of,
    lines_of,
    short_title_of,
    title_of,
)
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.review_pane import ReviewPane
from tracker.tui.widgets.review_table import ReviewTable
from tracker.tui.widgets.tab_line import TabLine
from tracker.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tracker.services.fulfilment.in_ledger import ComparableDocument, ComparedDocuments, LedgerFulfilment
    from tracker.services.fulfilment.promises import Promise, ReadDocument


class Compared(Message):
    """The documents that can be compared are known, and those chosen were; None where there is no plan."""

    def __init__(
        self,
        documents: Sequence[ComparableDocument],
        placeless: Sequence[str],
        compared: LedgerFulfilment | None,
    ) -> None:
        super().__init__()
        self.placeless = tuple(placeless)
        self.documents = tuple(documents)
        self.compared = compared


class FulfilmentScreen(TrackerScreen[None]):
    """Begins with the plan that holds the target `near` and all later documents of its place."""

    CSS_PATH = "fulfilment.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.FULFILMENT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "ReviewTable"

    def __init__(self, near: str | None = None) -> None:
        super().__init__()
        self._near = near
        self._choice: ComparedDocuments | None = None
        self.documents: Sequence[ComparableDocument] = ()
        self.compared: LedgerFulfilment | None = None
        self._placeless: Sequence[str] = ()  # names of documents that cannot be compared
        self.place: str | None = None  # whose promises alone are shown
        self._open = 0
        self._failed = ""  # why nothing could be compared
        self._comparing = True  # nothing was compared yet, or it is done for another choice
        self.table = ReviewTable(id="table")
        self._pane = ReviewPane(id="detail")
        self._tabs = TabLine(id="tabs")

    def compose(self) -> ComposeResult:
        yield TopBar(id="top", markup=False)
        yield self._tabs
        with Container(id="body"):
            yield self.table
            yield self._pane
        yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        self.reload()

    # -- what is compared

    def reload(self, _focus: str | None = None) -> None:
        """Read the ledger and compare, beside the screen."""
        self.in_background(self._compare, "compare")

    def _compare(self) -> Compared:
        desk = self.desk.fulfilment
        documents = desk.documents()
        choice = self._choice or desk.first_choice(documents, self._near)
        return Compared(documents, desk.placeless(), desk.compare(choice) if choice.plans else None)

    def on_compared(self, message: Compared) -> None:
        self._comparing, self._failed = False, ""
        self.documents, self.compared = message.documents, message.compared
        self._placeless = message.placeless
        if message.compared is not None:
            self._choice = message.compared.choice
            if self.place not in message.compared.found.places:
                self.place = None
        self._show()

    def troubled(self, error: BaseException) -> None:
        self._comparing, self._failed = False, in_words(error)
        super().troubled(error)
        self._show()

    # -- what is shown

    @property
    def opened(self) -> ListKey:
        """The list that is open."""
        return LISTS[self._open]

    @property
    def _lists(self) -> Sequence[ListKey]:
        """The lists there are: one of places only where there are several."""
        several = self.compared is not None and len(self.compared.found.places) > 1
        return LISTS if several else LISTS[:-1]

    def _show(self) -> None:
        compared = self.compared
        found = compared.found if compared else None
        if self.opened not in self._lists:
            self._open = 0
        items = lines_of(self.opened, compared, self.place) if compared else []
        self.table.show(items, columns_of(self.opened, found), self._empty())
        counts = [count_of(key, found, self.place) if found else None for key in self._lists]
        titles = [title_of(key) for key in self._lists]
        words = [short_title_of(key) for key in self._lists]
        self._tabs.show(list(zip(titles, counts, strict=True)), self._open, words=words)
        self.query_one(TopBar).update(clean_line(" · ".join(self._title())))
        self.refresh_bindings()

    def _empty(self) -> str:
        """What an empty list says."""
        if self._comparing:
            return _("Comparing…")
        if self._failed and self.compared is None:
            return self._failed
        return _("No promise has this verdict.") if self.compared else _nothing()

    def _title(self) -> list[str]:
        parts = [_("Fulfilment")]
        if self.place is not None:
            parts.append(_("only {document}").format(document=self.place or _("unknown")))
        if self.compared is not None:
            found = self.compared.found
            parts.append(f"{_named(found.plans)} → {_named(found.reports)}")
        return parts

    @on(ReviewTable.Moved)
    def _moved(self, message: ReviewTable.Moved) -> None:
        self._pane.show(message.item)
        self.refresh_bindings()

    @on(ReviewTable.Picked)
    def _picked(self) -> None:
        self.action_open()

    @property
    def promise(self) -> Promise | None:
        """The promise under the cursor."""
        item, compared = self.table.item, self.compared
        if item is None or compared is None or self.opened == "places":
            return None
        return compared.found.promises[compared.targets.index(item.id)]

    def has(self, need: Need) -> bool:
        match need:
            case Need.FULFILMENT_LINE:
                return self.table.item is not None
            case Need.PROMISE:
                return self.promise is not None
            case Need.PROMISE_WITH_RESULT:
                return self.promise is not None and bool(self.promise.points)
            case Need.COMPARED:
                return self.compared is not None
            case _:
                return super().has(need)

    # -- moving about

    def open_list(self, place: int) -> None:
        """Open another list; past the last one comes the first."""
        self._open = place % len(self._lists)
        self._show()

    def action_list(self, place: int) -> None:
        if place < len(self._lists):
            self.open_list(place if place >= 0 else self._open - 1)

    def action_next_list(self) -> None:
        self.open_list(self._open + 1)

    @on(TabLine.Chosen)
    def _tab_clicked(self, message: TabLine.Chosen) -> None:
        self.open_list(message.place)

    def action_reload(self) -> None:
        """Read the ledger again, to see what others changed."""
        self.reload()

    def action_scroll_pane(self, lines: int) -> None:
        self._pane.scroll_relative(y=lines, animate=False)

    def action_open(self) -> None:
        """The promise in full, or the promises of the place alone."""
        item = self.table.item
        if item is None:
            return
        if self.opened == "places":
            self.place = item.id
            self.open_list(0)
            return
        self._open_target(item.id)

    def _open_target(self, name: str) -> None:
        from tracker.tui.screens.target import TargetScreen

        rows = self.desk.rows([name])
        if not rows:
            cure = _("press {key} to read it again").format(key=self.key_of(agenda.RELOAD))
            raise NothingFound(_("the target is no longer in the ledger"), cure)
        promise = self.promise
        cure = _("The review takes them over: {key} in the list of targets, then “{list}”.").format(
            key=self.key_of(agenda.OPEN_REVIEW), list=_(Results.title)
        )

        def waiting(row: Row) -> Content | None:
            return unrecorded(promise, row.entry.events, cure) if promise else None

        self.app.push_screen(TargetScreen(rows, 0, waiting), lambda _done: self.reload())

    def action_source(self) -> None:
        """The plan at the words of the promise."""
        from tracker.tui.screens.document import DocumentScreen

        item = self.table.item
        if item is not None:
            self.app.push_screen(DocumentScreen(target_id=item.id), self._reread)

    def action_result_source(self) -> None:
        """The later document at the words of the result."""
        from tracker.tui.screens.document import DocumentScreen

        if self.promise is not None and self.compared is not None:
            said = self.promise.points[-1].said
            number = self.compared.documents[said.doc]
            screen = DocumentScreen(document_id=number, words=(said.start, said.end))
            self.app.push_screen(screen, self._reread)

    def _reread(self, changed: bool | None) -> None:
        if changed:
            self.reload()

    def action_documents(self) -> None:
        """Choose what is compared."""
        from tracker.services.fulfilment.in_ledger import ComparedDocuments
        from tracker.tui.screens.choose_compared import ChooseComparedScreen

        def done(choice: ComparedDocuments | None) -> None:
            if choice is not None:
                self._choice, self.place, self._open, self.compared = choice, None, 0, None
                self._comparing = True
                self._show()
                self.reload()

        window = ChooseComparedScreen(self.documents, self._choice or ComparedDocuments(), self._placeless)
        self.app.push_screen(window, done)

    def action_export(self) -> None:
        """Write the whole comparison into a file."""
        from tracker.tui.screens.fulfilment_report import FulfilmentReportScreen
        from tracker.tui.screens.report_written import ReportWrittenScreen

        def done(path: Path | None) -> None:
            if path is not None:
                if self.app.is_web:  # the file lies where the server is; the reader wants it too
                    self.app.deliver_binary(path)
                self.app.push_screen(ReportWrittenScreen(path.absolute()))

        if self.compared is not None:
            self.app.push_screen(FulfilmentReportScreen(self.compared.found), done)

    def action_back(self) -> None:
        """From one place to all again, then close."""
        if self.place is not None:
            self.place = None
            self.action_list(LISTS.index("places"))
        else:
            self.dismiss(None)


def _named(documents: Sequence[ReadDocument]) -> str:
    """The first document, and how many more there are."""
    if not documents:
        return _("nothing came later")
    first, more = documents[0].title, len(documents) - 1
    if not more:
        return first
    return ngettext("{name} and {count} more", "{name} and {count} more", more).format(name=first, count=more)


def _nothing() -> str:
    return _(
        "No document has a later one of the same place. Read the yearly reports that came after a plan, or "
        "say in the list of documents whose one is."
    )
