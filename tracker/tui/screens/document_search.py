"""Finding words in the text of a document: the line to type into, and going from hit to hit."""

from __future__ import annotations

from textual import events, on
from textual.content import Content
from textual.widgets import Input, Static

from tracker.i18n import _
from tracker.tui.screens.document_corrections import DocumentCorrections
from tracker.tui.widgets.document_view import TextReader
from tracker.tui.widgets.text_hits import TextHits


class DocumentSearch(DocumentCorrections):
    """What the document's screen does to find words."""

    def __init__(self) -> None:
        super().__init__()
        self.reader = TextReader(id="text")
        self.find = Input(id="find", placeholder=_("Find in the text…"), compact=True)
        self.hits = TextHits()
        self.hit: int | None = None  # the place of the hit that was gone to last, until a target is

    @property
    def top(self) -> int:
        return self.reader.top

    def say_here(self) -> None:
        """Say under the text what is in hand."""
        raise NotImplementedError

    def say_hit(self) -> bool:
        """Say which hit is in hand, with the keys to go on; False where none is."""
        if self.hit is None or not self.hits:
            return False
        self.query_one("#here", Static).update(Content.styled(self._hit_words(), "$picked"))
        return True

    def forget_hit(self) -> None:
        """Light no hit up any longer as the one in hand."""
        self.hit = None
        self.reader.paint(found=())

    def end_search(self) -> bool:
        """Close the line to type into; False where it is closed."""
        if not self.find.display:
            return False
        self.find.value = ""
        self.find.display = False
        self.reader.focus()
        return True

    def action_find(self) -> None:
        """Show the line to type into."""
        self.find.display = True
        self.find.focus()

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        words = event.value.strip()
        self.hits = TextHits(self.read.document.text if self.read else "", words)
        self.reader.paint(hit=self.hits.spans, found=())
        if self.hits:
            self.hits.show_from(self.reader.top)
            self.show_hit()
        elif words:
            self.hit = None
            self.query_one("#here", Static).update(Content.styled(_("not found"), "$state-red bold"))
        else:
            self.say_here()

    @on(Input.Submitted, "#find")
    def _typed_all(self) -> None:
        """Back to the text, where letters are commands again."""
        if self.hits:
            self.reader.focus()

    @on(events.DescendantFocus)
    def _say_keys(self) -> None:
        """The keys for the hits are others in the text than in the line that is typed into."""
        if self.hits:
            self.say_here()

    def step_hit(self, step: int) -> None:
        """To the next place that was found, or the one before; round the ends."""
        if self.hits:
            self.hits.step(step)
            self.show_hit()

    def show_hit(self) -> None:
        """Go to the hit in hand."""
        start, end = self.hits.shown
        self.hit = start
        self.reader.paint(found=[(start, end)])
        self.reader.go_to(start)
        self.say_here()

    def _hit_words(self) -> str:
        if self.find.has_focus:
            told = _("found {place} of {count}; ↓ goes on, ↑ goes back, Enter ends the typing")
        else:
            told = _("found {place} of {count}; Enter goes on, Esc ends the search")
        return told.format(place=self.hits.at + 1, count=len(self.hits))

    def on_key(self, event: events.Key) -> None:
        if self.find.has_focus and event.key in ("down", "up"):
            event.stop()
            self.step_hit(1 if event.key == "down" else -1)
        elif self.reader.has_focus and event.key == "enter":
            event.stop()
            self.step_hit(1)
