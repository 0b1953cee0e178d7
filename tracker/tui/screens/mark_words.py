"""Marking words of a document to enter them as a target: by sentence and clause, or with the mouse."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Entry, Span
from tracker.services.documents.stretches import sentence_at, sentences
from tracker.services.listing.document_text import DocumentText
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.desk.entering_desk import MarkedWords
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.terminal.cells import clean_line
from tracker.tui.terminal.wrapped_text import WrappedText
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.reader import TextReader
from tracker.tui.widgets.top_bar import TopBar


class MarkWordsScreen(TrackerScreen[list[Entry]]):
    """Marks words from the sentence at `place` on; gives back the targets that were entered."""

    CSS_PATH = "document.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.MARK_WORDS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "TextReader"

    def __init__(self, read: DocumentText, place: int, drawn: Span | None = None) -> None:
        super().__init__()
        self._drawn = drawn  # with the mouse, wherever sentences and clauses end
        self._read = read
        self._sentences = sentences(read.document.text)
        self._at = sentence_at(self._sentences, place)
        self._clauses = len(self._sentences[self._at]) if self._sentences else 0  # marked, from the first on
        self._reader = TextReader(id="text")

    def compose(self) -> ComposeResult:
        yield TopBar(_("Mark the words of the new target"), id="top", markup=False)
        yield self._reader
        yield Static(id="here", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self._reader.show(WrappedText(self._read.document.text))
        self._reader.paint(
            heading=self._read.headings, quote=[(one.start, one.end) for one in self._read.quotes]
        )
        self._show()
        self.call_after_refresh(self._show)  # the reader has its width now

    @property
    def span(self) -> tuple[int, int]:
        """The place of the marked words; it may reach into the sentences that follow."""
        if self._drawn is not None:
            return self._drawn
        if not self._sentences:
            return 0, 0
        clauses = [clause for sentence in self._sentences[self._at :][:20] for clause in sentence]
        return clauses[0][0], clauses[min(self._clauses, len(clauses)) - 1][1]

    @property
    def words(self) -> str:
        """The marked words."""
        start, end = self.span
        return self._read.document.text[start:end]

    def _show(self) -> None:
        start, end = self.span
        self._reader.paint(current=[(start, end)])
        self._reader.go_to(end)
        self._reader.go_to(start)
        self.query_one("#here", Static).update(Content(clean_line(self.words)))

    def action_sentence_before(self) -> None:
        self._take(self._at - 1)

    def action_next_sentence(self) -> None:
        self._take(self._at + 1)

    @on(TextReader.Marked)
    def _draw(self, message: TextReader.Marked) -> None:
        """Words were marked with the mouse; keys go on from their sentence."""
        self._drawn = message.span
        self._at = sentence_at(self._sentences, message.span[0])
        self._clauses = len(self._sentences[self._at]) if self._sentences else 0
        self._show()

    def _take(self, number: int) -> None:
        self._drawn = None
        if 0 <= number < len(self._sentences):
            self._at, self._clauses = number, len(self._sentences[number])
            self._show()

    def action_less(self) -> None:
        """Let the last clause go."""
        self._drawn = None
        self._clauses = max(1, self._clauses - 1)
        self._show()

    def action_more(self) -> None:
        """Take in the clause that follows, also of the next sentence."""
        self._drawn = None
        left = sum(len(sentence) for sentence in self._sentences[self._at :][:20])
        self._clauses = min(left, self._clauses + 1)
        self._show()

    def action_enter_marked(self) -> None:
        """Enter the marked words as a target."""
        from tracker.tui.screens.add_target import AddTargetScreen

        document = self._read.document
        if not self.words:
            return
        called = document.title or document.name
        marked = MarkedWords(self._read.id, self.span, self.words, called, document.issued_on)

        def done(entries: list[Entry] | None) -> None:
            if entries:
                self.dismiss(entries)

        self.app.push_screen(AddTargetScreen(marked), done)

    def action_teach(self) -> None:
        """Draft a rule from the marked words."""
        from tracker.tui.screens.teach_rule import TeachRuleScreen

        if not self.words:
            return

        def done(path: Path | None) -> None:
            if path is not None:
                self.say(_("Kept in {path}; the next reading of documents goes by it.").format(path=path))

        self.app.push_screen(TeachRuleScreen(self.words, self._read.document.issued_on), done)
