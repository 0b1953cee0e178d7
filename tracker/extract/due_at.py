"""The deadline that rules over one place of a document, also where no rule reads a target."""

from __future__ import annotations

from tracker.extract.document_scan import DocumentScan
from tracker.extract.due import NO_DUE, Due
from tracker.extract.engine import Engine
from tracker.extract.pipeline import engine_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.extract.trace import SentenceTrace
from tracker.records import Document
from tracker.rulebook.model import Rulebook


def due_at(document: Document, place: int, book: Rulebook) -> Due:
    """The deadline of what stands at a place of the text, by the dates in its sentence and above."""
    scan = _DueAtScan(engine_of(book), document, place)
    for _passage in scan.passages():
        if scan.due.date is not None:
            break
    return scan.due


class _DueAtScan(DocumentScan):
    """Goes through the document by its dates alone, and asks for the deadline where the place comes by."""

    def __init__(self, engine: Engine, document: Document, place: int) -> None:
        super().__init__(engine, document)
        self._place = place
        self.due = NO_DUE

    def _holds_place(self, start: int, end: int) -> bool:
        first, last = self.shadow.span(start, end)
        return first <= self._place < last

    def _may_hold(self, start: int, end: int) -> bool:
        """Also where the place is: that is looked at, though no number or date makes a target of it."""
        return super()._may_hold(start, end) or self._holds_place(start, end)

    def _sentence(self, setting: SentenceInContext) -> SentenceTrace:
        sentence = setting.sentence
        if self._holds_place(sentence.start, sentence.end):
            self.due = self.calendar.due(sentence, self._in_code(sentence))
        return SentenceTrace(setting, {}, {}, frozenset(), ())

    def _in_code(self, sentence: Sentence) -> int:
        """The place as a code position of its sentence."""
        return next(
            (here for here, start in enumerate(sentence.places) if self.shadow.place(start) >= self._place),
            len(sentence.code),
        )
