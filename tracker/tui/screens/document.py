"""A document as it was read, at a place: its headings, and every target's words lit up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tracker.errors import DocumentError, UsageError
from tracker.i18n import _, ngettext
from tracker.records import DocumentSection, Entry, Span
from tracker.services.listing.document_text import DocumentText
from tracker.services.section_words import section_words
from tracker.services.wording import status_word
from tracker.tui.commands import documents, screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.document_search import DocumentSearch
from tracker.tui.screens.messages import Told
from tracker.tui.terminal import viewer
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.terminal.wrapped_text import WrappedText
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar
from tracker.tui.wording import display
from tracker.tui.wording.section_margin import margin

LEAST_NAME = 16  # cells of a name beside its place, figure and due date


class TextRead(Message):
    """The document was read from the ledger and its text measured."""

    def __init__(self, read: DocumentText, rows: WrappedText) -> None:
        super().__init__()
        self.read = read
        self.rows = rows


class Parted(Message):
    """The sections of the document are known."""

    def __init__(self, sections: Sequence[DocumentSection]) -> None:
        super().__init__()
        self.sections = tuple(sections)


class DocumentScreen(DocumentSearch):
    """Reads a document by its number, or the one of a target; at that target's place if it stands there.

    With `words` at these words of it instead. Gives back whether the ledger was changed from here.
    """

    CSS_PATH = "document.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.DOCUMENT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "TextReader"

    def __init__(
        self, *, document_id: int | None = None, target_id: str | None = None, words: Span | None = None
    ) -> None:
        super().__init__()
        self._words = words
        self._document_id = document_id
        self._target_id = target_id
        self._opened_from = target_id  # it is the one named of those that share its words
        self._in_hand: list[str] = []  # ids of targets, the first one that is there, while it is read again
        self.at: int | None = None  # the quote in hand, an index into `read.quotes`

    def compose(self) -> ComposeResult:
        yield TopBar(_("Document"), id="top", markup=False)
        yield self.reader
        yield Static(id="here", markup=False)
        yield self.find
        yield KeyBar()

    def on_mount(self) -> None:
        self.find.display = False
        self.in_background(self._fetch, "fetch")

    def _fetch(self) -> TextRead:
        if self._document_id is not None:
            read = self.desk.of_documents.document_text(self._document_id, self._target_id)
        else:
            read = self.desk.of_documents.text_around(self._target_id or "")
        return TextRead(read, WrappedText(read.document.text))

    def on_text_read(self, message: TextRead) -> None:
        self.read = read = message.read
        document = read.document
        parts = (document.title, document.name, display.issue_date(document.issued_on))
        self.query_one(TopBar).update(clean_line(" · ".join(part for part in parts if part)))
        self.reader.show(message.rows)
        self.reader.paint(heading=read.headings, quote=[(one.start, one.end) for one in read.quotes])
        self.refresh_bindings()
        if document.sections:
            self._part(document.sections)
        else:
            self.in_background(lambda: Parted(self.desk.of_documents.sections(document)), "sections")
        self.reader.paint(hit=self.hits.spans)
        hit = self.hit
        if self.stay is None and self._words is not None:
            self._take(None)
            self.reader.paint(current=[self._words])
            self.reader.go_to(self._words[0])
        elif self.stay is None:
            self._take(read.place)
        else:
            self.reader.show_at(self.stay)
            self._take(self._place_in_hand(read))
            if hit is not None and self.hits:
                self.show_hit()

    def _place_in_hand(self, read: DocumentText) -> int | None:
        """Where what was in hand stands in the text that was read again."""
        for target_id in self._in_hand:
            for place, quote in enumerate(read.quotes):
                if any(entry.id == target_id for entry in quote.entries):
                    return place
        return None

    def on_parted(self, message: Parted) -> None:
        self._part(message.sections)

    def _part(self, sections: Sequence[DocumentSection]) -> None:
        self.sections = tuple(sections)
        self.reader.part(margin(self.sections))
        self.say_here()

    @property
    def place(self) -> int:
        """The place that is looked at: the words found, the target in hand or the part corrected last.

        What cannot be seen is not looked at; else the first row.
        """
        start = self.corrected
        if self.hit is not None and self.reader.in_view(self.hit):
            start = self.hit
        elif self.at is not None and self.read is not None:
            start = self.read.quotes[self.at].start
        return start if start is not None and self.reader.in_view(start) else self.reader.top

    def reload(self, focus: str | None = None) -> None:
        """Read the document again, and stay at the same place of it, with the same target in hand.

        That of `focus`, where it stands in the text, is taken in hand instead.
        """
        self.changed = True
        self.stay = self.reader.top
        quotes = self.read.quotes if self.read is not None else ()
        at = quotes[self.at].entries if self.at is not None else ()
        self._opened_from = focus or self._opened_from
        self._in_hand = [*([focus] if focus else []), *(entry.id for entry in at)]
        self.in_background(self._fetch, "fetch")

    # -- from target to target

    @property
    def has_quotes(self) -> bool:
        """Whether there is a target to go to."""
        return self.read is not None and bool(self.read.quotes)

    def has(self, need: Need) -> bool:
        match need:
            case Need.QUOTE:
                return self.has_quotes
            case Need.DOCUMENT_TEXT:
                return self.read is not None
            case _:
                return super().has(need)

    def action_next_quote(self) -> None:
        self.step(1)

    def action_quote_before(self) -> None:
        self.step(-1)

    def step(self, step: int) -> None:
        """To the next target or the one before, counted from the view when the one in hand is out of it."""
        assert self.read is not None
        quotes = self.read.quotes
        if self.at is not None and self.reader.in_view(quotes[self.at].start):
            place = self.at + step
        else:
            starts = [quote.start for quote in quotes]
            after = bisect_left(starts, self.reader.top)
            place = after if step > 0 else after - 1
        if 0 <= place < len(quotes):
            self._take(place)
        else:
            self.say(_("There is no further target.") if step > 0 else _("There is no target before this."))

    def _take(self, place: int | None) -> None:
        """Take a quote in hand and go there."""
        self.at = place
        self.forget_hit()
        if self.read is not None and place is not None:
            quote = self.read.quotes[place]
            self.reader.paint(current=[(quote.start, quote.end)])
            self.reader.go_to(quote.start)
        self.say_here()

    def say_here(self) -> None:
        """Under the text: which hit or target is in hand, or how many targets there are."""
        if self.read is None or self.say_hit():
            return
        quotes = self.read.quotes
        if self.at is None:
            count = ngettext("{count} place with targets", "{count} places with targets", len(quotes))
            count = count.format(count=len(quotes))
            self.query_one("#here", Static).update(Content.styled(count, LABEL))
            return
        quote = quotes[self.at]
        place = _("place {place} of {count}").format(place=self.at + 1, count=len(quotes))
        line = _("line {number}").format(number=self.read.line_of(quote.start))
        section = next((one for one in self.sections if one.start <= quote.start < one.end), None)
        part = section_words(section) if section is not None else ""
        lead = [" · ".join((place, line, part)), " · ".join((place, line)), f"{self.at + 1}/{len(quotes)}"]
        first = next((one for one in quote.entries if one.id == self._opened_from), quote.entries[0])
        here = _in_hand(lead if part else lead[1:], first, len(quote.entries) - 1, self.size.width - 2)
        self.query_one("#here", Static).update(here)

    def action_leave_document(self) -> None:
        """End the search first, then close."""
        if not self.end_search():
            self.dismiss(self.changed)

    # -- elsewhere

    def action_open_file(self) -> None:
        """Open the file in the system's viewer, in a thread: some take a moment to fail."""
        assert self.read is not None
        path = self.read.document.path
        if not path:
            cure = _("{key} shows its text in $PAGER").format(key=self.key_of(documents.PAGE))
            self.tell(DocumentError(_("the document came through a pipe"), cure))
            return
        self.in_background(lambda: Told(viewer.open_file(self.app, Path(path))), "open")

    def on_told(self, message: Told) -> None:
        self.say(message.words)

    def action_page(self) -> None:
        """Show the text in the pager, from the target in hand or the first row in view."""
        assert self.read is not None
        start = self.reader.top
        if self.at is not None and self.reader.in_view(self.read.quotes[self.at].start):
            start = self.read.quotes[self.at].start
        try:
            viewer.page(self.app, self.read.document.text, self.read.line_of(start))
        except UsageError as error:
            self.tell(error)


def _in_hand(lead: Sequence[str], first: Entry, more: int, width: int) -> Content:
    """Where it stands, a target and how many more: status, lead and name give way, figure and date do not."""
    due = [display.amount(first.target), display.date(first.due)]
    others = f" (+{more})" if more else ""
    parts = ([*due, status_word(first.status)], due)
    told = ["".join(f" · {clean_line(part)}" for part in each) + others for each in parts]
    name = clean_line(first.target.indicator)
    least = min(width_of(name), LEAST_NAME)
    fitting = ((words, rest, width - width_of(words) - 2 - width_of(rest)) for words in lead for rest in told)
    tight = (lead[-1], told[-1], least)
    words, rest, room = next((one for one in fitting if one[2] >= least), tight)
    shown = name if width_of(name) <= room else fit(name, room).rstrip()
    return Content.assemble((f"{words}  ", LABEL), shown + rest)
