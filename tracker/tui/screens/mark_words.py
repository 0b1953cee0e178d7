"""Marking words of a document to enter them as a target: both ends by clause or character, or the mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.records import Entry, Span
from tracker.services.documents.marked_passage import MarkedPassage
from tracker.services.listing.document_text import DocumentText
from tracker.tui.commands import entering, screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.desk.entering_desk import MarkedWords
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.terminal.cells import clean_line
from tracker.tui.terminal.wrapped_text import WrappedText
from tracker.tui.widgets.document_view import TextReader
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.top_bar import TopBar
from tracker.tui.wording.section_margin import Margin


class MarkWordsScreen(TrackerScreen[list[Entry]]):
    """Marks words from the sentence at `place` on; gives back the targets that were entered."""

    CSS_PATH = "document.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.MARK_WORDS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "TextReader"

    def __init__(
        self,
        read: DocumentText,
        place: int,
        drawn: Span | None = None,
        parts: Margin | None = None,
        top: int = 0,
    ) -> None:
        """With `drawn`: marked with the mouse, wherever sentences and clauses end.

        The text lies as it did: with the margin of its `parts`, from the place at the `top` on.
        """
        super().__init__()
        self._parts, self._top = parts or [], top
        self._read = read
        self._passage = MarkedPassage(read.document.text, place, drawn)
        self._reader = TextReader(id="text")

    def compose(self) -> ComposeResult:
        yield TopBar(_("Mark the words of the new target"), id="top", markup=False)
        yield self._reader
        yield Static(id="here", markup=False)
        yield Static(Content(self._how()), id="how")
        yield KeyBar()

    def _how(self) -> str:
        """The keys that have no room in the key bar."""
        words = _(
            "By character: start {start_back} {start_on}, end {end_back} {end_on}; or draw with the mouse"
        )
        return words.format(
            start_back=self.key_of(entering.START_BACK),
            start_on=self.key_of(entering.START_ON),
            end_back=self.key_of(entering.END_BACK),
            end_on=self.key_of(entering.END_ON),
        )

    def on_mount(self) -> None:
        self._reader.show(WrappedText(self._read.document.text))
        self._reader.paint(
            heading=self._read.headings, quote=[(one.start, one.end) for one in self._read.quotes]
        )
        self._reader.part(self._parts)
        self.call_after_refresh(self._begin)  # the reader has its width now

    def _begin(self) -> None:
        self._reader.show_at(self._top)
        self._show()

    @property
    def words(self) -> str:
        """The marked words."""
        return self._passage.words

    def _show(self, *, end_last: bool = False) -> None:
        """Light the passage up and bring its ends into view, the one that moved last."""
        start, end = self._passage.span
        self._reader.paint(current=[(start, end)])
        for place in (start, end - 1) if end_last else (end - 1, start):
            self._reader.go_to(max(place, 0))
        self.query_one("#here", Static).update(Content(clean_line(self.words)))

    @on(TextReader.Marked)
    def _draw(self, message: TextReader.Marked) -> None:
        """Words were marked with the mouse; keys go on from there."""
        self._passage.draw(message.span)
        self._show()

    def _move(self, move: Callable[[int], None], step: int, unchanged: str = "") -> None:
        """Move what is marked or one of its ends; where that changes nothing, say so in these words.

        Without words it is because the text ends there.
        """
        before = self._passage.span
        move(step)
        after = self._passage.span
        self._show(end_last=before[0] == after[0] and before != after)
        if before == after:
            ends = _("The text ends here.") if step > 0 else _("The text begins here.")
            self.say(unchanged or ends)

    def action_sentence_before(self) -> None:
        self._move(self._passage.step, -1)

    def action_next_sentence(self) -> None:
        self._move(self._passage.step, 1)

    def action_earlier(self) -> None:
        self._move(self._passage.move_start, -1)

    def action_later(self) -> None:
        self._move(self._passage.move_start, 1)

    def action_less(self) -> None:
        words = _("One clause alone is marked; {on} goes on to the next, {back} takes in the one before.")
        keys = {"on": self.key_of(entering.START_LATER), "back": self.key_of(entering.START_EARLIER)}
        self._move(self._passage.move_end, -1, words.format(**keys))

    def action_more(self) -> None:
        self._move(self._passage.move_end, 1)

    def action_start_back(self) -> None:
        self._move(self._passage.nudge_start, -1)

    def action_start_on(self) -> None:
        self._move(self._passage.nudge_start, 1, _("One character is marked at least."))

    def action_end_back(self) -> None:
        self._move(self._passage.nudge_end, -1, _("One character is marked at least."))

    def action_end_on(self) -> None:
        self._move(self._passage.nudge_end, 1)

    def action_enter_marked(self) -> None:
        """Enter the marked words as a target."""
        from tracker.tui.screens.add_target import AddTargetScreen

        document = self._read.document
        if not self.words.strip():
            return
        called = document.title or document.name
        marked = MarkedWords(self._read.id, self._passage.span, self.words, called, document.issued_on)

        def done(entries: list[Entry] | None) -> None:
            if entries:
                self.dismiss(entries)

        start, end = self._passage.span
        inside = [one for one in self._read.quotes if one.start < end and start < one.end]
        listed = [entry.target.indicator for one in inside for entry in one.entries]
        self.app.push_screen(AddTargetScreen(marked, listed), done)

    def action_teach(self) -> None:
        """Draft a rule from the marked words."""
        from tracker.tui.screens.teach_rule import TeachRuleScreen

        if not self.words.strip():
            return

        def done(path: Path | None) -> None:
            if path is not None:
                self.say(_("Kept in {path}; the next reading of documents goes by it.").format(path=path))

        self.app.push_screen(TeachRuleScreen(self.words, self._read.document.issued_on), done)
